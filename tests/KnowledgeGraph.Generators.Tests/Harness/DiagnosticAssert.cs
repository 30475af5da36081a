using System.Collections.Immutable;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>Asserts where a diagnostic stands: at the text between <c>[|</c> and <c>|]</c>.</summary>
internal static class DiagnosticAssert
{
    private const string Begin = "[|";
    private const string End = "|]";

    /// <summary>Runs the project with the marks taken out; the generator must report exactly that diagnostic, at the marks.</summary>
    /// <param name="id">Its id; null for any.</param>
    public static Diagnostic Reports(GeneratorTest marked, string? id, string message)
    {
        var (test, path, span) = Unmark(marked);
        var diagnostic = Assert.Single(test.Run().Diagnostics);
        if (id is not null) Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(span, diagnostic.Location.SourceSpan);
        Assert.Equal(ProjectHome.PageOf($"docs/diagnostics/{diagnostic.Id}.md") ?? "", diagnostic.Descriptor.HelpLinkUri);
        Assert.Equal(path.EndsWith(".cs", StringComparison.Ordinal), diagnostic.Location.IsInSource);

        var text = test.Sources.Concat(test.Files).Single(f => f.Path == path).Text;
        Assert.Equal(SourceText.From(text).Lines.GetLinePositionSpan(span), diagnostic.Location.GetLineSpan().Span);
        return diagnostic;
    }

    private static (GeneratorTest Test, string Path, TextSpan Span) Unmark(GeneratorTest marked)
    {
        var (path, text) = Assert.Single(marked.Sources.Concat(marked.Files), f => f.Text.Contains(Begin, StringComparison.Ordinal));
        var start = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal) - Begin.Length;
        return (
            marked with { Sources = [.. marked.Sources.Select(Strip)], Files = [.. marked.Files.Select(Strip)] },
            path,
            TextSpan.FromBounds(start, end));
    }

    private static (string Path, string Text) Strip((string Path, string Text) file) =>
        (file.Path, file.Text.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal));
}
