using KnowledgeGraph;
using KnowledgeGraph.Seeds;

namespace Samples.ChipSupply;

/// <summary>What the graph of a package says together with the facts of this project, and which of the two says what.</summary>
public static class Program
{
    /// <summary>Writes it to the console.</summary>
    public static void Main() => Run(Console.Out);

    /// <summary>Writes it.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        // What this project adds to companies: an entity, and a member that also nodes of the package have.
        output.WriteLine($"{Company.Mistral}, founded {Company.Mistral.Founded}, uses {Company.Mistral.Uses}");
        foreach (var company in Race.Companies.Where(company => company.Factories.Count > 0))
            output.WriteLine($"{company} owns {company.Factories}, which makes {company.Factories[0].Makes}");

        // The graph of the package is as it was. The same node in the larger graph has more facts.
        output.WriteLine($"DeepSeek uses {Company.DeepSeek.Uses}");
        output.WriteLine($"DeepSeek uses {Company.DeepSeek.In(Supply.Graph).Uses}, according to both");
        output.WriteLine($"US export controls restrict {Policy.ExportControls.Restricts}");
        output.WriteLine($"US export controls restrict {Policy.ExportControls.In(Supply.Graph).Restricts}, according to both");

        // A path that needs facts of both, with a claim behind each step, and the graph that states it.
        var path = Supply.Graph.ShortestPath(Factory.Harbor, Country.China)!;
        output.WriteLine(path);
        foreach (var claim in path.Steps.Select(step => step.Claims[0]))
            output.WriteLine($"  {claim.Fact}: {claim.Source?.Key} of {claim.Module.Name}, “{claim.Quote}”");
    }
}
