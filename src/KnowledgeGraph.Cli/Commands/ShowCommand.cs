using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg show ENTITY</c>: everything the graph says of an entity, and who says it.</summary>
internal sealed class ShowCommand : GraphCommand
{
    private readonly Argument<string> _entity = new("ENTITY") { Description = "A key, label or alias, or a part that is unique." };

    public ShowCommand(KgEnvironment environment)
        : base(environment, "show", "Shows an entity: its names, its facts with all of their claims, and its statements about others.")
    {
        Arguments.Add(_entity);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } = ["kg show DeepSeek", "kg show \"US export controls\" --json"];

    protected override int Run(ParseResult arguments, GraphReports reports)
    {
        var entity = arguments.GetRequiredValue(_entity);
        var report = Compute("deriving what follows", work => reports.Show(entity, work.CancellationToken));
        return Answer(arguments, report, EntityView.Write);
    }
}
