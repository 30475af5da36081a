namespace KnowledgeGraph.Contradictions;

/// <summary>How two claims stand to each other whose facts cannot both be true.</summary>
internal enum Verdict
{
    /// <summary>Their qualifiers tell them apart, or one of them states nothing for sure.</summary>
    Compatible,

    /// <summary>They are incompatible, and at least one is a judgement, or a denial of what another voice says.</summary>
    Judgement,

    /// <summary>They would contradict each other, and a rank says which one counts.</summary>
    Resolved,

    /// <summary>They contradict each other, and both are ranked preferred.</summary>
    BothPreferred,

    /// <summary>They contradict each other.</summary>
    Contradiction,
}
