using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Comparing;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Check;
using KnowledgeGraph.Cli.Tests.Graphs;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Cli.Tests.Diffs;

/// <summary><c>kg diff</c> compares whatever has a graph with whatever else has one.</summary>
public sealed class DiffCommandTests(DiffedProject fixture) : IClassFixture<DiffedProject>
{
    private const string Difference = """
        Sources
        + source D2, document d2.txt
        Entities
        + Firm Gamma
        Facts
        ~ Alpha founded 1999 → 2000
        ~   c1: states: "Alpha founded 1999" → "Alpha founded 2000"; source: D1 → D2
        + Beta backs Gamma
        +   c2: source D2
        G: sources 1 added; entities 1 added; facts 1 added, 1 changed; claims 1 added, 1 changed.

        """;

    public static TheoryData<string> Forms => ["n.dll", "n.kgraph", "n.nupkg", "facts"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_graph_can_be_compared_with_every_other(string form)
    {
        foreach (var other in Forms.Select(static row => row.Data))
        {
            var kg = Diff("old/" + form, "new/" + other);
            Assert.Equal((ExitCode.Different, ""), (kg.ExitCode, kg.Error));
            Assert.Equal(Difference.ReplaceLineEndings("\n"), kg.Output);

            var same = Diff("old/" + form, "old/" + other);
            Assert.Equal((ExitCode.Found, "G: no differences.\n", ""), (same.ExitCode, same.Output, same.Error));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Beside_a_snapshot_every_form_is_compared_by_its_snapshot(string form)
    {
        foreach (var (old, @new) in (ReadOnlySpan<(string, string)>)[("old/" + form, "new/n.txt"), ("old/n.txt", "new/" + form)])
        {
            var lines = Diff(old, @new).Output.Split('\n');
            Assert.Equal(Difference.ReplaceLineEndings("\n").Split('\n')[..^2], lines[..9]);
            Assert.StartsWith("The snapshot of G has no handles", lines[9], StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Found, Diff("new/" + form, "new/n.txt").ExitCode);
        Assert.Equal(ExitCode.Different, Diff("old/n.txt", "new/n.txt").ExitCode);
    }

    [Fact]
    public void Markdown_has_the_counts_and_the_lines()
    {
        var kg = Diff("old/n.dll", "new/n.dll", "--markdown");
        Assert.Equal(ExitCode.Different, kg.ExitCode);
        Assert.StartsWith("### Changes of G\n\n| | added | removed | changed |\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\n```diff\n@@ Sources @@\n+ source D2, document d2.txt\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\n! Alpha founded 1999 → 2000\n", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_is_one_document_with_the_fields_that_differ_and_round_trips()
    {
        var kg = Diff("old/n.dll", "new/n.dll", "--json");
        Assert.Equal(ExitCode.Different, kg.ExitCode);
        var shape = DocumentJson.Shape.DiffReport;
        var report = JsonSerializer.Deserialize(kg.Output, shape)!;
        Assert.Equal(kg.Output, JsonSerializer.Serialize(report, shape) + "\n");

        Assert.Equal(("G", "old/n.dll"), (report.OldGraph, report.Old));
        Assert.Empty(report.Kinds);
        var changed = report.Facts.Single(static fact => fact.Change == "changed");
        Assert.Equal(("Alpha", "founded", "2000", "1999"), (changed.Subject, changed.Member, changed.Value, changed.OldValue));
        var claim = report.Claims.Single(static claim => claim.Change == "changed");
        Assert.Equal("c1", claim.Id);
        Assert.Equal([new FieldChangeReport("source", "D1", "D2")], claim.Fields);
        Assert.Equal([new FieldChangeReport("kind", null, "Firm")], Assert.Single(report.Entities).Fields);
    }

    [Fact]
    public void A_change_of_status_is_one_difference_in_the_json()
    {
        static TestGraph Pair() => new TestGraph("G").Kind("Firm").Relation("Firm", "Backs", "Firm").Entity("Firm", "A")
            .Entity("Firm", "B").Fact("A", "Backs", "B");
        fixture.Write("current.kgraph", Pair().ToImage());
        fixture.Write("deprecated.kgraph", Pair().Status("A", "deprecated", "B").ToImage());

        using var json = JsonDocument.Parse(Diff("current.kgraph", "deprecated.kgraph", "--json").Output);
        Assert.Equal(
            [new("status", null, "deprecated"), new FieldChangeReport("replacedBy", null, "B")],
            Assert.Single(json.RootElement.Deserialize(DocumentJson.Shape.DiffReport)!.Entities).Fields);
        Assert.Equal(0, json.RootElement.GetProperty("facts").GetArrayLength());
        Assert.Equal("status", json.RootElement.GetProperty("entities")[0].GetProperty("fields")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void What_came_went_and_changed_has_its_colour()
    {
        var kg = Kg.RunOnScreenIn(fixture.Directory, 200, hasColour: true, "diff", "new/n.dll", "old/n.dll");
        Assert.Contains("\u001b[91m- Firm Gamma", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\u001b[33m~ Alpha founded 2000 → 1999", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphs_of_different_vocabularies_are_compared_by_names()
    {
        var kg = Diff("old/n.dll", GraphAssemblyFile.Shared, "--graph", "Pets");
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));

        var image = Path.Combine(fixture.Directory, "pets.kgraph");
        File.WriteAllBytes(image, GraphAssemblyFile.ImageOf(Pets.Graph));
        var output = Diff("old/n.dll", "pets.kgraph").Output;
        Assert.StartsWith("Vocabulary\n+ kind Dog\n- kind Firm\n", output, StringComparison.Ordinal);
        Assert.Contains("\n- Firm Alpha\n", output, StringComparison.Ordinal);
        Assert.Contains("G → Pets: kinds ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_with_errors_are_not_compared()
    {
        fixture.Write("wrong/a.kg.json", """{ "entities": { "Beta": { "kind": "Frim" } } }""");
        var kg = Diff("old/n.dll", "wrong");
        Assert.Equal(
            """
            kg: wrong cannot be compared: its facts have an error
              “kg check wrong --assembly old/n.dll” shows them.

            """.ReplaceLineEndings("\n"), kg.Error);
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
    }

    [Theory]
    [InlineData("gone.dll", "gone.dll does not exist\n  Give an assembly")]
    [InlineData("empty.dll", "empty.dll is empty\n  Give an assembly")]
    [InlineData("text.dll", "text.dll has no graph: it is neither an assembly, nor an image, a snapshot or a package\n  Give")]
    [InlineData("broken.dll", "", "is not a .NET assembly, or is damaged")]
    [InlineData("truncated.kgraph", "the image truncated.kgraph cannot be opened: ",
        "\n  Copy the file again from its source, or build it again.\n")]
    [InlineData("damaged.kgraph", "the image damaged.kgraph cannot be opened: ",
        "\n  Copy the file again from its source, or build it again.\n")]
    [InlineData("later.kgraph", "the image later.kgraph cannot be opened: it has version 99 of the image format", "\n  Update kg")]
    [InlineData("none.nupkg", "none.nupkg has no graph: no assembly in its lib directory has one\n  Give the package of a project")]
    [InlineData("two.nupkg", "two.nupkg has 2 graphs: choose one with --graph NAME\n  G, of lib/net10.0/a.dll\n  G, of lib/net")]
    [InlineData("broken.nupkg", "broken.nupkg is not a package, or is damaged: ", "\n  Pack it again, or download it again.\n")]
    [InlineData("part.txt", "part.txt cannot be compared: It is not a snapshot: in line 2, ", "ToSnapshot()")]
    [InlineData("bare", "there is no fact file (")]
    public void What_cannot_be_compared_is_refused_with_what_to_do(string input, string message, string remedy = "")
    {
        var kg = Diff("old/n.dll", input);
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: " + message, kg.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, kg.Error, StringComparison.Ordinal);
        Assert.Equal(kg.Error, Diff(input, "old/n.dll").Error);
    }

    [Fact]
    public void A_directory_needs_an_assembly_with_its_vocabulary()
    {
        var kg = Kg.RunIn(fixture.Directory, "diff", "old/facts", "new/facts");
        Assert.Equal(
            """
            kg: there is no project here to read the facts with
              Run kg diff in the directory of the project (.csproj) that contains the facts.
              --assembly FILE names the assembly that the facts belong to: kg diff OLD NEW --assembly bin/Debug/net10.0/MyGraph.dll

            """.ReplaceLineEndings("\n"), kg.Error);
        Assert.Equal("kg: --markdown and --json cannot be combined\n", Diff("old/n.dll", "new/n.dll", "--json", "--markdown").Error);
    }

    private Kg Diff(params string[] arguments) =>
        Kg.RunIn(fixture.Directory, ["diff", .. arguments, "--assembly", "old/n.dll"]);
}

/// <summary>One graph before and after a change, in every form, and what is not a graph.</summary>
public sealed class DiffedProject : IDisposable
{
    private const string Vocabulary = """
        using KnowledgeGraph;

        namespace N;

        [KnowledgeGraph] public static partial class G;

        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            [Relation] public partial Nodes<Firm> Backs { get; }
            [Entity] public static partial Firm Alpha { get; }
        }
        """;

    private const string Old = """
        {
          "sources": { "D1": "d1.txt" },
          "entities": { "Beta": { "kind": "Firm", "backs": { "value": "Alpha", "quote": "Beta backs Alpha" } } },
          "claims": [["Alpha", "founded", "1999", { "id": "c1", "source": "D1" }]]
        }
        """;

    private const string New = """
        {
          "sources": { "D1": "d1.txt", "D2": "d2.txt" },
          "entities": {
            "Beta": { "kind": "Firm", "backs": { "value": "Alpha", "quote": "Beta backs Alpha" } },
            "Gamma": { "kind": "Firm" }
          },
          "claims": [
            ["Alpha", "founded", "2000", { "id": "c1", "source": "D2" }],
            ["Beta", "backs", "Gamma", { "id": "c2", "source": "D2" }]
          ]
        }
        """;

    public DiffedProject()
    {
        Write("old/facts/a.kg.json", Old);
        Write("new/facts/a.kg.json", New);
        foreach (var (name, facts) in (ReadOnlySpan<(string, string)>)[("old", Old), ("new", New)])
        {
            using var project = CheckProject.Create(Vocabulary);
            project.Write("facts.kg.json", facts);
            project.Compile();
            File.Copy(project.Assembly, PathOf(name + "/n.dll"));
            var graph = GraphAssembly.Open(project.Assembly, null);
            Write(name + "/n.kgraph", GraphAssemblyFile.ImageOf(graph));
            Write(name + "/n.txt", graph.ToSnapshot());
            Pack(name + "/n.nupkg", ("lib/net9.0/n.dll", []), ("lib/net10.0/n.dll", File.ReadAllBytes(project.Assembly)));
        }

        var (assembly, image) = (File.ReadAllBytes(PathOf("old/n.dll")), File.ReadAllBytes(PathOf("old/n.kgraph")));
        Write("empty.dll", "");
        Write("text.dll", "This is not a graph.");
        Write("broken.dll", assembly[..(assembly.Length / 2)]);
        Write("truncated.kgraph", image[..(image.Length / 2)]);
        Write("later.kgraph", [.. "KGRAPH99"u8, .. image.AsSpan(8)]);
        var damaged = image.ToArray();
        damaged[^20] ^= 1;
        Write("damaged.kgraph", damaged);
        Pack("none.nupkg", ("lib/net10.0/n.dll", File.ReadAllBytes(typeof(Graph).Assembly.Location)), ("tools/n.dll", assembly));
        Pack("two.nupkg", ("lib/net10.0/n.dll", assembly), ("lib/net10.0/a.dll", assembly));
        Write("broken.nupkg", File.ReadAllBytes(PathOf("two.nupkg"))[..500]);
        Write("part.txt", "graph G\n\nkind Firm\n");
        System.IO.Directory.CreateDirectory(PathOf("bare"));
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("kg").FullName;

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private string PathOf(string file) => Path.Combine(Directory, file);

    public void Write(string file, byte[] bytes)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    private void Pack(string file, params (string Name, byte[] Bytes)[] entries)
    {
        using var package = ZipFile.Open(PathOf(file), ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            using var stream = package.CreateEntry(name).Open();
            stream.Write(bytes);
        }
    }
}
