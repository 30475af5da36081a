namespace KnowledgeGraph.Cli.Reports;

/// <summary>Something that follows by rule from what is stated: a derived relation, or what a transitive or inherited one adds.</summary>
/// <param name="Text">What holds, in words.</param>
/// <param name="Member">The name of the relation in fact files.</param>
/// <param name="Label">That name as words.</param>
/// <param name="Proof">A shortest path of facts that it follows from.</param>
internal sealed record DerivedFactReport(
    string Text, NodeReport Subject, string Member, string Label, NodeReport Object, FoundPathReport Proof)
{
    /// <summary>How many are proved for one entity at most: each proof is a search, and what follows may be most of the graph.</summary>
    public const int Maximum = 100;

    /// <summary>What follows of an entity, by relation.</summary>
    public static DerivedFactList From(Node node, CancellationToken cancellationToken) =>
        Prove(OutgoingOf(node, cancellationToken), cancellationToken);

    /// <summary>What follows of others with an entity as object, by relation.</summary>
    public static DerivedFactList To(Node node, CancellationToken cancellationToken) =>
        Prove(IncomingOf(node, cancellationToken), cancellationToken);

    private static DerivedFactList Prove(
        IEnumerable<(Node Subject, Member Member, Node Object)> derived, CancellationToken cancellationToken)
    {
        var all = derived.ToArray();
        return new DerivedFactList(all.Length, [.. all.Take(Maximum).Select(d => Of(d.Subject, d.Member, d.Object, cancellationToken))]);
    }

    private static IEnumerable<(Node Subject, Member Member, Node Object)> OutgoingOf(Node node, CancellationToken cancellationToken)
    {
        foreach (var member in MembersWithRules(node.Graph))
        {
            if (!member.Domain.Includes(node.Kind)) continue;
            var stated = Stated(node, member);
            foreach (var target in node.Graph.Walk(member.Name).From(node, cancellationToken))
            {
                if (!stated.Contains(target)) yield return (node, member, target);
            }
        }
    }

    private static IEnumerable<(Node Subject, Member Member, Node Object)> IncomingOf(Node node, CancellationToken cancellationToken)
    {
        foreach (var member in MembersWithRules(node.Graph))
        {
            // What is symmetric, its subject says already.
            if (member.IsSymmetric || member.Range is not { } range || !range.Includes(node.Kind)) continue;
            HashSet<Node> stated = [.. node.IncomingFacts.Where(f => f.IsVisible && f.Member == member).Select(f => f.Subject)];
            foreach (var subject in node.Graph.Walk("^" + member.Name).From(node, cancellationToken))
            {
                // Other kinds may have a relation of the same name.
                if (member.Domain.Includes(subject.Kind) && !stated.Contains(subject)) yield return (subject, member, node);
            }
        }
    }

    private static IEnumerable<Member> MembersWithRules(Graph graph) =>
        graph.Members.Where(m => m.IsDerived || m.IsTransitive || m.InheritedThrough is not null);

    private static HashSet<Node> Stated(Node node, Member member)
    {
        var stated = new HashSet<Node>();
        foreach (var fact in node.Facts)
        {
            // A fact of a symmetric relation may have the entity as object.
            if (fact.IsVisible && fact.Member == member && fact.Object is { } target) stated.Add(target == node ? fact.Subject : target);
        }

        return stated;
    }

    private static DerivedFactReport Of(Node subject, Member member, Node target, CancellationToken cancellationToken) => new(
        $"{subject.Label} {member.Label} {target.Label}",
        NodeReport.Of(subject),
        member.JsonName,
        member.Label,
        NodeReport.Of(target),
        FoundPathReport.Of(subject.Graph.Why(subject, member, target, cancellationToken).First()));
}

/// <summary>What follows by rule, as far as it is proved.</summary>
/// <param name="Total">How much follows.</param>
/// <param name="Listed">The first of it.</param>
internal sealed record DerivedFactList(int Total, IReadOnlyList<DerivedFactReport> Listed);
