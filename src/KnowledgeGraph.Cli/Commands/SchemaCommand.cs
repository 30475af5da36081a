using System.CommandLine;
using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Compiler.Schemas;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg schema</c>: the JSON Schema of the fact files of a graph, by which editors complete its names.</summary>
internal sealed class SchemaCommand : Command, IExemplified
{
    private readonly KgEnvironment _environment;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the schema to this file, if its content changes. Without this option, it is the output of the command.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description =
            "The compiled assembly that contains the graph. The default is the newest output of the project in the current directory. "
                + "The assembly is read, not run.",
        HelpName = "FILE",
    };

    public SchemaCommand(KgEnvironment environment)
        : base("schema", "Writes the JSON Schema of the fact files of a graph, so that editors complete its names.")
    {
        _environment = environment;
        Options.Add(_output);
        Options.Add(_assembly);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "kg schema -o knowledgegraph.facts.schema.json",
        "kg schema --assembly bin/Debug/net10.0/MyGraph.dll > knowledgegraph.facts.schema.json",
    ];

    private int Run(ParseResult arguments)
    {
        var assembly = arguments.GetValue(_assembly) is { } given
            ? CheckedAssembly.Named(_environment.FullPath(given), given, "kg schema", "kg schema")
            : CheckedAssembly.Find(_environment.Directory, "write the schema of", "kg schema", "kg schema");
        var output = arguments.GetValue(_output);
        if (output is not null) OutputFile.RefuseInput(_environment.FullPath(output), output, assembly);
        var schema = Write(assembly);
        if (output is null)
        {
            _environment.Terminal.Out.Write(schema);
            return ExitCode.Found;
        }

        var file = _environment.FullPath(output);
        var shown = ShownPath.Of(file, _environment.Directory);
        var isNew = !Has(file, schema);
        if (isNew) ReplacedFile.Write(file, shown, stream => stream.Write(Encoding.UTF8.GetBytes(schema)));
        _environment.Terminal.WriteLine(new Cell(isNew ? $"{shown} is written." : $"{shown} is up to date.", Tone.Aside));
        return ExitCode.Found;
    }

    private static string Write(string assembly)
    {
        var declared = new DeclaredGraphFile(assembly).Read();
        var graph = GraphAssembly.Open(assembly, declared.Declarations.FullName);
        var vocabulary = AssemblyDocumentation.AddTo(declared.Vocabulary, assembly);
        var keys = SchemaKeys.Of(
            vocabulary.Kinds.Count, graph.Nodes.Select(static node => (node.Kind.Index, node.Key)),
            graph.Sources.Select(static source => source.Key));
        return FactSchema.Write(vocabulary, keys);
    }

    /// <summary>Determines whether a file has a text, with line ends of any system.</summary>
    private static bool Has(string file, string text)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // Writing it says what is wrong.
        }
    }
}
