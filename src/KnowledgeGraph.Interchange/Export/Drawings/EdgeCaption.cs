namespace KnowledgeGraph.Interchange;

/// <summary>What stands at the edges of drawings, and below them.</summary>
internal static class EdgeCaption
{
    /// <summary>The lines of an edge: the relation in words and, on a path, the sources, or that there is none.</summary>
    public static IEnumerable<string> LinesOf(Fact fact, ExportScope scope)
    {
        yield return fact.Member.Label;
        if (!scope.IsOfPaths || !scope.Options.Provenance) yield break;
        if (scope.SourceKeysOf(fact) is { Count: > 0 } sources) yield return string.Join(", ", sources);
        else if (fact.Modality == Modality.Inferred) yield return StatementText.Of(Modality.Inferred);
    }

    /// <summary>The sources of paths, one in each line.</summary>
    public static IEnumerable<string> Footnotes(ExportScope scope)
    {
        if (!scope.IsOfPaths) yield break;
        foreach (var source in scope.Sources)
        {
            string?[] parts = [source.Title, source.Author, source.Published?.ToString(), source.Url?.OriginalString ?? source.Document];
            yield return SafeText.OnOneLine($"{source.Key}: {string.Join(", ", parts.OfType<string>())}".TrimEnd(' ', ':'));
        }
    }
}
