using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Queries;

/// <summary>Path expressions in calls: a constant one is held against the vocabulary where it stands, whoever declares it.</summary>
public sealed class PathExpressionAnalyzerTests
{
    private const string Begin = "[|";
    private const string End = "|]";

    /// <summary>Methods that take expressions, as those of the library and of generated types do.</summary>
    private const string Methods = """
        using System.Diagnostics.CodeAnalysis;
        namespace AiRace;

        public static class Ask
        {
            public const string Policies = "Uses/RestrictedBy";

            public static void Follow([StringSyntax("KnowledgeGraphPath")] string expression, string text = "Nothing") { }
            public static void Follow<TStart, TEnd>([StringSyntax("KnowledgeGraphPath")] string expression) { }
            public static void Follow<TEnd>(this Company start, [StringSyntax("KnowledgeGraphPath")] string expression) { }
            public static void Say(string text) { }
            public static void Match([StringSyntax("Regex")] string pattern) { }
        }
        """;

    [Theory]
    [InlineData(
        "Ask.Follow(\"Backs[|.|]Uses\")", "KG5001",
        "The path expression is not valid at column 6: found '.', but members are joined by '/'. Write '/' between the members.")]
    [InlineData("Ask.Follow(\"Backs/[|(|]Uses\")", "KG5001", "The path expression is not valid at column 7")]
    [InlineData("Ask.Follow(\"Backs/[||]\")", "KG5001", "The path expression is not valid at column 7")]
    [InlineData("Ask.Follow([|@\"Backs.Uses\"|])", "KG5001", "The path expression is not valid at column 6")]
    [InlineData("Ask.Follow([|\"\"\"Backs.Uses\"\"\"|])", "KG5001", "The path expression is not valid at column 6")]
    [InlineData("Ask.Follow(text: \"\", expression: \"Backs/[|Ues|]\")", "KG5002", "There is no relation 'Ues'; did you mean 'Uses'?")]
    [InlineData("Ask.Follow([|\"Backs\" + \"/Ues\"|])", "KG5002", "There is no relation 'Ues'; did you mean 'Uses'?")]
    [InlineData("Ask.Follow(\"[|Founded|]\")", "KG5003", "'Founded' is a property of 'Company'")]
    [InlineData(
        "Ask.Follow(\"Uses/[|Backs|]\")", "KG5004",
        "'Uses' leads to 'Chip', which has no 'Backs'. The relations from there are 'MadeBy' and 'RestrictedBy'.")]
    [InlineData("Ask.Follow<Chip, Policy>(\"[|Uses|]/RestrictedBy\")", "KG5004", "The path begins at 'Chip', which has no 'Uses'")]
    [InlineData(
        "Ask.Follow<Company, Chip>([|Ask.Policies|])", "KG5005",
        "The path 'Uses/RestrictedBy' leads to 'Policy', but never to 'Chip', which is the type of its end.")]
    [InlineData(
        "Ask.Follow<Node, Company>([|\"Uses\"|])", "KG5005",
        "The path 'Uses' leads to 'Chip', but never to 'Company', which is the type of its end.")]
    [InlineData(
        "Company.DeepSeek.Follow<Company>([|\"Uses\"|])", "KG5005",
        "The path 'Uses' leads to 'Chip', but never to 'Company', which is the type of its end.")]
    [InlineData("Race.Graph.Walk(\"Backs/[|Ues|]\")", "KG5002", "There is no relation 'Ues'; did you mean 'Uses'?")]
    [InlineData("Race.Graph.Walk<Chip, Policy>(\"[|Uses|]/RestrictedBy\")", "KG5004", "The path begins at 'Chip', which has no 'Uses'")]
    [InlineData("KnowledgeGraph.Graph.Open(\"graph\").Walk(\"Backs[|.|]Uses\")", "KG5001", "The path expression is not valid at column 6")]
    [InlineData(
        "Race.[|Walk|](\"Backs*/Uses/RestrictedBy\")", "KG5007",
        "The path 'Backs*/Uses/RestrictedBy' leads from 'Company' to 'Policy'. Write 'Walk<Company, Policy>' to get nodes of these types "
            + "instead of 'Node'.")]
    [InlineData(
        "Race.Graph.[|Walk|](\"Uses|Backs\")", "KG5007",
        "leads from 'Company' to 'Agent' and 'Chip'. Write 'Walk<Company, KnowledgeGraph.Node>' to")]
    [InlineData(
        "Race.[|Walk|](\"Imposes\").From(Company.DeepSeek)", "KG5007",
        "leads from 'Company' to 'Policy'. Write 'Walk<Company, Policy>' to")]
    [InlineData(
        "Company.DeepSeek.[|Walk|](\"Uses/RestrictedBy\")", "KG5007",
        "leads from 'Company' to 'Policy'. Write 'Walk<Policy>' to get nodes of these types instead of 'Node'.")]
    public async Task A_problem_stands_at_the_part_of_the_expression(string call, string id, string message)
    {
        var start = call.IndexOf(Begin, StringComparison.Ordinal);
        var length = call.IndexOf(End, StringComparison.Ordinal) - start - Begin.Length;
        var source = Calling(call.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal));
        var diagnostic = Assert.Single(await With(source).Run().AnalyzeAsync());
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(ProjectHome.PageOf($"docs/diagnostics/{id}.md") ?? "", diagnostic.Descriptor.HelpLinkUri);
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(new TextSpan(SpanOf(source, call, start), length), diagnostic.Location.SourceSpan);
    }

    [Theory]
    [InlineData("Ask.Follow(\"Backs*/Uses/RestrictedBy\")")]
    [InlineData("Ask.Follow<Company, Policy>(\"Backs*/Uses/RestrictedBy\")")]
    [InlineData("Ask.Follow<Node, Node>(\"Uses|MadeBy\")")]
    [InlineData("Ask.Follow<Agent, Policy>(Ask.Policies)")]
    [InlineData("Company.DeepSeek.Follow<Chip>(\"Uses\")")]
    [InlineData("Ask.Follow(System.Environment.NewLine)")]
    [InlineData("Ask.Follow(null!)")]
    [InlineData("Ask.Say(\"Backs.Uses\")")]
    [InlineData("Ask.Match(\"Backs.Uses\")")]
    [InlineData("Race.Walk<Company, Policy>(\"Backs*/Uses/RestrictedBy\")")]
    [InlineData("Company.DeepSeek.Walk<Policy>(\"Backs*/Uses/RestrictedBy\")")]
    [InlineData("Race.Walk(\"!()*\")")]
    [InlineData("Race.Walk(\"Restricts|RestrictedBy\")")]
    [InlineData("Race.Graph.Walk<Company, Policy>(\"Backs*/Uses/RestrictedBy\")")]
    [InlineData("KnowledgeGraph.Graph.Open(\"graph\").Walk(\"AnotherVocabulary\")")]
    public async Task What_is_right_or_no_constant_or_no_expression_is_silent(string call) =>
        Assert.Empty(await With(Calling(call)).Run().AnalyzeAsync());

    [Fact]
    public async Task A_method_that_hands_an_expression_on_is_checked_where_it_is_called() => Assert.Equal(
        ["KG5002"],
        (await With("""
            using System.Diagnostics.CodeAnalysis;
            namespace AiRace;
            internal static class Program
            {
                private static void Follow([StringSyntax("KnowledgeGraphPath")] string expression) => Ask.Follow(expression);
                private static void Main() => Follow("Ues");
            }
            """).Run().AnalyzeAsync()).Select(d => d.Id));

    [Fact]
    public async Task A_graph_of_another_assembly_is_known_by_what_it_declares()
    {
        var library = With("").Run();
        using var stream = new MemoryStream();
        Assert.True(library.Compilation.Emit(stream).Success);
        var program = new GeneratorTest().Compile().RemoveAllSyntaxTrees()
            .WithAssemblyName("Program")
            .AddReferences(MetadataReference.CreateFromImage(stream.ToArray()))
            .AddSyntaxTrees(new GeneratorTest().Parse("/program/Calls.cs", Calling("Ask.Follow<Company, Policy>(\"Ues\")")));
        Assert.Equal(
            "There is no relation 'Ues'; did you mean 'Uses'?",
            Assert.Single(await GeneratorResult.AnalyzeAsync(program)).GetMessage(null));
    }

    [Fact]
    public async Task A_vocabulary_with_a_mistake_is_reported_for_that_alone()
    {
        var broken = With(Calling("Ask.Follow(\"Ues\")"))
            .Edit("public partial Nodes<Chip> Uses { get; }", "public partial string[] Uses { get; }");
        Assert.Empty(await broken.Run().AnalyzeAsync());
    }

    [Fact]
    public async Task A_pragma_suppresses_it_where_it_stands() => Assert.DoesNotContain(
        await With("#pragma warning disable KG5002\n" + Calling("Ask.Follow(\"Ues\")")).Run().AnalyzeAsync(), d => !d.IsSuppressed);

    private static int SpanOf(string source, string call, int start) =>
        source.IndexOf(
            call.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal), StringComparison.Ordinal) + start;

    private static string Calling(string call) => $$"""
        namespace AiRace;
        internal static class Program
        {
            private static void Main() => {{call}};
        }
        """;

    private static GeneratorTest With(string source) =>
        new GeneratorTest().Add("Vocabulary.cs", AiRace.Vocabulary).Add("Facts.cs", AiRace.Facts).Add("Methods.cs", Methods)
            .Add("Calls.cs", source);
}
