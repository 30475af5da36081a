using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Gives the vocabulary the IRIs of an input in RDF, so that fact files in RDF can use them.</summary>
internal sealed class IriPlanner(Survey survey, KindPlanner kinds, NoteTable leftOut)
{
    /// <summary>Gets the namespace of the graph, or null if no entity has an IRI that consists of a namespace and its key.</summary>
    public string? Namespace { get; private set; }

    public void Plan()
    {
        Namespace = FindNamespace();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds.Kinds.Where(static kind => !kind.IsAbstract))
        {
            if (Identifiers.IsIri(kind.Source) && kind.Source != Namespace + kind.Name) kind.Iri = kind.Source;
            foreach (var (source, member) in kind.References.Concat(kind.Values))
            {
                // A predicate whose objects are entities and values becomes two members, of which the first one has the IRI.
                if (source != member.Source || !Identifiers.IsIri(source) || source == Namespace + member.JsonName) continue;
                if (names.TryAdd(source, member.Name) || names[source] == member.Name) member.Iri = source;
                else leftOut.Add("IRIs of members that are named otherwise in another kind", $"{kind.Name}.{member.Name}");
            }
        }
    }

    /// <summary>Finds the namespace of most entities.</summary>
    private string? FindNamespace()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (iri, key) in Iris())
        {
            var ns = Identifiers.NamespaceOf(iri);
            if (IsIn(ns, iri, key)) counts[ns] = counts.GetValueOrDefault(ns) + 1;
        }

        if (counts.Count == 0) return null;
        var most = counts.OrderByDescending(static count => count.Value)
            .ThenBy(static count => count.Key, StringComparer.Ordinal).First().Key;
        foreach (var (iri, key) in Iris())
        {
            if (!IsIn(most, iri, key)) leftOut.Add($"IRIs of entities that are not '{most}' and the key", iri);
        }

        return most;
    }

    private IEnumerable<(string Iri, string Key)> Iris()
    {
        for (var entity = 0; entity < survey.Entities.Count; entity++)
        {
            if (survey.Entities.ScopeOf(entity).Length == 0 && Identifiers.IsIri(survey.Entities.IdOf(entity))
                && survey.Entities[entity] is { } key) yield return (survey.Entities.IdOf(entity), key);
        }
    }

    private static bool IsIn(string ns, string iri, string key) =>
        iri.StartsWith(ns, StringComparison.Ordinal) && Uri.UnescapeDataString(iri[ns.Length..]) == key;
}
