using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>
/// A script in openCypher that consists of lists of maps and of what is created for each: as much of the grammar as an export has, with the
/// escapes that strings and names have.
/// </summary>
internal sealed class CypherScript
{
    private readonly string _text;
    private int _at;

    private CypherScript(string text) => _text = text;

    /// <summary>Gets a line for each node: its labels, and its properties by name.</summary>
    public List<string> Nodes { get; } = [];

    public List<string> Sources { get; } = [];

    public List<string> Relationships { get; } = [];

    public static CypherScript Read(string text)
    {
        var script = new CypherScript(text);
        script.Expect("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;\n");
        while (script._at < text.Length) script.ReadStatement();
        return script;
    }

    private void ReadStatement()
    {
        Expect("UNWIND [\n  ");
        var rows = new List<SortedDictionary<string, object>>();
        do rows.Add((SortedDictionary<string, object>)ReadValue());
        while (TryRead(",\n  "));
        Expect("\n] AS row\n");
        if (TryRead("CREATE (s:Source)\nSET s = row;\n"))
        {
            Sources.AddRange(rows.Select(row => row["key"] + Show(row)));
        }
        else if (TryRead("CREATE (n:"))
        {
            var labels = ReadName();
            while (TryRead(":")) labels += ":" + ReadName();
            Expect(")\nSET n = row;\n");
            Nodes.AddRange(rows.Select(row => labels + Show(row)));
        }
        else
        {
            Expect("MATCH (a:Entity {key: row.start})\nMATCH (b:Entity {key: row.end})\nCREATE (a)-[r:");
            var type = ReadName();
            Expect("]->(b)\nSET r = row.properties;\n");
            Relationships.AddRange(
                rows.Select(row => $"{row["start"]} {type} {row["end"]}{Show((SortedDictionary<string, object>)row["properties"])}"));
        }
    }

    private static string Show(SortedDictionary<string, object> map) => string.Concat(
        map.Select(value => $" {value.Key}={(value.Value is List<object> list ? string.Join('|', list) : value.Value)}"));

    private object ReadValue()
    {
        if (TryRead("{")) return ReadMap();
        if (TryRead("[")) return ReadList();
        if (_text[_at] == '\'') return ReadString();
        if (TryRead("datetime("))
        {
            var time = ReadString();
            Expect(")");
            return time;
        }

        var start = _at;
        while (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '.') _at++;
        var word = _text[start.._at];
        Assert.True(word is "true" or "false" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _), word);
        return word;
    }

    private SortedDictionary<string, object> ReadMap()
    {
        var map = new SortedDictionary<string, object>(StringComparer.Ordinal);
        do
        {
            var name = ReadName();
            Expect(": ");
            map.Add(name, ReadValue());
        }
        while (TryRead(", "));
        Expect("}");
        return map;
    }

    private List<object> ReadList()
    {
        var list = new List<object>();
        do list.Add(ReadValue());
        while (TryRead(", "));
        Expect("]");
        return list;
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        do
        {
            Expect("'");
            while (!TryRead("'")) text.Append(ReadCharacter());
        }
        while (TryRead(" + "));
        return text.ToString();
    }

    private char ReadCharacter()
    {
        var c = _text[_at++];
        Assert.False(c < ' ', "a control character in a string");
        if (c != '\\') return c;
        var escape = _text[_at++];
        if (escape == 'u') return (char)ushort.Parse(_text.AsSpan((_at += 4) - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var index = "\\'\"bfnrt".IndexOf(escape, StringComparison.Ordinal);
        Assert.True(index >= 0, $"there is no escape \\{escape}");
        return "\\'\"\b\f\n\r\t"[index];
    }

    private string ReadName()
    {
        if (!TryRead("`"))
        {
            var start = _at;
            while (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_') _at++;
            Assert.True(_at > start, "a name is missing");
            return _text[start.._at];
        }

        var name = new StringBuilder();
        while (true)
        {
            var end = _text.IndexOf('`', _at);
            name.Append(_text, _at, end - _at);
            _at = end + 1;
            if (!TryRead("`")) return name.ToString();
            name.Append('`');
        }
    }

    private bool TryRead(string expected)
    {
        if (string.CompareOrdinal(_text, _at, expected, 0, expected.Length) != 0) return false;
        _at += expected.Length;
        return true;
    }

    private void Expect(string expected) =>
        Assert.True(TryRead(expected), $"“{expected}” is expected at “{_text.Substring(_at, Math.Min(60, _text.Length - _at))}”");
}
