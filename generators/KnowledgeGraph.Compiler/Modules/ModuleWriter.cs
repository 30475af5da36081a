using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>Writes what the builds of extending graphs read: a module without the modules that it extends.</summary>
internal static class ModuleWriter
{
    /// <summary>Writes a module.</summary>
    /// <param name="declarations">The vocabulary of the graph, and the graphs that it extends.</param>
    /// <param name="link">All facts of the graph.</param>
    /// <param name="image">The image of the graph. Where it extends no other, that is also the image of the module.</param>
    /// <returns>The text of its declarations, and the image of its facts.</returns>
    public static (string Declarations, byte[] Facts) Write(GraphDeclarations declarations, LinkResult link, byte[] image)
    {
        var own = link.Graph.Vocabulary.OwnModule;
        var units = link.Origins.Units.Where(unit => unit.Module == own).ToList();
        var facts = OwnFacts.Of(link, own, units);
        var text = new ModuleText(
            declarations with { Units = units.Where(HasStatements).Select(Statements).ToEquatableArray() },
            facts.Graph.Sources.Where(source => source.Module == own && source.Class is not null)
                .Select(static source => new SourceClass(source.Key, source.Class!)).ToEquatableArray(),
            units.SelectMany(static unit => unit.Entities).Where(static entity => entity.Exceptions.Count > 0)
                .GroupBy(static entity => entity.Key, StringComparer.Ordinal).OrderBy(static same => same.Key, StringComparer.Ordinal)
                .Select(static same => new EntityExceptions(
                    same.Key, same.SelectMany(static entity => entity.Exceptions).Select(WithoutPlace).ToEquatableArray()))
                .ToEquatableArray(),
            units.SelectMany(static unit => unit.Entities).Where(static entity => entity.Iri is not null)
                .GroupBy(static entity => entity.Key, StringComparer.Ordinal).OrderBy(static same => same.Key, StringComparer.Ordinal)
                .Select(static same => new EntityIri(same.Key, same.First().Iri!.Value)).ToEquatableArray(),
            facts.Qualifiers.ToEquatableArray());
        return (text.Write(), own == 0 ? image : ImageWriter.Write(facts.Graph));
    }

    private static bool HasStatements(FactUnit unit) =>
        unit.Assertions.Count > 0 || unit.Identities.Count > 0 || unit.Amendments.Count > 0;

