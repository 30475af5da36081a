using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Json;

/// <summary>
/// Writes JSON for people: what fits into a line is one line, and everything else has a line for each part, so that a change of one part
/// changes one line.
/// </summary>
internal sealed class JsonTreeWriter
{
    private const int Width = 120;
    private const string Indent = "  ";

    private readonly StringBuilder _text = new();

    private JsonTreeWriter()
    {
    }

    /// <summary>Writes a document. Lines end with <c>\n</c>, the last one too.</summary>
    public static string Write(JsonTree tree)
    {
        var writer = new JsonTreeWriter();
        writer.Write(tree, 0, 0);
        return writer._text.Append('\n').ToString();
    }

    /// <summary>Writes a value in one line, however long.</summary>
    public static string WriteInline(JsonTree tree)
    {
        var writer = new JsonTreeWriter();
        writer.TryWriteInline(tree, int.MaxValue);
        return writer._text.ToString();
    }

    /// <param name="column">How much of the line is taken.</param>
    private void Write(JsonTree tree, int depth, int column)
    {
        var start = _text.Length;

        // A comma may follow.
        if (TryWriteInline(tree, start + Width - column - 1)) return;
        _text.Length = start;
        switch (tree)
        {
            case JsonObject { Names: var names } value:
                WriteLines('{', '}', names, depth, name =>
                {
                    var begin = _text.Length;
                    WriteText(name);
                    _text.Append(": ");
                    Write(value[name], depth + 1, (depth + 1) * Indent.Length + _text.Length - begin);
                });
                break;
            case JsonArray { Items: var items }:
                WriteLines('[', ']', items, depth, item => Write(item, depth + 1, (depth + 1) * Indent.Length));
                break;
            default:
                TryWriteInline(tree, int.MaxValue);
                break;
        }
    }

    private void WriteLines<T>(char open, char close, IReadOnlyList<T> parts, int depth, Action<T> write)
    {
        _text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            BreakLine(depth + 1);
            write(parts[i]);
            if (i < parts.Count - 1) _text.Append(',');
        }

        BreakLine(depth);
        _text.Append(close);
    }

    private void BreakLine(int depth)
    {
        _text.Append('\n');
        for (var i = 0; i < depth; i++) _text.Append(Indent);
    }

    /// <summary>Writes a value without line breaks. False as soon as the text is longer than it may be.</summary>
    /// <param name="end">How long the whole text may become.</param>
    private bool TryWriteInline(JsonTree tree, int end)
    {
        switch (tree)
        {
            case JsonObject { Names: var names } value:
                _text.Append(names.Count == 0 ? "{" : "{ ");
                for (var i = 0; i < names.Count; i++)
                {
                    if (i > 0) _text.Append(", ");
                    WriteText(names[i]);
                    _text.Append(": ");
                    if (!TryWriteInline(value[names[i]], end)) return false;
                }

                _text.Append(names.Count == 0 ? "}" : " }");
                break;
            case JsonArray { Items: var items }:
                _text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    if (i > 0) _text.Append(", ");
                    if (!TryWriteInline(items[i], end)) return false;
                }

                _text.Append(']');
                break;
            case JsonText { Text: var text }:
                WriteText(text);
                break;
            case JsonLiteral { Text: var literal }:
                _text.Append(literal);
                break;
        }

        return _text.Length <= end;
    }

    private void WriteText(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') _text.Append('\\').Append(c);
            else if (c is < ' ' or '\u007f' or '\u2028' or '\u2029')
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else _text.Append(c);
        }

        _text.Append('"');
    }
}
