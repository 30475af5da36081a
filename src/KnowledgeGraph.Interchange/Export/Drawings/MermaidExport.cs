using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>A graph as a flowchart of Mermaid, which pages in Markdown show.</summary>
internal static class MermaidExport
{
    /// <summary>The class of nodes with dashed borders.</summary>
    private const string Deprecated = "deprecated";

    public static void Write(ExportScope scope, TextWriter writer)
    {
        writer.Write("flowchart LR\n");
        var kinds = new SortedSet<int>();
        foreach (var node in scope.Nodes)
        {
            kinds.Add(node.Kind.Index);
            writer.Write($"    {ElementNames.IdOf(node)}[\"{MermaidText.Of(node.Label)}\"]:::{ClassOf(node.Kind)}\n");
            if (node.Status == EntityStatus.Deprecated) writer.Write($"    class {ElementNames.IdOf(node)} {Deprecated}\n");
        }

        foreach (var fact in scope.Relations)
        {
            var caption = string.Join("<br/>", EdgeCaption.LinesOf(fact, scope).Select(MermaidText.Of));
            var arrow = fact.Member.IsSymmetric ? "---" : "-->";
            writer.Write($"    {ElementNames.IdOf(fact.Subject)} {arrow}|\"{caption}\"| {ElementNames.IdOf(fact.Value.AsNode())}\n");
        }

        foreach (var kind in kinds.Select(index => scope.Graph.Kinds[index]))
        {
            writer.Write($"    classDef {ClassOf(kind)} fill:{KindColours.Of(kind)},");
            writer.Write($"stroke:{KindColours.Dark},color:{KindColours.Dark}\n");
        }

        if (scope.HasDeprecated) writer.Write($"    classDef {Deprecated} stroke-dasharray:4\n");

        // Mermaid finds directives in comments, too.
        foreach (var line in EdgeCaption.Footnotes(scope)) writer.Write($"    %% {line.Replace("%%", "% %", StringComparison.Ordinal)}\n");
    }

    private static string ClassOf(Kind kind) => "k" + kind.Index.ToString(CultureInfo.InvariantCulture);
}