    /// <summary>
    /// What a unit says of the whole graph. The path of a file is another one on every machine, so these units are numbered.
    /// </summary>
    private static FactUnit Statements(FactUnit unit, int index) => new(
        "statements " + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), unit.Format, default, default, default)
    {
        Assertions = unit.Assertions,
        Identities = unit.Identities,
        Amendments = unit.Amendments,
    };

    private static QualifierDeclaration WithoutPlace(QualifierDeclaration qualifier) => qualifier with { Anchor = 0 };

    /// <summary>The facts that a module states itself, as a graph that has the nodes which they are about.</summary>
    private sealed class OwnFacts
    {
        private readonly LinkResult _link;
        private readonly int _own;
        private readonly int[] _nodes;
        private readonly int[] _sources;
        private readonly int[] _claims;

        private OwnFacts(LinkResult link, int own)
        {
            (_link, _own) = (link, own);
            _nodes = new int[link.Graph.Nodes.Count];
            _sources = new int[link.Graph.Sources.Count];
            _claims = new int[link.Graph.Claims.Count];
        }

        public LinkedGraph Graph { get; private set; } = null!;

        public List<ClaimQualifiers> Qualifiers { get; } = [];

        public static OwnFacts Of(LinkResult link, int own, List<FactUnit> units)
        {
            var facts = new OwnFacts(link, own) { Graph = link.Graph };
            if (own > 0) facts.Collect(units);
            for (var i = 0; own == 0 && i < link.Graph.Claims.Count; i++)
                facts.AddQualifiers(i, i, facts.HasPremiseElsewhere(link.Graph.Claims[i]));
            return facts;
        }

        private void Collect(List<FactUnit> units)
        {
            var graph = _link.Graph;
            var aliases = units.SelectMany(static unit => unit.Entities).Where(static entity => entity.Aliases.Count > 0)
                .GroupBy(static entity => entity.Key, StringComparer.Ordinal)
                .ToDictionary(
                    static same => same.Key, static same => same.SelectMany(static entity => entity.Aliases), StringComparer.Ordinal);
            for (var i = 0; i < graph.Claims.Count; i++) Mark(graph.Claims[i], i);
            foreach (var (fact, _) in StatedFacts())
            {
                _nodes[fact.Subject] = 1;
                if (fact.Target >= 0) _nodes[fact.Target] = 1;
            }

            for (var i = 0; i < _nodes.Length; i++)
            {
                var node = graph.Nodes[i];
                if (node.Module == _own || node.StatusModule == _own || aliases.ContainsKey(node.Key)) _nodes[i] = 1;
                if (node.StatusModule == _own && node.ReplacedBy >= 0) _nodes[node.ReplacedBy] = 1;
            }

            for (var i = 0; i < _sources.Length; i++)
            {
                if (graph.Sources[i].Module == _own) _sources[i] = 1;
            }

            var (nodes, sources, claims) = (Number(_nodes), Number(_sources), Number(_claims));
            var facts = StatedFacts().Select(stated => stated.Fact with
            {
                Subject = _nodes[stated.Fact.Subject],
                Target = stated.Fact.Target < 0 ? -1 : _nodes[stated.Fact.Target],
                FirstClaim = _claims[stated.FirstClaim],
            }).ToEquatableArray();
            Graph = graph with
            {
                Nodes = nodes.Select(node => Node(graph.Nodes[node])).ToEquatableArray(),
                Sources = sources.Select(source => graph.Sources[source]).ToEquatableArray(),
                Facts = facts,
                Claims = claims.Select(Claim).ToEquatableArray(),
            };

            LinkedNode Node(LinkedNode node) => WithStatus(node.Module == _own ? node : node with
            {
                Label = node.Key,
                Aliases = aliases.TryGetValue(node.Key, out var added) ? added.Distinct().ToEquatableArray() : default,
            });

            LinkedNode WithStatus(LinkedNode node) => node.StatusModule == _own
                ? node with { ReplacedBy = node.ReplacedBy < 0 ? -1 : _nodes[node.ReplacedBy] }
                : node with { Status = EntityStatus.Current, ReplacedBy = -1, StatusReason = null };
        }

        private void Mark(LinkedClaim claim, int index)
        {
            if (claim.Module != _own) return;
            _claims[index] = 1;
            if (claim.Source >= 0) _sources[claim.Source] = 1;
            if (claim.AttributedNode >= 0) _nodes[claim.AttributedNode] = 1;
        }

        /// <summary>Gives each fact of which the module states a claim, with the first of these claims.</summary>
        private IEnumerable<(LinkedFact Fact, int FirstClaim)> StatedFacts()
        {
            var graph = _link.Graph;
            for (var i = 0; i < graph.Facts.Count; i++)
            {
                var end = i + 1 < graph.Facts.Count ? graph.Facts[i + 1].FirstClaim : graph.Claims.Count;
                var first = graph.Facts[i].FirstClaim;
                while (first < end && graph.Claims[first].Module != _own) first++;
                if (first < end) yield return (graph.Facts[i], first);
            }
        }

        /// <summary>Gives what is marked a number from 0 on, in its place.</summary>
        /// <returns>What is marked.</returns>
        private static List<int> Number(int[] marks)
        {
            var marked = new List<int>();
            for (var i = 0; i < marks.Length; i++)
            {
                if (marks[i] == 0) continue;
                marks[i] = marked.Count;
                marked.Add(i);
            }

            return marked;
        }

        private LinkedClaim Claim(int index, int number)
        {
            var claim = _link.Graph.Claims[index];
            var isElsewhere = HasPremiseElsewhere(claim);
            AddQualifiers(index, number, isElsewhere);
            return claim with
            {
                Source = claim.Source < 0 ? -1 : _sources[claim.Source],
                AttributedNode = claim.AttributedNode < 0 ? -1 : _nodes[claim.AttributedNode],
                RestsOn = isElsewhere ? default : claim.RestsOn.Select(premise => _claims[premise]).ToEquatableArray(),
            };
        }

        private bool HasPremiseElsewhere(LinkedClaim claim)
        {
            foreach (var premise in claim.RestsOn.AsSpan())
            {
                if (_link.Graph.Claims[premise] is var other && (other.Module != _own || other.Id is null)) return true;
            }

            return false;
        }

        private void AddQualifiers(int index, int number, bool isElsewhere)
        {
            var found = (List<QualifierDeclaration>?)null;
            foreach (var qualifier in _link.Origins.Declaration(index).Qualifiers.AsSpan())
            {
                if (qualifier.Kind == QualifierKind.Except || isElsewhere && qualifier.Kind == QualifierKind.RestsOn)
                    (found ??= []).Add(WithoutPlace(qualifier));
            }

            if (found is not null) Qualifiers.Add(new ClaimQualifiers(number, found.ToEquatableArray()));
        }
    }
}
