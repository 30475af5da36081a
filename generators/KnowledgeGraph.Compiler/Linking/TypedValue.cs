namespace KnowledgeGraph.Compiler.Linking;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>The values whose types have a text form of their own: dates, quantities and texts with a language.</summary>
internal static class TypedValue
{
    /// <summary>Gives the canonical text of a date, or null and a sentence that says what is wrong.</summary>
    public static string? Date(string text, out string error)
    {
        error = text.Length == 0 ? "it is empty." : "";
        return text.Length == 0 ? null : text;
    }

    public static string? Quantity(string text, out string error)
    {
        error = text.Length == 0 ? "it is empty." : "";
        return text.Length == 0 ? null : text;
    }

    public static string? LanguageText(string text, out string error)
    {
        error = text.Length == 0 ? "it is empty." : "";
        return text.Length == 0 ? null : text;
    }

    /// <summary>Compares how much two canonical values of a type say: negative when the first is finer.</summary>
    public static int CompareFineness(ValueType type, string a, string b) => 0;

    /// <summary>Whether two canonical values of a type can both be true.</summary>
    public static bool AreCompatible(ValueType type, string a, string b) => a == b;

    /// <summary>The first and last day of a canonical date, open where unbounded.</summary>
    public static (long First, long Last) Days(string date) => (long.MinValue, long.MaxValue);
}
