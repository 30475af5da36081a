using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Generators.Tests.Modules;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>
/// Kinds that belong to several abstract kinds: what is generated, facts in files and in C#, and graphs that extend others.
/// </summary>
public sealed class SeveralAbstractKindsTests
{
    private const string Abstracts = """
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node(Abstract = true)] public readonly partial struct User
        {
            [Relation(Inverse = nameof(Used.UsedBy))] public partial Nodes<Used> Uses { get; }
        }
        [Node(Abstract = true, Plural = "Usables")] public readonly partial struct Used
        {
            [Inverse] public partial Nodes<User> UsedBy { get; }
            [Property] public partial string? Site { get; }
            [Derived("^Uses+")] public partial Nodes<User> Reaches { get; }
        }
        [Node(Is = typeof(User))] public readonly partial struct Group;
        [Node(Is = typeof(Used))] public readonly partial struct Technique;

        """;

    private const string Vocabulary = Abstracts + """
        [Node(Is = typeof(User))] public readonly partial struct Campaign;
        [Node(Is = typeof(User), AlsoIs = [typeof(Used)])] public readonly partial struct Software
        {
            [Property] public partial int? Year { get; }
        }
        """;

    private const string Facts = """
        {
          "entities": {
            "T1": { "kind": "Technique" }, "T2": { "kind": "Technique" },
            "Apt": { "kind": "Group", "uses": ["Tool", "T1"] },
            "C1": { "kind": "Campaign", "uses": "Kit" },
            "Kit": { "kind": "Software", "year": 2020 },
            "Tool": { "kind": "Software", "uses": ["Kit", "T2"], "site": "https://t.example" }
          }
        }
        """;

    private const string Program = """
        using System.Linq;
        using KnowledgeGraph;
        using N;
        public static class Program
        {
            public static void Main(System.IO.TextWriter output)
            {
                output.WriteLine(string.Join(", ", G.Users) + "; " + string.Join(", ", G.Usables));
                User user = Software.Tool;
                Used used = Software.Tool;
                var tool = Software.Tool;
                output.WriteLine(user.Uses + "; " + used.UsedBy + "; " + used.Site + "; " + tool.Uses + "; " + tool.UsedBy);
                output.WriteLine(user.AsSoftware == used.AsSoftware && user.AsGroup is null && used.AsTechnique is null);
                output.WriteLine(Software.Kit.Reaches + "; " + used.Reaches + "; " + Technique.T2.Reaches);
                var node = Software.Tool.AsNode();
                output.WriteLine($"{node.Is<User>()} {node.Is<Used>()} {node.Is<Group>()} {Group.Apt.AsNode().Is<Used>()}");
                output.WriteLine(string.Join(", ", node.Kind.Parents.Select(kind => kind.Name)) + "; " + node.Kind.Parent);
                output.WriteLine(Used.Find("kit") + " " + User.Parse("Kit") + " " + Used.TryParse("Apt", out _) + " " + Used.FindAll("T1"));
                var walk = G.Walk<Group, User>("Uses/UsedBy").From(Group.Apt);
                output.WriteLine(walk + "; " + G.Walk<User, Software>("Uses+").From(Group.Apt));
                output.WriteLine(G.Graph.ShortestPath(Group.Apt, Technique.T2));
                output.WriteLine(string.Join(" ", G.Graph.Kinds["Used"].Subkinds.Select(kind => kind.Name)));
            }
        }
        """;

    private const string Output = """
        Kit, Tool, C1, Apt; T1, T2, Kit, Tool
        T2, Kit; Apt; https://t.example; T2, Kit; Apt
        True
        Tool, C1, Apt; Apt; Tool, Apt
        True True False False
        User, Used; User
        Kit Kit False T1
        Apt; Kit, Tool
        Apt ─uses→ Tool ─uses→ T2
        Technique Software

        """;

    [Fact]
    public void A_kind_has_the_members_conversions_and_nodes_of_both()
    {
        var result = GraphProject.Of(Vocabulary, Facts).Add("Program.cs", Program).Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(Output, result.Execute());
    }

