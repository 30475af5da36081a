using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Rdf;

/// <summary>The triples of one graph by subject, sorted and without duplicates.</summary>
internal sealed class GraphContent(RdfTerm? name)
{
    private readonly Dictionary<RdfTerm, List<Property>> _properties = [];

    public RdfTerm? Name { get; } = name;

    /// <summary>Gets the subjects in their order.</summary>
    public IReadOnlyList<RdfTerm> Subjects { get; private set; } = [];

    public void Add(in RdfQuad quad)
    {
        if (!_properties.TryGetValue(quad.Subject, out var properties)) _properties.Add(quad.Subject, properties = []);
        properties.Add(new Property(quad.Predicate, quad.Object));
    }

    public void Sort()
    {
        Subjects = [.. _properties.Keys.OrderBy(static subject => subject, TermOrder.Instance)];
        foreach (var properties in _properties.Values)
        {
            properties.Sort();
            var kept = 0;
            for (var i = 0; i < properties.Count; i++)
            {
                if (kept == 0 || properties[i].CompareTo(properties[kept - 1]) != 0) properties[kept++] = properties[i];
            }

            properties.RemoveRange(kept, properties.Count - kept);
        }
    }

    public IReadOnlyList<Property> PropertiesOf(RdfTerm subject) => _properties.TryGetValue(subject, out var found) ? found : [];

    public bool Contains(RdfTriple triple) =>
        _properties.TryGetValue(triple.Subject, out var found) && found.BinarySearch(new Property(triple.Predicate, triple.Object)) >= 0;

    public readonly record struct Property(RdfTerm Predicate, RdfTerm Object) : IComparable<Property>
    {
        public int CompareTo(Property other)
        {
            var order = TermOrder.ComparePredicates(Predicate, other.Predicate);
            return order != 0 ? order : TermOrder.Instance.Compare(Object, other.Object);
        }
    }
}
