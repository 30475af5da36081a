using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>The small graph of the tests, with types of nodes as the generator would write them.</summary>
internal static class Race
{
    public const ulong Hash = 0x5EED;

    // Kinds in preorder, and members by kind and name: what the generator would count.
    public const int AgentKind = 0, CompanyKind = 1, PersonKind = 2, ChipKind = 3, PolicyKind = 4;
    public const int Knows = 0, Tagline = 1, Backs = 2, Founded = 3, LedBy = 4, Price = 5, Uses = 6, MadeBy = 7, RestrictedBy = 8;

    public static Graph Graph { get; } = Create().BuildGenerated();

    public static TestGraph Create() => new TestGraph("Race", Hash)
        .Kind("Agent", isAbstract: true).Kind("Company", "Agent", plural: "Companies").Kind("Person", "Agent", plural: "People")
        .Kind("Chip").Kind("Policy", plural: "Policies")
        .Relation("Agent", "Knows", "Agent", symmetric: true).Property("Agent", "Tagline", MemberType.Text, Cardinality.Many)
        .Relation("Company", "Backs", "Company", inverse: "BackedBy").Property("Company", "Founded", MemberType.PartialDate)
        .Relation("Company", "LedBy", "Agent", cardinality: Cardinality.Optional)
        .Property("Company", "Price", MemberType.Quantity, Cardinality.Required)
        .Relation("Company", "Uses", "Chip")
        .Relation("Chip", "MadeBy", "Company", cardinality: Cardinality.Required)
        .Relation("Chip", "RestrictedBy", "Policy", inverse: "Restricts")
        .Source("D1", "001.txt", "The race", "https://example.org/race", "2025-01-29").Source("D3", "003.txt")
        .Entity("Company", "HighFlyer", "High-Flyer", "High Flyer", "幻方").Entity("Company", "DeepSeek", "DeepSeek", "深度求索")
        .Entity("Company", "Nvidia", "Nvidia", "NVDA").Entity("Person", "Liang", "Liang Wenfeng").Entity("Person", "Nobody")
        .Entity("Chip", "H800").Entity("Chip", "H20").Entity("Policy", "ExportControls", "US export controls")
        .Fact("HighFlyer", "Backs", "DeepSeek", new TestClaim("D1", "High-Flyer"), new TestClaim("D3") { Modality = Modality.Reported })
        .Fact(
            "DeepSeek", "Uses", "H800",
            new TestClaim("D3", "H800 chips") { Modality = Modality.Claimed, By = "DeepSeek", QuoteAt = 120, Id = "chips" })
        .Fact("DeepSeek", "Uses", "H20", new TestClaim("D1", "perhaps the H20") { Modality = Modality.Rumoured })
        .Fact("DeepSeek", "Founded", "2023", new TestClaim("D3"))
        .Fact("DeepSeek", "Founded", "2023-07", new TestClaim("D1") { Rank = Rank.Preferred, RankReason = "it names the month" })
        .Fact("DeepSeek", "Founded", "2021", new TestClaim("D3") { Rank = Rank.Deprecated, RankReason = "a slip" })
        .Fact("DeepSeek", "LedBy", "Liang", new TestClaim("D1") { Since = "2023", At = "2025-01" })
        .Fact("DeepSeek", "Tagline", "Into the unknown", new TestClaim("D1"))
        .Fact("DeepSeek", "Tagline", "A \"quoted\" one,\nof two lines", new TestClaim("D3"))
        .Fact("Nvidia", "Price", "600e9 USD", new TestClaim("D1") { Scope = "one day" })
        .Fact("HighFlyer", "Price", "1 USD", new TestClaim("D1") { Modality = Modality.Denied, By = "a person close to it" })
        .Fact("HighFlyer", "Knows", "Liang", new TestClaim("D1")).Fact("DeepSeek", "Knows", "Liang", new TestClaim("D3"))
        .Fact("DeepSeek", "Knows", "HighFlyer", new TestClaim("D3") { Modality = Modality.Speculated })
        .Fact("H800", "MadeBy", "Nvidia", new TestClaim("D3"))
        .Fact("H800", "RestrictedBy", "ExportControls", new TestClaim { Modality = Modality.Inferred, RestsOn = ["chips"] });

    public static Company Company(string key) => Graphs.Company.Parse(key, null);
}

[JsonConverter(typeof(NodeJsonConverter<Company>))]
internal readonly struct Company : INode<Company>, IParsable<Company>
{
    private readonly Node _node;

    internal Company(Node node) => _node = node;

    public Nodes<Company> Backs => GeneratedNode.Targets<Company>(_node, Race.Hash, Race.Backs);

    public Nodes<Company> BackedBy => GeneratedNode.Sources<Company>(_node, Race.Hash, Race.Backs);

    public Nodes<Chip> Uses => GeneratedNode.Targets<Chip>(_node, Race.Hash, Race.Uses);

    public Nodes<Node> Knows => GeneratedNode.Targets<Node>(_node, Race.Hash, Race.Knows);

    public PartialDate? Founded => GeneratedNode.Value(_node, Race.Hash, Race.Founded)?.AsPartialDate();

    public Node? LedBy => GeneratedNode.Target<Node>(_node, Race.Hash, Race.LedBy);

    public Quantity Price => GeneratedNode.RequiredValue(_node, Race.Hash, Race.Price).AsQuantity();

    public Values<string> Tagline => GeneratedNode.Values(_node, Race.Hash, Race.Tagline, static fact => fact.Value.AsText());

    public static Company Parse(string s, IFormatProvider? provider) => GeneratedGraph.Parse<Company>(Race.Graph, s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Company result) =>
        GeneratedGraph.TryParse(Race.Graph, s, out result);

    public Node AsNode() => _node;

    public bool Equals(Company other) => _node == other._node;

    public override bool Equals(object? obj) => obj is Company other && Equals(other);

    public override int GetHashCode() => _node.GetHashCode();

    public override string ToString() => _node.ToString();

    static NodeType INode<Company>.Type => new(Race.CompanyKind, Race.Hash);

    static Company INode<Company>.FromNode(Node node) => new(node);
}

internal readonly struct Chip : INode<Chip>
{
    private readonly Node _node;

    internal Chip(Node node) => _node = node;

    public Company MadeBy => GeneratedNode.RequiredTarget<Company>(_node, Race.Hash, Race.MadeBy);

    public Nodes<Company> UsedBy => GeneratedNode.Sources<Company>(_node, Race.Hash, Race.Uses);

    public Node AsNode() => _node;

    public bool Equals(Chip other) => _node == other._node;

    public override bool Equals(object? obj) => obj is Chip other && Equals(other);

    public override int GetHashCode() => _node.GetHashCode();

    public override string ToString() => _node.ToString();

    static NodeType INode<Chip>.Type => new(Race.ChipKind, Race.Hash);

    static Chip INode<Chip>.FromNode(Node node) => new(node);
}
