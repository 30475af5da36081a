namespace KnowledgeGraph.Reports;

/// <summary>What follows by rule, as far as it is proved.</summary>
/// <param name="Total">How much follows.</param>
/// <param name="Listed">The first of it.</param>
internal sealed record DerivedFactList(int Total, IReadOnlyList<DerivedFactReport> Listed);

/// <summary>Finds what follows by rule of one entity, and is not stated, with a proof of each.</summary>
internal sealed class DerivedFacts(EvidenceReader evidence, CancellationToken cancellationToken)
{
    /// <summary>How many are proved for one entity at most: each proof is a search, and what follows may be most of the graph.</summary>
    public const int Maximum = 100;

    /// <summary>What follows of an entity, by relation.</summary>
    public DerivedFactList From(Node node) => Prove(OutgoingOf(node));

    /// <summary>What follows of others with an entity as object, by relation.</summary>
    public DerivedFactList To(Node node) => Prove(IncomingOf(node));

    private DerivedFactList Prove(IEnumerable<(Node Subject, Member Member, Node Object)> derived)
    {
        var all = derived.ToArray();
        return new DerivedFactList(all.Length, [.. all.Take(Maximum).Select(d => Prove(d.Subject, d.Member, d.Object))]);
    }

    private IEnumerable<(Node Subject, Member Member, Node Object)> OutgoingOf(Node node)
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

    private IEnumerable<(Node Subject, Member Member, Node Object)> IncomingOf(Node node)
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

    private DerivedFactReport Prove(Node subject, Member member, Node target) => new()
    {
        Text = $"{subject.Label} {member.Label} {target.Label}",
        Subject = NodeReport.Of(subject),
        Member = member.JsonName,
        Label = member.Label,
        Object = NodeReport.Of(target),
        Proof = evidence.Read(subject.Graph.Why(subject, member, target, cancellationToken).First()),
    };
}
