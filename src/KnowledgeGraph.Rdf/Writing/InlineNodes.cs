using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Which nodes of a graph are written where they are used, and not in statements of their own: blank nodes that are used once, the cells
/// of lists, and reifiers of triples that the graph contains.
/// </summary>
internal sealed class InlineNodes
{
    // Deeper nesting is hard to read, and readers have limits.
    private const int LargestDepth = 32;

    private readonly GraphContent _graph;
    private readonly NodeUses _uses;

    /// <summary>By node, the node in whose statement it is written.</summary>
    private readonly Dictionary<RdfTerm, RdfTerm> _hosts = [];
    private readonly Dictionary<RdfTerm, List<RdfTerm>> _lists = [];
    private readonly HashSet<RdfTerm> _cellsInLists = [];
    private readonly Dictionary<RdfTriple, List<RdfTerm>> _reifiers = [];
    private readonly Dictionary<RdfTerm, RdfTriple> _reified = [];

    public InlineNodes(GraphContent graph, NodeUses uses)
    {
        _graph = graph;
        _uses = uses;
        foreach (var subject in graph.Subjects) AddReified(subject);
        foreach (var subject in graph.Subjects) AddHost(subject);
        foreach (var subject in graph.Subjects) AddList(subject);
        foreach (var subject in graph.Subjects) RemoveDeep(subject);
        foreach (var pair in _reified)
        {
            if (!_hosts.ContainsKey(pair.Key)) continue;
            if (!_reifiers.TryGetValue(pair.Value, out var reifiers)) _reifiers.Add(pair.Value, reifiers = []);
            reifiers.Add(pair.Key);
        }

        foreach (var reifiers in _reifiers.Values) reifiers.Sort(TermOrder.Instance);
    }

    /// <summary>Determines whether a node is written where it is used.</summary>
    public bool Contains(RdfTerm node) => _hosts.ContainsKey(node);

    /// <summary>Determines whether a blank node that is an object is written in brackets.</summary>
    public bool IsInBrackets(RdfTerm node) =>
        node.IsBlankNode && !_reified.ContainsKey(node)
        && (_hosts.ContainsKey(node) || (_graph.PropertiesOf(node).Count == 0 && _uses.OnlyReferrerOf(node, _graph) is not null));

    /// <summary>Returns the items of the list that begins at a blank node, if all of it is written where it is used.</summary>
    public IReadOnlyList<RdfTerm>? ItemsOf(RdfTerm node) => _lists.TryGetValue(node, out var cells) ? cells : null;

    /// <summary>Returns the reifiers that annotate a triple, in their order.</summary>
    public IReadOnlyList<RdfTerm> ReifiersOf(RdfTerm subject, GraphContent.Property property)
    {
        if (_reifiers.Count == 0) return [];
        return _reifiers.TryGetValue(new RdfTriple(subject, property.Predicate, property.Object), out var found) ? found : [];
    }

    /// <summary>Returns the triple that a reifier is about, if there is exactly one.</summary>
    public RdfTriple? ReifiedBy(RdfTerm node) => _reified.TryGetValue(node, out var triple) ? triple : null;

    /// <summary>Determines whether a blank node needs no label.</summary>
    public bool IsUnnamed(RdfTerm node) => node.IsBlankNode && _uses.IsOnlySubject(node);

    private void AddReified(RdfTerm subject)
    {
        RdfTriple? only = null;
        foreach (var property in _graph.PropertiesOf(subject))
        {
            if (property.Predicate.Value != RdfIri.Reifies) continue;
            if (only is not null || property.Object.Triple is null) return;
            only = property.Object.Triple;
        }

        if (only is not null) _reified.Add(subject, only);
    }

    private void AddHost(RdfTerm subject)
    {
        if (_reified.TryGetValue(subject, out var triple))
        {
            // The triple that a reifier is about is not written out, and so it cannot be annotated.
            if (triple.Predicate.Value != RdfIri.Reifies && _graph.Contains(triple)) _hosts.Add(subject, triple.Subject);
        }
        else if (subject.IsBlankNode && _uses.OnlyReferrerOf(subject, _graph) is { } referrer)
        {
            _hosts.Add(subject, referrer);
        }
    }

    /// <summary>Finds the list that ends at a cell, from its last cell to its first one.</summary>
    private void AddList(RdfTerm last)
    {
        if (!IsCell(last, out var rest) || rest.Value != RdfIri.Nil) return;
        var cells = new List<RdfTerm> { last };
        var head = last;
        while (_hosts[head] is var host && IsCell(host, out rest) && rest.Equals(head))
        {
            cells.Add(host);
            head = host;
        }

        cells.Reverse();
        var items = new List<RdfTerm>();
        foreach (var cell in cells)
        {
            items.Add(_graph.PropertiesOf(cell)[0].Object);
            if (cell.Equals(head)) continue;
            _hosts[cell] = head;
            _cellsInLists.Add(cell);
        }

        _lists.Add(head, items);
    }

    private bool IsCell(RdfTerm node, out RdfTerm rest)
    {
        rest = node;
        if (!node.IsBlankNode || !_hosts.ContainsKey(node)) return false;
        var properties = _graph.PropertiesOf(node);
        if (properties.Count != 2) return false;
        if (properties[0].Predicate.Value != RdfIri.First || properties[1].Predicate.Value != RdfIri.Rest) return false;
        rest = properties[1].Object;
        return true;
    }

    /// <summary>Gives a node that is nested too deeply, or inside itself, a statement of its own.</summary>
    private void RemoveDeep(RdfTerm node)
    {
        if (_cellsInLists.Contains(node)) return;
        var depth = 0;
        for (var host = node; _hosts.TryGetValue(host, out var next); host = next)
        {
            if (++depth <= LargestDepth) continue;
            Remove(node);
            return;
        }
    }

    private void Remove(RdfTerm node)
    {
        _hosts.Remove(node);
        if (!_lists.Remove(node)) return;
        for (var cell = RestOf(node); cell.Value != RdfIri.Nil; cell = RestOf(cell)) _hosts.Remove(cell);
    }

    private RdfTerm RestOf(RdfTerm cell) => _graph.PropertiesOf(cell)[1].Object;
}
