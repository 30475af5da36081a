namespace KnowledgeGraph.Reports;

/// <summary>Finds why a relation between two entities holds.</summary>
internal sealed class ProofSearch(
    Graph graph, EvidenceReader evidence, IProgress<ReportProgress>? progress, CancellationToken cancellationToken)
{
    /// <exception cref="QuestionException">A name is unknown.</exception>
    public WhyReport Find(string start, string name, string end, int? k)
    {
        var from = EntityLookup.Resolve(graph, start);
        var relations = RelationLookup.ResolveOne(graph, name);
        var to = EntityLookup.Resolve(graph, end);
        var report = Prove(from, relations, to, k ?? 1) with { K = k };
        if (!report.Holds) report = new NearestFact(from, relations, to, evidence, cancellationToken).AddTo(report);
        return report with { Sources = evidence.Sources };
    }

    /// <summary>The proofs of the first of the relations that has any.</summary>
    private WhyReport Prove(Node from, IReadOnlyList<NamedRelation> relations, Node to, int k)
    {
        foreach (var relation in relations.Where(r => r.CanLead(from, to)))
        {
            var proofs = new List<GraphPath>();
            var (subject, target) = relation.IsForward ? (from, to) : (to, from);
            foreach (var proof in graph.Why(subject, relation.Relation, target, cancellationToken).Take(k))
            {
                proofs.Add(proof);
                progress?.Report(new ReportProgress { Found = proofs.Count });
            }

            if (proofs.Count > 0) return WhyReport.Of(from, relation, to, proofs, evidence);
        }

        return WhyReport.Of(from, relations[0], to, [], evidence);
    }
}
