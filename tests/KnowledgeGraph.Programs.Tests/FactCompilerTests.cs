using KnowledgeGraph.Seeds;
using ServiceCatalogue;

namespace KnowledgeGraph.Programs.Tests;

public sealed class FactCompilerTests
{
    [Fact]
    public void Without_files_the_graph_is_that_of_the_program()
    {
        Assert.Equal(Bytes(Catalogue.Graph), Bytes(Compile()));
        var race = FactCompiler.For(typeof(Race)).Compile([]);
        Assert.Empty(race.Problems);
        Assert.Equal(Bytes(Race.Graph), Bytes(race.Graph!));
    }

    [Fact]
    public void Generated_types_work_on_the_graph_and_that_of_the_program_stays_as_it_is()
    {
        var facts = Catalogue.Graph.FactCount;
        var graph = Compile("""
            {
              "entities": { "Shop": { "kind": "Service", "ownedBy": "Payments", "calls": "Checkout" } },
              "claims": [["Vault", "page", "https://example.org/vault"]]
            }
            """);

        var shop = Service.Checkout.In(graph).CalledBy.Single();
        Assert.Equal("Shop", shop.Key);
        Assert.Equal(Team.Payments.In(graph), shop.OwnedBy);
        Assert.Equal("https://example.org/vault", Service.Parse("Vault").In(graph).Page?.ToString());
        Assert.Equal(Stage.Stable, graph["Ledger"].As<Service>()!.Value.Stage);
        Assert.Equal((4, 3), (graph.NodesOf<Service>().Count, Catalogue.Services.Count));
        Assert.Equal(facts, Catalogue.Graph.FactCount);
        Assert.Equal(facts + 3, graph.FactCount);
    }

    [Fact]
    public void Relations_are_derived_from_new_and_old_facts_together()
    {
        var graph = Compile("""
            {
              "entities": {
                "Shop": { "kind": "Service", "ownedBy": "Payments", "calls": "Checkout" },
                "Disk": { "kind": "Service", "ownedBy": "Storage" }
              },
              "claims": [["Vault", "calls", "Disk"]]
            }
            """);
        Assert.Equal(["Checkout", "Disk", "Ledger", "Vault"], graph["Shop"].As<Service>()!.Value.DependsOn.Select(other => other.Key));
    }

