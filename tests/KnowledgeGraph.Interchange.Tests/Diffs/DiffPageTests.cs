using KnowledgeGraph.Testing;
using KnowledgeGraph.Testing.Graphs;

namespace KnowledgeGraph.Interchange.Tests.Diffs;

/// <summary>The pages show a diff as it is written.</summary>
public sealed class DiffPageTests
{
    private const string Command = "$ kg diff MyGraph.1.0.0.nupkg bin/Release/net10.0/MyGraph.dll\n";

    [Theory]
    [InlineData("diff.md")]
    [InlineData("kg.md")]
    public void The_answer_on_the_page_is_the_one_that_is_given(string page)
    {
        var old = Market()
            .Fact("Acme", "Founded", "2001", new TestClaim("D1") { Id = "c1" })
            .Fact("Acme", "Backs", "Globex", new TestClaim("D1") { Id = "c3" });
        var @new = Market().Property("Company", "Headcount", MemberType.Int32).Source("D2", "d2.txt")
            .Entity("Company", "Fresh", null, "Fresh Inc.")
            .Fact("Acme", "Founded", "2002", new TestClaim("D1") { Id = "c1" })
            .Fact("Acme", "Backs", "Globex", new TestClaim("D1") { Id = "c3", Scope = "in part" })
            .Fact("Acme", "Backs", "Fresh", new TestClaim("D2") { Id = "c2", Modality = Modality.Claimed, By = "Acme" });
        Assert.Contains(
            Command + GraphDiff.Between(old.Build(), @new.Build()) + "```", Repository.Read("docs", page), StringComparison.Ordinal);
    }

    private static TestGraph Market() => new TestGraph("Market").Kind("Company").Relation("Company", "Backs", "Company")
        .Property("Company", "Founded", MemberType.PartialDate).Entity("Company", "Acme").Entity("Company", "Globex").Source("D1");
}
