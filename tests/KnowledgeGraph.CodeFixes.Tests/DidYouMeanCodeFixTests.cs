using KnowledgeGraph.CodeFixes.Names;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>An unknown name becomes the suggested one, in the form in which it is written.</summary>
public sealed class DidYouMeanCodeFixTests
{
    private static readonly FixTest Project = new FixTest(new DidYouMeanCodeFix())
        .Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            public enum Standing { Active, Dissolved }
            [Node] public readonly partial struct Chip
            {
                [Entity] public static partial Chip Hopper800 { get; }
            }
            [Node] public readonly partial struct Firm
            {
                [Property] public partial PartialDate? Founded { get; }
                [Property] public partial Standing? Standing { get; }
                [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Firm> Backs { get; }
                [Inverse] public partial Nodes<Firm> BackedBy { get; }
                [Relation] public partial Nodes<Chip> Uses { get; }
            }
            public static partial class Sources
            {
                [Source] public static partial Source Memo { get; }
            }
            """)
        .Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            public readonly partial struct Firm
            {
                // The subject of the test.
                [Entity]
                [Claim(nameof(Founded), "2023")] /* kept */
                public static partial Firm DeepSeek { get; }

                [Entity] [Claim(nameof(Founded), "2015", Id = "founding")] public static partial Firm HighFlyer { get; }
            }
            """)
        .AddFile("facts.kg.json", """{ "entities": { "Mobile": { "kind": "Firm" }, "Jane Street": { "kind": "Firm" } } }""");

    [Theory]
    [InlineData("nameof(Backs), \"DepSeek\"", "nameof(Backs), \"DeepSeek\"")]
    [InlineData("nameof(Backs), nameof(DepSeek)", "nameof(Backs), nameof(DeepSeek)")]
    [InlineData("nameof(Backs), nameof( Firm . DepSeek )", "nameof(Backs), nameof( Firm . DeepSeek )")]
    [InlineData("nameof(Backs), nameof(Mobil)", "nameof(Backs), nameof(Mobile)")]
    [InlineData("nameof(Backs), nameof(JaneStret)", "nameof(Backs), \"Jane Street\"")]
    [InlineData("nameof(Uses), nameof(Hoper800)", "nameof(Uses), nameof(Chip.Hopper800)")]
    [InlineData("nameof(Uses), nameof(Chip.Hoper800)", "nameof(Uses), nameof(Chip.Hopper800)")]
    [InlineData("nameof(Uses), \"hoper800\"", "nameof(Uses), \"Hopper800\"")]
    [InlineData("\"Bakcs\", nameof(HighFlyer)", "\"Backs\", nameof(HighFlyer)")]
    [InlineData("nameof(Bakcs), nameof(HighFlyer)", "nameof(Backs), nameof(HighFlyer)")]
    [InlineData("nameof(Firm.Bakcs), nameof(HighFlyer)", "nameof(Firm.Backs), nameof(HighFlyer)")]
    [InlineData("nameof(Standing), \"Activ\"", "nameof(Standing), \"Active\"")]
    [InlineData("nameof(Founded), \"2023\", Source = nameof(Sources.Memmo)", "nameof(Founded), \"2023\", Source = nameof(Sources.Memo)")]
    [InlineData("nameof(Founded), \"2023\", Source = nameof(Memmo)", "nameof(Founded), \"2023\", Source = nameof(Sources.Memo)")]
    [InlineData("nameof(Founded), \"2023\", Source = \"Memmo\"", "nameof(Founded), \"2023\", Source = \"Memo\"")]
    [InlineData(
        "nameof(Founded), \"2023\", Modality = Modality.Inferred, RestsOn = [\"fonding\"]",
        "nameof(Founded), \"2023\", Modality = Modality.Inferred, RestsOn = [\"founding\"]")]
    public Task An_unknown_name_in_a_claim_becomes_the_nearest(string wrong, string right) =>
        Project.Edit("nameof(Founded), \"2023\"", wrong).Becomes(Project.Edit("nameof(Founded), \"2023\"", right));

    [Theory]
    [InlineData("nameof(BackdBy)", "nameof(BackedBy)")]
    [InlineData("nameof(Firm.BackdBy)", "nameof(Firm.BackedBy)")]
    [InlineData("\"BackdBy\"", "\"BackedBy\"")]
    public Task An_unknown_inverse_becomes_the_nearest(string wrong, string right) =>
        Project.Edit("nameof(BackedBy)", wrong).Becomes(Project.Edit("nameof(BackedBy)", right));

