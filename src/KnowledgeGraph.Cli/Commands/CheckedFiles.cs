using System.CommandLine;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The fact files that a command checks, and the assembly with their vocabulary.</summary>
/// <param name="command">The command, as it is written.</param>
/// <param name="example">The beginning of a command line with fact files.</param>
internal sealed class CheckedFiles(KgEnvironment environment, string command, string example)
{
    /// <summary>Gets the argument for the files.</summary>
    public Argument<string[]> Paths { get; } = new("FILES")
    {
        Description = "Fact files (*.kg.json, *.kg.ttl, *.kg.trig), and directories that contain them.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Gets the option for the assembly.</summary>
    public Option<string?> Assembly { get; } = new("--assembly")
    {
        Description =
            "The compiled assembly that contains the vocabulary and the facts in C#. The default is the newest output of the project in "
                + "the current directory. The assembly is read, not run.",
        HelpName = "FILE",
    };

    /// <summary>Gets the option for the date that counts as today.</summary>
    public Option<string?> Today { get; } = new("--today")
    {
        Description = "The date that counts as today, like the MSBuild property KnowledgeGraphToday in a build.",
        HelpName = "DATE",
    };

    /// <summary>Returns the date of the option, which is what a build accepts; null without one.</summary>
    /// <exception cref="InputException">It is not a date.</exception>
    public string? ReadToday(ParseResult arguments) =>
        arguments.GetValue(Today) is not { } text || TypedValue.ReadDate(text, out _) is not null
            ? arguments.GetValue(Today)
            : throw new InputException($"--today is “{text}”, which is not a date", "Write it like 2025-01-29.");

    /// <summary>Returns what is checked, without documents and a date.</summary>
    /// <exception cref="InputException">A path is empty, or there is no assembly.</exception>
    public CheckSubject Read(ParseResult arguments)
    {
        string[] paths = arguments.GetValue(Paths) is { Length: > 0 } given ? given : ["."];
        return new CheckSubject(
            [.. paths.Select(environment.FullPath)],
            arguments.GetValue(Assembly) is { } assembly
                ? CheckedAssembly.Named(environment.FullPath(assembly), assembly, command, example)
                : CheckedAssembly.Find(environment.Directory, "check the facts against", command, example),
            Documents: null, Today: null, WarningsAreErrors: false, environment.Directory);
    }
}
