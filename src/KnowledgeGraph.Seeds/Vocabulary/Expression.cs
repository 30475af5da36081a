namespace KnowledgeGraph.Seeds;

/// <summary>What is said or written about something.</summary>
[Node(Abstract = true, Is = typeof(Topic))]
public readonly partial struct Expression
{
    /// <summary>What it is about.</summary>
    [Relation(Inverse = nameof(Topic.SubjectOf))]
    public partial Nodes<Topic> About { get; }

    /// <summary>What it made people look at.</summary>
    [Relation]
    public partial Nodes<Topic> DrewAttentionTo { get; }
}

/// <summary>A story or a figure of speech that goes round: a rumor, an analogy.</summary>
[Node(Is = typeof(Expression))]
public readonly partial struct Narrative
{
    /// <summary>Who speaks of it.</summary>
    [Inverse]
    public partial Nodes<Agent> InvokedBy { get; }

    /// <summary>Who contradicts it.</summary>
    [Inverse]
    public partial Nodes<Agent> DisputedBy { get; }
}

/// <summary>A publication of research.</summary>
[Node(Is = typeof(Expression))]
public readonly partial struct Paper
{
    /// <summary>The event on whose day it was published.</summary>
    [Relation(Inverse = nameof(Occurrence.CoincidesWith))]
    public partial Occurrence? PublishedOnDayOf { get; }
}
