using System.Text;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>Texts that would end a literal, a comment, a line or a reader's patience.</summary>
internal static class HostileText
{
    private static readonly string[] Parts =
    [
        "\"", "\\", "\0", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "*/", "//", "///", "</summary>", "<", ">", "&", "&amp;", "]]>",
        "<!--", "-->", "'", "\"u8;", "{", "}", "{0}", "@", "$", "#", "\n#error\n", "\n}\n", "\\u0022", "\\\"", "\u202e", "\u2066",
        "\u200f", "\u061c", "\ufeff", "\u200b", "\u00ad", "\ud83d\ude00", "\ud800", "\udfff", "\ufffe", "\uffff", "\u0001", "\u001a",
        "\u001b", "\u007f", "\u009f", "\t", "\v", "\f", " ", "a", "Z", "_", "é", "e\u0301", "漢", "\ue000", "class",
        "#pragma warning disable", "0", "x41", "u0041",
    ];

    public static string Make(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--) text.Append(Parts[random.Next(Parts.Length)]);
        return text.ToString();
    }

    /// <summary>The text as any UTF-8 holds it: half a surrogate pair is U+FFFD there.</summary>
    public static string AsUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
