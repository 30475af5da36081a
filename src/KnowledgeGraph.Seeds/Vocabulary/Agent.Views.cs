namespace KnowledgeGraph.Seeds;

// What agents say. What the view is stands in the scope of the claim, in a few words.
public readonly partial struct Agent
{
    /// <summary>What it states a view about. The scope says which.</summary>
    [Relation(Inverse = nameof(Topic.CommentedOnBy))]
    public partial Nodes<Topic> CommentsOn { get; }

    /// <summary>What it speaks well of.</summary>
    [Relation(Inverse = nameof(Topic.PraisedBy))]
    public partial Nodes<Topic> Praises { get; }

    /// <summary>The policies that it warns against.</summary>
    [Relation(Inverse = nameof(Policy.WarnedAgainstBy))]
    public partial Nodes<Policy> WarnsAgainst { get; }

    /// <summary>The policies that it is arguing over.</summary>
    [Relation(Inverse = nameof(Policy.DebatedBy))]
    public partial Nodes<Policy> Debates { get; }

    /// <summary>The policies that it reckons with.</summary>
    [Relation(Inverse = nameof(Policy.AnticipatedBy))]
    public partial Nodes<Policy> Anticipates { get; }

    /// <summary>The analogies that it draws.</summary>
    [Relation(Inverse = nameof(Narrative.InvokedBy))]
    public partial Nodes<Narrative> Invokes { get; }

    /// <summary>The stories that it contradicts, and with them what is claimed in their name.</summary>
    [Relation(Inverse = nameof(Narrative.DisputedBy)), Denies]
    public partial Nodes<Narrative> Disputes { get; }

    /// <summary>Whom it calls upon to do something.</summary>
    [Relation(Inverse = nameof(UrgedBy))]
    public partial Nodes<Agent> Urges { get; }

    /// <summary>Who calls upon it to do something.</summary>
    [Inverse]
    public partial Nodes<Agent> UrgedBy { get; }
}
