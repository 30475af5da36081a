using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>
/// A small project that is right, and one mistake at a time in its vocabulary, its facts or the program that uses them. Each gives one error, of the compiler or of the
/// generator, and never one inside generated code.
/// </summary>
public sealed class OneMistakeTests
{
    private const string Vocabulary = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using KnowledgeGraph;
        namespace Shop;

        [KnowledgeGraph] public static partial class Catalog;

        public enum Tier { Gold, Silver }

        [Node(Abstract = true)] public readonly partial struct Owner
        {
            [Property] public partial string? Mail { get; }
        }

        [Node(Is = typeof(Owner))] public readonly partial struct Team
        {
            [Inverse] public partial Nodes<Service> Runs { get; }
        }

        [Node] public readonly partial struct Region { }

        [Node] public readonly partial struct Service
        {
            [Property] public partial Tier? Level { get; }
            [Property, Range(0, 10)] public partial int? Replicas { get; }
            [Property] public partial PartialDate? Launched { get; }
            [Relation(Inverse = nameof(Team.Runs))] public partial Team? RunBy { get; }
            [Relation] public partial Nodes<Service> Calls { get; }
            [Relation] public partial Owner? Pays { get; }
            [Derived("Calls/Calls")] public partial Nodes<Service> CallsFar { get; }
        }
        """;

    private const string Facts = """
        using KnowledgeGraph;
        namespace Shop;

        public readonly partial struct Team
        {
            [Entity("Orders team", Aliases = ["orders"])] public static partial Team Orders { get; }
        }

        public readonly partial struct Service
        {
            [Entity]
            [Claim(nameof(RunBy), nameof(Team.Orders), Source = nameof(Docs.Wiki), Quote = "q", Since = "2020")]
            [Claim(nameof(Calls), nameof(Payment))]
            [Claim(nameof(Level), Tier.Gold)]
            public static partial Service Checkout { get; }

            [Entity, Claim(nameof(Launched), "2021")] public static partial Service Payment { get; }
        }

        public static partial class Docs
        {
            [Source("wiki.txt", Title = "The wiki")] public static partial Source Wiki { get; }
        }
        """;

    private const string File = """
        {
          "sources": { "Audit": { "title": "The audit", "url": "https://example.org/" } },
          "source": "Audit",
          "entities": {
            "Search": { "kind": "Service", "label": "Search service", "level": "silver", "calls": ["Checkout", "Payment"] },
            "Payments": { "kind": "Team", "mail": "p@example.org" }
          },
          "claims": [
            ["Payment", "runBy", "Payments", { "quote": "run by" }],
            ["Payments", "runs", "Search", { "source": "Wiki" }],
            ["Search", "replicas", 3, { "id": "c1" }],
            ["Search", "launched", "2022-01", { "modality": "inferred", "restsOn": "c1" }]
          ],
          "assertions": [{ "pathExists": ["Search", "calls+", "Payment"] }]
        }
        """;

    private const string Program = """
        using System.IO;
        using KnowledgeGraph;
        namespace Shop;

