using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Documentation;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>A build compares the graph with the facts that were shipped, and says at which line they differ.</summary>
public sealed class BaselineTests
{
    private const string Name = "facts.shipped.txt";

    private static readonly GeneratorTest Project = new GeneratorTest()
        .Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                [Property] public partial PartialDate? Founded { get; }
                [Property] public partial bool? IsListed { get; }
                [Property] public partial string? Motto { get; }
                [Relation] public partial Nodes<Firm> Backs { get; }
            }
            """)
        .AddFile("facts.kg.json", """
            {
              "entities": {
                "A": { "kind": "Firm", "founded": "1999", "isListed": true, "motto": "Say \"yes\" (twice)" },
                "B 2": { "kind": "Firm" }
              },
              "claims": [
                ["A", "backs", "B 2", { "since": "2020", "attributedTo": "A", "scope": "cars" }],
                ["A", "backs", "B 2", { "modality": "reported", "until": "2021" }],
                ["B 2", "backs", "A", { "modality": "rumoured", "attributedTo": "the press" }],
                ["B 2", "motto", "We try"]
              ]
            }
            """);

    private static readonly string[] Lines =
    [
        "\"B 2\" backs A (hidden; rumoured, by \"the press\")",
        "\"B 2\" motto We try",
        "A backs B 2 (by A, since 2020, scope \"cars\"; reported, until 2021)",
        "A founded 1999",
        "A isListed true",
        "A motto \"Say \\\"yes\\\" (twice)\"",
    ];

    [Fact]
    public void The_lines_of_the_graph_are_no_difference() => Assert.Empty(Report(Lines));

    [Fact]
    public void Order_comments_empty_lines_spaces_and_needless_quotes_do_not_matter() =>
        Assert.Empty(Report(
            ["# Shipped", "", .. Lines.Reverse().Skip(1), "\r", "  \"A\"  motto   \"Say \\u0022yes\\u0022 (twice)\"  ", "  # The end"]));

    [Fact]
    public void New_facts_are_counted_at_the_class_of_the_graph()
    {
        Assert.Equal(
            ["Vocabulary.cs(3,46): info KG3022: 6 facts are new, such as '\"B 2\" backs A (hidden; rumoured, by \"the press\")', and "
                + "not in 'facts.shipped.txt'. Add the line when you ship the graph: with the code fix, or with 'kg baseline'."],
            Report());
        Assert.StartsWith(
            "Vocabulary.cs(3,46): info KG3022: 'A isListed true' is a new fact, ", Assert.Single(Report([.. Lines.Except([Lines[4]])])),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A backs C", "A backs C")]
    [InlineData("C founded 1999", "C founded 1999")]
    [InlineData("A motto  Yes (since 2020)", null)]
    [InlineData("A founded 1998", null)]
    [InlineData("A isListed false", null)]
    public void A_line_that_the_graph_does_not_have_is_gone_unless_another_value_is_in_its_place(string line, string? gone)
    {
        var found = Report([.. Lines.Take(3), line]).Where(text => !text.Contains(" KG3022: ", StringComparison.Ordinal));
        Assert.StartsWith(
            gone is null ? "facts.shipped.txt(4,1): warning KG3021: " : $"facts.shipped.txt(4,1): warning KG3020: '{gone}' was shipped, ",
            Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A backs B 2", "A backs B 2")]
    [InlineData("A backs B 2 (hidden)", "A backs B 2 (hidden)")]
    [InlineData("A backs B 2 ( by A, since 2019 )", "A backs B 2 (by A, since 2019)")]
    public void Other_circumstances_are_a_change(string line, string shown) =>
        Assert.Equal(
            [$"facts.shipped.txt(3,1): warning KG3021: '{shown}' was shipped, but the graph has '{Lines[2]}'. Correct the fact, or "
                + "replace this line if the change is meant."],
            Report([.. Lines.Take(2), line, .. Lines.Skip(3)]));

    [Theory]
    [InlineData("A", 2, "The member is missing")]
    [InlineData("A founded", 10, "The value is missing")]
    [InlineData("A founded (since 2020)", 11, "The value is missing")]
    [InlineData("A<B founded 1999", 2, "The character '<' cannot be in a subject without quotes")]
    [InlineData("A foun(ded 1999", 7, "The character '(' cannot be in a member without quotes")]
    [InlineData("A motto Say \"yes\"", 13, "The character '\"' cannot be in a value without quotes")]
    [InlineData("A motto \"yes", 9, "The quote is not closed")]
    [InlineData("A motto \"yes\"no", 14, "A space is missing after the closing quote")]
    [InlineData("A motto \"yes\" no", 15, "Text follows the value")]
    [InlineData("A motto \"\\x\"", 10, "The escape is unknown")]
    [InlineData("A motto \"\\u00\"", 10, "The escape is unknown")]
    [InlineData("A motto yes (since 2020", 24, "The parenthesis is not closed")]
    public void A_line_that_cannot_be_read_is_reported_where_it_goes_wrong(string line, int column, string what) =>
        Assert.Equal(
            [$"facts.shipped.txt(2,{column}): warning KG3023: {what}. A line has a subject, a member and a value, as in: DeepSeek founded "
                + "2023. 'kg baseline' writes the whole file again."],
            Report(["# Comment", line, .. Lines]));

    [Fact]
    public void A_file_in_another_encoding_is_reported()
    {
        var file = SourceText.From("A founded 1999", System.Text.Encoding.Unicode);
        var found = (Project with { OtherFiles = [new MemoryText(GeneratorTest.Directory + Name, file)] }).Run().Diagnostics;
        Assert.Contains(
            found.Select(DiagnosticPage.Line),
            line => line.StartsWith("facts.shipped.txt(1,1): warning KG3023: The file is not UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_lines_a_hundred_are_reported()
    {
        var found = Report([.. Lines, .. Enumerable.Range(0, 250).Select(i => $"X{i:000} backs A")]);
        Assert.Equal(100, found.Count);
        Assert.EndsWith(" 150 more lines are like this one.", found[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_in_error_is_not_gone()
    {
        var test = Project.Edit("\"1999\"", "\"then\"").AddFile(Name, string.Join('\n', Lines));
        Assert.Equal(["KG1005"], test.Run().Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void The_lines_of_several_files_are_one_baseline()
    {
        var test = Project.AddFile(Name, string.Join('\n', Lines.Take(2))).AddFile("More/" + Name, string.Join('\n', Lines.Skip(2)));
        Assert.Empty(test.Run().Diagnostics);
    }

    [Theory]
    [InlineData("\"1999\"", "\"1998\"", true)]
    [InlineData("# Shipped", "# Shipped in version 1", false)]
    [InlineData("A founded 1999", "A founded 1998", true)]
    [InlineData("public readonly partial struct Firm", "// A comment\npublic readonly partial struct Firm", false)]
    public void The_graph_is_compared_again_if_facts_or_lines_are_others(string old, string @new, bool isCompared)
    {
        var test = Project.AddFile(Name, "# Shipped\n" + string.Join('\n', Lines));
        var after = test.Run().After(test.Edit(old, @new));
        Assert.Equal(isCompared, StepReasons.Changed(after).Contains(StepNames.Baseline));
        Assert.Equal(isCompared, StepReasons.Computed(after).Contains(StepNames.Baseline));
    }

    [Fact]
    public void A_graph_is_compared_with_what_it_states_itself()
    {
        var library = Library.ReferenceOf("Base", (Project with { Documentation = DocumentationMode.Parse }).Run());
        var test = new GeneratorTest { Libraries = [library] }
            .Add("H.cs", """
                using KnowledgeGraph;
                namespace M;
                [KnowledgeGraph(Extends = [typeof(N.G)])] public static partial class H;
                """)
            .AddFile("more.kg.json", """{ "claims": [["B 2", "founded", "2001"]] }""")
            .AddFile(Name, "\"B 2\" founded 2001\n");
        Assert.Empty(test.Run().Diagnostics.Select(DiagnosticPage.Line));
    }

    private static IReadOnlyList<string> Report(params string[] lines) =>
        [.. Project.AddFile(Name, string.Join('\n', lines)).Run().Diagnostics.Select(DiagnosticPage.Line)];
}
