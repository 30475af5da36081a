namespace KnowledgeGraph.Seeds;

/// <summary>What happened, or goes on.</summary>
[Node(Is = typeof(Topic))]
public readonly partial struct Occurrence
{
    /// <summary>The days on which it happened. The documents leave out the year of most: <c>XXXX-01-27</c>.</summary>
    [Property]
    public partial Values<PartialDate> OccurredOn { get; }

    /// <summary>The day of the week on which it happened.</summary>
    [Property]
    public partial DayOfWeek? Weekday { get; }

    /// <summary>The reasons that are given for it, where they are no node of the graph.</summary>
    [Property]
    public partial Values<string> ExplainedBy { get; }

    /// <summary>What brought it about.</summary>
    [Inverse]
    public partial Nodes<Topic> CausedBy { get; }

    /// <summary>Whose doing it was.</summary>
    [Inverse]
    public partial Nodes<Agent> CarriedOutBy { get; }

    /// <summary>Who and what has a part in it, without being the one who did it.</summary>
    [Relation(Inverse = nameof(Topic.InvolvedIn))]
    public partial Nodes<Topic> Involves { get; }

    /// <summary>The policies that came after it.</summary>
    [Relation(Inverse = nameof(Policy.PrecededBy))]
    public partial Nodes<Policy> Preceded { get; }

    /// <summary>The papers that were published on its day.</summary>
    [Inverse]
    public partial Nodes<Paper> CoincidesWith { get; }
}
