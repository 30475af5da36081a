using System.CommandLine;

namespace KnowledgeGraph.Cli.Engines;

/// <summary>What runs the algorithm of a command: this library's own, or QuikGraph's over the same edges.</summary>
internal enum SearchEngine
{
    /// <summary>This library's own.</summary>
    Own,

    /// <summary>QuikGraph's.</summary>
    QuikGraph,
}

/// <summary>The option <c>--engine</c>.</summary>
internal static class SearchEngineOption
{
    public static Option<SearchEngine> Create() => new("--engine")
    {
        Description = "The engine that runs the algorithm: own (the default) or quikgraph, to compare the answers.",
        HelpName = "ENGINE",
        CustomParser = static result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "own": return SearchEngine.Own;
                case "quikgraph": return SearchEngine.QuikGraph;
                default:
                    result.AddError($"--engine must be own or quikgraph, not “{result.Tokens[0].Value}”");
                    return SearchEngine.Own;
            }
        },
    };
}
