using System.Collections.Generic;

namespace KnowledgeGraph.Rdf;

/// <summary>Where blank nodes are named, over all graphs.</summary>
internal sealed class NodeUses
{
    private readonly Dictionary<RdfTerm, Use> _uses = [];

    public NodeUses(IEnumerable<GraphContent> graphs)
    {
        foreach (var graph in graphs)
        {
            if (graph.Name is { IsBlankNode: true } name) At(name).Others++;
            foreach (var subject in graph.Subjects)
            {
                if (subject.IsBlankNode) At(subject).Graphs++;
                foreach (var property in graph.PropertiesOf(subject)) Add(graph, subject, property);
            }
        }
    }

    /// <summary>
    /// Returns the subject whose object a blank node is, if the node is named nowhere else and is described in this graph only; otherwise
    /// null.
    /// </summary>
    public RdfTerm? OnlyReferrerOf(RdfTerm node, GraphContent graph) =>
        _uses.TryGetValue(node, out var use) && use.Others == 0 && use.Objects == 1 && use.Graphs <= 1 && use.Graph == graph
        && (use.Graphs == 0 || graph.PropertiesOf(node).Count > 0)
            ? use.Referrer
            : null;

    /// <summary>Determines whether a blank node is described in one graph, and named nowhere but in triples that reify others.</summary>
    public bool IsOnlySubject(RdfTerm node) => _uses.TryGetValue(node, out var use) && use.Others + use.Objects == 0 && use.Graphs == 1;

    private void Add(GraphContent graph, RdfTerm subject, GraphContent.Property property)
    {
        if (property.Object.Triple is { } triple)
        {
            AddInside(triple);
        }
        else if (property.Object.IsBlankNode)
        {
            var use = At(property.Object);
            use.Objects++;
            use.Referrer = subject;
            use.Graph = graph;
        }
    }

    private void AddInside(RdfTriple triple)
    {
        if (triple.Subject.IsBlankNode) At(triple.Subject).Others++;
        if (triple.Object.IsBlankNode) At(triple.Object).Others++;
        if (triple.Object.Triple is { } inner) AddInside(inner);
    }

    private Use At(RdfTerm node)
    {
        if (!_uses.TryGetValue(node, out var use)) _uses.Add(node, use = new Use());
        return use;
    }

    private sealed class Use
    {
        /// <summary>In how many graphs it is a subject.</summary>
        public int Graphs;

        public int Objects;

        /// <summary>How often it is in a triple term, or the name of a graph.</summary>
        public int Others;

        public RdfTerm? Referrer;
        public GraphContent? Graph;
    }
}
