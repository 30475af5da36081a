using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Facts;
using KnowledgeGraph.Compiler.Tests.Linking;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

/// <summary>A fact file about the race to which a test adds assertions.</summary>
internal static class AssertionFile
{
    private const string Facts = """
        {
          "entities": {
            "HighFlyer": { "kind": "Company" }, "DeepSeek": { "kind": "Company" }, "Nvidia": { "kind": "Company" },
            "H800": { "kind": "Chip" }, "H20": { "kind": "Chip" }, "ExportControls": { "kind": "Policy" }
          },
          "claims": [
            ["HighFlyer", "backs", "DeepSeek"],
            ["DeepSeek", "uses", "H800"],
            ["DeepSeek", "uses", "H20"],
            ["H800", "madeBy", "Nvidia"],
            ["H20", "restrictedBy", "ExportControls"],
            ["Nvidia", "rivalOf", "HighFlyer"]
          ],
          "assertions": [
            ASSERTION
          ]
        }
        """;

    /// <summary>Expects one problem, at the marks « and » of the assertion; places in its message are line and column.</summary>
    public static void Expect(string marked, string id, string message)
    {
        var text = new MarkedText(WithFacts(marked));
        var file = FactFileParser.Parse(text.Text, "a.kg.json");
        var problem = Assert.Single(Problems(file));
        Assert.Equal($"{id}: {message}", $"{problem.Descriptor.Id}: {Message(problem, file, text.Text)}");
        Assert.Equal(text.Span, file.Anchors[problem.Anchor.Ordinal]);
    }

    public static void ExpectNothing(string assertion)
    {
        var text = WithFacts(assertion);
        var file = FactFileParser.Parse(text, "a.kg.json");
        Assert.Equal([], Problems(file).Select(problem => Message(problem, file, text)));
    }

    /// <summary>The problems of the file and of its assertions, those that other rules find left aside.</summary>
    public static Problem[] Problems(FactFile file)
    {
        var facts = GraphCompiler.Check(Race.Vocabulary, [file.Unit], CheckInputs.None, CancellationToken.None);
        Assert.Empty(facts.Link.Problems);
        return [.. file.Problems, .. facts.Found.Where(problem => problem.Descriptor.Id[2] is '4' or '5')];
    }

    public static string WithFacts(string assertion) => Facts.Replace("ASSERTION", assertion, StringComparison.Ordinal);

    private static string Message(Problem problem, FactFile file, string text) =>
        MarkedText.Message(problem, file, text).Replace("a.kg.json:", "", StringComparison.Ordinal);
}
