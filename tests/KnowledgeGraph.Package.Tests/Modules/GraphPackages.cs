namespace KnowledgeGraph.Package.Tests.Modules;

/// <summary>
/// Three packages and a program: a market, two graphs that extend it, and an atlas that extends these two. The market comes to the atlas in
/// two ways.
/// </summary>
internal sealed class GraphPackages
{
    private const string Library = "<OutputType>Library</OutputType><Version>1.0.0</Version>";

    private readonly PackedFeed _feed;
    private readonly string _market;

    private GraphPackages(PackedFeed feed)
    {
        _feed = feed;
        _market = Project("Market", Library, "", MarketCode, MarketFacts);
        Atlas = Project(
            "Atlas", "<LangVersion>14</LangVersion>", Reference("Market") + Reference("Plants") + Reference("Staff"),
            AtlasCode, AtlasFacts);
        Pack(_market);
        Pack(Project("Plants", Library + "<LangVersion>14</LangVersion>", Reference("Market"), PlantsCode, PlantsFacts));
        Pack(Project("Staff", Library + "<LangVersion>13</LangVersion>", Reference("Market"), StaffCode, StaffFacts));
    }

    /// <summary>Gets the directory of the program.</summary>
    public string Atlas { get; }

    /// <summary>Packs the three packages to the feed, and makes the program.</summary>
    public static GraphPackages Create(PackedFeed feed) => new(feed);

    /// <summary>Packs version 2.0.0 of the market, with other facts, and lets the program use it.</summary>
    public void UpdateMarket(string facts)
    {
        Write(_market, "facts.kg.json", facts);
        Pack(_market, "-p:Version=2.0.0");
        var project = Path.Combine(Atlas, "Atlas.csproj");
        File.WriteAllText(
            project,
            File.ReadAllText(project).Replace(Reference("Market"), Reference("Market", "2.0.0"), StringComparison.Ordinal));
    }

    private string Project(string name, string properties, string items, string code, string facts)
    {
        const string Settings = "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>";
        var directory = _feed.Project(name, "KnowledgeGraph", Settings + properties, items);
        Write(directory, "Graph.cs", code);
        Write(directory, "facts.kg.json", facts);
        return directory;
    }

    private void Pack(string directory, params string[] options) =>
        DotnetCommand.Run(directory, ["pack", "-m:1", "-warnaserror", "-o", _feed.Packages, .. options]).Succeeded();

    private static void Write(string directory, string file, string text) => File.WriteAllText(Path.Combine(directory, file), text);

    private static string Reference(string package, string version = "1.0.0") =>
        $"<PackageReference Include=\"{package}\" Version=\"{version}\" />";

    private const string MarketCode = """
        using KnowledgeGraph;

        namespace Markets;

        /// <summary>Companies and what they use.</summary>
        [KnowledgeGraph] public static partial class Market;

        [Node] public readonly partial struct Company
        {
            [Relation] public partial Nodes<Chip> Uses { get; }
            [Property] public partial int? Founded { get; }
        }

        [Node] public readonly partial struct Chip
        {
            [Relation] public partial Company? MadeBy { get; }
        }
        """;

    public const string MarketFacts = """
        {
          "sources": { "M1": { "document": "market.txt" } },
          "source": "M1",
          "entities": {
            "Acme": { "kind": "Company" },
            "Birch": { "kind": "Company", "founded": 2001 },
            "X100": { "kind": "Chip", "madeBy": "Acme" },
            "Xero": { "kind": "Chip" },
            "Y200": { "kind": "Chip" }
          },
          "claims": [
            ["Acme", "founded", 1993, { "quote": "since 1993" }],
            ["Birch", "uses", "X100"]
          ]
        }
        """;

    private const string PlantsCode = """
        using KnowledgeGraph;
        using Markets;

        namespace Plants;

        /// <summary>Where chips are made.</summary>
        [KnowledgeGraph(Extends = [typeof(Market)])] public static partial class Plant;

        [Node(Plural = "Factories")] public readonly partial struct Factory
        {
            [Relation(Inverse = nameof(PlantCompany.Factories))] public partial Company OwnedBy { get; }
        }

        [Node(Extends = typeof(Company))] public readonly partial struct PlantCompany
        {
            [Inverse] public partial Nodes<Factory> Factories { get; }
            [Entity("Cedar")] public static partial Company Cedar { get; }
        }
        """;

    private const string PlantsFacts = """
        {
          "entities": { "Harbor": { "kind": "Factory", "ownedBy": "Acme" } },
          "claims": [ ["Cedar", "uses", "Xero"] ]
        }
        """;

    private const string StaffCode = """
        using KnowledgeGraph;
        using Markets;

        namespace Staffs;

        /// <summary>Who leads whom.</summary>
        [KnowledgeGraph(Extends = [typeof(Market)])] public static partial class Staff;

        [Node(Plural = "People")] public readonly partial struct Person
        {
            [Relation(Inverse = nameof(StaffCompany.LedBy))] public partial Company? Leads { get; }
        }

        [Node(Extends = typeof(Company))] public readonly partial struct StaffCompany
        {
            [Inverse] public partial Nodes<Person> LedBy { get; }
            [Entity("Dune")] public static partial Company Dune { get; }
        }

        public static class Leaders
        {
            public static string OfBirch => $"{((StaffCompany)Company.Birch).LedBy}, {((StaffCompany)StaffCompany.Dune).LedBy}";
        }
        """;

    private const string StaffFacts = """
        {
          "entities": { "Ada": { "kind": "Person", "leads": "Birch" }, "Ben": { "kind": "Person", "leads": "Dune" } }
        }
        """;

    private const string AtlasCode = """
        using KnowledgeGraph;
        using Markets;
        using Plants;
        using Staffs;

        Console.WriteLine(string.Join(", ", Atlas.Companies));
        Console.WriteLine($"{Company.Acme.Factories}; {Company.Acme.In(Atlas.Graph).Factories}");
        Console.WriteLine($"{Company.Cedar.Uses}; {((PlantCompany)Company.Cedar).Factories.Count}");
        Console.WriteLine($"{((StaffCompany)Company.Birch).LedBy}; {Leaders.OfBirch}");
        Console.WriteLine($"{Company.Birch.Uses}; {Company.Birch.In(Atlas.Graph).Uses}");
        Console.WriteLine($"{Person.Ada.Visits}; {Factory.Ridge.OwnedBy.In(Market.Graph).Founded}");
        Console.WriteLine(Atlas.Graph.ShortestPath(Person.Ben.In(Atlas.Graph), Company.Acme.In(Atlas.Graph)));

        /// <summary>Everything, with facts that need all of it.</summary>
        [KnowledgeGraph(Extends = [typeof(Plant), typeof(Staff)])] public static partial class Atlas;

        [Node(Extends = typeof(Person))] public readonly partial struct Visitor
        {
            [Relation] public partial Nodes<Factory> Visits { get; }
        }
        """;

    private const string AtlasFacts = """
        {
          "sources": { "A1": { "document": "atlas.txt" } },
          "source": "A1",
          "entities": { "Ridge": { "kind": "Factory", "ownedBy": "Acme" } },
          "claims": [
            ["Ada", "visits", "Ridge"],
            ["Ben", "visits", "Harbor"],
            ["Acme", "founded", 1993],
            ["Birch", "uses", "Y200"],
            ["Acme", "uses", "Xero"]
          ]
        }
        """;
}
