using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Whatever the command line is, it is answered, with an exit code that is documented, and never with an exception.</summary>
public class RandomCommandTests(ITestOutputHelper output)
{
    private const int Runs = 5_000;

    private static readonly string[] Entities = ["Fund", "Lab", "Foe", "Ban", "fast chip", "such chips", "Loner", "the ban"];
    private static readonly string[] Relations =
    [
        "Backs", "backedBy", "exposed to", "RestrictedBy", "rivalOf", "uses", "Class", "Restricts"
    ];
    private static readonly string[] Expressions =
        ["Backs*/Uses", "ExposedTo|Uses", "(RivalOf+)?", "!Backs", "!()", "^Restricts", "Backs{1,2}", "^^", "Backs{2,1}", "((",
            "RestrictedBy/Uses", "Backs//Uses"];
    private static readonly string[] Algorithms =
    [
        "pagerank", "components", "communities", "clustering", "triangles", "degree", "core", "triangle"
    ];
    private static readonly string[] Kinds = ["Company", "hardware", "chips", "person", "Policies"];
    private static readonly string[] Texts = ["", " ", "x", "\u001b[2J", "深度", "\ud800", "-3", "0", "motto", "a"];

    /// <summary>The arguments that each command takes.</summary>
    private static readonly (string Name, string[][] Arguments)[] Commands =
    [
        ("path", [Entities, Entities]), ("walk", [Entities, Expressions]), ("walk", [Entities, Relations]),
        ("why", [Entities, Relations, Entities]), ("rank", [Algorithms]),
        ("show", [Entities]), ("find", [Texts]), ("list", [Kinds]), ("list", []), ("stats", []), ("pth", []),
    ];

    private static readonly (string Name, string[] Values)[] Options =
    [
        ("--json", []), ("--all", []), ("--paths", []), ("--help", []),
        ("--direction", ["forward", "backward", "either", "up"]),
        ("--on", ["2025-01", "2024/2025", "x"]), ("--between", ["2024,2025", "2025,2024", "2024"]),
        ("--k", ["1", "3", "0", "-1", "x", "2147483647"]),
        ("--top", ["1", "100", "0", "99999999999"]),
        ("--max-length", ["1", "4", "0", "2147483647"]),
        ("--relations", ["backs", "uses,rivalOf", "ExposedTo", ",", "nothing"]),
        ("--kind", ["company", "Hardware", "policy", "x"]),
        ("--through", ["company", "hardware,policy", ""]),
        ("--avoid", ["chip", "company", "x"]),
        ("--weight", ["motto", "Company.Motto", "x"]),
        ("--as-of",
            ["2024", "2024-02-29", "2023-02-29", "2024~", "..", "/", "2023/2024", "[2023,2024]", "XXXX", "202X", "Y12345678", "", "0000"]),
        ("--possibly-as-of", ["2024", "today", "2024~", "2023/2024", "XXXX-01-27", ""]),
        ("--including", ["rumoured", "opinion,denied", "x", ""]),
        ("--excluding", ["inferred", "asserted,reported,claimed,inferred", "rumoured"]),
        ("--sources", ["S1", "s2,S1", "S9", ""]),
    ];

    [Fact]
    public void Every_command_line_is_answered()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var counts = new int[3];
        for (var i = 0; i < Runs; i++)
        {
            var arguments = Create(random);
            var line = string.Join(' ', arguments.Select(a => $"'{a}'"));
            Kg kg;
            try
            {
                kg = Kg.RunOn(RuledRace.Graph, arguments);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"seed {seed}: kg {line}", error);
            }

            Assert.True(kg.ExitCode is ExitCode.Found or ExitCode.NothingFound or ExitCode.InputError, $"{kg.ExitCode}: kg {line}");
            counts[kg.ExitCode]++;
            Assert.True((kg.ExitCode == ExitCode.Found) == (kg.Error.Length == 0), $"kg {line}: {kg.Error}");
            Assert.DoesNotContain("   at ", kg.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("(Parameter", kg.Error, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', kg.Output + kg.Error);
            if (kg.ExitCode == ExitCode.InputError) Assert.Equal("", kg.Output);
            if (arguments.Contains("--json") && !arguments.Contains("--help") && kg.ExitCode != ExitCode.InputError)
                JsonDocument.Parse(kg.Output).Dispose();
        }

        // Otherwise the command lines would say nothing.
        output.WriteLine($"{counts[0]} found, {counts[1]} found nothing, {counts[2]} wrong");
        Assert.All(counts, c => Assert.True(c > Runs / 50, $"seed {seed}: {c}"));
    }

    private static string[] Create(Random random)
    {
        var (command, takes) = Commands[random.Next(Commands.Length)];
        var arguments = new List<string> { command };
        foreach (var words in takes)
        {
            if (random.Next(50) > 0) arguments.Add(Pick(random, random.Next(20) > 0 ? words : Texts));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            var (name, values) = Options[random.Next(Options.Length)];
            arguments.Add(name);
            if (values.Length > 0 && random.Next(50) > 0) arguments.Add(Pick(random, values));
        }

        return [.. arguments];
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