        internal static class Program
        {
            internal static void Main(TextWriter output)
            {
                foreach (var service in Catalog.Services) output.WriteLine($"{service} {service.Level} {service.RunBy} {service.Claims.Launched.Count}");
                foreach (var team in Catalog.Teams) output.WriteLine($"{team} {string.Join(", ", team.Runs)} {team.Mail}");
                output.WriteLine(Catalog.Graph.Nodes.Count);
                output.WriteLine(Catalog.Find("search"));
                output.WriteLine(Service.Checkout.CallsFar);
                output.WriteLine(Service.Search.Calls);
                output.WriteLine(Team.Payments.Key);
                output.WriteLine(Docs.Wiki.Document);
                output.WriteLine(Service.Schema.Calls.Name);
                Owner owner = Team.Orders;
                output.WriteLine(owner.AsTeam);
            }
        }
        """;

    [Fact]
    public void Without_a_mistake_there_is_no_error() => Assert.Empty(Errors(Test));

    [Theory]
    // The vocabulary.
    [InlineData("[KnowledgeGraph] public static", "public static", "KG0006")]
    [InlineData("[KnowledgeGraph] public static", "[KnowledgGraph] public static", "CS0246")]
    [InlineData("public static partial class Catalog", "public partial class Catalog", "KG0005")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial record struct Region { }", "KG0001")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public partial struct Region { }", "KG0001")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial struct Claims { }", "KG0021")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial struct In { }", "KG0021")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial struct Schema { [Property] public partial int? X { get; } }", "KG0021")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial struct Key { }", "KG0021")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Node] public readonly partial struct Facts { }", "KG0021")]
    [InlineData("[Node] public readonly partial struct Region { }", "[Nod] public readonly partial struct Region { }", "CS0246")]
    [InlineData("[Property] public partial Tier? Level", "[Property] public Tier? Level", "KG0002")]
    [InlineData("[Property] public partial Tier? Level", "public partial Tier? Level", "KG0002")]
    [InlineData("[Relation(Inverse = nameof(Team.Runs))]", "[Relation(Inverse = nameof(Team.Run))]", "CS0117")]
    [InlineData("[Relation(Inverse = nameof(Team.Runs))]", "[Relation(Inverse = \"Run\")]", "KG0014")]
    [InlineData("[Derived(\"Calls/Calls\")]", "[Derived(\"Calls/Call\")]", "KG5002")]
    [InlineData("Range(0, 10)", "Range(10, 0)", "KG0105")]
    [InlineData("Range(0, 10)", "Rnage(0, 10)", "CS0246")]
    // Facts in C#.
    [InlineData("nameof(Payment))]", "nameof(Paymnet))]", "CS0103")]
    [InlineData("nameof(Team.Orders)", "nameof(Team.Order)", "CS0117")]
    [InlineData("nameof(Team.Orders)", "\"Order\"", "KG1001")]
    [InlineData("nameof(Docs.Wiki)", "nameof(Docs.Wik)", "CS0117")]
    [InlineData("[Claim(nameof(Calls), nameof(Payment))]", "[Claim(nameof(Call), nameof(Payment))]", "CS0103")]
    [InlineData("[Claim(nameof(Calls), nameof(Payment))]", "[Claim(\"Call\", nameof(Payment))]", "KG1002")]
    [InlineData("[Claim(nameof(Calls), nameof(Payment))]", "[Claim(nameof(Calls))]", "CS7036")]
    [InlineData("[Claim(nameof(Calls), nameof(Payment))]", "[Clam(nameof(Calls), nameof(Payment))]", "CS0246")]
    [InlineData("Tier.Gold", "Tier.Golden", "CS0117")]
    [InlineData("Tier.Gold", "\"golden\"", "KG1005")]
    [InlineData("Since = \"2020\"", "Since = \"last year\"", "KG1014")]
    [InlineData("Since = \"2020\"", "Sinc = \"2020\"", "CS0246")]
    [InlineData("[Entity]\n", "", "KG1023")]
    [InlineData("public static partial Service Checkout", "public static Service Checkout", "KG1021")]
    // Facts in a file.
    [InlineData("\"runBy\", \"Payments\"", "\"runBy\", \"Payment\"", "KG1011")]
    [InlineData("\"replicas\", 3", "\"replicas\", 30", "KG1201")]
    [InlineData("\"replicas\", 3", "\"replicas\", three", "KG1101")]
    [InlineData("\"source\": \"Audit\"", "\"source\": \"Adit\"", "KG1004")]
    [InlineData("\"restsOn\": \"c1\"", "\"restsOn\": \"c2\"", "KG1012")]
    [InlineData("\"mail\": \"p@example.org\" }", "\"mail\": \"p@example.org\"", "KG1116")]
    [InlineData("\"Payment\"] },", "\"Payment\"],", "KG1116")]
    [InlineData("\"level\": \"silver\"", "\"level\": \"sliver\"", "KG1005")]
    [InlineData("\"calls+\", \"Payment\"", "\"cals+\", \"Payment\"", "KG5002")]
    [InlineData("\"pathExists\": [\"Search\"", "\"pathExists\": [\"Serch\"", "KG4001")]
    // The program.
    [InlineData("Service.Search.Calls", "Service.Serch.Calls", "CS0117")]
    [InlineData("Service.Search.Calls", "Service.Search.Cals", "CS1061")]
    public void One_mistake_is_one_error(string right, string wrong, string id)
    {
        var errors = Errors(Test.Edit(right, wrong));
        Assert.True(
            errors.Count == 1 && errors[0].Diagnostic.Id == id && !errors[0].IsGenerated,
            string.Join('\n', errors.Select(e => (e.IsGenerated ? "GENERATED " : "") + e.Diagnostic)));
    }

    internal static GeneratorTest Test { get; } = new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", Facts).Add("Program.cs", Program).AddFile("facts.kg.json", File);

    private static List<(Diagnostic Diagnostic, bool IsGenerated)> Errors(GeneratorTest test)
    {
        var result = test.Run();
        return
        [
            .. result.Diagnostics.Concat(result.Compilation.GetDiagnostics())
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                .DistinctBy(d => (d.Id, d.Location)) // The compiler names an attribute that does not exist twice, with its suffix and without.
                .Select(d => (d, d.Location.SourceTree is { } tree && !result.Input.SyntaxTrees.Contains(tree))),
        ];
    }
}
