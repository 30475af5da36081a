using System.Text.Json;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Queries;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

public sealed class AssertionFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Ends =
    [
        "HighFlyer", "DeepSeek", "H800", "ExportControls", "Company", "Agent", "Chip", "Rule", "Nobody", "Race.Company", "each Company",
        "any Company", "each Agent", "any Rule", "each Chip", "any HighFlyer"
    ];

    [Fact]
    public void No_assertion_makes_the_check_throw_and_each_problem_lies_in_the_file()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var paths = new RandomPath(random, "backs", "BackedBy", "uses", "restrictedBy", "makes", "rivalOf", "founded", "nothing");
        var ids = new HashSet<string>();
        for (var i = 0; i < 4000; i++)
        {
            var text = AssertionFile.WithFacts(Assertion(random, paths));
            var file = FactFileParser.Parse(text, "a.kg.json");
            foreach (var problem in AssertionFile.Problems(file))
            {
                ids.Add(problem.Descriptor.Id);
                var (start, length) = file.Anchors[problem.Anchor.Ordinal];
                Assert.True(start > 0 && start + length <= text.Length, $"seed {seed}: {text}");
                Assert.NotEmpty(
                    ProblemText.Render(
                        problem, place => file.Anchors[place.Ordinal].Start.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        Assert.Superset(
            new HashSet<string>
            {
                "KG4001", "KG4002", "KG4003", "KG4004", "KG4005", "KG4006", "KG4007", "KG4009", "KG4010", "KG5001", "KG5002", "KG5003",
                "KG5004", "KG5005"
            }, ids);
    }

    private static string Assertion(Random random, RandomPath paths)
    {
        var path = JsonSerializer.Serialize(Path(random, paths));
        var (from, to) = (End(random), End(random));
        return random.Next(4) switch
        {
            0 => $$"""{ "pathExists": [{{from}}, {{path}}, {{to}}] }""",
            1 => $$"""{ "noPath": [{{from}}, {{path}}, {{to}}] }""",
            2 => $$"""{ "acyclic": {{path}} }""",
            _ => $$"""{ "count": {{(random.Next(2) == 0 ? from : $"[{from}, {path}]")}}, """
                + $$""" "minimum": {{random.Next(-1, 5)}}, "maximum": {{random.Next(-1, 6)}} }""",
        };
    }

    /// <summary>An expression, of which one character in a while is another one.</summary>
    private static string Path(Random random, RandomPath paths)
    {
        var text = paths.Next(random.Next(4)).ToString().ToCharArray();
        if (random.Next(4) == 0 && text.Length > 0) text[random.Next(text.Length)] = "/|^*+?{}()!2, .\"\u202E"[random.Next(17)];
        return new string(text);
    }

    private static string End(Random random) => JsonSerializer.Serialize(Ends[random.Next(Ends.Length)]);
}
