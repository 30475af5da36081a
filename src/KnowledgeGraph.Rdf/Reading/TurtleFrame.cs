namespace KnowledgeGraph.Rdf;

/// <summary>A part of a text in Turtle that has not ended yet: its subject, and what comes after a part inside it.</summary>
internal struct TurtleFrame
{
    public TurtleFrameKind Kind;

    /// <summary>What comes after a list or a property list inside this frame.</summary>
    public TurtleState After;

    public RdfTerm Subject;
    public RdfTerm Predicate;

    /// <summary>The object that was read last; null before the first one.</summary>
    public RdfTerm? Object;

    /// <summary>The reifier that the next annotation describes; null if that annotation gets one of its own.</summary>
    public RdfTerm? Reifier;

    public RdfTriplePositions Positions;

    public RdfPosition ReifierPosition;

    /// <summary>Where the terms of the object begin, if that is a triple term.</summary>
    public RdfTriplePositions Inner;
}

internal enum TurtleFrameKind
{
    Statement,

    /// <summary><c>[ … ]</c></summary>
    PropertyList,

    /// <summary><c>{| … |}</c></summary>
    Annotation,

    /// <summary><c>( … )</c></summary>
    List,
}

/// <summary>What comes next in a text in Turtle or TriG.</summary>
internal enum TurtleState
{
    Statement,

    /// <summary>A predicate.</summary>
    Predicate,

    /// <summary>A predicate, or the end of what is open.</summary>
    PredicateOrEnd,

    Object,

    /// <summary>A reifier, an annotation, or what separates and ends objects.</summary>
    AfterObject,

    /// <summary>An item of a list, or its end.</summary>
    Item,
}
