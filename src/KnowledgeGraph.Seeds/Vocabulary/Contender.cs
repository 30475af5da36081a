namespace KnowledgeGraph.Seeds;

/// <summary>Who or what is measured against others: companies, countries and people, and the models and apps that they make.</summary>
[Node(Abstract = true, Is = typeof(Topic))]
public readonly partial struct Contender
{
    /// <summary>The techniques that it works by.</summary>
    [Relation(Inverse = nameof(Technique.AdoptedBy))]
    public partial Nodes<Technique> Adopts { get; }

    /// <summary>Who is judged to be on its level.</summary>
    [Relation, Symmetric]
    public partial Nodes<Contender> ComparableTo { get; }

    /// <summary>Who is in the same market or the same race.</summary>
    [Relation, Symmetric]
    public partial Nodes<Contender> CompetesWith { get; }

    /// <summary>Who is judged to be weaker than it.</summary>
    /// <remarks>Who is ahead of a group is not behind a member of it.</remarks>
    [Relation(Inverse = nameof(Trails)), Asymmetric, DisjointWith(nameof(ComparableTo)), DisjointWith("Trails/PartOf")]
    public partial Nodes<Contender> Outperforms { get; }

    /// <summary>Who is judged to be ahead of it.</summary>
    [Inverse]
    public partial Nodes<Contender> Trails { get; }

    /// <summary>Whom it has overtaken. The scope names the measure.</summary>
    [Relation(Inverse = nameof(SurpassedBy)), Asymmetric]
    public partial Nodes<Contender> Surpassed { get; }

    /// <summary>Who has overtaken it.</summary>
    [Inverse]
    public partial Nodes<Contender> SurpassedBy { get; }

    /// <summary>Whom it is catching up with, or may take power from. The scope says which.</summary>
    [Relation(Inverse = nameof(LosesGroundTo)), Asymmetric]
    public partial Nodes<Contender> GainsOn { get; }

    /// <summary>Who is catching up with it, or may take power from it.</summary>
    [Inverse]
    public partial Nodes<Contender> LosesGroundTo { get; }

    /// <summary>What costs more than it.</summary>
    [Relation(Inverse = nameof(CostlierThan)), Asymmetric]
    public partial Nodes<Contender> CheaperThan { get; }

    /// <summary>What costs less than it.</summary>
    [Inverse]
    public partial Nodes<Contender> CostlierThan { get; }

    /// <summary>Its place in a ranking, 1 being the first. The scope names the ranking.</summary>
    [Property, Unit("1"), MinInclusive("1")]
    public partial Quantity? Ranking { get; }

    /// <summary>What was spent on the development of a model, in US dollars; for a group, on that of a model of the kind.</summary>
    [Property, Unit("USD"), MinInclusive("0"), SuggestsSame("DevelopedBy")]
    public partial Quantity? DevelopmentCost { get; }

    /// <summary>How new it is.</summary>
    [Property, Judgement]
    public partial Novelty? Novelty { get; }

    /// <summary>How much of a model others can have; of a company, of its models, which is held against each of them.</summary>
    [Property, CarriesOver("DevelopedBy")]
    public partial Openness? Openness { get; }
}
