namespace KnowledgeGraph.Seeds;

/// <summary>A model, or several that the documents speak of as one. One that a document does not name is a node of its own.</summary>
[Node(Is = typeof(Product))]
public readonly partial struct AiModel
{
    /// <summary>The models of the same maker that came after it.</summary>
    [Relation(Inverse = nameof(Succeeds)), Acyclic, Transitive]
    public partial Nodes<AiModel> SucceededBy { get; }

    /// <summary>The models of the same maker that came before it.</summary>
    [Inverse]
    public partial Nodes<AiModel> Succeeds { get; }

    /// <summary>What it can do, or can be done with it.</summary>
    [Property]
    public partial Values<string> Capabilities { get; }

    /// <summary>What critics hold against it.</summary>
    [Property]
    public partial Values<string> CriticizedFor { get; }

    /// <summary>What it is kept from speaking about.</summary>
    [Relation]
    public partial Nodes<Topic> RestrictsTopic { get; }

    /// <summary>The cost of its training as a part of another cost, which the scope names.</summary>
    [Property, ConflictsWith(nameof(TrainingCostDisclosed), false)]
    public partial Quantity? TrainingCostRatio { get; }

    /// <summary>Whether its maker has said in full what its training cost.</summary>
    [Property]
    public partial bool? TrainingCostDisclosed { get; }
}

/// <summary>A way to build, to run or to publish a model.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct Technique
{
    /// <summary>Who and what works by it.</summary>
    [Inverse]
    public partial Nodes<Contender> AdoptedBy { get; }
}
