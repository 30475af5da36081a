namespace KnowledgeGraph.Reports;

/// <summary>Counts what there is in a graph, or what names a date in some time.</summary>
/// <param name="graph">The graph.</param>
/// <param name="window">The time that a claim or its fact must name a date in; null for all.</param>
internal sealed class GraphCount(Graph graph, DateWindow? window)
{
    private readonly bool[] _isCounted = new bool[graph.NodeCount];
    private readonly SortedDictionary<Modality, int> _byModality = [];
    private readonly int[] _bySource = new int[graph.Sources.Count];
    private readonly int[] _factsByModule = new int[graph.Modules.Count];
    private readonly int[] _claimsByModule = new int[graph.Modules.Count];
    private int _facts;
    private int _hidden;
    private int _claims;
    private int _unsourced;

    public StatsReport Count()
    {
        MemberStatsReport[] members = [.. graph.Members.Select(Count).Where(m => window is null || m.Facts > 0)];
        return new StatsReport
        {
            Graph = graph.Name,
            Entities = window is null ? graph.Nodes.Count : _isCounted.Count(isCounted => isCounted),
            Facts = _facts,
            HiddenFacts = _hidden,
            Claims = _claims,
            UnsourcedClaims = _unsourced,
            Kinds = Kinds(),
            Members = members,
            Modalities = [.. _byModality.Select(m => new ModalityStatsReport { Modality = m.Key, Claims = m.Value })],
            Sources = Sources(),
            Modules = graph.Modules.Count > 1 ? Modules() : null,
            Dates = window?.ToString(),
        };
    }

    private MemberStatsReport Count(Member member)
    {
        var (facts, before) = (0, _claims);
        foreach (var fact in member.Facts)
        {
            if (window is not null && !fact.Claims.Any(window.Holds)) continue;
            facts++;
            Count(fact);
        }

        _facts += facts;
        return new MemberStatsReport
        {
            Kind = member.Domain.Name,
            Member = member.JsonName,
            Label = member.Label,
            Relation = member.IsRelation,
            Facts = facts,
            Claims = _claims - before,
            Expression = member.Expression,
            Transitive = member.IsTransitive ? true : null,
            InheritedThrough = member.InheritedThrough,
        };
    }

    private void Count(Fact fact)
    {
        if (!fact.IsVisible) _hidden++;
        _isCounted[fact.Subject.Index] = true;
        if (fact.Object is { } target) _isCounted[target.Index] = true;
        var modules = new HashSet<int>();
        foreach (var claim in fact.Claims)
        {
            if (window is not null && !window.Holds(claim)) continue;
            _claims++;
            _claimsByModule[claim.Module.Index]++;
            if (modules.Add(claim.Module.Index)) _factsByModule[claim.Module.Index]++;
            _byModality[claim.Modality] = _byModality.GetValueOrDefault(claim.Modality) + 1;
            if (claim.Source is { } source) _bySource[source.Index]++;
            else _unsourced++;
        }
    }

    private ModuleStatsReport[] Modules()
    {
        var entities = new int[graph.Modules.Count];
        foreach (var node in graph.Nodes)
        {
            if (window is null || _isCounted[node.Index]) entities[node.Module.Index]++;
        }

        return
        [
            .. graph.Modules.Select(module => new ModuleStatsReport
            {
                Module = module.Name,
                Assembly = module.Assembly,
                Version = module.Version,
                Entities = entities[module.Index],
                Facts = _factsByModule[module.Index],
                Claims = _claimsByModule[module.Index],
            })
        ];
    }

    private KindReport[] Kinds() => window is null
        ? [.. graph.Kinds.Select(KindReport.Of)]
        : [.. graph.Kinds.Select(k => KindReport.Of(k) with { Entities = k.Nodes.Count(n => _isCounted[n.Index]) })
            .Where(k => k.Entities > 0)];

    private SourceStatsReport[] Sources() =>
    [
        .. graph.Sources.Where(s => window is null || _bySource[s.Index] > 0).Select(
            s => new SourceStatsReport { Key = s.Key, Title = s.Title, Document = s.Document, Claims = _bySource[s.Index] })
    ];
}
