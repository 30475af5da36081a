namespace KnowledgeGraph.Reports;

/// <summary>What comes nearest to a relation between two entities that does not hold.</summary>
internal sealed class NearestFact(
    Node from, IReadOnlyList<NamedRelation> relations, Node to, EvidenceReader evidence, CancellationToken cancellationToken)
{
    private const int MaximumFacts = 3;

    private readonly Graph _graph = from.Graph;

    /// <summary>
    /// Adds to a report that the relation does not hold who states it though it does not count, whether it holds the other way round, and
    /// what else joins the two.
    /// </summary>
    public WhyReport AddTo(WhyReport report)
    {
        var hidden = Said(from, relations, to) ?? WouldHold();
        NamedRelation[] directed = [.. relations.Where(r => !r.Relation.IsSymmetric)];
        var reverse = Proof(_graph, to, directed, from);
        var reverseHidden = reverse is null ? Said(to, directed, from) : null;
        FactReport[] others = [.. Others().Select(evidence.Read)];
        var hasNearer = hidden is not null || reverse is not null || reverseHidden is not null || others.Length > 0;
        return report with
        {
            Hidden = hidden,
            Reverse = reverse is null ? null : evidence.Read(reverse),
            ReverseHidden = reverseHidden,
            Nearest = new NearestReport
            {
                Mismatches = relations.Any(r => r.CanLead(from, to)) ? [] : [.. relations.Select(EndsOf)],
                OtherFacts = others,
                Connection = hasNearer || Connection() is not { } path ? null : evidence.Read(path),
            },
        };
    }

    /// <summary>The hidden facts that state the relation in the direction that is asked, or null if no hidden fact does.</summary>
    private HiddenReport? Said(Node start, IReadOnlyList<NamedRelation> named, Node end)
    {
        Fact[] said = [.. Between(start, end).Where(f => !f.IsVisible && named.Any(r => States(f, start, r, end)))];
        return said.Length == 0 ? null : HiddenFacts.Report(evidence, _graph, said);
    }

    /// <summary>What a rule would give if more claims counted.</summary>
    private HiddenReport? WouldHold()
    {
        foreach (var wider in HiddenFacts.WiderThan(_graph))
        {
            if (Proof(wider, from.In(wider), relations, to.In(wider)) is { } proof)
                return HiddenFacts.Report(evidence, _graph, HiddenFacts.Of(_graph, proof), text: proof.ToString());
        }

        return null;
    }

    private GraphPath? Proof(Graph graph, Node start, IEnumerable<NamedRelation> named, Node end)
    {
        foreach (var relation in named.Where(r => r.CanLead(start, end)))
        {
            var (subject, target) = relation.IsForward ? (start, end) : (end, start);
            if (graph.Why(subject, relation.Relation, target, cancellationToken).FirstOrDefault() is { } proof) return proof;
        }

        return null;
    }

    private IEnumerable<Fact> Others() =>
        Between(from, to).Where(f => f.IsVisible && !relations.Any(r => r.Relation == f.Member)).Take(MaximumFacts);

    private GraphPath? Connection() => _graph.ShortestPath(
        from, to, new PathOptions { Direction = PathDirection.Either, CancellationToken = cancellationToken });

    /// <summary>Whether a fact states a relation from one entity to another, and not the other way round.</summary>
    private static bool States(Fact fact, Node start, NamedRelation relation, Node end)
    {
        if (fact.Member != relation.Relation) return false;
        var (subject, target) = relation.IsForward ? (start, end) : (end, start);
        return (fact.Subject == subject && fact.Object == target)
            || (relation.Relation.IsSymmetric && fact.Subject == target && fact.Object == subject);
    }

    /// <summary>Facts with one of the two as subject and the other as object, hidden ones included.</summary>
    private static IEnumerable<Fact> Between(Node start, Node end) =>
        start.Facts.Where(f => f.Object == end || (f.Member.IsSymmetric && f.Subject == end && f.Object == start))
            .Concat(start == end ? [] : end.Facts.Where(f => f.Object == start && !f.Member.IsSymmetric));

    private static RelationEnds EndsOf(NamedRelation relation)
    {
        var member = relation.Relation;
        var (domain, range) = (member.Domain.Name, member.Range?.Name ?? "");
        return relation.IsForward
            ? new RelationEnds { Relation = member.Name, From = domain, To = range }
            : new RelationEnds { Relation = member.InverseName ?? member.Name, From = range, To = domain };
    }
}
