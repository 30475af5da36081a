using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

public sealed class EvidenceDocumentationTests
{
    [Fact]
    public void The_guide_names_every_problem()
    {
        var guide = Repository.Read("docs", "evidence.md");
        Assert.All(EvidenceProblems.All, d => Assert.Contains($"| [{d.Id}](diagnostics/{d.Id}.md) |", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guide_folds_as_the_search_does()
    {
        var rows = 0;
        var table = Repository.Read("docs", "evidence.md").ReplaceLineEndings("\n").Split("## What counts as the same\n")[1]
            .Split("\n## ")[0];
        foreach (var line in table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = line.Split(" | ");
            var folded = cells[1].Trim(' ', '|').Trim('`');
            Assert.All(cells[0].Trim('|', ' ').Trim('`').Split(' '), mark => Assert.Equal(folded, FoldedText.TextOf(mark)));
            rows++;
        }

        Assert.Equal(3, rows);
    }

    [Fact]
    public void Every_problem_has_a_page_whose_wrong_example_gives_it_and_whose_right_one_gives_none()
    {
        foreach (var descriptor in EvidenceProblems.All)
        {
            var page = Repository.Read("docs", "diagnostics", descriptor.Id + ".md").ReplaceLineEndings("\n");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains("## Suppressing it", page, StringComparison.Ordinal);

            if (descriptor.Severity == Severity.Error) continue; // those of policies are with their vocabulary

            // What is given to a build, and how a file is encoded, is not shown as facts.
            var examples = Documentation.Examples(page).ToArray();
            Assert.Equal(descriptor.Id is "KG3005" or "KG3007" or "KG3008" ? 0 : 2, examples.Length);
            if (examples.Length == 0) continue;
            var document = Assert.Single(Documentation.Examples(page, "text")).TrimEnd('\n');
            Assert.Equal(descriptor, Assert.Single(Check(examples[0], document)).Descriptor);
            Assert.Empty(Check(examples[1], document));
        }
    }

    private static EquatableArray<Problem> Check(string facts, string document)
    {
        var file = FactFileParser.Parse(facts, "a.kg.json");
        Assert.Empty(file.Problems);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        var inputs = CheckInputs.None with { Documents = new([new DocumentText("articles/d1.txt", document, hash)]) };
        var checkedFacts = GraphCompiler.Check(Race.Vocabulary, [file.Unit], inputs, CancellationToken.None);
        Assert.Empty(checkedFacts.Link.Problems);
        return checkedFacts.Found;
    }
}
