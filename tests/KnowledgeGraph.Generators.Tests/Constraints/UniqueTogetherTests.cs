using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>Members whose values together identify an entity: id, message and exact span.</summary>
public sealed class UniqueTogetherTests
{
    [Fact]
    public void KG1221_values_that_are_unique_together()
    {
        const string Members = "[Property] public partial string? Name { get; } [Property] public partial PartialDate? Founded { get; }";
        var test = Vocabulary(Members, ", Unique(nameof(Name), nameof(Founded))");
        const string Same = "\"name\": \"x\", \"founded\": \"2020\"";
        DiagnosticAssert.Reports(
            test.AddFile(
                "a.kg.json",
                $$"""{ "entities": { "B": { "kind": "Firm", {{Same}} }, [|"A"|]: { "kind": "Firm", """
                    + $$"""{{Same}} }, "C": { "kind": "Firm", "name": "x" } } }"""),
            "KG1221",
            "'A' has the same 'name' and 'founded' as 'B', at a.kg.json:1:17: 'x' and '2020'. Correct one of them, "
                + "or merge the two entities.");
    }

    [Theory]
    [InlineData(8, 8, null)]
    [InlineData(
        5, 13,
        "There are more than 64 combinations of values for 'A' and 'codes and sites', but only the first 64 are compared.")]
    [InlineData(0, 13, null)]
    [InlineData(65, 0, null)]
    public void KG9007_so_many_combinations_of_values_are_compared(int codes, int sites, string? message)
    {
        const string Members =
            "[Property] public partial Values<string> Codes { get; } [Property] public partial Values<int> Sites { get; }";
        var claims = Enumerable.Range(0, codes).Select(i => $"[\"A\", \"codes\", \"c{i}\"]")
            .Concat(Enumerable.Range(0, sites).Select(i => $"[\"A\", \"sites\", {i}]"));
        var test = Vocabulary(Members, ", Unique(nameof(Codes), nameof(Sites))").InFile(string.Join(", ", claims));
        var limits = test.Run().Diagnostics.Where(problem => problem.Id == "KG9007").Select(problem => problem.GetMessage(null)).ToList();
        if (message is null) Assert.Empty(limits);
        else Assert.StartsWith(message, Assert.Single(limits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1001, false)]
    [InlineData(1002, true)]
    public void KG9007_so_many_entities_with_the_same_values_at_different_times_are_compared(int entities, bool isReported)
    {
        const string Members = "[Property] public partial string? Name { get; } [Property] public partial int? Rank { get; }";
        var declared = Enumerable.Range(0, entities).Select(i =>
            $"\"E{i}\": {{ \"kind\": \"Firm\", \"name\": {{ \"value\": \"x\", \"at\": \"{1000 + i}\" }}, \"rank\": 1 }}");
        var test = Vocabulary(Members, ", Unique(nameof(Name), nameof(Rank))")
            .AddFile("a.kg.json", "{ \"entities\": { " + string.Join(", ", declared) + " } }");
        Assert.Equal(isReported ? ["KG9007"] : [], test.Run().Diagnostics.Select(problem => problem.Id));
    }

    [Theory]
    [InlineData("2010", "2010", false)]
    [InlineData("2011", "2009", true)]
    public void KG1221_is_of_values_at_the_same_time(string until, string since, bool isReported)
    {
        const string Members = "[Property] public partial string? Name { get; } [Property] public partial PartialDate? Founded { get; }";
        var test = Vocabulary(Members, ", Unique(nameof(Name), nameof(Founded))").InFile(
            $$"""["A", "name", "x", { "until": "{{until}}" }], ["A", "founded", "2020"], ["B", "name", "x", { "since": "{{since}}" }], """
                + """["B", "founded", "2020"]""");
        Assert.Equal(
            isReported ? ["KG1221"] : [],
            test.Run().Diagnostics.Select(d => d.Id).Where(id => id.StartsWith("KG12", StringComparison.Ordinal)));
    }

    [Fact]
    public void KG1221_in_CSharp() => DiagnosticAssert.Reports(
        Vocabulary("[Property] public partial int? M { get; }", ", Unique(nameof(M))")
            .Add("Facts.cs", """
                using KnowledgeGraph;
                namespace N;
                public readonly partial struct Firm
                {
                    [Entity, Claim(nameof(M), 1)] public static partial Firm A { get; }
                    [Entity, Claim(nameof(M), 1)] public static partial Firm [|B|] { get; }
                }
                """),
        "KG1221", "'B' has the same 'M' as 'A', at Facts.cs:5:");
}
