using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Rdf;

/// <summary>Quads with a number for each blank node: blank nodes with different numbers are certainly different.</summary>
internal sealed class ColouredQuads
{
    private readonly List<RdfQuad> _quads;
    private readonly Dictionary<string, List<int>> _quadsOf;
    private Dictionary<string, ulong> _colours;

    public ColouredQuads(IEnumerable<RdfQuad> quads)
    {
        _quads = [];
        _quadsOf = [];
        GroundQuads = [];
        foreach (var quad in quads)
        {
            var labels = new HashSet<string>();
            AddLabels(quad.Subject, labels);
            AddLabels(quad.Object, labels);
            if (quad.Graph is not null) AddLabels(quad.Graph, labels);
            if (labels.Count == 0)
            {
                GroundQuads.Add(quad);
                continue;
            }

            foreach (var label in labels)
            {
                if (!_quadsOf.TryGetValue(label, out var indexes)) _quadsOf.Add(label, indexes = []);
                indexes.Add(_quads.Count);
            }

            _quads.Add(quad);
        }

        _colours = _quadsOf.Keys.ToDictionary(static label => label, static _ => 1UL);
    }

    private ColouredQuads(ColouredQuads other, Dictionary<string, ulong> colours)
    {
        _quads = other._quads;
        _quadsOf = other._quadsOf;
        GroundQuads = other.GroundQuads;
        _colours = colours;
    }

    /// <summary>Gets the quads without blank nodes.</summary>
    public HashSet<RdfQuad> GroundQuads { get; }

    public ulong ColourOf(string label) => _colours[label];

    public IReadOnlyList<string> NodesOf(ulong colour) =>
        [.. _colours.Where(pair => pair.Value == colour).Select(static pair => pair.Key)];

    /// <summary>Returns these quads with a colour of its own for one blank node.</summary>
    public ColouredQuads With(string label) =>
        new(this, new Dictionary<string, ulong>(_colours) { [label] = Mix(_colours[label], 0x5851F42D4C957F2D) });

    /// <summary>
    /// Refines the colours of two sets of quads alike, until they split no further. False if they show that the sets differ.
    /// </summary>
    public bool RefineWith(ColouredQuads other)
    {
        while (true)
        {
            var before = _colours.Values.Distinct().Count();
            Refine();
            other.Refine();
            if (!Histogram().SequenceEqual(other.Histogram())) return false;
            if (_colours.Values.Distinct().Count() == before) return true;
        }
    }

    /// <summary>Returns the blank nodes of the colour that the fewest share, but at least two, or null if each has its own.</summary>
    public IReadOnlyList<string>? SmallestSharedColour() => _colours
        .GroupBy(static pair => pair.Value, static pair => pair.Key)
        .Where(static group => group.Count() > 1)
        .OrderBy(static group => group.Count())
        .ThenBy(static group => group.Key)
        .Select(static group => group.ToList())
        .FirstOrDefault();

    /// <summary>Returns the quads with the colours of blank nodes as their labels.</summary>
    public HashSet<RdfQuad> NamedByColour() => [.. _quads.Select(quad => new RdfQuad(
        Named(quad.Subject), quad.Predicate, Named(quad.Object), quad.Graph is null ? null : Named(quad.Graph)))];

    private RdfTerm Named(RdfTerm term) => term.Kind switch
    {
        RdfTermKind.BlankNode => RdfTerm.BlankNode("c" + _colours[term.Value]),
        RdfTermKind.TripleTerm => RdfTerm.TripleTerm(Named(term.Triple!.Subject), term.Triple.Predicate, Named(term.Triple.Object)),
        _ => term,
    };

    private List<(ulong Colour, int Count)> Histogram() =>
    [
        .. _colours.Values
            .GroupBy(static colour => colour)
            .Select(static group => (group.Key, group.Count()))
            .OrderBy(static pair => pair.Key),
    ];

    private void Refine()
    {
        var refined = new Dictionary<string, ulong>();
        foreach (var pair in _quadsOf)
        {
            // The sum does not depend on the order of the quads.
            ulong sum = 0;
            foreach (var index in pair.Value) sum += Mix(HashOf(_quads[index], pair.Key), 0x9E3779B97F4A7C15);
            refined.Add(pair.Key, Mix(_colours[pair.Key], sum));
        }

        _colours = refined;
    }

    private ulong HashOf(RdfQuad quad, string self)
    {
        var hash = HashOf(quad.Subject, self);
        hash = Mix(hash, HashOf(quad.Predicate, self));
        hash = Mix(hash, HashOf(quad.Object, self));
        return Mix(hash, quad.Graph is null ? 3 : HashOf(quad.Graph, self));
    }

    private ulong HashOf(RdfTerm term, string self) => term.Kind switch
    {
        RdfTermKind.BlankNode => Mix(_colours[term.Value], term.Value == self ? 5UL : 7UL),
        RdfTermKind.TripleTerm => Mix(
            Mix(HashOf(term.Triple!.Subject, self), HashOf(term.Triple.Predicate, self)), HashOf(term.Triple.Object, self)),
        _ => (ulong)(uint)term.GetHashCode(),
    };

    private static void AddLabels(RdfTerm term, HashSet<string> labels)
    {
        if (term.IsBlankNode) labels.Add(term.Value);
        if (term.Triple is not { } triple) return;
        AddLabels(triple.Subject, labels);
        AddLabels(triple.Object, labels);
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var x = (a ^ (b + 0x9E3779B97F4A7C15 + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCD;
        return (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53;
    }
}
