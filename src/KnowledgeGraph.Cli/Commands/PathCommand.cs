using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Cli.Lookup;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Cli.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg path A B</c>: the shortest path between two entities, with the evidence for each hop.</summary>
internal sealed class PathCommand : GraphCommand
{
    private readonly Argument<string> _from = new("A") { Description = "Where the path begins: a key, label or alias." };
    private readonly Argument<string> _to = new("B") { Description = "Where it ends." };

    private readonly Option<string[]> _relations = new("--relations")
    {
        Description = "Only these relations, separated by commas. The name of an inverse allows the relation in that direction only.",
        HelpName = "NAMES",
    };

    private readonly Option<PathDirections?> _direction = new("--direction")
    {
        Description = "How facts may be followed: forward (from subject to object), backward, or either (the default).",
        HelpName = "WAY",
    };

    private readonly Option<bool> _forward = new("--forward") { Description = "The same as --direction forward." };

    private readonly Option<int?> _maximumLength = new("--max-length") { Description = "The most hops a path may have.", HelpName = "N" };

    public PathCommand(KgEnvironment environment)
        : base(environment, "path", "Finds the shortest path between two entities, and shows the evidence for each hop.")
    {
        _direction.CustomParser = ReadDirection;
        _maximumLength.CustomParser = ReadLength;
        Arguments.Add(_from);
        Arguments.Add(_to);
        Options.Add(_relations);
        Options.Add(_direction);
        Options.Add(_forward);
        Options.Add(_maximumLength);
        AddGraphOptions();
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "kg path High-Flyer \"US export controls\" --relations backs,uses,class,restrictedBy",
        "kg path High-Flyer H800 --relations backs,uses --forward",
        "kg path DeepSeek Nvidia --max-length 3 --json",
    ];

    protected override int Run(ParseResult arguments, Graph graph)
    {
        var from = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_from));
        var to = EntityLookup.Resolve(graph, arguments.GetRequiredValue(_to));
        var path = graph.ShortestPath(from, to, ReadOptions(arguments, graph));
        return Answer(
            arguments,
            PathReport.Of(graph, from, to, path),
            ReportJson.Shape.PathReport,
            PathView.Write,
            path is null ? $"no path from {from.Label} to {to.Label}{Limits(arguments)}" : null);
    }

    private static PathDirections? ReadDirection(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "forward": return PathDirections.Forward;
            case "backward": return PathDirections.Backward;
            case "either": return PathDirections.Either;
            default:
                result.AddError($"--direction is forward, backward or either, and not “{result.Tokens[0].Value}”");
                return null;
        }
    }

    private static int? ReadLength(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0) return length;
        result.AddError($"--max-length takes a whole number of at least 1, and not “{result.Tokens[0].Value}”");
        return null;
    }

    private PathOptions ReadOptions(ParseResult arguments, Graph graph)
    {
        var direction = arguments.GetValue(_direction);
        var forward = arguments.GetValue(_forward);
        if (forward && direction is not (null or PathDirections.Forward))
            throw new InputException("--forward and --direction contradict each other");

        return new PathOptions
        {
            Relations = arguments.GetResult(_relations) is null ? null : RelationLookup.Resolve(graph, arguments.GetValue(_relations) ?? []),
            Direction = forward ? PathDirections.Forward : direction ?? PathDirections.Either,
            MaximumLength = arguments.GetValue(_maximumLength) ?? int.MaxValue,
        };
    }

    private string Limits(ParseResult arguments) =>
        arguments.GetResult(_relations) is null && arguments.GetResult(_direction) is null && !arguments.GetValue(_forward)
            && arguments.GetValue(_maximumLength) is null
            ? ""
            : " within what the options allow";
}
