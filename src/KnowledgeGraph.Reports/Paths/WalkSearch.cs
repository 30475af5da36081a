namespace KnowledgeGraph.Reports;

/// <summary>Finds the entities that a path expression leads to.</summary>
internal sealed class WalkSearch(
    Graph graph, EvidenceReader evidence, IProgress<ReportProgress>? progress, CancellationToken cancellationToken)
{
    /// <exception cref="PathExpressionException">The expression is not one of the graph's vocabulary.</exception>
    /// <exception cref="QuestionException">A name is unknown, or the expression never leads to the kind.</exception>
    public WalkReport Find(string start, string expression, WalkQuestion question)
    {
        var from = EntityLookup.Resolve(graph, start);
        var walk = graph.Walk(expression);
        Kind? kind = question.Kind is { } name ? KindLookup.Resolve(graph, name) : null;
        if (kind is { } only && !walk.EndKinds.Any(k => k.Includes(only) || only.Includes(k)))
        {
            throw new QuestionException(
                QuestionProblem.UnreachableKind,
                $"“{walk}” leads to {string.Join(" or ", walk.EndKinds.Select(k => k.Name))}, but never to {only.Name}")
            {
                Thing = NamedThing.Kind,
                Name = question.Kind,
            };
        }

        Node[] ends = [.. walk.From(from, cancellationToken).Where(n => kind?.Includes(n.Kind) ?? true)];
        return new WalkReport
        {
            Graph = graph.Name,
            From = NodeReport.Of(from),
            Expression = walk.ToString(),
            EndKinds = [.. walk.EndKinds.Select(k => k.Name)],
            Total = ends.Length,
            Ends = Collect(walk, from, ends, question),
            K = question.K,
            Hidden = WalkAlternatives.Hidden(walk, from, ends, kind, evidence, cancellationToken),
            Sources = evidence.Sources,
        };
    }

    private List<WalkEndReport> Collect(PathWalk<Node, Node> walk, Node from, Node[] ends, WalkQuestion question)
    {
        var found = new List<WalkEndReport>();
        foreach (var end in ends.Take(question.Top))
        {
            var paths = new List<FoundPathReport>();
            foreach (var path in walk.Paths(from, end, cancellationToken).Take(question.K ?? 1))
            {
                paths.Add(evidence.Read(path));
                progress?.Report(
                    new ReportProgress { Found = paths.Count, Done = found.Count, Total = Math.Min(question.Top, ends.Length) });
            }

            found.Add(new WalkEndReport { Key = end.Key, Label = end.Label, Kind = end.Kind.Name, Paths = paths });
        }

        return found;
    }
}
