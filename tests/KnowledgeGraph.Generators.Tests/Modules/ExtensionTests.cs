using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>Graphs that extend graphs of other assemblies.</summary>
public sealed class ExtensionTests
{
    private const string Program = """
        using System.IO;
        using System.Linq;
        using AiRace;
        using KnowledgeGraph;
        using Supplies;

        internal static class Program
        {
            private static void Main(TextWriter output)
            {
                output.WriteLine(string.Join(", ", Supply.Companies));
                output.WriteLine(Company.DeepSeek.Uses);
                output.WriteLine(Company.DeepSeek.In(Supply.Graph).Uses);
                output.WriteLine(((SupplyCompany)Company.Nvidia).Factories);
                output.WriteLine(SupplyCompany.Mistral.Uses);
                output.WriteLine(SupplyCompany.Mistral.AsNode().Kind);
                output.WriteLine(Factory.Fab18.OwnedBy.Label);
                output.WriteLine(Supply.Graph.ShortestPath(Company.HighFlyer, Chip.H800));
                output.WriteLine(Supply.Graph.ShortestPath(SupplyCompany.Mistral, Policy.ExportControls));
                Agent france = State.France;
                output.WriteLine(france.In(Supply.Graph).Imposes);
                output.WriteLine(string.Join(", ", Supply.Agents));
                output.WriteLine(string.Join(", ", Race.Companies));
                output.WriteLine(string.Join(" ", Supply.Graph.Modules.Select(module => module.Name + ":" + module.Assembly)));
                var uses = Company.DeepSeek.In(Supply.Graph).AsNode().FactsOf(Company.Schema.Uses);
                var claims = uses.SelectMany(fact => fact.Claims);
                output.WriteLine(string.Join(", ", claims.Select(claim => claim.Module.Name + " " + claim.Source)));
                output.WriteLine(Supply.Walk<Company, Policy>("Uses/RestrictedBy").From(Company.DeepSeek.In(Supply.Graph)));
            }
        }
        """;

    [Fact]
    public void A_graph_has_the_kinds_entities_and_facts_of_the_graph_that_it_extends()
    {
        var result = SupplyProject.Test.Add("Program.cs", Program).Run();
        Assert.Equal(
            """
            DeepSeek, High-Flyer, Mistral AI, Nvidia
            H800
            H20, H800
            Fab18
            H800
            Company
            Nvidia
            High-Flyer ─backs→ DeepSeek ─uses→ H800
            Mistral AI ─uses→ H800 ─restricted by→ US export controls
            US export controls
            DeepSeek, High-Flyer, Mistral AI, Nvidia, France
            DeepSeek, High-Flyer, Nvidia
            Race:AiRace Supply:
            Supply R1, Race D3
            US export controls

            """,
            result.Execute());
    }

    [Fact]
    public void The_same_entity_of_two_graphs_is_one_node_that_both_keys_find()
    {
        var (a, b) = (Twin("A", "Chips"), Twin("B", "Silicon"));
        var result = GraphProject.Of(
            GraphProject.Extending("Both", "A", "B"),
            """{ "same": ["A:Chips", "B:Silicon"], "claims": [ ["B:Silicon", "backs", "Nvidia"] ] }""", GraphProject.CoreLibrary, a, b)
            .Add("Program.cs", """
                using System.IO;
                using Boths;
                internal static class Program
                {
                    private static void Main(TextWriter output)
                    {
                        output.WriteLine(string.Join(", ", Both.Companies));
                        output.WriteLine(Both.Graph["Chips"] == Both.Graph["Silicon"]);
                        output.WriteLine(Both.Find("Silicon")?.Key);
                        output.WriteLine(Both.Graph["B:Silicon"].Key);
                        output.WriteLine(Bs.B.Graph["Silicon"].In(Both.Graph).Key);
                        output.WriteLine(Cores.Company.Parse("Nvidia").In(Both.Graph).Backs);
                        foreach (var fact in Both.Graph["Chips"].Facts) output.WriteLine($"{fact}: {fact.Claims.Count}");
                    }
                }
                """).Run();
        Assert.Equal(
            """
            Chips, DeepSeek, NVIDIA
            True
            Chips
            Chips
            Chips

            Chips backs DeepSeek: 1
            Chips backs NVIDIA: 1

            """,
            result.Execute());
    }

    private static Library Twin(string name, string key) => GraphProject.Build(
        name + "s", GraphProject.Extending(name, "Core"), $$"""{ "entities": { "{{key}}": { "kind": "Company", "backs": "DeepSeek" } } }""",
        GraphProject.CoreLibrary);
}
