using System.Globalization;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Tests.Linking;

namespace KnowledgeGraph.Compiler.Tests.Checks;

/// <summary>
/// The whole way of a fact file, on files that are wrong in ways nobody thought of: read, link, check, write, open, print.
/// </summary>
public class MutatedFileTests(ITestOutputHelper output)
{
    private const int Mutations = 100_000;

    private const string Path = "facts.kg.json";

    private const string Text = """
        {
          "sources": { "D1": { "document": "a.txt", "published": "2025-01" }, "D2": "b.txt" },
          "entities": {
            "DeepSeek": {
              "kind": "Company", "label": "Deep Seek", "aliases": ["深度求索"], "founded": "2023",
              "names": ["DeepSeek@en", { "value": "深度求索@zh", "source": "D2" }]
            },
            "HighFlyer": {
              "kind": "Company", "budget": { "value": "5e6..6e6 USD", "source": "D1", "scope": "2024" }, "staff": 160, "isPublic": false
            },
            "Liang": { "kind": "Person" }, "H800": { "kind": "Chip" }, "Controls": { "kind": "Policy" },
            "Rule1": { "kind": "Rule", "of": "Controls", "text": "No sale." }
          },
          "source": "D1",
          "claims": [
            ["HighFlyer", "backs", "DeepSeek", { "id": "c1", "quote": "backs", "quoteAt": 3, "since": "2023", "until": "../2024" }],
            ["DeepSeek", "founded", "[2023-09..2023-12]", { "source": "D2", "rank": "preferred", "rankReason": "finer" }],
            ["DeepSeek", "uses", "H800", { "id": "c2", "modality": "claimed", "attributedTo": "DeepSeek" }],
            ["DeepSeek", "rivalOf", "HighFlyer", { "modality": "inferred", "restsOn": ["c1", "c2"] }],
            ["Liang", "leads", "DeepSeek", { "modality": "denied" }], ["H800", "madeBy", "HighFlyer"],
            ["H800", "restrictedBy", "Controls", { "at": "2022~" }], ["DeepSeek", "stage", "seriesA"],
            ["DeepSeek", "site", "https://example.org/a"],
            ["DeepSeek", "tokens", 12], ["HighFlyer", "imposes", "Controls", { "modality": "rumoured" }],
          ],
        }
        """;

    /// <summary>What a mutation puts in: what the format is made of, and what it must not contain.</summary>
    private static readonly string[] Pieces =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "\\", "\\ud800", "\ud800", "\u202e", "\u0000", "\ufeff", "//",
        "/*", "*/", "\n",
        "\"HighFlyer\"", "\"DeepSeek\"", "\"Controls\"", "\"backs\"", "\"backedBy\"", "\"founded\"", "\"kind\"", "\"Company\"", "\"D1\"",
        "\"c1\"", "\"c2\"",
        "\"inferred\"", "\"restsOn\"", "\"modality\"", "\"source\"", "\"except\"", "\"2024-13\"", "\"../..\"", "\"~\"", "\"5 USD\"",
        "\"@\"", "{}", "[]", "\"\"",
    ];

    [Fact]
    public void Whatever_a_file_holds_there_is_a_graph_and_every_problem_has_a_place_in_it()
    {
        int silent = 0, problems = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var text = Mutate(Text, new Random(seed));
            try
            {
                var found = Compile(text, opensImage: seed % 20 == 0).Length;
                problems += found;
                silent += found == 0 ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed.ToString(CultureInfo.InvariantCulture)}: {exception}\n{text}");
            }
        }

        output.WriteLine($"{silent} files without a problem, {problems} problems in the others");
        Assert.True(silent is > 0 and < Mutations / 2);
    }

    [Fact]
    public void The_file_that_is_mutated_is_right()
    {
        Assert.Equal([], Compile(Text, opensImage: true));
    }

    private static string[] Compile(string text, bool opensImage)
    {
        var file = FactFileParser.Parse(text, Path);
        var compiled = GraphCompiler.Compile(Race.Vocabulary, [file.Unit], CompilationInputs.None, CancellationToken.None);
        Problem[] problems = [.. file.Problems, .. compiled.Problems];
        var messages = new string[problems.Length];
        for (var i = 0; i < problems.Length; i++)
        {
            var problem = problems[i];
            Assert.Equal(Path, problem.Anchor.Unit);
            var (start, length) = file.Anchors[problem.Anchor.Ordinal];
            Assert.InRange(start, 0, text.Length);
            Assert.InRange(length, 0, text.Length - start);
            messages[i] = ProblemText.Render(problem, anchor => file.Anchors[anchor.Ordinal].Start.ToString(CultureInfo.InvariantCulture));
            Assert.NotEmpty(messages[i]);
        }

        messages = [.. messages.Where((_, i) => problems[i].Descriptor.Severity != Severity.Info)];
        if (!opensImage) return messages;

        var graph = Graph.Load(compiled.Image);
        graph.Verify();
        Assert.Equal(compiled.Facts.Graph.Nodes.Count, graph.NodeCount);
        Assert.NotEmpty(graph.ToSnapshot());
        return messages;
    }

    private static string Mutate(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                4 => ReplaceString(text, at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Remove(at, 1).Insert(at, ((char)(text[at] + random.Next(-2, 3))).ToString()),
            };
        }

        return text;
    }

    /// <summary>
    /// Puts another token in the place of a whole string, so that the file still parses and what is wrong is what it says.
    /// </summary>
    private static string ReplaceString(string text, int from, string piece)
    {
        var start = text.IndexOf('"', from);
        var end = start < 0 ? -1 : text.IndexOf('"', start + 1);
        return end < 0 ? text : text.Remove(start, end + 1 - start).Insert(start, piece);
    }
}
