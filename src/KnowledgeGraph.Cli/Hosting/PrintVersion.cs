using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Writes the version of <c>kg</c>, which is that of the library in it, without the revision it was built from.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public static string Version { get; } =
        typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "?";

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"kg {Version}");
        return ExitCode.Found;
    }
}
