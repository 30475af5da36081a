using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Programs that ask for what holds by rule.</summary>
public sealed class DerivedMemberTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node(Abstract = true)] public readonly partial struct Agent
        {
            [Relation(Inverse = nameof(UsedBy.Users))] public partial Nodes<UsedBy> Uses { get; }
            /// <summary>Who holds it, directly or not.</summary>
            [Derived("(^Backs)+")] public partial Nodes<Firm> OwnedBy { get; }
        }
        [Node(Is = typeof(Agent))] public readonly partial struct Firm
        {
            [Relation(Inverse = nameof(BackedBy)), Transitive] public partial Nodes<Firm> Backs { get; }
            [Inverse] public partial Nodes<Firm> BackedBy { get; }
            [Derived("Backs?/Uses/Restriction")] public partial Nodes<Policy> ExposedTo { get; }
            [Derived("Backs|Backs/Controls")] public partial Nodes<Firm> Controls { get; }
        }
        [Node] public readonly partial struct UsedBy
        {
            [Inverse] public partial Nodes<Agent> Users { get; }
            [Relation] public partial Nodes<UsedBy> Class { get; }
            [Relation(Inverse = nameof(Policy.Restricts)), InheritedThrough(nameof(Class))]
            public partial Nodes<Policy> Restriction { get; }
        }
        [Node] public readonly partial struct Policy
        {
            [Inverse] public partial Nodes<UsedBy> Restricts { get; }
            [Property] public partial int? Year { get; }
        }
        """;

    private const string Facts = """
        {
          "entities": {
            "A": { "kind": "Firm", "backs": "B" }, "B": { "kind": "Firm", "backs": "C" }, "C": { "kind": "Firm", "uses": "H800" },
            "H800": { "kind": "UsedBy", "class": "Chips" }, "Chips": { "kind": "UsedBy", "class": "Goods" },
            "Goods": { "kind": "UsedBy", "restriction": "Ban" },
            "Ban": { "kind": "Policy" }
          }
        }
        """;

    [Fact]
    public void A_program_sees_what_is_derived_beside_what_is_stated() => Assert.Equal(
        """
        A ExposedTo=[Ban] Controls=[B, C] OwnedBy=[] Backs=[B] Closure.Backs=[B, C] Closure.BackedBy=[]
        B ExposedTo=[Ban] Controls=[C] OwnedBy=[A] Backs=[C] Closure.Backs=[C] Closure.BackedBy=[A]
        C ExposedTo=[Ban] Controls=[] OwnedBy=[A, B] Backs=[] Closure.Backs=[] Closure.BackedBy=[A, B]
        H800 Restriction=[] Closure=[Ban]
        Ban Restricts=[Goods] Closure=[Chips, Goods, H800]
        Firm.ExposedTo True [Backs?/Uses/Restriction] False [] 0
        Firm.Backs False [] True [] 2
        UsedBy.Restriction False [] False [Class] 1
        Ban; C, H800
        A ─backs→ B ─backs→ C ─uses→ H800 ─class→ Chips ─class→ Goods ─restriction→ Ban

        """.ReplaceLineEndings("\n"),
        new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts.kg.json", Facts)
            .Add("Program.cs", """
                using System.Linq;
                using KnowledgeGraph;
                using N;
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output)
                    {
                        foreach (var f in G.Firms)
                        {
                            output.Write($"{f} ExposedTo=[{f.ExposedTo}] Controls=[{f.Controls}] OwnedBy=[{((Agent)f).OwnedBy}] ");
                            output.Write($"Backs=[{f.Backs}] Closure.Backs=[{f.Closure.Backs}] ");
                            output.WriteLine($"Closure.BackedBy=[{f.Closure.BackedBy}]");
                        }
                        output.WriteLine($"H800 Restriction=[{UsedBy.H800.Restriction}] Closure=[{UsedBy.H800.Closure.Restriction}]");
                        output.WriteLine($"Ban Restricts=[{Policy.Ban.Restricts}] Closure=[{Policy.Ban.Closure.Restricts}]");
                        foreach (var m in new[] { Firm.Schema.ExposedTo, Firm.Schema.Backs, UsedBy.Schema.Restriction })
                            output.WriteLine($"{m} {m.IsDerived} [{m.Expression}] {m.IsTransitive} [{m.InheritedThrough}] {m.Facts.Count}");
                        output.Write($"{Firm.B.Walk<Policy>("Backs/Uses/Restriction")}; ");
                        output.WriteLine(G.Walk<Firm, Node>("Backs+|Backs/Uses").From(Firm.B));
                        output.WriteLine(G.Graph.Why(Firm.A, Firm.Schema.ExposedTo, Policy.Ban).First());
                        G.Graph.Verify();
                    }
                }
                """)
            .Run().Execute());

    [Fact]
    public void What_the_image_does_not_hold_is_found_by_the_program()
    {
        var test = new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Vocabulary.cs", Vocabulary)
            .AddFile("facts.kg.json", Facts)
            .Add("Program.cs", """
                public static class Program
                {
                    public static void Main(System.IO.TextWriter output)
                    {
                        foreach (var f in N.G.Firms) output.WriteLine($"{f} {f.ExposedTo} {f.Controls} {f.Closure.Backs}");
                    }
                }
                """);
        var limited = test with { Properties = test.Properties.SetItem("build_property.KnowledgeGraphDerivedEdges", "0") };
        Assert.Contains(limited.Run().Diagnostics, d => d.Id == "KG9004" && d.Severity == DiagnosticSeverity.Info);
        Assert.Equal(test.Run().Execute(), limited.Run().Execute());
        Assert.Equal("A Ban B, C B, C\nB Ban C C\nC Ban  \n", test.Run().Execute());
    }

    [Theory]
    [InlineData("*/ } class X { /*")]
    [InlineData("A\n/// </c></remarks>\r\n#error no\u2028x")]
    [InlineData("</c>&amp;<script>]]>")]
    [InlineData("\u202e\ud800{0}\"\\")]
    public void An_expression_cannot_leave_the_comment_that_it_is_shown_in(string expression)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(expression, true);
        var result = new GeneratorTest().Add("Vocabulary.cs", $$"""
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm { [Derived({{literal}})] public partial Nodes<Firm> D { get; } }
            """).Run();
        Assert.Equal(["KG5001"], result.Diagnostics.Select(d => d.Id));
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void What_a_rule_adds_is_no_more_visible_than_the_kinds_that_it_leads_to()
    {
        var result = new GeneratorTest { Documentation = DocumentationMode.Parse }.Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node(Abstract = true)] internal readonly partial struct Thing
            {
                [Relation] public partial Nodes<Thing> Class { get; }
                [Relation(Inverse = nameof(Rule.Of)), InheritedThrough(nameof(Class))] public partial Nodes<Rule> Under { get; }
                [Derived("Class+")] public partial Nodes<Thing> Classes { get; }
            }
            [Node(Is = typeof(Thing))] public readonly partial struct Chip
            {
                [Relation, Transitive] internal partial Nodes<Chip> Within { get; }
            }
            [Node] internal readonly partial struct Rule { [Inverse] public partial Nodes<Thing> Of { get; } }
            """).Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning);
    }
}
