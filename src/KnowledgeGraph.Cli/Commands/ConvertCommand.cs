using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg convert INPUT</c>: writes the image of a graph in the other version of the format.</summary>
internal sealed class ConvertCommand : Command, IExemplified
{
    private const string ForLiterals = "02";
    private const string ForFiles = "03";

    private readonly KgEnvironment _environment;

    private readonly Argument<string> _input = new("INPUT")
    {
        Description = "The graph: an image, or a compiled assembly (.dll) that contains a graph.",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write. It is replaced only when it is complete.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _version = new("--image")
    {
        Description = $"The version of the image to write: {ForFiles}, which is mapped, or {ForLiterals}, as in assemblies. The default is "
            + $"{ForLiterals} if INPUT is {ForFiles}, and {ForFiles} otherwise.",
        HelpName = "VERSION",
    };

    private readonly Option<string?> _graph = new("--graph")
    {
        Description = "The class of the graph, if the assembly has several.",
        HelpName = "NAME",
    };

    public ConvertCommand(KgEnvironment environment)
        : base("convert", "Writes a graph as an image for files, which programs map, or as one for literals.")
    {
        _environment = environment;
        Arguments.Add(_input);
        Option[] options = [_output, _version, _graph];
        foreach (var option in options) Options.Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg convert bin/Release/net10.0/MyGraph.dll -o MyGraph.kgi",
        "kg convert MyGraph.kgi -o MyGraph.02.kgi",
        "kg convert old.kgi -o new.kgi --image 03",
    ];

    private int Run(ParseResult arguments)
    {
        var version = VersionOf(arguments.GetValue(_version));
        var input = _environment.FullPath(arguments.GetValue(_input)!);
        var output = _environment.FullPath(arguments.GetValue(_output)!);
        var graph = GraphInput.Open(input, ShownPath.Of(input, _environment.Directory), arguments.GetValue(_graph));
        if (OutputFile.IsSame(input, output) && !GraphImageFile.Is(input))
            OutputFile.RefuseInput(output, ShownPath.Of(output, _environment.Directory), input);
        var chosen = version ?? (graph.ImageVersion == ImageVersion.Literal ? ImageVersion.File : ImageVersion.Literal);
        var shown = ShownPath.Of(output, _environment.Directory);
        long length = 0;
        try
        {
            ReplacedFile.Write(output, shown, stream =>
            {
                graph.Save(stream, chosen);
                length = stream.Length;
            });
        }
        catch (OverflowException)
        {
            throw new InputException($"an image {ForLiterals} of this graph would have more than 2 GB", $"Write an image {ForFiles}.");
        }

        var number = chosen == ImageVersion.Literal ? ForLiterals : ForFiles;
        _environment.Terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{shown}: image {number} of {graph.Name}, {graph.FactCount:N0} facts, {length:N0} bytes"));
        return ExitCode.Found;
    }

    private static ImageVersion? VersionOf(string? text) => text switch
    {
        null => null,
        ForLiterals => ImageVersion.Literal,
        ForFiles => ImageVersion.File,
        _ => throw new InputException($"“{text}” is not a version of images", $"The versions are {ForLiterals} and {ForFiles}."),
    };
}
