namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>The example of the design: a vocabulary, facts in C#, and a program that walks them.</summary>
internal static class AiRace
{
    public const string Vocabulary = """
        using KnowledgeGraph;

        namespace AiRace;

        /// <summary>What is known of the race.</summary>
        [KnowledgeGraph] public static partial class Race;

        /// <summary>Whoever acts.</summary>
        [Node(Abstract = true)]
        public readonly partial struct Agent
        {
            /// <summary>The rules that it made.</summary>
            [Relation] public partial Nodes<Policy> Imposes { get; }
        }

        /// <summary>A firm that makes, sells, buys or backs something.</summary>
        [Node(Is = typeof(Agent))]
        public readonly partial struct Company
        {
            /// <summary>When it was founded.</summary>
            [Property] public partial PartialDate? Founded { get; }
            /// <summary>What its shares lost in one day.</summary>
            [Property, Unit("USD")] public partial Quantity? MarketValueLost { get; }
            /// <summary>Whom it gives money.</summary>
            [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Company> Backs { get; }
            /// <summary>Who gives it money.</summary>
            [Inverse] public partial Nodes<Company> BackedBy { get; }
            /// <summary>The chips that it runs.</summary>
            [Relation] public partial Nodes<Chip> Uses { get; }
            /// <summary>Who leads it.</summary>
            [Relation] public partial Agent? LedBy { get; }
        }

        /// <summary>A chip that models are trained on.</summary>
        [Node] public readonly partial struct Chip
        {
            /// <summary>Its maker.</summary>
            [Relation] public partial Company MadeBy { get; }
            /// <summary>The rules on its sale.</summary>
            [Relation(Inverse = nameof(Policy.Restricts))] public partial Nodes<Policy> RestrictedBy { get; }
        }

        /// <summary>A rule of a state.</summary>
        [Node] public readonly partial struct Policy
        {
            /// <summary>What may not be sold.</summary>
            [Inverse] public partial Nodes<Chip> Restricts { get; }
        }
        """;

    public const string Facts = """
        using KnowledgeGraph;

        namespace AiRace;

        public readonly partial struct Company
        {
            /// <summary>A hedge fund.</summary>
            [Entity("High-Flyer", Aliases = ["High Flyer"])]
            [Claim(nameof(Backs), nameof(DeepSeek), Source = nameof(Sources.D1), Quote = "High-Flyer")]
            public static partial Company HighFlyer { get; }

            /// <summary>A laboratory.</summary>
            [Entity("DeepSeek")]
            [Claim(nameof(Founded), "2023", Source = nameof(Sources.D3))]
            [Claim(nameof(Founded), "[2023-09..2023-12]", Source = nameof(Sources.D1))]
            [Claim(nameof(Uses), nameof(Chip.H800), Source = nameof(Sources.D3), Quote = "H800 chips")]
            public static partial Company DeepSeek { get; }

            /// <summary>A maker of chips.</summary>
            [Entity("Nvidia")] public static partial Company Nvidia { get; }
        }

        public readonly partial struct Chip
        {
            /// <summary>A chip for the Chinese market.</summary>
            [Entity("H800")]
            [Claim(nameof(MadeBy), nameof(Company.Nvidia), Source = nameof(Sources.D3))]
            [Claim(nameof(RestrictedBy), nameof(Policy.ExportControls), Source = nameof(Sources.D1))]
            public static partial Chip H800 { get; }
        }

        public readonly partial struct Policy
        {
            /// <summary>The rules of October 2022.</summary>
            [Entity("US export controls")] public static partial Policy ExportControls { get; }
        }

        /// <summary>The documents.</summary>
        public static partial class Sources
        {
            /// <summary>The first.</summary>
            [Source("001_868a774008e44219.txt")] public static partial Source D1 { get; }
            /// <summary>The third.</summary>
            [Source("003_537597afa3460c24.txt")] public static partial Source D3 { get; }
        }
        """;

    public const string Program = """
        using System.IO;
        using System.Linq;
        using KnowledgeGraph;

        namespace AiRace;

        internal static class Program
        {
            internal static void Main(TextWriter output)
            {
                foreach (var firm in Company.HighFlyer.Backs)
                    foreach (var chip in firm.Uses)
                        foreach (var policy in chip.RestrictedBy)
                            output.WriteLine($"{firm} > {chip} > {policy}");
                output.WriteLine(string.Join(", ", Race.Companies.Select(c => c.Label)));
                output.WriteLine(string.Join(", ", Company.DeepSeek.BackedBy));
                output.WriteLine(string.Join(", ", Policy.ExportControls.Restricts));
                output.WriteLine(Chip.H800.MadeBy);
                output.WriteLine(Company.DeepSeek.LedBy is null);
                output.WriteLine(Company.DeepSeek.Founded);
                foreach (var claim in Company.DeepSeek.Claims.Founded) output.WriteLine($"{claim.Value} {claim.Source?.Key} {claim.Rank}");
                foreach (var claim in Company.HighFlyer.Claims.Backs) output.WriteLine($"{claim.Value} {claim.Quote}");
                foreach (var claim in Company.DeepSeek.Claims.BackedBy) output.WriteLine($"{claim.Value} {claim.Quote}");
                Agent agent = Company.DeepSeek;
                output.WriteLine(agent switch { { AsCompany: { } c } => $"{c} is a company", _ => "somebody else" });
                Node node = agent;
                output.WriteLine($"{node.Is<Company>()} {node.Is<Chip>()} {node.As<Agent>() == agent}");
                output.WriteLine(Company.Parse("DeepSeek") == Company.DeepSeek);
                output.WriteLine(Company.TryParse("H800", out _));
                output.WriteLine(Company.Find("high flyer"));
                output.WriteLine(Race.Find("h800"));
                output.WriteLine(string.Join(", ", Race.Sources.Select(s => s.Document)));
                output.WriteLine(Sources.D3.Document);
                output.WriteLine(Company.Nvidia.Equals(Company.DeepSeek));
            }
        }
        """;

    public static GeneratorTest Test { get; } = new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary)
        .Add("Facts.cs", Facts)
        .Add("Program.cs", Program);
}
