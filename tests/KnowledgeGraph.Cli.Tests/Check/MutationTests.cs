using System.Text;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Cli.Tests.Check;

public sealed class MutationTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 10_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\0", "\n", "//", "null", "true", "-1e9", "\"source\"", "\"quote\": \"\"",
        "\"since\": \"2020\"",
        "\"rank\": \"preferred\"", "\"modality\": \"denied\"", "DeepSeek", "uses", "[2023-01..2024-12]", "5e6..6e6 USD", "\u202E", "😀",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void No_mutation_of_the_seed_facts_throws_or_points_outside_of_its_file()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var whole = Directory.GetFiles(SeedFacts()).Where(FactFilePaths.IsFactFile).ToDictionary(
            f => Path.Combine(_directory, Path.GetFileName(f)), File.ReadAllBytes);
        foreach (var (path, bytes) in whole) File.WriteAllBytes(path, bytes);
        var check = new FactCheck(
            new CheckSubject([_directory], typeof(Seeds.Race).Assembly.Location, null, "2026-01-01", false, _directory));
        var paths = whole.Keys.Order(StringComparer.Ordinal).ToArray();
        var withErrors = 0;
        for (var i = 0; i < Count; i++)
        {
            var path = paths[random.Next(paths.Length)];
            var mutated = Mutate(whole[path], random);
            File.WriteAllBytes(path, mutated);
            try
            {
                var result = check.Run();
                if (result.Errors > 0) withErrors++;
                foreach (var problem in result.Problems.Take(20)) Show(problem);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"seed {seed}, mutation {i}: {Encoding.UTF8.GetString(mutated)}", error);
            }

            // Most mutations stand alone; some gather.
            if (random.Next(4) > 0) File.WriteAllBytes(path, whole[path]);
        }

        // Were all of them without an error, the mutations would test little.
        Assert.InRange(withErrors, Count / 10, Count);
    }

    private static void Show(FoundProblem problem)
    {
        Assert.NotEmpty(problem.Message);
        if (problem is not { Text: { } text, Place.Region: { } region }) return;
        Assert.InRange(region.Offset + region.Length, 0, text.Text.Length);
        Assert.NotEmpty(SourceExcerpt.Of(text, region, 80).Carets);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(mutated.Count - at, random.Next(1, random.Next(10) == 0 ? 200 : 6));
            switch (random.Next(6))
            {
                case 0: mutated.RemoveRange(at, length); break;
                case 1: mutated.InsertRange(at, mutated.GetRange(at, length)); break;
                case 2: mutated[at] = (byte)random.Next(random.Next(4) == 0 ? 256 : 128); break;
                case 3: mutated.InsertRange(at, mutated.GetRange(random.Next(mutated.Count - length), length)); break;
                default: mutated.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
            }
        }

        return [.. mutated];
    }

    private static string SeedFacts() => Repository.PathOf("src", "KnowledgeGraph.Seeds", "Facts");
}
