namespace KnowledgeGraph.Seeds;

/// <summary>Anything that the documents speak about: what everything else in the vocabulary is.</summary>
[Node(Abstract = true)]
public readonly partial struct Topic
{
    /// <summary>What sort of thing a document calls it, in a few words: "hedge fund".</summary>
    [Property, AppliesTo(typeof(AiModel), "open-source model")]
    public partial Values<string> Category { get; }

    /// <summary>How a document characterises it, in the curators' words. The quote of the claim holds the document's own.</summary>
    [Property]
    public partial Values<string> Description { get; }

    /// <summary>How the time of its publication is judged; of a company, that of its announcements, which is held against each.</summary>
    [Property, CarriesOver("About/DevelopedBy")]
    public partial Timing? Timing { get; }

    /// <summary>What it calls into question, unsettles or weakens.</summary>
    [Relation(Inverse = nameof(ChallengedBy))]
    public partial Nodes<Topic> Challenges { get; }

    /// <summary>What calls it into question, unsettles or weakens it.</summary>
    [Inverse]
    public partial Nodes<Topic> ChallengedBy { get; }

    /// <summary>What it does something to. How it is affected is in the claim's scope, where the document says so.</summary>
    [Relation(Inverse = nameof(AffectedBy))]
    public partial Nodes<Topic> Affects { get; }

    /// <summary>What does something to it.</summary>
    [Inverse]
    public partial Nodes<Topic> AffectedBy { get; }

    /// <summary>The events that it brought about.</summary>
    [Relation(Inverse = nameof(Occurrence.CausedBy))]
    public partial Nodes<Occurrence> Caused { get; }

    /// <summary>What it is likened to as a figure of speech, or in one respect that the scope names.</summary>
    /// <remarks>Judgements of performance are <see cref="Contender.ComparableTo"/>.</remarks>
    [Relation(Inverse = nameof(ImageOf))]
    public partial Nodes<Topic> LikenedTo { get; }

    /// <summary>What is likened to it.</summary>
    [Inverse]
    public partial Nodes<Topic> ImageOf { get; }

    /// <summary>Who has a view on it.</summary>
    [Inverse]
    public partial Nodes<Agent> CommentedOnBy { get; }

    /// <summary>Who speaks well of it.</summary>
    [Inverse]
    public partial Nodes<Agent> PraisedBy { get; }

    /// <summary>The events that it has a part in.</summary>
    [Inverse]
    public partial Nodes<Occurrence> InvolvedIn { get; }

    /// <summary>The papers and stories about it.</summary>
    [Inverse]
    public partial Nodes<Expression> SubjectOf { get; }
}
