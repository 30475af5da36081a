namespace KnowledgeGraph.Seeds;

/// <summary>Many securities that are measured as one: an index, its futures, or the shares of a sector.</summary>
[Node(Is = typeof(Topic), Plural = "MarketIndices")]
public readonly partial struct MarketIndex
{
    /// <summary>How it moved, in per cent; a fall is negative. The scope names the window.</summary>
    [Property, Unit("%"), MinInclusive("-100")]
    public partial Quantity? Change { get; }

    /// <summary>For how long it had not been as high.</summary>
    [Property]
    public partial Quantity? HighestFor { get; }

    /// <summary>How much of the value of its securities was lost, in US dollars. The scope names what is counted.</summary>
    [Property, Unit("USD"), MinExclusive("0")]
    public partial Quantity? MarketValueLost { get; }

    /// <summary>The places whose securities are counted.</summary>
    [Relation(Inverse = nameof(Place.CoveredBy))]
    public partial Nodes<Place> Covers { get; }
}