    [Theory]
    [InlineData("Before(\"Dissolvd\")", "Before(\"Dissolved\")")]
    [InlineData("Before(nameof(Dissolvd))", "Before(nameof(Dissolved))")]
    public Task An_unknown_member_in_a_constraint_becomes_the_nearest(string wrong, string right) =>
        WithDissolution(wrong).Becomes(WithDissolution(right));

    [Theory]
    [InlineData("\"HighFlier\"", "\"HighFlyer\"")]
    [InlineData("nameof(N.Firm.HighFlier)", "nameof(N.Firm.HighFlyer)")]
    public Task An_unknown_end_of_an_assertion_becomes_the_nearest(string wrong, string right) => Project
        .Add("Assertions.cs", "[assembly: KnowledgeGraph.NoPath(" + wrong + ", \"Backs\", \"DeepSeek\")]")
        .Becomes(Project.Add("Assertions.cs", "[assembly: KnowledgeGraph.NoPath(" + right + ", \"Backs\", \"DeepSeek\")]"));

    [Fact]
    public Task Several_names_in_several_files_are_mended_at_once() => Project
        .Edit("nameof(Founded), \"2023\"", "\"Bakcs\", nameof(HighFlyer), Source = nameof(Sources.Memmo)")
        .Edit("nameof(Founded), \"2015\"", "nameof(Uses), nameof(Hoper800), Source = nameof(Sources.Memmo)")
        .Edit("Inverse = nameof(BackedBy)", "Inverse = nameof(BakedBy)")
        .Becomes(Project
            .Edit("nameof(Founded), \"2023\"", "\"Backs\", nameof(HighFlyer), Source = nameof(Sources.Memo)")
            .Edit("nameof(Founded), \"2015\"", "nameof(Uses), nameof(Chip.Hopper800), Source = nameof(Sources.Memo)"));

    [Theory]
    [InlineData("nameof(Backs), \"Zzyzx\"", "KG1001")]
    [InlineData("\"Zzyzx\", nameof(HighFlyer)", "KG1002")]
    [InlineData("nameof(Founded), \"2023\", Source = \"Zzyzx\"", "KG1004")]
    [InlineData("nameof(Founded), \"yesterday\"", "KG1005")]
    [InlineData("nameof(Backs), \"Deep\" + \"Sek\"", "KG1001")]
    public Task Nothing_is_offered_without_a_suggestion_or_a_name_to_change(string wrong, string id) =>
        Project.Edit("nameof(Founded), \"2023\"", wrong).IsNotMended(id);

    private static FixTest WithDissolution(string constraint) =>
        Project.Edit(
            "[Property] public partial PartialDate? Founded",
            "[Property] public partial PartialDate? Dissolved { get; }\n    [Property, " + constraint
                + "] public partial PartialDate? Founded");

    [Fact]
    public async Task The_title_names_the_suggestion() =>
        Assert.Equal(["Change to 'DeepSeek'"], await Project.Edit("nameof(Founded), \"2023\"", "nameof(Backs), \"DepSeek\"").Titles());

    [Theory]
    [InlineData("\"Baks*/Uses\"", "\"Backs*/Uses\"")]
    [InlineData("\"Backs/(BackdBy|Uses)\"", "\"Backs/(BackedBy|Uses)\"")]
    [InlineData("\"Baks/Usses\"", "\"Backs/Uses\"")]
    public Task An_unknown_name_in_a_path_becomes_the_nearest_and_the_rest_stays(string wrong, string right)
    {
        const string Assertion = "[assembly: KnowledgeGraph.Count(\"any Firm\", PATH, Minimum = 0)]";
        var project = Project.Add("Assertions.cs", Assertion);
        return project.Edit("PATH", wrong).Becomes(project.Edit("PATH", right));
    }

    [Fact]
    public Task A_name_in_a_path_with_escapes_is_left_alone() =>
        Project.Add("Assertions.cs", "[assembly: KnowledgeGraph.Count(\"any Firm\", @\"Baks\", Minimum = 0)]").IsNotMended("KG5002");
}
