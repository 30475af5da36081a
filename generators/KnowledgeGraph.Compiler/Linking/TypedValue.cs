using System.Globalization;

namespace KnowledgeGraph.Compiler.Linking;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Values of the types that have a text form of their own: dates, quantities and texts with a language.</summary>
internal static class TypedValue
{
    /// <summary>Gives the canonical text of a date, or null and a sentence that says what is wrong.</summary>
    public static string? ReadDate(string text, out string error)
    {
        var isDate = PartialDate.TryParse(text, out var date, out var fault);
        error = isDate ? "" : Sentence(fault);
        return isDate ? date.ToString() : null;
    }

    /// <summary>Gives the canonical text of a quantity, or null and a sentence that says what is wrong.</summary>
    public static string? ReadQuantity(string text, out string error)
    {
        var isQuantity = Quantity.TryParse(text, out var quantity, out var fault);
        error = isQuantity ? "" : Sentence(fault);
        return isQuantity ? quantity.ToString() : null;
    }

    /// <summary>Gives the canonical text of a text with its language, or null and a sentence that says what is wrong.</summary>
    public static string? ReadLanguageText(string text, out string error)
    {
        var isText = LanguageText.TryParse(text, out var value, out var fault);
        error = isText ? "" : Sentence(fault);
        return isText ? value.ToString() : null;
    }

    /// <summary>Compares how much two canonical values of a type say: negative when the first is finer.</summary>
    public static int CompareFineness(ValueType type, string a, string b) => type switch
    {
        ValueType.PartialDate => Date(a).CompareFineness(Date(b)),
        ValueType.Quantity => Amount(a).CompareFineness(Amount(b)),
        _ => 0,
    };

    /// <summary>Whether two canonical values of a type can both be true; those of a type without a rule for that when they are equal.</summary>
    public static bool AreCompatible(ValueType type, string a, string b) => type switch
    {
        ValueType.PartialDate => Date(a).IsCompatibleWith(Date(b)),
        ValueType.Quantity => Amount(a).IsCompatibleWith(Amount(b)),
        ValueType.LanguageText => Text(a).IsCompatibleWith(Text(b)),
        _ => string.Equals(a, b, System.StringComparison.Ordinal),
    };

    /// <summary>Whether what a canonical value of a type says is certain where another one holds: a coarser date contains a finer one in it.</summary>
    public static bool Contains(ValueType type, string a, string b) => type switch
    {
        ValueType.PartialDate => Date(a).Contains(Date(b)),
        ValueType.Quantity => Amount(a).Contains(Amount(b)),
        _ => string.Equals(a, b, System.StringComparison.Ordinal),
    };

    /// <summary>The first and last day of a canonical date; the least and greatest number where it is open.</summary>
    public static (long First, long Last) Days(string date)
    {
        var value = Date(date);
        return (value.EarliestDayNumber ?? long.MinValue, value.LatestDayNumber ?? long.MaxValue);
    }

    private static PartialDate Date(string canonical) => PartialDate.TryParse(canonical, out var value) ? value : default;

    private static Quantity Amount(string canonical) => Quantity.TryParse(canonical, out var value) ? value : default;

    private static LanguageText Text(string canonical) => LanguageText.TryParse(canonical, out var value) ? value : default;

    private static string Sentence(ValueParseError error) =>
        "at position " + (error.Position + 1).ToString(CultureInfo.InvariantCulture) + ", " + error.Message + ".";
}
