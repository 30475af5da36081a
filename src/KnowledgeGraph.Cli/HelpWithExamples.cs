using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KnowledgeGraph.Cli.Commands;

namespace KnowledgeGraph.Cli;

/// <summary>The usual help, followed by the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string[] OfKg =
    [
        "kg path High-Flyer H800",
        "kg why High-Flyer backs DeepSeek",
        "kg show DeepSeek",
        "kg check Facts",
        "kg stats --assembly bin/Debug/net10.0/MyGraph.dll",
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is IExemplified command ? command.Examples : OfKg)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return exitCode;
    }
}
