namespace KnowledgeGraph;

/// <summary>How a source states a claim. The numbers are those of the image format.</summary>
/// <remarks>The default view walks facts with a claim that is asserted, reported, claimed or inferred.</remarks>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum Modality
{
    /// <summary>Stated as a fact in the source's own voice.</summary>
    Asserted = 0,

    /// <summary>Passed on by the source from somebody it names vaguely, or not at all.</summary>
    Reported = 1,

    /// <summary>Stated by the one that its attribution names.</summary>
    Claimed = 2,

    /// <summary>The curator's own conclusion: no source states it, and it names the claims that it rests on.</summary>
    Inferred = 3,

    /// <summary>A judgement.</summary>
    Opinion = 4,

    /// <summary>Hedged: may, could, likely, or asked as a question.</summary>
    Speculated = 5,

    /// <summary>Called a rumour by the source.</summary>
    Rumoured = 6,

    /// <summary>Rejected by the source.</summary>
    Denied = 7,
}
