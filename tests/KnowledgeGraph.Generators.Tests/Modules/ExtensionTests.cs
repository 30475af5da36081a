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
                output.WriteLine(Supply.Graph.ShortestPath(Company.HighFlyer.In(Supply.Graph), Chip.H800.In(Supply.Graph)));
                output.WriteLine(Supply.Graph.ShortestPath(SupplyCompany.Mistral, Policy.ExportControls.In(Supply.Graph)));
                Agent france = State.France;
                output.WriteLine(france.In(Supply.Graph).Imposes);
                output.WriteLine(string.Join(", ", Supply.Agents));
                output.WriteLine(string.Join(", ", Race.Companies));
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
            US export controls

            """,
            result.Execute());
    }
}
