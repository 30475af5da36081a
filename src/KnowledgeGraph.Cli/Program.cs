using System.Globalization;
using System.Runtime.InteropServices;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;

// Messages are in English whatever the machine's language: scripts read them, and what kg itself says is not translated.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var interrupt = new Interrupt();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    if (interrupt.Raise()) context.Cancel = true;
    else Environment.Exit(ExitCode.Interrupted);
});
return KgCommandLine.Run(args, new KgEnvironment(Terminal.OfProcess(), DefaultGraph.Open) { Interrupt = interrupt });
