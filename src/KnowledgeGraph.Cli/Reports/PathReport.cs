namespace KnowledgeGraph.Cli.Reports;

/// <summary>What <c>kg path</c> answers.</summary>
/// <param name="Found">Whether there is a path; without one, <paramref name="Length"/> and <paramref name="Text"/> are null.</param>
/// <param name="Text">The path as one line.</param>
internal sealed record PathReport(
    string Graph, NodeReport From, NodeReport To, bool Found, int? Length, string? Text, IReadOnlyList<StepReport> Steps) : GraphReport(Graph)
{
    public static PathReport Of(Graph graph, Node from, Node to, GraphPath? path)
    {
        var steps = new List<StepReport>();
        if (path is not null)
        {
            foreach (var step in path.Steps) steps.Add(StepReport.Of(step));
        }

        return new PathReport(
            graph.Name, NodeReport.Of(from), NodeReport.Of(to), path is not null, path?.Length, path?.ToString(), steps);
    }
}

/// <summary>One hop of a path.</summary>
/// <param name="Label">The relation in words, in the direction of the hop where it has a name for that.</param>
/// <param name="Forward">Whether the hop goes from the fact's subject to its object.</param>
/// <param name="Inferred">Whether no source states the fact.</param>
internal sealed record StepReport(NodeReport From, NodeReport To, string Label, bool Forward, bool Inferred, FactReport Fact)
{
    public static StepReport Of(PathStep step)
    {
        var fact = FactReport.Of(step.Fact);
        return new StepReport(NodeReport.Of(step.From), NodeReport.Of(step.To), step.Label, step.IsForward, fact.IsInferred, fact);
    }
}
