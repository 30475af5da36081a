using System.Globalization;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Testing.Graphs;

/// <summary>Facts that a test writes, as a fact file says them. The compiler brings them into the order of a graph.</summary>
internal sealed class TestFacts
{
    /// <summary>What a test may do wrong, since the graph holds it all the same.</summary>
    private static readonly ProblemDescriptor[] Lossless =
        [FactProblems.MissingMember, FactProblems.InferredClaim, NameProblems.WhiteSpace];

    private readonly List<SourceDeclaration> _sources = [];
    private readonly List<EntityDeclaration> _entities = [];
    private readonly List<ClaimDeclaration> _claims = [];

    /// <summary>The module of each claim, and of each entity and source by its key: the first that declares it.</summary>
    private readonly List<int> _claimModules = [];
    private readonly Dictionary<string, int> _entityModules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sourceModules = new(StringComparer.Ordinal);
    private readonly List<(string Node, OtherKey Key)> _otherKeys = [];
    private int _anchors;

    /// <summary>Gets or sets the module of the facts that are added from now on.</summary>
    public int Module { get; set; }

    public void AddSource(string key, string? document = null, string? title = null, string? url = null, string? published = null)
    {
        _sourceModules.TryAdd(key, Module);
        _sources.Add(new SourceDeclaration(key, document, title, url, null, published, null, null, null, Take(5)));
    }

    public void AddEntity(string kind, string key, string? label = null, params string[] aliases)
    {
        _entityModules.TryAdd(key, Module);
        _entities.Add(new EntityDeclaration(key, kind, label == key ? null : label, new(aliases), null, Take(3)));
    }

    /// <summary>Gives a node another key, which it has in a base.</summary>
    public void AddOtherKey(string node, int module, string key) => _otherKeys.Add((node, new OtherKey(module, key)));

    /// <param name="member">The name of the member in fact files.</param>
    public void AddClaim(string subject, string member, string value, TestClaim claim)
    {
        if (claim is { Modality: Modality.Inferred, Source: not null }) throw new ArgumentException("An inferred claim has no source.");
        var anchor = Take(3);
        _claimModules.Add(Module);
        var qualifiers = claim.Qualifiers.Select(qualifier => new QualifierDeclaration(qualifier.Kind, qualifier.Text, Take(1)));
        _claims.Add(new ClaimDeclaration(subject, member, value, ValueForm.Text, null, qualifiers.ToEquatableArray(), anchor));
    }

    /// <summary>Links the facts, all of which have to be in the graph as they are stated.</summary>
    public LinkedGraph Link(Vocabulary vocabulary)
    {
        var unit = new FactUnit("test.kg.json", FactFormat.Json, new([.. _sources]), new([.. _entities]), new([.. _claims]));
        var link = GraphCompiler.Link(vocabulary, [unit], CancellationToken.None);
        var losses = link.Problems.Where(problem => problem.Descriptor.Severity == Severity.Error && !Lossless.Contains(problem.Descriptor))
            .ToArray();
        if (losses.Length == 0) return WithModules(link.Graph, link.Origins);
        throw new InvalidOperationException(string.Join(Environment.NewLine, losses.Select(Message)));
    }

    private LinkedGraph WithModules(LinkedGraph graph, LinkOrigins origins) => graph with
    {
        Nodes = graph.Nodes.Select(node => node with
        {
            Module = _entityModules[node.Key],
            OtherKeys = _otherKeys.Where(other => other.Node == node.Key).Select(other => other.Key)
                .OrderBy(key => key.Key, StringComparer.Ordinal).ToEquatableArray(),
        }).ToEquatableArray(),
        Sources = graph.Sources.Select(source => source with { Module = _sourceModules[source.Key] }).ToEquatableArray(),
        Claims = graph.Claims.Select((claim, index) => claim with { Module = _claimModules[origins.Claims[index].Declaration] })
            .ToEquatableArray(),
    };

    private static string Message(Problem problem)
    {
        var text = ProblemText.Render(problem, place => "anchor " + place.Ordinal.ToString(CultureInfo.InvariantCulture));
        return problem.Descriptor.Id + ": " + text;
    }

    private int Take(int anchors) => (_anchors += anchors) - anchors;
}
