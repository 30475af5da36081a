namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Found = 0;

    /// <summary>The question was understood, and the answer is that there is nothing: no path, no match.</summary>
    public const int NothingFound = 1;

    /// <summary>The facts that were checked have errors.</summary>
    public const int HasErrors = 1;

    /// <summary>The graphs that were compared differ.</summary>
    public const int Different = 1;

    /// <summary>The command line or a file that it names is wrong.</summary>
    public const int InputError = 2;

    /// <summary>Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
