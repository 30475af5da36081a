using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// The options that say which relations are followed, and in which direction: the same for every command that follows any.
/// </summary>
internal sealed class EdgeOptions
{
    private readonly Option<string[]> _relations = new("--relations")
    {
        Description =
            "Follow only these relations, separated by commas. The name of an inverse follows its relation in that direction only.",
        HelpName = "NAMES",
    };

    private readonly Option<PathDirection?> _direction = new("--direction")
    {
        Description = "The direction in which facts are followed: forward (from subject to object, the default), backward or either.",
        HelpName = "WAY",
        CustomParser = ReadDirection,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_relations);
        command.Options.Add(_direction);
    }

    public bool AreGiven(ParseResult arguments) =>
        arguments.GetResult(_relations) is not null || arguments.GetResult(_direction) is not null;

    /// <summary>The names of the relations, or null for all.</summary>
    /// <exception cref="InputException">The option does not name a relation.</exception>
    public IReadOnlyCollection<string>? Relations(ParseResult arguments)
    {
        if (arguments.GetResult(_relations) is null) return null;
        var names = NameList.Split(arguments.GetValue(_relations) ?? []);
        return names.Length > 0 ? names : throw new InputException("--relations does not name a relation");
    }

    /// <summary>The direction in which facts are followed: forward where the command line does not give one.</summary>
    public PathDirection Direction(ParseResult arguments) => arguments.GetValue(_direction) ?? PathDirection.Forward;

    private static PathDirection? ReadDirection(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "forward": return PathDirection.Forward;
            case "backward": return PathDirection.Backward;
            case "either": return PathDirection.Either;
            default:
                result.AddError($"--direction must be forward, backward or either, not “{result.Tokens[0].Value}”");
                return null;
        }
    }
}