    [Fact]
    public void Claims_can_rest_on_claims_of_the_program()
    {
        var graph = Compile("""
            { "claims": [["Ledger", "replaces", "Checkout", { "modality": "inferred", "restsOn": ["calls", "posts"] }]] }
            """);
        var claim = graph["Ledger"].As<Service>()!.Value.AsNode().Facts.Single(fact => fact.Member.Name == "Replaces"
            && fact.Other(graph["Ledger"]).Key == "Checkout").Claims.Single();
        Assert.Equal(["calls", "posts"], claim.RestsOn.Select(premise => premise.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Claims_can_rest_on_claims_of_the_program_by_their_handles()
    {
        var premise = Catalogue.Graph.Facts.SelectMany(fact => fact.Claims).First(claim => claim.Id is null);
        var graph = Compile($$"""
            { "claims": [["Ledger", "replaces", "Checkout", { "modality": "inferred", "restsOn": "{{premise.Handle}}" }]] }
            """);
        var claim = graph.Facts.SelectMany(fact => fact.Claims).Single(claim => claim.RestsOn.Any(other => other.Id is null));
        Assert.Equal(premise.ToString(), claim.RestsOn.Single().ToString());
        Assert.Equal(premise.Handle, claim.RestsOn.Single().Handle);
    }

    [Theory]
    [InlineData(
        """{ "entities": { "Vault": { "kind": "Team" } } }""", 1, 36,
        "KG1006: The entity 'Vault' is already declared at ServiceCatalogue.Catalogue, with the kind 'Service' instead of 'Team'")]
    [InlineData(
        """{ "entities": { "Payments": { "kind": "Service" } } }""", 1, 39,
        "KG1006: The entity 'Payments' is already declared at ServiceCatalogue.Team.Payments")]
    [InlineData("""{ "claims": [["Vault", "calls", "Leger"]] }""", 1, 33, "KG1001: There is no entity 'Leger'; did you mean 'Ledger'")]
    [InlineData("""{ "entities": { "New": { "kind": "Sevice" } } }""", 1, 34, "KG1003: There is no kind 'Sevice'; did you mean 'Service'")]
    [InlineData("""{ "claims": [["Vault", "load", "much"]] }""", 1, 32, "KG1005: 'much' is not a valid value for 'load'")]
    [InlineData("""{ "entities": { "New": { "kind": "Service" } } }""", 1, 17, "'New' ")]
    [InlineData("{\n  \"claims\": [\n}", 3, 1, "KG11")]
    public void Errors_are_where_a_build_reports_them_and_there_is_no_graph(string text, int line, int column, string message)
    {
        var result = Catalogue.Compile([new FactText("new.kg.json", text)]);
        Assert.Null(result.Graph);
        var problem = result.Problems.First(found => found.Severity == FactSeverity.Error);
        Assert.Equal(("new.kg.json", line, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"new.kg.json({line},{column}): error {problem.Id}: ", problem.ToString(), StringComparison.Ordinal);
        Assert.Null(problem.Declaration);
        Assert.True(problem.Start + problem.Length <= text.Length);
    }

    [Fact]
    public void What_contradicts_the_program_is_a_warning_at_the_new_claim()
    {
        var result = Catalogue.Compile(
            [new FactText("new.kg.json", """{ "claims": [["Vault", "since", "2020"], ["Ledger", "load", 7]] }""")]);
        Assert.NotNull(result.Graph);
        var problem = Assert.Single(result.Problems, found => found.Severity == FactSeverity.Warning);
        Assert.Equal(("KG2001", 1, 61), (problem.Id, problem.Line, problem.Column));
        Assert.Contains("contradicts 'Ledger load 1200', according to Wiki, at ServiceCatalogue.Catalogue", problem.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_are_taken_over_new_and_old_facts_together()
    {
        var result = Catalogue.Compile([new FactText("new.kg.json", """{ "claims": [["Vault", "ownedBy", "Payments"]] }""")]);
        var problem = Assert.Single(result.Problems, found => found.Severity != FactSeverity.Info);
        Assert.Equal(("new.kg.json", 1, 35), (problem.File, problem.Line, problem.Column));
        Assert.Contains("Storage", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assertion_in_CSharp_that_new_facts_break_is_reported_at_its_declaration()
    {
        var result = Catalogue.Compile([new FactText("new.kg.json", """{ "claims": [["Ledger", "calls", "Checkout"]] }""")]);
        Assert.Null(result.Graph);
        var problem = Assert.Single(result.Problems, found => found.Severity == FactSeverity.Error);
        Assert.StartsWith("KG4", problem.Id, StringComparison.Ordinal);
        Assert.Equal((null, 0, 0, "assembly: NoPath"), (problem.File, problem.Line, problem.Column, problem.Declaration));
    }

    [Fact]
    public void Several_files_are_linked_together_in_any_order()
    {
        FactText[] files =
        [
            new FactText("b.kg.json", """{ "claims": [["Shop", "calls", "Disk"]] }"""),
            new FactText("a.kg.json", """
                {
                  "entities": {
                    "Shop": { "kind": "Service", "ownedBy": "Payments" },
                    "Disk": { "kind": "Service", "ownedBy": "Payments" }
                  }
                }
                """),
        ];
        var graph = Catalogue.Compile(files).Graph;
        Assert.NotNull(graph);
        Assert.Equal(Bytes(graph), Bytes(Catalogue.Compile(files.Reverse()).Graph!));
    }

    [Fact]
    public void Problems_are_by_path_and_place()
    {
        var result = Catalogue.Compile(
        [
            new FactText("b.kg.json", """{ "claims": [["X", "calls", "Y"]] }"""),
            new FactText("a.kg.json", """{ "claims": [["Vault", "calls", "Z"], ["Vault", "cals", "Ledger"]] }"""),
        ]);
        Assert.Equal(
            [("a.kg.json", 33), ("a.kg.json", 49), ("b.kg.json", 15)],
            result.Problems.Where(found => found.Severity == FactSeverity.Error).Take(3).Select(found => (found.File!, found.Column)));
    }

    [Fact]
    public void New_versions_of_the_programs_files_can_take_their_place()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "services.kg.json");
        var text = File.ReadAllText(path);
        var options = new CompileOptions { IncludesFactFiles = false };
        Assert.Equal(Bytes(Catalogue.Graph), Bytes(Catalogue.Compile([FactText.Read(path)], options).Graph!));

        var changed = Catalogue.Compile([new FactText(path, text.Replace("1200", "1300", StringComparison.Ordinal))], options);
        Assert.Equal(1300, Service.Parse("Ledger").In(changed.Graph!).Load);

        var missing = Catalogue.Compile([], options);
        Assert.Null(missing.Graph);
        Assert.Contains(
            missing.Problems,
            problem => problem is { Id: "KG1001", Declaration: "ServiceCatalogue.Service.Checkout", File: null });
    }

    [Fact]
    public void What_the_build_has_reported_is_reported_again_only_where_files_are_replaced()
    {
        // Two documents of the seeds contradict each other.
        var race = FactCompiler.For(typeof(Race));
        var facts = new FactText("new.kg.json", """{ "entities": { "Mistral": { "kind": "Company" } } }""");
        Assert.DoesNotContain(race.Compile([facts]).Problems, problem => problem.Severity != FactSeverity.Info);
        Assert.Contains(Race.Graph.Facts, fact => fact.Subject.Key == "DonaldTrump" && fact.Member.JsonName == "presidency");

        var third = new FactText("new.kg.json", """{ "claims": [["DonaldTrump", "presidency", "Candidate"]] }""");
        var result = race.Compile([third]);
        Assert.Contains(result.Problems, problem => problem is { File: "new.kg.json", Line: 1 });
    }

    [Fact]
    public void Quotes_are_looked_up_in_documents_that_are_given()
    {
        var facts = new FactText("new.kg.json", """
            { "claims": [["Vault", "since", "2019", { "source": "Wiki", "quote": "since 2018" }]] }
            """);
        Assert.DoesNotContain(Catalogue.Compile([facts]).Problems, problem => problem.Id == "KG3002");

        CompileOptions With(string wiki) => new()
        {
            Documents = [new FactText("docs/wiki.md", wiki), new FactText("docs/runbook.md", "Here, checkout posts to the ledger.")],
        };
        Assert.Empty(Catalogue.Compile([facts], With("The vault, since 2018, answers twenty a second.")).Problems);
        var problem = Assert.Single(Catalogue.Compile([facts], With("The vault answers twenty a second.")).Problems);
        Assert.Equal(("KG3002", "new.kg.json"), (problem.Id, problem.File));
    }

    [Fact]
    public void A_source_of_the_program_has_the_class_that_a_file_gives_it_again()
    {
        const string Claims = """ "claims": [["Vault", "approvedBy", "Payments", { "source": "Wiki" }]] }""";
        const string Source = """
            { "sources": {
              "Wiki": {
                "document": "wiki.md", "title": "Wiki", "url": "https://example.org/wiki", "published": "2025-03", "class": "official"
              }
            },
            """;
        Assert.StartsWith("KG3", Assert.Single(Problems("{" + Claims)).Id, StringComparison.Ordinal);
        Assert.Empty(Problems(Source + Claims));
        Assert.Equal("KG1015", Problems(Source.Replace("wiki.md", "wiki.txt", StringComparison.Ordinal) + Claims)[0].Id);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_of_the_file()
    {
        var problem = Assert.Single(Catalogue.Compile([FactText.FromUtf8("new.kg.json", [(byte)'{', 0xFF, (byte)'}'])]).Problems);
        Assert.Equal((FactSeverity.Error, "new.kg.json", 1, 2), (problem.Severity, problem.File, problem.Line, problem.Column));
        Assert.NotNull(Catalogue.Compile([FactText.FromUtf8("new.kg.json", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'])]).Graph);
    }

    private static Graph Compile(string? text = null)
    {
        var result = Catalogue.Compile(text is null ? [] : [new FactText("new.kg.json", text)]);
        Assert.Equal([], result.Problems.Where(problem => problem.Severity != FactSeverity.Info).Select(problem => problem.ToString()));
        return result.Graph!;
    }

    private static FactProblem[] Problems(string text) =>
        [.. Catalogue.Compile([new FactText("new.kg.json", text)]).Problems.Where(problem => problem.Severity != FactSeverity.Info)];

    private static byte[] Bytes(Graph graph)
    {
        using var stream = new MemoryStream();
        graph.Save(stream);
        return stream.ToArray();
    }
}
