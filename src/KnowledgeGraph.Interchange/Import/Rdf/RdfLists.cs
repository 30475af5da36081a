using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>The lists of an input, which are found when it is read first.</summary>
internal sealed class RdfLists
{
    private readonly Dictionary<string, (RdfTerm? First, RdfTerm? Next)> _cells = new(StringComparer.Ordinal);

    /// <summary>Takes a statement about a cell of a list.</summary>
    /// <returns>False if the statement is about something else.</returns>
    public bool Add(in RdfQuad quad)
    {
        var isFirst = quad.Predicate.Value == RdfIri.First;
        if (!isFirst && quad.Predicate.Value != RdfIri.Rest) return false;
        var cell = _cells.GetValueOrDefault(quad.Subject.Value);
        _cells[quad.Subject.Value] = isFirst ? (quad.Object, cell.Next) : (cell.First, quad.Object);
        return true;
    }

    /// <summary>Gets the items of the list that begins with a node, or null if it begins none.</summary>
    public List<RdfTerm>? Find(RdfTerm head)
    {
        if (head.Kind == RdfTermKind.Iri && head.Value == RdfIri.Nil) return [];
        if (head.Kind != RdfTermKind.BlankNode || !_cells.ContainsKey(head.Value)) return null;
        var items = new List<RdfTerm>();

        // A list that leads back to itself has no more items than there are cells.
        while (items.Count <= _cells.Count && _cells.TryGetValue(head.Value, out var cell))
        {
            if (cell.First is { } first) items.Add(first);
            if (cell.Next is not { } rest) break;
            head = rest;
        }

        return items;
    }
}
