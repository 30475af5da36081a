using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes the schema of fact files as a comment, since a generator writes nothing but C#. A target of the package reads it from the file
/// that the compiler keeps of this, and writes it beside the project.
/// </summary>
internal static class FactSchemaEmitter
{
    /// <summary>
    /// What MSBuild gives a meaning in the text of a property or an item, and what would end the comment. The backslash is a slash to it.
    /// </summary>
    private const string Special = "%*?@$();'\\";

    /// <summary>Each line becomes an item of MSBuild, with a semicolon at its end.</summary>
    public static string Emit(string schema)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, "");
        var text = new StringBuilder(writer.ToString()).Append("/*\n");
        foreach (var line in schema.TrimEnd('\n').Split('\n'))
        {
            AppendLine(text, line);
            text.Append(";\n");
        }

        return text.Append("*/\n").ToString();
    }

    private static void AppendLine(StringBuilder text, string line)
    {
        var isIndent = true;
        foreach (var c in line)
        {
            isIndent &= c == ' ';

            // Escaped twice: the target takes one away, and the writing of the file the other.
            if (isIndent || Special.IndexOf(c) >= 0) text.Append("%25").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else text.Append(c);
        }
    }
}
