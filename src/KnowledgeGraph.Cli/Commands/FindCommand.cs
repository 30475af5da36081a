using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg find TEXT</c>: entities by name.</summary>
internal sealed class FindCommand : GraphCommand
{
    private readonly Argument<string> _text = new("TEXT")
    {
        Description = "Part of a name, a value, a date, a quote or a qualifier. Case is ignored."
    };

    public FindCommand(KgEnvironment environment)
        : base(environment, "find", "Finds entities by name, and facts by their values, dates, quotes and qualifiers.")
    {
        Arguments.Add(_text);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg find deepseek", "kg find \"5.6 million\"", "kg find \"January 27\"", "kg find export --json"
    ];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var text = arguments.GetRequiredValue(_text);
        if (string.IsNullOrWhiteSpace(text)) throw new InputException("the text to find is empty");

        var report = reports.Find(text);
        return Answer(
            arguments, report, FindView.Write,
            report.Matches.Count + report.Facts.Count == 0 ? $"no name or fact in {report.Graph} contains “{text}”" : null);
    }
}
