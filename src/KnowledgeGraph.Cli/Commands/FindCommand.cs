using System.CommandLine;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg find TEXT</c>: entities by name.</summary>
internal sealed class FindCommand : GraphCommand
{
    private readonly Argument<string> _text = new("TEXT") { Description = "A key, label or alias, or a part of one; case does not matter." };

    public FindCommand(KgEnvironment environment)
        : base(environment, "find", "Finds entities by name: whole names first, then names that contain the text.")
    {
        Arguments.Add(_text);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } = ["kg find deepseek", "kg find \"export\" --json"];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var text = arguments.GetRequiredValue(_text);
        if (string.IsNullOrWhiteSpace(text)) throw new InputException("the text to find is empty");

        var report = FindReport.Of(graph, text);
        return Answer(
            arguments, graph, report, ReportJson.Shape.FindReport, FindView.Write, report.Matches.Count == 0 ? $"nothing in {graph.Name} is called “{text}”" : null);
    }
}
