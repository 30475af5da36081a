using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Programs;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What the user reads of a text that is not a path expression of the graph's vocabulary.</summary>
internal static class ExpressionErrors
{
    /// <param name="width">How many columns a line that shows the expression may take.</param>
    /// <returns>What is wrong; the details show the column.</returns>
    public static InputException Of(PathExpressionException error, int width)
    {
        // Line breaks are white space in an expression; shown, it is one line.
        var line = string.Concat(error.Expression.Select(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c));
        var excerpt = SourceExcerpt.Of(
            new TextLines(line), new Region(error.Column - 1, 1, 1, error.Column, 1, error.Column + 1), Math.Max(1, width));
        return new InputException(
            $"{char.ToLowerInvariant(error.Message[0])}{error.Message[1..].TrimEnd('.')}",
            string.IsNullOrWhiteSpace(line) ? [] : [excerpt.Line, excerpt.Carets],
            error);
    }
}
