namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>The facts of <see cref="AiRace"/> as two fact files, and one more fact.</summary>
internal static class AiRaceFiles
{
    public const string Companies = """
        {
          "source": "D3",
          "entities": {
            "HighFlyer": { "kind": "Company", "label": "High-Flyer", "aliases": ["High Flyer"] },
            "DeepSeek": { "kind": "Company" },
            "Nvidia": { "kind": "Company" }
          },
          "claims": [
            ["HighFlyer", "backs", "DeepSeek", { "source": "D1", "quote": "High-Flyer" }],
            ["DeepSeek", "founded", "2023"],
            ["DeepSeek", "founded", "[2023-09..2023-12]", { "source": "D1" }],
            ["DeepSeek", "uses", "H800", { "quote": "H800 chips" }]
          ]
        }
        """;

    public const string Chips = """
        {
          "sources": {
            "D1": { "document": "001_868a774008e44219.txt" },
            "D3": { "document": "003_537597afa3460c24.txt" }
          },
          "entities": {
            "H800": { "kind": "Chip" },
            "ExportControls": { "kind": "Policy", "label": "US export controls" }
          },
          "claims": [
            ["H800", "madeBy", "Nvidia", { "source": "D3" }],
            ["H800", "restrictedBy", "ExportControls", { "source": "D1" }]
          ]
        }
        """;

    /// <summary>The same graph as <see cref="AiRace.Test"/>, from fact files alone.</summary>
    public static GeneratorTest Test { get; } = new GeneratorTest()
        .Add("Vocabulary.cs", AiRace.Vocabulary)
        .Add("Program.cs", AiRace.Program)
        .AddFile("companies.kg.json", Companies)
        .AddFile("chips.kg.json", Chips);
}
