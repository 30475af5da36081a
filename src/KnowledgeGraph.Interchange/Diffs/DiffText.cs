using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>How diffs write names and fields.</summary>
internal static class DiffText
{
    private const string Nothing = "none";

    /// <summary>What a word has beside letters and digits.</summary>
    private const string InWords = "_-./:%+~<>=@?*";

    /// <summary>Writes a name as it is where it is one word, and otherwise in quotes, with what would break the line escaped.</summary>
    public static string Quoted(string text)
    {
        if (text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || InWords.Contains(c, StringComparison.Ordinal))) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                quoted.Append(c == '\n' ? "\\n" : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Writes fields one after the other.</summary>
    public static string Of(IEnumerable<DiffField> fields) => string.Join(", ", fields.Select(Of));

    /// <summary>Writes fields that changed one after the other.</summary>
    public static string Of(IEnumerable<FieldChange> changes) => string.Join("; ", changes.Select(Of));

    private static string Of(DiffField field) => IsFlag(field.Name, field.Value) ? field.Name : field.Name + " " + Quoted(field.Value);

    private static string Of(FieldChange change) =>
        $"{change.Name}: {Value(change.Name, change.Old)} → {Value(change.Name, change.New)}";

    private static string Value(string name, string? value) => value switch
    {
        null when name is "modality" => "asserted",
        null when name is "rank" => "normal",
        null when name is "status" => "current",
        null when IsFlag(name, "true") => "no",
        null => Nothing,
        _ when IsFlag(name, value) => "yes",
        _ => Quoted(value),
    };

    private static bool IsFlag(string name, string value) =>
        value == "true" && name is ("abstract" or "symmetric" or "ordered" or "transitive" or "hidden");
}
