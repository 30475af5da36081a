using KnowledgeGraph.Interchange.Import;

namespace KnowledgeGraph.Interchange.Tests.Import.Harness;

/// <summary>A directory with inputs, and the import of them.</summary>
internal sealed class ImportDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kg-import-");

    public string Root => _directory.FullName;

    public string Output => Path.Combine(Root, "Out");

    public ImportReport? Report { get; private set; }

    public ImportDirectory Add(string name, string text)
    {
        File.WriteAllText(Path.Combine(Root, name), text);
        return this;
    }

    public ImportDirectory Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Root, name), bytes);
        return this;
    }

    /// <summary>Imports files of the directory, and compiles what is written.</summary>
    public ImportedGraph Import(params string[] names)
    {
        Report = GraphImport.Run(OptionsFor(names));
        return ImportedGraph.Compile(Output);
    }

    public ImportOptions OptionsFor(params string[] names) => new()
    {
        Inputs = [.. names.Select(name => Path.Combine(Root, name))],
        Output = Output,
        Directory = Root,
        Mapping = File.Exists(Path.Combine(Root, "map.json")) ? Path.Combine(Root, "map.json") : null,
    };

    /// <summary>Imports files that are wrong, and checks that nothing is written.</summary>
    public ImportFormatException Fail(params string[] names)
    {
        var error = Assert.Throws<ImportFormatException>(() => GraphImport.Run(OptionsFor(names)));
        Assert.False(Directory.Exists(Output), "An import that fails must not write anything.");
        return error;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Output, name));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Output, name), text);

    public void Dispose() => _directory.Delete(recursive: true);
}
