using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Views;

/// <summary>
/// What a view counts: conditions on claims, which all must hold, and on facts. The order in which they were given is not kept, since it
/// does not matter, but for the modalities. Immutable; what is visible is decided at first use.
/// </summary>
internal sealed class GraphView : FactFilter
{
    private readonly TimeWindow[] _times;
    private readonly SourceSet? _sources;
    private readonly FactSet? _facts;
    private readonly int _conditions;
    private ViewFacts? _visible;
    private Graph? _graph;

    /// <summary>The default view.</summary>
    internal GraphView(Graph graph)
        : this(graph, ModalitySet.Default, [], null, null, 0, false)
    {
    }

    private GraphView(
        Graph graph, ModalitySet modalities, TimeWindow[] times, SourceSet? sources, FactSet? facts, int conditions,
        bool includesDeprecated)
    {
        IncludesDeprecated = includesDeprecated;
        Base = graph;
        Modalities = modalities;
        _times = times;
        _sources = sources;
        _facts = facts;
        _conditions = conditions;
    }

    /// <summary>The graph that is not a view.</summary>
    internal Graph Base { get; }

    /// <summary>The base as this view shows it. The first thread to ask makes it for all.</summary>
    internal Graph Graph => _graph ?? Interlocked.CompareExchange(ref _graph, Base.In(this), null) ?? _graph;

    internal ModalitySet Modalities { get; }

    /// <summary>Gets a value indicating whether there is a condition on times.</summary>
    internal override bool IsOfDate => _times.Length > 0;

    internal override bool IncludesDeprecated { get; }

    /// <summary>What is visible. Threads that ask first at the same time may each decide it, with the same result.</summary>
    internal ViewFacts Facts => _visible ?? Interlocked.CompareExchange(ref _visible, ViewFacts.Decide(this), null) ?? _visible;

    internal GraphView At(TimeWindow time)
    {
        if (_times.Contains(time)) return new(Base, Modalities, _times, _sources, _facts, _conditions, IncludesDeprecated);
        TimeWindow[] times = [.. _times, time];
        Array.Sort(times);
        return new(Base, Modalities, times, _sources, _facts, _conditions, IncludesDeprecated);
    }

    internal GraphView Including(ModalitySet modalities) =>
        new(Base, Modalities.With(modalities), _times, _sources, _facts, _conditions, IncludesDeprecated);

    internal GraphView Excluding(ModalitySet modalities) =>
        new(Base, Modalities.Without(modalities), _times, _sources, _facts, _conditions, IncludesDeprecated);

    internal GraphView From(SourceSet sources) =>
        new(Base, Modalities, _times, sources.Intersect(_sources), _facts, _conditions, IncludesDeprecated);

    internal GraphView Where(FactSet facts) =>
        new(Base, Modalities, _times, _sources, facts.Intersect(_facts), _conditions + 1, IncludesDeprecated);

    internal GraphView WithDeprecated() => new(Base, Modalities, _times, _sources, _facts, _conditions, includesDeprecated: true);

    internal override bool Counts(int claim) => Facts.Counts(claim);

    internal override int StandingOf(int fact) => Facts.StandingOf(fact);

    internal override bool AreAsInImage(int member) => Facts.AreAsInImage(Base, member);

    internal override FilteredFacts Arrange(int member, int[] subjects, int[]? targets, int[] standings) =>
        MemberInView.Arrange(this, member, subjects, targets, standings);

    /// <summary>Takes out the claims that the conditions on times and sources leave out.</summary>
    internal void Narrow(bool[] counts)
    {
        if (_times.Length > 0) ClaimTimes.Narrow(Base, _times, counts);
        _sources?.Narrow(Base, counts);
    }

    /// <summary>Whether the conditions on facts hold.</summary>
    internal bool Admits(int fact) => _facts is null || _facts.Contains(fact);

    /// <summary>
    /// Returns the conditions as words: <c>as of 2025-01, including rumoured</c>. The same ones give the same words, in whatever order they
    /// were given.
    /// </summary>
    public override string ToString()
    {
        var parts = new List<string>();
        foreach (var time in _times) parts.Add(time.ToString());
        if (_sources is not null) parts.Add(_sources.Describe(Base));
        var (included, excluded) = (Modalities.Without(ModalitySet.Default).ToNames(), ModalitySet.Default.Without(Modalities).ToNames());
        if (included.Count > 0) parts.Add("including " + Join(included));
        if (excluded.Count > 0) parts.Add("excluding " + Join(excluded));
        if (IncludesDeprecated) parts.Add("with deprecated entities");
        if (_conditions > 0) parts.Add(_conditions == 1 ? "where a condition holds" : $"where {_conditions} conditions hold");
        return parts.Count == 0 ? "as by default" : string.Join(", ", parts);
    }

    internal static string Join(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}
