using System.Text;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes source text line by line. A line always ends with <c>\n</c>, so that every machine writes the same bytes.</summary>
internal sealed class IndentedWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes one line at the current depth.</summary>
    public void Line(string line)
    {
        _text.Append(' ', _level * SpacesPerLevel).Append(line).Append('\n');
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes a header and an opening brace, and goes one level deeper.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        _level++;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close()
    {
        _level--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
