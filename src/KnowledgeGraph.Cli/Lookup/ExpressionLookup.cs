using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Reads the path expression that a text on the command line is.</summary>
internal static class ExpressionLookup
{
    /// <param name="width">How many columns a line that shows the expression may take.</param>
    /// <exception cref="InputException">It is none, or none of the graph's vocabulary; the details show the column.</exception>
    public static PathWalk<Node, Node> Resolve(Graph graph, string text, int width)
    {
        try
        {
            return graph.Walk(text);
        }
        catch (PathExpressionException error)
        {
            // Line breaks are white space in an expression; shown, it is one line.
            var line = string.Concat(error.Expression.Select(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c));
            var excerpt = SourceExcerpt.Of(
                new TextLines(line), new Region(error.Column - 1, 1, 1, error.Column, 1, error.Column + 1), Math.Max(1, width));
            throw new InputException(
                $"{char.ToLowerInvariant(error.Message[0])}{error.Message[1..].TrimEnd('.')}",
                string.IsNullOrWhiteSpace(line) ? [] : [excerpt.Line, excerpt.Carets]);
        }
    }
}
