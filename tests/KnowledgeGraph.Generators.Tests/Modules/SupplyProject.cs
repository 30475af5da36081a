using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>A graph that extends the one of <see cref="AiRace"/>, which is in another assembly.</summary>
internal static class SupplyProject
{
    public const string Vocabulary = """
        using AiRace;
        using KnowledgeGraph;

        namespace Supplies;

        /// <summary>Who makes what where.</summary>
        [KnowledgeGraph(Extends = [typeof(Race)])] public static partial class Supply;

        /// <summary>A place where chips are made.</summary>
        [Node] public readonly partial struct Factory
        {
            /// <summary>Whose it is.</summary>
            [Relation(Inverse = nameof(SupplyCompany.Factories))] public partial Company OwnedBy { get; }
        }

        /// <summary>A state.</summary>
        [Node(Is = typeof(Agent))] public readonly partial struct State;

        /// <summary>What is added to companies.</summary>
        [Node(Extends = typeof(Company))]
        public readonly partial struct SupplyCompany
        {
            /// <summary>What it owns.</summary>
            [Inverse] public partial Nodes<Factory> Factories { get; }

            /// <summary>A laboratory in Paris.</summary>
            [Entity("Mistral AI")]
            [Claim(nameof(Company.Uses), nameof(Chip.H800))]
            public static partial Company Mistral { get; }
        }
        """;

    public const string Facts = """
        {
          "sources": { "R1": { "document": "report.txt" } },
          "entities": {
            "Fab18": { "kind": "Factory", "ownedBy": "Nvidia" },
            "France": { "kind": "State", "imposes": "ExportControls" },
            "H20": { "kind": "Chip", "madeBy": "Nvidia" }
          },
          "claims": [ ["DeepSeek", "uses", "H20", { "source": "R1" }] ]
        }
        """;

    /// <summary>The graph that is extended, as a reference assembly.</summary>
    public static Library Race { get; } = Library.ReferenceOf("AiRace", AiRace.Test.Run());

    public static GeneratorTest Test => new GeneratorTest { Libraries = [Race] }
        .Add("Supply.cs", Vocabulary).AddFile("supply.kg.json", Facts);
}
