namespace KnowledgeGraph.Interchange;

/// <summary>The nodes, facts, claims and sources that an export consists of.</summary>
internal sealed class ExportScope
{
    private readonly bool _includesHidden;
    private readonly CancellationToken _cancellationToken;
    private readonly IReadOnlyList<Node>? _nodes;
    private readonly IReadOnlyList<Fact>? _facts;
    private readonly HashSet<int> _factIndexes = [];
    private IReadOnlyList<Source>? _sources;
    private bool? _hasDeprecated;

    private ExportScope(Graph graph, ExportOptions options, bool includesHidden, CancellationToken cancellationToken)
    {
        Graph = graph;
        Options = options;
        _includesHidden = includesHidden && !graph.IsView;
        _cancellationToken = cancellationToken;
        if (options.Paths is not { } paths) return;
        foreach (var path in paths)
        {
            if (path.Start.Graph.Base != graph.Base)
                throw new ArgumentException($"The path “{path}” is not one of the graph {graph}.", nameof(options));
        }

        _nodes = [.. paths.SelectMany(path => path.Nodes).DistinctBy(node => node.Index)];
        _facts = [.. paths.SelectMany(path => path.Steps).Select(step => step.Fact).DistinctBy(fact => fact.Index)];
        _factIndexes = [.. _facts.Select(fact => fact.Index)];
    }

    /// <summary>Gets the names of the lists of <see cref="ProvenanceOf"/>.</summary>
    public static IReadOnlyList<string> ProvenanceNames { get; } = ["sources", "quotes", "notes", "recorded"];

    /// <summary>Gets the graph, or the view.</summary>
    public Graph Graph { get; }

    public ExportOptions Options { get; }

    /// <summary>Gets a value indicating whether only paths are exported.</summary>
    public bool IsOfPaths => _nodes is not null;

    /// <summary>
    /// Gets the nodes: of paths in their order, otherwise in that of the graph. Deprecated ones are among them in views that include them,
    /// and where all claims are exported.
    /// </summary>
    public IEnumerable<Node> Nodes
    {
        get
        {
            if (_nodes is null)
            {
                foreach (var node in (_includesHidden ? Graph.IncludeDeprecated() : Graph).Nodes)
                {
                    _cancellationToken.ThrowIfCancellationRequested();
                    yield return node.In(Graph);
                }
            }
            else
            {
                foreach (var node in _nodes) yield return node;
            }
        }
    }

    /// <summary>Gets a value indicating whether any of the nodes is deprecated.</summary>
    public bool HasDeprecated => _hasDeprecated ??= Nodes.Any(static node => node.Status != EntityStatus.Current);

    /// <summary>Gets the facts of relations: of paths in their order, otherwise by relation.</summary>
    public IEnumerable<Fact> Relations
    {
        get
        {
            if (_facts is not null) return _facts.Where(IsIncluded);
            return Graph.Members.Where(member => member.IsRelation).SelectMany(member => member.Facts).Where(IsIncluded);
        }
    }

    /// <summary>Gets the sources: all of a graph, and those that the claims of a view or of paths name.</summary>
    public IReadOnlyList<Source> Sources => _sources ??= FindSources();

    /// <summary>The facts and claims that are visible in a graph or a view.</summary>
    public static ExportScope OfVisible(Graph graph, ExportOptions options, CancellationToken cancellationToken) =>
        new(graph, options, includesHidden: false, cancellationToken);

    /// <summary>
    /// All facts and claims of a graph, also those that do not count, for formats that say how a claim is stated; of a view, what is
    /// visible in it.
    /// </summary>
    public static ExportScope OfClaims(Graph graph, ExportOptions options, CancellationToken cancellationToken) =>
        new(graph, options, includesHidden: true, cancellationToken);

    /// <summary>The facts with a subject. A fact of a symmetric relation is only at its subject.</summary>
    public IEnumerable<Fact> FactsOf(Node subject)
    {
        foreach (var fact in subject.Facts)
        {
            if (fact.Subject == subject && (_facts is null || _factIndexes.Contains(fact.Index)) && IsIncluded(fact)) yield return fact;
        }
    }

    /// <summary>The claims of a fact that are exported, in their order.</summary>
    public IEnumerable<Claim> ClaimsOf(Fact fact)
    {
        foreach (var claim in fact.Claims)
        {
            if (IsIncluded(claim)) yield return claim;
        }
    }

    /// <summary>The keys of the sources of a fact, each once.</summary>
    public IReadOnlyList<string> SourceKeysOf(Fact fact) =>
        [.. ClaimsOf(fact).Where(claim => claim.Source is not null).Select(claim => claim.Source!.Value.Key).Distinct()];

    /// <summary>
    /// What the claims of a fact say, as lists of texts for formats that have one edge for all of them: their sources, their quotes, their
    /// notes and when they were written down. A list without texts is left out.
    /// </summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Texts)> ProvenanceOf(Fact fact)
    {
        if (!Options.Provenance) return [];
        var claims = ClaimsOf(fact).ToList();
        (string Name, IReadOnlyList<string> Texts)[] lists =
        [
            (ProvenanceNames[0], SourceKeysOf(fact)), (ProvenanceNames[1], Distinct(static claim => claim.Quote)),
            (ProvenanceNames[2], Distinct(static claim => claim.Note)), (ProvenanceNames[3], Distinct(static claim => claim.RecordedText)),
        ];
        return lists.Where(static list => list.Texts.Count > 0);

        List<string> Distinct(Func<Claim, string?> text) => [.. claims.Select(text).OfType<string>().Distinct()];
    }

    /// <summary>The claims that a claim rests on and that are exported, too.</summary>
    public IEnumerable<Claim> PremisesOf(Claim claim) =>
        claim.RestsOn.Where(premise => IsIncluded(premise) && (_facts is null || _factIndexes.Contains(premise.Fact.Index)));

    private bool IsIncluded(Claim claim) => _includesHidden || claim.IsVisible;

    private bool IsIncluded(Fact fact)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _includesHidden || fact.IsVisible;
    }

    private IReadOnlyList<Source> FindSources()
    {
        if (!Options.Provenance) return [];
        if (_includesHidden && _facts is null) return [.. Graph.Sources];
        var cited = new HashSet<int>();
        foreach (var fact in _facts ?? Graph.Facts.Where(IsIncluded))
        {
            foreach (var claim in ClaimsOf(fact))
            {
                if (claim.Source is { } source) cited.Add(source.Index);
            }
        }

        return [.. Graph.Sources.Where(source => cited.Contains(source.Index))];
    }
}
