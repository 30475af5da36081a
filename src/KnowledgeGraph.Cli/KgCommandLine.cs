using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.CompilerServices;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli;

/// <summary>The commands of <c>kg</c>, and how a command line becomes an exit code.</summary>
internal static class KgCommandLine
{
    // HRESULTs of ERROR_BROKEN_PIPE and ERROR_NO_DATA. Unix needs none: there the runtime drops what is written to a closed pipe.
    private const int BrokenPipe = unchecked((int)0x8007006D);
    private const int PipeClosing = unchecked((int)0x800700E8);

    public static int Run(IReadOnlyList<string> arguments, KgEnvironment environment)
    {
        var terminal = environment.Terminal;
        try
        {
            var exitCode = Invoke(arguments, environment);
            terminal.Flush();
            return exitCode;
        }
        catch (InputException error)
        {
            return Fail(terminal, error.Message, error.Details);
        }
        catch (OperationCanceledException)
        {
            terminal.Fail("interrupted");
            return ExitCode.Interrupted;
        }
        catch (ImageFormatException error)
        {
            return Fail(terminal, $"the image of the graph cannot be read: {error.Message}");
        }
        catch (IOException error) when (error.HResult is BrokenPipe or PipeClosing)
        {
            return ExitCode.Found; // Whoever read the output has seen enough.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, $"the answer cannot be written: {error.GetBaseException().Message}");
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, KgEnvironment environment)
    {
        var terminal = environment.Terminal;
        var root = CreateRoot(environment);
        // Without a replacer, a name that begins with "@" is a name and no response file.
        var result = root.Parse(
            arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var unknown = UnknownArgument(result);
        if (result.Action is ParseErrorAction || result.Action is not HelpWithExamples && unknown is not null)
            return FailToParse(result, unknown, terminal);
        return result.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand CreateRoot(KgEnvironment environment)
    {
        var root = new RootCommand("Queries a compiled knowledge graph and shows the evidence for each answer.")
        {
            new PathCommand(environment),
            new WalkCommand(environment),
            new WhyCommand(environment),
            new ShowCommand(environment),
            new FindCommand(environment),
            new ListCommand(environment),
            new StatsCommand(environment),
            new RankCommand(environment),
            new ViewCommand(environment),
            new ExportCommand(environment),
            new CheckCommand(environment),
            new ConflictsCommand(environment),
            new BaselineCommand(environment),
            new DiffCommand(environment),
            new BuildCommand(environment),
            new ConvertCommand(environment),
            new ShardCommand(environment),
            new SchemaCommand(environment),
            new ImportCommand(environment),
            new ExplainCommand(environment),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help);
            if (option is VersionOption) option.Action = new PrintVersion();
        }

        return root;
    }

    private static int FailToParse(ParseResult result, string? unknown, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        var name = command is RootCommand ? "kg" : $"kg {command.Name}";
        var message = result.Errors.Count > 0 ? result.Errors[0].Message.TrimEnd('.') : "";
        var help = $"Try '{name} --help'.";
        if (unknown is null && MissingArguments(result) is [var missing, ..] all)
        {
            var names = string.Join(" and ", all.Select(a => a.Name));
            return Fail(terminal, $"“{name}” needs {names}", [.. all.Count == 1 ? missing.Description?.Split('\n') ?? [] : [], help]);
        }

        if (unknown is not null && unknown.StartsWith('-') && command.Options.Any(o => o.Name == unknown))
            return Fail(terminal, $"“{unknown}” must follow the command: {name} … {unknown}", help);

        if (unknown is not null)
        {
            var isOption = unknown.StartsWith('-');
            var known = isOption ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
            var nearest = NameSearch.Nearest(unknown, [.. known]);
            message = command is RootCommand && !isOption ? $"there is no command '{unknown}'" : $"'{name}' does not take '{unknown}'";
            if (nearest is not null && nearest != unknown) message += Suggestion.Question(unknown, nearest);
        }

        return Fail(terminal, message, help);
    }

    /// <summary>The arguments that the command requires and the line does not have.</summary>
    private static IReadOnlyList<Argument> MissingArguments(ParseResult result) =>
        [.. result.CommandResult.Command.Arguments.Where(
            a => a.Arity.MinimumNumberOfValues > 0 && result.GetResult(a) is null or { Tokens.Count: 0 })];

    /// <summary>
    /// The first argument that nothing takes, or that looks like an option, and not like a number, and stands where only names do; after
    /// "--" anything is a name.
    /// </summary>
    private static string? UnknownArgument(ParseResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) break;
            if (token.Type == TokenType.Argument && token.Value is ['-', not (>= '0' and <= '9'), ..]) return token.Value;
        }

        return result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
    }

    private static int Fail(Terminal terminal, string message, params IReadOnlyList<string> details)
    {
        terminal.Fail(message, details);
        return ExitCode.InputError;
    }
}
