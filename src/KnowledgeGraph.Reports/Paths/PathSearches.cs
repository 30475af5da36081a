namespace KnowledgeGraph.Reports;

/// <summary>Finds the paths that a question asks for.</summary>
internal sealed class PathSearches(
    Graph graph, EvidenceReader evidence, IProgress<ReportProgress>? progress, CancellationToken cancellationToken)
{
    /// <exception cref="QuestionException">A name is unknown, or a node has no weight.</exception>
    public PathReport Find(string start, string end, PathQuestion question)
    {
        var from = EntityLookup.Resolve(graph, start);
        var to = EntityLookup.Resolve(graph, end);
        var options = new PathOptions
        {
            Relations = question.Relations is { } relations ? RelationLookup.Resolve(graph, relations) : null,
            Direction = question.Direction,
            Through = Kinds(question.Through),
            Avoiding = Kinds(question.Avoiding),
            MaximumLength = question.MaximumLength,
            CancellationToken = cancellationToken,
        };
        Member? weight = question.Weight is { } name ? WeightLookup.Resolve(graph, name) : null;
        var paths = Collect(() => Find(from, to, question, options, weight));
        var alternatives = new PathAlternatives(from, to, options);
        return PathReport.Of(
            from, to, [.. paths.Select(p => evidence.Read(p, weight is not null))], question.K is not null || question.AllShortest) with
        {
            K = question.K,
            OtherDirection = paths.Count == 0 ? alternatives.InOtherDirection() : null,
            Hidden = paths.Count == 0 || weight is null ? alternatives.Hidden(evidence, paths.FirstOrDefault()) : null,
            Sources = evidence.Sources,
        };
    }

    private IEnumerable<GraphPath> Find(Node from, Node to, PathQuestion question, PathOptions options, Member? weight)
    {
        if (question.Search is { } search) return OneOrNone(search(from, to, options, weight));
        if (question.AllShortest) return graph.ShortestPaths(from, to, options).Take(question.K ?? int.MaxValue);
        if (question.K is { } several)
        {
            return weight is { } property
                ? graph.KShortestPaths(from, to, several, property, options)
                : graph.KShortestPaths(from, to, several, options);
        }

        return OneOrNone(weight is { } one ? graph.ShortestPath(from, to, one, options) : graph.ShortestPath(from, to, options));
    }

    /// <exception cref="QuestionException">A node has no weight.</exception>
    private List<GraphPath> Collect(Func<IEnumerable<GraphPath>> find)
    {
        var found = new List<GraphPath>();
        try
        {
            foreach (var path in find())
            {
                found.Add(path);
                progress?.Report(new ReportProgress { Found = found.Count });
            }
        }
        catch (PathWeightException error)
        {
            throw new QuestionException(QuestionProblem.WrongWeight, error.Problem.TrimEnd('.'), error);
        }

        return found;
    }

    private NameOr<Kind>[]? Kinds(IReadOnlyCollection<string>? names) =>
        names is null ? null : [.. names.Select(n => KindLookup.Resolve(graph, n).Name)];

    private static GraphPath[] OneOrNone(GraphPath? path) => path is null ? [] : [path];
}
