using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>The types that a value can have. A type that every value of a member can have is the type of the member.</summary>
[Flags]
internal enum ValueTraits
{
    None = 0,
    Boolean = 1,
    Integer = 2,
    LongInteger = 4,
    Decimal = 8,
    Double = 16,
    DateTime = 32,
    Date = 64,
    Year = 128,
    Address = 256,
    Language = 512,
    Constant = 1024,

    /// <summary>A number that is written as one, so that it is not taken for the identifier of something without another hint.</summary>
    Numeric = 2048,

    /// <summary>A date or a year.</summary>
    DateOrYear = 4096,
}

/// <summary>Finds the types of values.</summary>
internal static class ValueTypes
{
    private const int LongestConstant = 40;
    private const int DecimalDigits = 28;
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    public static ValueTraits Of(in ImportedValue value) => value.Form switch
    {
        ValueForm.Boolean => ValueTraits.Boolean,
        ValueForm.Number => OfNumber(value.Text),
        ValueForm.Untyped => OfCell(value.Text),
        ValueForm.Text when value.Language is not null => ValueTraits.Language,
        ValueForm.Text => OfText(value.Text),
        _ => ValueTraits.None,
    };

    public static bool IsNumber(string text) => OfNumber(text) != ValueTraits.None;

    public static bool IsDateTime(string text) =>
        text.Length is >= 20 and <= 33 && text[10] is 'T' && text[^1] is 'Z' or (>= '0' and <= '9')
            && (text[^1] == 'Z' || text[^3] == ':' && text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && text.AsSpan(19).IndexOfAnyExcept(DigitsAndPoint) is var end && end <= 8 && text[18 + end] != '.';

    public static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("urn:", StringComparison.Ordinal) || text.StartsWith("mailto:", StringComparison.Ordinal))
            && UriSyntax.Check(text) is null;

    private static ValueTraits OfCell(string text)
    {
        if (text is "true" or "false" or "True" or "False" or "TRUE" or "FALSE") return ValueTraits.Boolean | ValueTraits.Constant;
        var traits = OfNumber(text);
        if (traits == ValueTraits.None) return OfText(text);
        return text.Length == 4 && text[0] is '1' or '2' ? traits | ValueTraits.DateOrYear : traits;
    }

    private static ValueTraits OfText(string text)
    {
        var traits = IsConstant(text) ? ValueTraits.Constant : ValueTraits.None;
        if (text.Length is 4 or 7 or 10 && char.IsAsciiDigit(text[0]) && PartialDate.TryParse(text, out var date) && !date.IsInterval)
            return traits | ValueTraits.DateOrYear | (text.Length == 4 ? ValueTraits.Year : ValueTraits.Date);
        if (text.Length > 19 && IsDateTime(text)) return ValueTraits.DateTime;
        return text.Length > 4 && IsAddress(text) ? ValueTraits.Address : traits;
    }

    /// <summary>The number types that hold a number of JSON exactly, or <c>double</c> for the others.</summary>
    private static ValueTraits OfNumber(string text)
    {
        var at = text.StartsWith('-') ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || whole > 1 && text[at] == '0') return ValueTraits.None;
        at += whole;
        if (at == text.Length && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var fits = number is >= int.MinValue and <= int.MaxValue ? ValueTraits.Integer : ValueTraits.None;
            return fits | ValueTraits.LongInteger | ValueTraits.Decimal | ValueTraits.Double | ValueTraits.Numeric;
        }

        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            fraction = Digits(text, ++at);
            if (fraction == 0) return ValueTraits.None;
            at += fraction;
        }

        var isDecimal = whole + fraction <= DecimalDigits && at == text.Length;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E')) return ValueTraits.None;
            if (++at < text.Length && text[at] is '+' or '-') at++;
            var exponent = Digits(text, at);
            if (exponent == 0 || at + exponent != text.Length) return ValueTraits.None;
        }

        var isFinite = double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        return ValueTraits.Numeric | (isDecimal ? ValueTraits.Decimal : ValueTraits.None)
            | (isFinite ? ValueTraits.Double : ValueTraits.None);
    }

    private static int Digits(string text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(text[at + count])) count++;
        return count;
    }

    private static bool IsConstant(string text)
    {
        if (text.Length is 0 or > LongestConstant || !char.IsLetter(text[0])) return false;
        var words = 1;
        foreach (var c in text)
        {
            if (c is ' ') words++;
            else if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '/' or '+' or '.' or '&' or '(' or ')')) return false;
        }

        return words <= 4;
    }
}
