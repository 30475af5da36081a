using System.Globalization;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Vocabularies;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>Values of inputs as fact files write them.</summary>
internal static class ValueConversion
{
    /// <summary>Converts a value to the type of its member.</summary>
    /// <param name="isRaw">Whether the text is JSON as it is: a number, <c>true</c> or <c>false</c>.</param>
    /// <returns>Null if the value does not have the type.</returns>
    public static string? Convert(PlannedType type, in ImportedValue value, out bool isRaw)
    {
        var text = value.Text;
        isRaw = type.Value is DataType.Boolean or DataType.Int or DataType.Long or DataType.Decimal or DataType.Double;
        switch (type.Value)
        {
            case DataType.Boolean:
                return text.ToLowerInvariant() is "true" or "false" ? text.ToLowerInvariant() : null;
            case DataType.Int:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? Number(text) : null;
            case DataType.Long:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? Number(text) : null;
            case DataType.Decimal:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? Number(text) : null;
            case DataType.Double:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d)
                    ? Number(text) : null;
            case DataType.PartialDate:
                return PartialDate.TryParse(text, out _) ? text : null;
            case DataType.DateTimeOffset:
                return ValueTypes.IsDateTime(text) ? text : null;
            case DataType.Uri:
                return UriSyntax.Check(text) is null ? text : null;
            case DataType.Quantity:
                return Quantity.TryParse(text, out _) ? text : null;
            case DataType.LanguageText:
                var tagged = $"{text}@{value.Language ?? "und"}";
                return LanguageText.TryParse(tagged, out _) ? tagged : null;
            case DataType.Enumeration:
                return type.Constants!.GetValueOrDefault(text);
            default:
                return text;
        }
    }

    /// <summary>A number as JSON has it: without a plus sign and leading zeros, which other formats allow.</summary>
    private static string? Number(string text)
    {
        if (ValueTypes.IsNumber(text)) return text;
        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text.TrimStart('+', '-').TrimStart('0');
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0])) digits = "0" + digits;
        if (digits.EndsWith('.')) digits = digits[..^1];
        return ValueTypes.IsNumber(sign + digits) ? sign + digits : null;
    }
}