    [Fact]
    public void Facts_in_CSharp_and_in_Turtle()
    {
        var result = GraphProject.Of(Vocabulary, null).Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            partial struct Technique
            {
                [Entity] public static partial Technique T1 { get; }
                [Entity] public static partial Technique T2 { get; }
            }
            partial struct Group
            {
                [Entity, Claim(nameof(Uses), nameof(Software.Tool)), Claim(nameof(Uses), nameof(Technique.T1))]
                public static partial Group Apt { get; }
            }
            partial struct Campaign { [Entity, Claim(nameof(Uses), nameof(Software.Kit))] public static partial Campaign C1 { get; } }
            partial struct Software
            {
                [Entity, Claim(nameof(Year), 2020), Claim(nameof(UsedBy), nameof(Tool))] public static partial Software Kit { get; }
            }
            """).AddFile("facts.kg.ttl", """
            @prefix : <urn:knowledgegraph:G:> .
            :Tool a :Software ; :uses :T2 ; :site "https://t.example" .
            """).Add("Program.cs", Program).Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(Output, result.Execute());
    }

    [Fact]
    public void A_graph_adds_kinds_below_two_kinds_of_another_one_and_below_one_of_each()
    {
        var library = GraphProject.Build(
            "Bases", Abstracts.Replace("^Uses+", "^Uses", StringComparison.Ordinal),
            """{ "entities": { "T1": { "kind": "Technique" }, "Apt": { "kind": "Group", "uses": "T1" } } }""");
        var more = GraphProject.Of(
            """
            namespace M;
            [KnowledgeGraph(Extends = [typeof(N.G)])] public static partial class More;
            [Node(Abstract = true)] public readonly partial struct Asset { [Property] public partial int? Cost { get; } }
            [Node(Is = typeof(Asset))] public readonly partial struct Money;
            [Node(Is = typeof(Asset), AlsoIs = [typeof(N.Used)])] public readonly partial struct Server;
            [Node(Is = typeof(N.User), AlsoIs = [typeof(N.Used)])] public readonly partial struct Software;
            """, """
            {
              "entities": {
                "Cash": { "kind": "Money", "cost": 1 }, "Box": { "kind": "Server", "cost": 2, "site": "s" },
                "Tool": { "kind": "Software", "uses": ["Box", "T1"] }
              },
              "claims": [["Apt", "uses", "Tool"]]
            }
            """, library).Add("Program.cs", """
            using System.Linq;
            using M;
            public static class Program
            {
                public static void Main(System.IO.TextWriter output)
                {
                    N.User user = Software.Tool;
                    N.Used used = Server.Box;
                    Asset asset = Server.Box;
                    output.WriteLine(user.Uses + "; " + used.UsedBy + "; " + asset.Cost + "; " + ((N.Used)Software.Tool).UsedBy);
                    string Of<T>() where T : struct, KnowledgeGraph.INode<T> =>
                        string.Join(", ", More.Graph.NodesOf<T>().Select(node => node.AsNode().Key).Order());
                    output.WriteLine($"{Of<N.User>()}; {Of<N.Used>()}; {Of<Asset>()}; {Of<N.Technique>()}; {Of<Software>()}");
                    output.WriteLine(string.Join(", ", N.G.Users) + "; " + string.Join(", ", N.G.Usables));
                    foreach (var node in More.Graph.Nodes)
                        output.Write($"{node.Key} {node.Is<N.User>()} {node.Is<N.Used>()} {node.Is<Asset>()}; ");
                    output.WriteLine(N.Technique.T1.In(More.Graph).UsedBy + " " + N.Group.Apt.In(More.Graph).Uses);
                }
            }
            """).Run();
        Assert.DoesNotContain(more.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        var lines = more.Execute().Split('\n');
        Assert.Equal("Box, T1; Tool; 2; Apt", Sorted(lines[0]));
        Assert.Equal("Apt, Tool; Box, T1, Tool; Box, Cash; T1; Tool", lines[1]);
        Assert.Equal("Apt; T1", lines[2]);
        Assert.Contains("Tool True True False; ", lines[3], StringComparison.Ordinal);
        Assert.Contains("Box False True True; ", lines[3], StringComparison.Ordinal);
        Assert.Contains("Cash False False True; ", lines[3], StringComparison.Ordinal);
        Assert.Contains("Apt True False False; ", lines[3], StringComparison.Ordinal);
        Assert.Contains("T1 False True False; ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_held_against_both_kinds()
    {
        var result = GraphProject.Of(Vocabulary, """
            { "entities": { "Apt": { "kind": "Group" }, "Kit": { "kind": "Software", "uses": "Apt" } } }
            """).Run();
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Contains("'Used'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is = typeof(Concrete)")]
    [InlineData("AlsoIs = [typeof(Concrete)]")]
    public void A_kind_above_that_is_not_abstract_requires_no_members(string above)
    {
        var result = GraphProject.Of($$"""
            using KnowledgeGraph;
            [KnowledgeGraph] public static partial class Owners;
            [Node] public readonly partial struct Concrete { [Property] public partial int Year { get; } }
            [Node({{above}})] public readonly partial struct Below { [Entity] public static partial Below One { get; } }
            """, "{ }").Run();
        Assert.Equal("KG0011", Assert.Single(result.Diagnostics).Id);
    }

    [Theory]
    [InlineData("[Node(AlsoIs = [[|typeof(C)|]])] public readonly partial struct K; [Node] public readonly partial struct C;", "KG0011")]
    [InlineData("[Node(AlsoIs = [[|typeof(string)|]])] public readonly partial struct K;", "KG0010")]
    [InlineData("[Node(Abstract = true, AlsoIs = [[|typeof(K)|]])] public readonly partial struct K;", "KG0012")]
    [InlineData("[Node(AlsoIs = [typeof(A), [|typeof(A)|]])] public readonly partial struct K;", "KG0049")]
    [InlineData("[Node(Is = typeof(A), AlsoIs = new[] { [|typeof(A)|] })] public readonly partial struct K;", "KG0049")]
    [InlineData("[Node(Is = typeof(A), AlsoIs = [[|typeof(B)|]])] public readonly partial struct K;", "KG0050")]
    public void A_mistake_stands_at_the_kind_that_is_named(string declaration, string id) => DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", "using KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G;\n"
            + "[Node(Abstract = true)] public readonly partial struct A { [Property] public partial int? P { get; } }\n"
            + "[Node(Abstract = true)] public readonly partial struct B { [Property] public partial int? P { get; } }\n" + declaration),
        id, "'K'");

    private static string Sorted(string line) =>
        string.Join("; ", line.Split("; ").Select(static part => string.Join(", ", part.Split(", ").Order(StringComparer.Ordinal))));
}
