using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg shard INPUT</c>: writes a graph in parts, for the silos of a cluster.</summary>
internal sealed class ShardCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Argument<string> _input = new("INPUT")
    {
        Description = "The graph: an image, or a compiled assembly (.dll) that contains a graph.",
    };

    private readonly Option<int?> _parts = NumberOption.Create("--parts", "The number of parts.");

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The directory to write. A set in it is replaced only when the new one is complete.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The class of the graph, if the assembly has several.",
        HelpName = "NAME",
    };

    public ShardCommand(KgEnvironment environment)
        : base("shard", "Writes a graph in parts, which the silos of a cluster map.")
    {
        _environment = environment;
        _parts.Required = true;
        Arguments.Add(_input);
        Option[] options = [_parts, _output, _graph];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg shard MyGraph.kgi --parts 4 -o shards",
        "kg shard bin/Release/net10.0/MyGraph.dll --parts 3 -o shards",
    ];

    private int Run(ParseResult arguments)
    {
        var input = _environment.FullPath(arguments.GetValue(_input)!);
        var output = _environment.FullPath(arguments.GetValue(_output)!);
        var parts = arguments.GetValue(_parts)!.Value;
        if (parts > ShardSet.MaximumParts)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture, $"a graph has at most {ShardSet.MaximumParts:N0} parts, not {parts:N0}"));
        }

        if (File.Exists(output))
            throw new InputException($"{ShownPath.Of(output, _environment.Directory)} is a file", "Name a directory.");

        var graph = GraphInput.Open(input, ShownPath.Of(input, _environment.Directory), arguments.GetValue(_graph));
        var shown = ShownPath.Of(output, _environment.Directory);
        var set = Write(graph, output, shown, parts);
        var noun = parts == 1 ? "part" : "parts";
        _environment.Terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{shown}: {parts:N0} {noun} of {set.GraphName} {set.Version}, {set.NodeCount:N0} nodes, {set.FactCount:N0} facts"));
        return ExitCode.Found;
    }

    private ShardSet Write(Graph graph, string output, string shown, int parts)
    {
        using var work = new LongWork(_environment, "writing the parts");
        try
        {
            return ShardSet.Write(graph, output, parts, new PartsDone(work, parts), work.CancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} cannot be written: {error.Message}");
        }
    }

    /// <summary>Reports at once, and not on another thread as <see cref="Progress{T}"/> does.</summary>
    private sealed class PartsDone(LongWork work, int parts) : IProgress<int>
    {
        public void Report(int value) => work.Report(string.Create(CultureInfo.InvariantCulture, $"{value:N0} of {parts:N0} parts"));
    }
}
