namespace KnowledgeGraph.Seeds;

/// <summary>What an authority has decided or may decide: a law, an order, a course of action.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct Policy
{
    /// <summary>The chips and classes of chips whose sale it limits.</summary>
    [Inverse]
    public partial Nodes<Hardware> Restricts { get; }

    /// <summary>The chips and classes of chips that are sold or used within its limits.</summary>
    [Inverse]
    public partial Nodes<Hardware> LeavesRoomFor { get; }

    /// <summary>Whom it is directed at.</summary>
    [Relation(Inverse = nameof(Agent.TargetedBy))]
    public partial Nodes<Agent> Targets { get; }

    /// <summary>Whom it does not stop.</summary>
    [Relation]
    public partial Nodes<Agent> FailsToHinder { get; }

    /// <summary>The earlier policies that it continues or strengthens.</summary>
    [Relation(Inverse = nameof(ExtendedBy)), Acyclic, Transitive]
    public partial Nodes<Policy> Extends { get; }

    /// <summary>The later policies that continue or strengthen it.</summary>
    [Inverse]
    public partial Nodes<Policy> ExtendedBy { get; }

    /// <summary>The reasons that are given for it.</summary>
    [Property]
    public partial Values<string> MotivatedBy { get; }

    /// <summary>Who enacts it.</summary>
    [Inverse]
    public partial Nodes<Agent> ImposedBy { get; }

    /// <summary>Who has tried to enact it.</summary>
    [Inverse]
    public partial Nodes<Agent> AttemptedBy { get; }

    /// <summary>Who keeps to it.</summary>
    [Inverse]
    public partial Nodes<Agent> ObservedBy { get; }

    /// <summary>Who warns against it.</summary>
    [Inverse]
    public partial Nodes<Agent> WarnedAgainstBy { get; }

    /// <summary>Who is arguing over it.</summary>
    [Inverse]
    public partial Nodes<Agent> DebatedBy { get; }

    /// <summary>Who reckons with it.</summary>
    [Inverse]
    public partial Nodes<Agent> AnticipatedBy { get; }

    /// <summary>The events that came before it.</summary>
    [Inverse]
    public partial Nodes<Occurrence> PrecededBy { get; }
}
