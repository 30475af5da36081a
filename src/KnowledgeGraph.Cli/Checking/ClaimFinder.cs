using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Finds the claims that a problem is at, or that its message names.</summary>
internal sealed class ClaimFinder
{
    private readonly LinkResult _link;
    private readonly Dictionary<Anchor, int> _claims = [];

    public ClaimFinder(LinkResult link)
    {
        _link = link;
        for (var i = 0; i < link.Origins.Claims.Count; i++)
        {
            Anchor[] parts = [link.Origins.Subject(i), link.Origins.Member(i), link.Origins.Value(i)];
            foreach (var part in parts) _claims.TryAdd(part, i);
            foreach (var qualifier in link.Origins.Declaration(i).Qualifiers)
                _claims.TryAdd(new Anchor(parts[0].Unit, qualifier.Anchor), i);
        }
    }

    /// <summary>The claims in the order in which the message names them, each once; first the one that the problem is at.</summary>
    public IReadOnlyList<FoundClaim> Find(Problem problem)
    {
        var anchors = new List<Anchor> { problem.Anchor };
        foreach (var argument in problem.Arguments) Add(argument, anchors);
        return [.. anchors.Where(_claims.ContainsKey).Select(anchor => _claims[anchor]).Distinct().Select(Read)];
    }

    private static void Add(Argument argument, List<Anchor> anchors)
    {
        if (argument.Place is { } place) anchors.Add(place);
        foreach (var part in argument.Passage?.Parts ?? default) Add(part, anchors);
    }

    private FoundClaim Read(int claim)
    {
        var (declaration, linked) = (_link.Origins.Declaration(claim), _link.Graph.Claims[claim]);
        return new FoundClaim(
            linked.Id, declaration.Subject, declaration.Member, declaration.Value,
            linked.Source < 0 ? null : _link.Graph.Sources[linked.Source].Key, linked.Quote, linked.Modality,
            linked.AttributedNode < 0 ? linked.AttributedTo : _link.Graph.Nodes[linked.AttributedNode].Label, linked.Scope, linked.Since,
            linked.Until, linked.At);
    }
}

/// <summary>A claim as it is written, with what tells it apart from others.</summary>
internal sealed record FoundClaim(
    string? Id, string Subject, string Member, string Value, string? Source, string? Quote, Modality Modality, string? AttributedTo,
    string? Scope, string? Since, string? Until, string? At);
