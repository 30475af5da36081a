using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>Values of the types that have a text form of their own: dates, quantities and texts with a language.</summary>
internal static class TypedValue
{
    /// <summary>Two letters are like those of many units, and a text that is longer than these is not one.</summary>
    private const int ShortestUnit = 3;
    private const int LongestUnit = 40;
    private const int UnitSearchBudget = 100_000;

    private static readonly Lazy<List<string>> Units = new(static () =>
    [
        .. UnitCorrections.All.Select(static pair => pair.Key).Where(static name => name.Length >= ShortestUnit),
        .. Enumerable.Range(0, UcumAtoms.Count).Select(static atom => UcumAtoms.Symbol(atom).ToString())
            .Where(static name => name.Length >= ShortestUnit),
    ]);

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
        error = isQuantity ? "" : Sentence(WithNearest(fault));
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
    public static int CompareFineness(MemberType type, string a, string b) => type switch
    {
        MemberType.PartialDate => Date(a).CompareFineness(Date(b)),
        MemberType.Quantity => Amount(a).CompareFineness(Amount(b)),
        _ => 0,
    };

    /// <summary>
    /// Whether two canonical values of a type can both be true; those of a type without a rule for that when they are equal.
    /// </summary>
    public static bool AreCompatible(MemberType type, string a, string b) => type switch
    {
        MemberType.PartialDate => Date(a).IsCompatibleWith(Date(b)),
        MemberType.Quantity => Amount(a).IsCompatibleWith(Amount(b)),
        MemberType.LanguageText => Text(a).IsCompatibleWith(Text(b)),
        _ => string.Equals(a, b, System.StringComparison.Ordinal),
    };

    /// <summary>
    /// Whether what a canonical value of a type says is certain where another one holds: a coarser date contains a finer one in it.
    /// </summary>
    public static bool Contains(MemberType type, string a, string b) => type switch
    {
        MemberType.PartialDate => Date(a).Contains(Date(b)),
        MemberType.Quantity => Amount(a).Contains(Amount(b)),
        _ => string.Equals(a, b, System.StringComparison.Ordinal),
    };

    /// <summary>Reads a canonical date; the default value where there is none.</summary>
    public static PartialDate Date(string? canonical) => PartialDate.TryParse(canonical, out var value) ? value : default;

    /// <summary>
    /// Gives a text that two canonical values of a type have in common where they are equal: <c>1 cm</c> and <c>10 mm</c> are.
    /// </summary>
    public static string Equality(MemberType type, string value) => type == MemberType.Quantity ? Amount(value).EqualityText() : value;

    /// <summary>Proposes the unit that is written nearly like one that is unknown.</summary>
    private static ValueParseError WithNearest(ValueParseError error)
    {
        if (error.UnknownUnit is not { Length: >= ShortestUnit and <= LongestUnit } unknown) return error;
        var nearest = NearestName.Find(unknown, Units.Value, new WorkBudget(UnitSearchBudget));
        if (nearest is null) return error;
        var code = UnitCorrections.CodeOf(nearest) ?? nearest;
        return error with { Remedy = "; did you mean '" + code + "'? Write what is counted in braces: {" + unknown.Trim('[', ']') + "}" };
    }

    private static Quantity Amount(string canonical) => Quantity.TryParse(canonical, out var value) ? value : default;

    private static LanguageText Text(string canonical) => LanguageText.TryParse(canonical, out var value) ? value : default;

    private static string Sentence(ValueParseError error) =>
        "at position " + (error.Position + 1).ToString(CultureInfo.InvariantCulture) + ", " + error.Message + ".";
}
