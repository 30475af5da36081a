using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>
/// A small project that is right, with every form of declaration, facts in both languages, and a program that uses what is generated.
/// </summary>
internal static class ShopProject
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
                foreach (var service in Catalog.Services)
                    output.WriteLine($"{service} {service.Level} {service.RunBy} {service.Claims.Launched.Count}");
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
                foreach (var far in Service.Checkout.Walk<Service>("Calls+")) output.WriteLine(far);
            }
        }
        """;

    public static GeneratorTest Test { get; } = new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary).Add("Facts.cs", Facts).Add("Program.cs", Program).AddFile("facts.kg.json", File);

    /// <summary>What the compiler, the generator and the analyzers of the package report as errors.</summary>
    public static async Task<List<(Diagnostic Diagnostic, bool IsGenerated)>> ErrorsAsync(GeneratorTest test)
    {
        var result = test.Run();
        return
        [
            .. result.Diagnostics.Concat(result.Compilation.GetDiagnostics()).Concat(await result.AnalyzeAsync())
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                // The compiler names an attribute that does not exist twice, with its suffix and without.
                .DistinctBy(d => (d.Id, d.Location))
                .Select(d => (d, d.Location.SourceTree is { } tree && !result.Input.SyntaxTrees.Contains(tree))),
        ];
    }
}
