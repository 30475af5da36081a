using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Compiler.Compilation;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary>Building in parts gives what building in memory gives.</summary>
public sealed class FactBuildingTests(FactBuildingTests.Projects projects, ITestOutputHelper output)
    : IClassFixture<FactBuildingTests.Projects>, IDisposable
{
    private const int Rounds = 200;

    private readonly SortedDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private bool _isCrossing;
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Facts_without_mistakes_give_the_same_image_in_parts_of_any_size(bool isCrossing)
    {
        _isCrossing = isCrossing;
        var written = Compare(mistakes: 0, Rounds);

        // Chance makes contradictions, which are warnings, and now and then an error.
        Assert.InRange(written, Rounds / 20, Rounds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Facts_with_mistakes_give_the_same_problems_in_parts_of_any_size(bool isCrossing)
    {
        _isCrossing = isCrossing;
        var written = Compare(mistakes: 12, Rounds);
        Assert.InRange(written, 0, Rounds * 9 / 10);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(":nothing \"x\" ;", false)]
    public void Facts_in_Turtle_give_the_same_problems_and_image(string mistake, bool isWritten)
    {
        var prefixes = "@prefix : <urn:knowledgegraph:G:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";
        File.WriteAllText(
            Path.Combine(_directory, "a.kg.ttl"), prefixes + $"""
                :C12 a :Chip ; :name "C12" ; :madeBy :F0 ; :soldBy :Alpha .
                :F0 a :Firm ; rdfs:label "Zero" ; :rivalOf :F1 ; {mistake} :staff 6 .
                :F1 a :Firm ; :rivalOf :F0 ; :staff 7 .
                """);
        Assert.Equal(isWritten, Compare(new Random(1), "a single file").IsWritten);
    }

    [Fact]
    public void Nothing_is_left_of_the_temporary_files()
    {
        WriteRight();
        var temporary = Directory.CreateDirectory(Path.Combine(_directory, "temporary")).FullName;
        Build(part: 1, temporary);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_file_and_nothing_else()
    {
        WriteRight();
        File.WriteAllText(Output, "old");
        foreach (var stage in Enum.GetValues<ImageBuildStage>())
        {
            using var cancelled = new CancellationTokenSource();
            var progress = new Stage(stage, cancelled.Cancel);
            Assert.ThrowsAny<OperationCanceledException>(
                () => new FactBuilding(Subject(), _directory) { Part = 5 }.Build(Output, progress, _ => { }, cancelled.Token));
            Assert.Equal("old", File.ReadAllText(Output));
            Assert.Equal(4, Directory.GetFileSystemEntries(_directory).Length);
        }
    }

    /// <summary>Writes three files without mistakes.</summary>
    private void WriteRight() => Write(
    [
        .. Enumerable.Range(0, 3).Select(static file => $$"""
            {
              "sources": { "D{{file}}": "d{{file}}.txt" }, "source": "D{{file}}",
              "entities": {
                "C{{file}}": { "kind": "Chip", "name": "x{{file}}", "soldBy": "Alpha" }, "F{{file}}": { "kind": "Firm", "staff": {{file}} }
              },
              "claims": [["F{{file}}", "uses", "C0"], ["F{{file}}", "rivalOf", "F{{(file + 1) % 3}}"], ["Alpha", "uses", "C{{file}}"]]
            }
            """),
    ]);

    private string Output => Path.Combine(_directory, "g.kgi");

    /// <summary>Compares both ways on random facts, and returns how often there was an image.</summary>
    private int Compare(int mistakes, int rounds)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var written = 0;
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(seed + round);
            Write(new RandomFacts(random, mistakes).Write(random.Next(1, 5)));
            if (Compare(random, $"seed {seed + round}").IsWritten) written++;
        }

        output.WriteLine(string.Join(", ", _ids) + $"; {written} of {rounds} written");
        return written;
    }

    private (IReadOnlyList<FoundProblem> Problems, bool IsWritten) Compare(Random random, string round)
    {
        var (expected, graph) = new FactCheck(Subject()).Read(CancellationToken.None);
        File.Delete(Output);
        var (result, written) = Build(random.Next(1, 40), _directory);
        Assert.Equal<string>(Lines(expected), Lines(result));
        Assert.True(expected.Errors == 0 == written is not null, round);
        foreach (var problem in result.Problems) _ids[problem.Descriptor.Id] = _ids.GetValueOrDefault(problem.Descriptor.Id) + 1;
        if (written is not var (facts, length)) return (result.Problems, false);

        using var image = new MemoryStream();
        var derived = GraphCompiler.FindRelations(graph) is { } relations
            ? GraphCompiler.Derive(relations, CompilationInputs.None.DerivedEdges, CancellationToken.None)
            : null;
        Graph.Load(GraphCompiler.Write(graph, derived)).Save(image, ImageVersion.File);
        Assert.True(image.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Output)), round);
        Assert.Equal((graph.Facts.Count, image.Length), (facts, length));
        return (result.Problems, true);
    }

    private (CheckResult Result, (long Facts, long Length)? Written) Build(int part, string temporary) =>
        new FactBuilding(Subject(), temporary) { Part = part }.Build(
            Output, new Stage(null, () => { }), static crossing => Assert.Fail(crossing), CancellationToken.None);

    private CheckSubject Subject() =>
        new([_directory], _isCrossing ? projects.Crossing : projects.Local, null, "2026-01-01", false, _directory);

    private void Write(IReadOnlyList<string> texts)
    {
        foreach (var file in Directory.GetFiles(_directory, "*.kg.json")) File.Delete(file);
        for (var i = 0; i < texts.Count; i++) File.WriteAllText(Path.Combine(_directory, $"facts-{i}.kg.json"), texts[i]);
    }

    private static IEnumerable<string> Lines(CheckResult result) =>
        result.Problems.Select(static problem => string.Join(
            " | ", problem.Descriptor.Id, problem.Severity, problem.Place, problem.Message, string.Join(", ", problem.Others),
            Line(problem)));

    private static string? Line(FoundProblem problem) => problem is { Text: { } text, Place.Region: { } region }
        ? text.Line(region.Line - problem.FirstLine + 1).ToString()
        : null;

    /// <summary>Does something when a stage begins.</summary>
    private sealed class Stage(ImageBuildStage? stage, Action action) : IProgress<ImageBuildProgress>
    {
        public void Report(ImageBuildProgress value)
        {
            if (value.Stage == stage) action();
        }
    }

    /// <summary>The assemblies with the vocabularies, which are built once.</summary>
    public sealed class Projects : IDisposable
    {
        private readonly CheckProject _local = CheckProject.Create(RandomFacts.Vocabulary);
        private readonly CheckProject _crossing = CheckProject.Create(RandomFacts.CrossingVocabulary);

        internal string Local => _local.Assembly;

        internal string Crossing => _crossing.Assembly;

        public void Dispose()
        {
            _local.Dispose();
            _crossing.Dispose();
        }
    }
}
