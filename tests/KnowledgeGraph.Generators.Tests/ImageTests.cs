using System.Collections.Immutable;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

public sealed class ImageTests
{
    [Fact]
    public void The_same_facts_in_CSharp_and_in_files_give_the_same_bytes() =>
        Assert.Equal(AiRace.Test.Run()["Race.Image.g.cs"], AiRaceFiles.Test.Run()["Race.Image.g.cs"]);

    [Fact]
    public void Facts_in_files_answer_as_facts_in_CSharp_do() =>
        Assert.Equal(AiRace.Test.Run().Execute(), AiRaceFiles.Test.Run().Execute());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_changes_no_byte(int seed)
    {
        var random = new Random(seed);
        var test = AiRace.Test.AddFile("a.kg.json", """{ "entities": { "AMD": { "kind": "Company" }, "Intel": { "kind": "Company" } } }""")
            .AddFile("b.kg.json", """{ "claims": [["Intel", "backs", "AMD"], ["AMD", "uses", "H800"]] }""");
        var shuffled = test with { Sources = Shuffle(random, test.Sources), Files = Shuffle(random, test.Files) };
        Assert.Equal(test.Run().Files.Order(), shuffled.Run().Files.Order());
    }

    [Fact]
    public void Half_of_the_facts_may_stand_in_each()
    {
        var chips = AiRace.Facts.IndexOf("public readonly partial struct Chip", StringComparison.Ordinal);
        var test = (AiRaceFiles.Test with { Files = [] })
            .AddFile("companies.kg.json", AiRaceFiles.Companies)
            .Add("Chips.cs", "using KnowledgeGraph;\n\nnamespace AiRace;\n\n" + AiRace.Facts[chips..]);
        var result = test.Run();
        Assert.Equal(AiRace.Test.Run()["Race.Image.g.cs"], result["Race.Image.g.cs"]);
        Assert.Equal(AiRace.Test.Run().Execute(), result.Execute());
    }

    [Fact]
    public void A_large_image_is_in_several_literals_and_answers()
    {
        const int Count = 3_000;
        var labels = Enumerable.Range(0, Count)
            .Select(i => $"{string.Concat(Enumerable.Repeat("深度求索", 5))} \U0001F600 {i}").ToArray();
        var entities = labels.Select((label, i) => $"\"k{i}\": {{ \"kind\": \"Thing\", \"label\": \"{label}\" }}");
        var claims = labels.Skip(1).Select((_, i) => $"[\"k{i}\", \"next\", \"k{i + 1}\"]");
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("V.cs", """
                using KnowledgeGraph;
                namespace N;
                [KnowledgeGraph] public static partial class G;
                [Node] public readonly partial struct Thing { [Relation] public partial Thing? Next { get; } }
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output)
                    {
                        G.Graph.Verify();
                        for (var thing = Thing.Find("k0"); thing is { } found; thing = found.Next) output.Write(found.Label + '\n');
                    }
                }
                """)
            .AddFile(
                "a.kg.json",
                $"{{ \"entities\": {{ {string.Join(",", entities)} }}, \"claims\": [{string.Join(",", claims)}] }}").Run();

        Assert.Contains(" Piece2() => ", result["G.Image.g.cs"], StringComparison.Ordinal);
        Assert.Equal(labels, result.Execute().TrimEnd('\n').Split('\n'));
    }

    private static ImmutableArray<T> Shuffle<T>(Random random, ImmutableArray<T> items)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return [.. array];
    }
}
