using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Lookup;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options that say which relations are followed, and in which direction: the same for every command that follows any.</summary>
internal sealed class EdgeOptions
{
    private readonly PathDirections _default;

    private readonly Option<string[]> _relations = new("--relations")
    {
        Description = "Only these relations, separated by commas. The name of an inverse allows the relation in that direction only.",
        HelpName = "NAMES",
    };

    private readonly Option<PathDirections?> _direction = new("--direction") { HelpName = "WAY", CustomParser = ReadDirection };

    private readonly Option<bool> _forward = new("--forward") { Description = "The same as --direction forward." };

    /// <param name="unlessGiven">The direction in which facts are followed where the command line says none.</param>
    public EdgeOptions(PathDirections unlessGiven)
    {
        _default = unlessGiven;
        _direction.Description = unlessGiven == PathDirections.Either
            ? "How facts may be followed: forward (from subject to object), backward, or either (the default)."
            : "How facts are followed: forward (from subject to object, the default), backward, or either.";
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_relations);
        command.Options.Add(_direction);
        command.Options.Add(_forward);
    }

    public bool AreGiven(ParseResult arguments) =>
        arguments.GetResult(_relations) is not null || arguments.GetResult(_direction) is not null || arguments.GetValue(_forward);

    /// <summary>The C# names of the relations, or null for all.</summary>
    /// <exception cref="InputException">One is unknown, or there are none.</exception>
    public IReadOnlyList<string>? Relations(ParseResult arguments, Graph graph) =>
        arguments.GetResult(_relations) is null ? null : RelationLookup.Resolve(graph, arguments.GetValue(_relations) ?? []);

    /// <exception cref="InputException">Two options contradict each other.</exception>
    public PathDirections Direction(ParseResult arguments)
    {
        var direction = arguments.GetValue(_direction);
        if (!arguments.GetValue(_forward)) return direction ?? _default;
        if (direction is not (null or PathDirections.Forward)) throw new InputException("--forward and --direction contradict each other");
        return PathDirections.Forward;
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
}
