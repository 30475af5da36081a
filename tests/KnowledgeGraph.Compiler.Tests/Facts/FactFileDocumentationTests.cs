using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileDocumentationTests
{
    private static readonly string Guide = Repository.Read("docs", "fact-files.md");

    [Fact]
    public void Every_example_of_the_guide_is_read_without_a_problem()
    {
        var examples = Documentation.Examples(Guide).Where(example => !example.Contains("fileMatch", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var text = example.StartsWith('{') ? example
                : example.StartsWith("\"sources\"", StringComparison.Ordinal) ? "{" + example + "}"
                : "{ \"entities\": {" + example + "} }";
            Assert.Empty(FactFileParser.Parse(text, "a").Problems);
        }
    }

    [Fact]
    public void The_guide_names_every_property_and_every_problem()
    {
        string[] names =
        [
            .. FactFileNames.OfFile, .. FactFileNames.OfSource, .. FactFileNames.OfEntity, .. FactFileNames.OfAssertion,
            .. FactFileNames.OfQualifiers
        ];
        Assert.All(names, name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
        Assert.All(FactFileProblems.All, d => Assert.Contains($"| {d.Id} |", Guide, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<Modality>(), name => Assert.Contains($"`{name.ToLowerInvariant()}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_has_a_page_whose_wrong_example_gives_it_and_whose_right_one_gives_none()
    {
        foreach (var descriptor in FactFileProblems.All)
        {
            var page = Repository.Read("docs", "diagnostics", descriptor.Id + ".md");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("## Suppressing it", page, StringComparison.Ordinal);

            // What a file of another encoding or of 64 Mi characters looks like cannot be shown.
            var examples = Documentation.Examples(page).ToArray();
            Assert.Equal(descriptor.Id is "KG1102" or "KG1107" or "KG1115" ? 0 : 2, examples.Length);
            if (examples.Length == 0) continue;
            Assert.Equal(descriptor.Id, Assert.Single(FactFileParser.Parse(examples[0], "a").Problems).Descriptor.Id);
            Assert.Empty(FactFileParser.Parse(examples[1], "a").Problems);
        }
    }
}
