using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Modules;

/// <summary>What the generator writes for a kind of the first base.</summary>
internal readonly record struct Maker(Node Node) : INode<Maker>
{
    static NodeType INode<Maker>.Type => new(1, Supply.MakersHash);

    public Nodes<Maker> Backs => GeneratedNode.Targets<Maker>(Node, Supply.MakersHash, 1);

    public Nodes<Maker> BackedBy => GeneratedNode.Sources<Maker>(Node, Supply.MakersHash, 1);

    public PartialDate? Founded => GeneratedNode.Value(Node, Supply.MakersHash, 2)?.AsPartialDate();

    public Nodes<Product> Makes => GeneratedNode.Targets<Product>(Node, Supply.MakersHash, 3);

    public Nodes<Maker> AllWithin => GeneratedNode.ClosureTargets<Maker>(Node, Supply.MakersHash, 4);

    public Claims<Product> ClaimsOfMakes =>
        GeneratedNode.Claims(Node, Supply.MakersHash, 3, false, static fact => new Product(fact.Value.AsNode()));

    public static Member Knows(Graph graph) => GeneratedGraph.Member(graph, Supply.MakersHash, 0);

    static Maker INode<Maker>.FromNode(Node node) => new(node);

    Node INode.AsNode() => Node;
}

/// <summary>The last kind of the first base, between kinds of other graphs.</summary>
internal readonly record struct Product(Node Node) : INode<Product>
{
    static NodeType INode<Product>.Type => new(3, Supply.MakersHash);

    static Product INode<Product>.FromNode(Node node) => new(node);

    Node INode.AsNode() => Node;
}

/// <summary>A kind of the second base, whose members begin neither at 0 nor at those of the graph.</summary>
internal readonly record struct Yard(Node Node) : INode<Yard>
{
    static NodeType INode<Yard>.Type => new(1, Supply.SuppliersHash);

    public int? Area => GeneratedNode.Value(Node, Supply.SuppliersHash, 1)?.AsInt32();

    public Nodes<Node> Bays => GeneratedNode.Sources<Node>(Node, Supply.SuppliersHash, 0);

    static Yard INode<Yard>.FromNode(Node node) => new(node);

    Node INode.AsNode() => Node;
}

/// <summary>A kind of the extending graph, and what it adds to a kind of a base.</summary>
internal readonly record struct Depot(Node Node) : INode<Depot>
{
    static NodeType INode<Depot>.Type => new(1, Supply.SupplyHash);

    public Yard? At => GeneratedNode.Targets<Yard>(Node, Supply.SupplyHash, 3) is [var yard] ? yard : null;

    public static Nodes<Depot> OwnedBy(Maker maker) => GeneratedNode.Targets<Depot>(maker.Node, Supply.SupplyHash, 1);

    public static Nodes<Yard> ReachedBy(Maker maker) => GeneratedNode.DerivedTargets<Yard>(maker.Node, Supply.SupplyHash, 2);

    static Depot INode<Depot>.FromNode(Node node) => new(node);

    Node INode.AsNode() => Node;
}
