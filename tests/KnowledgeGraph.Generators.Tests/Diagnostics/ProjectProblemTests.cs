using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Tests.Documentation;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>What the targets of the package report, since the generator does not run, reads as the catalogue has it.</summary>
public sealed class ProjectProblemTests
{
    [Fact]
    public void KG0040_is_reported_by_the_targets_in_the_words_of_the_catalogue()
    {
        var targets = XDocument.Parse(Repository.Read("nuget", "build", "net10.0", "KnowledgeGraph.targets"));
        var error = Assert.Single(targets.Descendants("Error"), e => e.Attribute("Code")!.Value == ProjectProblems.OtherLanguage.Id);
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, ProjectProblems.OtherLanguage.Message, "$(MSBuildProjectFile)", "$(Language)"),
            error.Attribute("Text")!.Value);
    }
}
