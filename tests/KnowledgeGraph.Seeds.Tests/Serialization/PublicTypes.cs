using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Seeds.Tests.Serialization;

/// <summary>
/// A value of each public type of the library, over the seed graph, as a program could hand it to a serialiser or a logger.
/// </summary>
internal static class PublicTypes
{
    private static readonly Fact Uses = Race.Graph.Facts.First(fact => fact.Subject == Company.DeepSeek && fact.Object == Chip.H800);

    private static readonly (GraphFile File, ShardSet Shards) Opened = OpenFiles();

    private static readonly GraphPath Path = Race.Graph.ShortestPath(Company.HighFlyer, Chip.H800)!;

    /// <summary>
    /// The types of which a value says something. Enumerations, attributes, exceptions, converters and enumerators do not belong to a
    /// graph.
    /// </summary>
    public static IEnumerable<Type> Expected =>
        from type in typeof(Graph).Assembly.GetExportedTypes()
        where type.Namespace == "KnowledgeGraph" && !type.IsNested && !type.IsEnum && !type.IsInterface
            && !(type.IsAbstract && type.IsSealed)
            && !type.IsAssignableTo(typeof(Attribute)) && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Delegate))
            && !type.IsAssignableTo(typeof(JsonConverter)) && !type.IsAssignableTo(typeof(TypeConverter)) && !IsEnumerator(type)
        select type;

    /// <summary>One value of each type, and what programs put together from them. None of them holds many nodes.</summary>
    public static IReadOnlyList<object> Samples { get; } =
    [
        Race.Graph,
        Race.Graph.Including(Modality.Rumoured),
        Race.Graph.Nodes[0],
        Company.DeepSeek,
        Company.DeepSeek.Uses,
        Company.DeepSeek.Claims.Founded,
        Company.DeepSeek.Claims.Founded[0],
        Race.Graph.Kinds,
        Race.Graph.Kinds["Company"],
        Race.Graph.Kinds["Company"].Members,
        Company.Schema.Backs,
        Race.Graph.Sources,
        Race.Graph.Sources[0],
        Race.Graph.Modules,
        Race.Graph.Modules[0],
        Policy.ExportControls.Facts,
        Uses,
        Uses.Value,
        Uses.Claims,
        Uses.Claims[0],
        Path,
        Path.Steps[0],
        new PathOptions { Relations = ["backs"], MaximumLength = 3 },
        (NameOr<Member>)Company.Schema.Backs,
        (NameOr<Kind>)"Company",
        new AlgorithmOptions { Relations = ["backs"] },
        Race.Walk<Company, Chip>("Backs*/Uses"),
        Race.Graph.MaximumFlow(Company.HighFlyer, Chip.H800, _ => 1),
        PartialDate.Parse("2023-09~"),
        new Quantity(5.6m, "USD"),
        LanguageText.Parse("DeepSeek@en"),
        Opened.File,
        Opened.Shards,
        new Values<Quantity>(),
        new { Node = Company.HighFlyer, Fact = Uses },
        new Dictionary<Company, int> { [Company.HighFlyer] = 1 },
        new List<Fact?> { Uses, null },
    ];

    /// <summary>What holds something for each node of the graph.</summary>
    public static IReadOnlyList<object> WholeGraph { get; } = [Race.Graph.Nodes, Race.Graph.Components(), Race.Graph.PageRank()];

    /// <summary>Writes files, and opens them. They are not needed afterwards: a literal is read into memory.</summary>
    private static (GraphFile File, ShardSet Shards) OpenFiles()
    {
        var directory = Directory.CreateTempSubdirectory("public-types");
        try
        {
            var image = System.IO.Path.Combine(directory.FullName, "race.kgi");
            using (var stream = File.Create(image)) Race.Graph.Save(stream, ImageVersion.Literal);
            return (GraphFile.Open(image), ShardSet.Write(Race.Graph, System.IO.Path.Combine(directory.FullName, "shards"), parts: 2));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static bool IsEnumerator(Type type) => type.GetInterfaces().Any(i => i == typeof(System.Collections.IEnumerator));
}
