using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>A graph as a drawing in the language of Graphviz.</summary>
internal static class DotExport
{
    public static void Write(ExportScope scope, TextWriter writer)
    {
        writer.Write($"digraph {Quoted(scope.Graph.Name)} {{\n");
        writer.Write("    graph [charset=\"UTF-8\", rankdir=LR];\n");
        writer.Write($"    node [shape=box, style=\"rounded,filled\", color=\"{KindColours.Dark}\", fontcolor=\"{KindColours.Dark}\"];\n");
        foreach (var node in scope.Nodes)
        {
            var status = StatusText.CaptionOf(node);
            var tooltip = $"{node.Kind.Label} {node.Key}{(status is null ? "" : ", " + status)}";
            writer.Write($"    {ElementNames.IdOf(node)} [label={Quoted(node.Label)}, tooltip={Quoted(tooltip)}, ");
            writer.Write($"fillcolor=\"{KindColours.Of(node.Kind)}\"{(status is null ? "" : ", style=\"rounded,filled,dashed\"")}];\n");
        }

        foreach (var fact in scope.Relations)
        {
            writer.Write($"    {ElementNames.IdOf(fact.Subject)} -> {ElementNames.IdOf(fact.Value.AsNode())} [label=");
            writer.Write(Quoted(string.Join('\n', EdgeCaption.LinesOf(fact, scope))));
            if (!scope.IsOfPaths && scope.Options.Provenance && scope.SourceKeysOf(fact) is { Count: > 0 } sources)
                writer.Write($", tooltip={Quoted(string.Join(", ", sources))}");
            if (fact.Member.IsSymmetric) writer.Write(", dir=none");
            writer.Write("];\n");
        }

        foreach (var line in EdgeCaption.Footnotes(scope)) writer.Write($"    // {line}\n");
        writer.Write("}\n");
    }

    /// <summary>
    /// Quotes a text for labels. Graphviz replaces escapes (<c>\N</c>, <c>\l</c>) and the character references of HTML in them, so that
    /// backslashes and ampersands are escaped, too.
    /// </summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in SafeText.WithoutControls(text))
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => " ",
                '&' => "&amp;",
                _ => null,
            });
            if (c is not ('"' or '\\' or '\n' or '\r' or '&')) quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
