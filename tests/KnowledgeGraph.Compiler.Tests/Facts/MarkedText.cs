using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

/// <summary>A text in which « and » stand around the span that a problem is expected at; they are not part of the text.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        Text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Span = (start, end - start);
    }

    public string Text { get; }

    public (int Start, int Length) Span { get; }

    /// <summary>Parses the text, and expects one problem, at the marks.</summary>
    public static FactFile ExpectProblem(string marked, string id, string message)
    {
        var text = new MarkedText(marked);
        var file = FactFileParser.Parse(text.Text, "a.kg.json");
        var problem = Assert.Single(file.Problems);
        Assert.Equal($"{id}: {message}", $"{problem.Descriptor.Id}: {Message(problem, file, text.Text)}");
        Assert.Equal(text.Span, file.Anchors[problem.Anchor.Ordinal]);
        return file;
    }

    public static string Message(Problem problem, FactFile file, string text) =>
        ProblemText.Render(problem, place => $"{file.Anchors.Path}:{LineAndColumn(text, file.Anchors[place.Ordinal].Start)}");

    private static string LineAndColumn(string text, int offset)
    {
        var before = text[..offset];
        return $"{before.Count(c => c == '\n') + 1}:{offset - before.LastIndexOf('\n')}";
    }
}
