namespace KnowledgeGraph.Rdf;

/// <summary>Something of Turtle that is open: what it is about, and where reading continues after something inside it.</summary>
internal struct TurtleFrame
{
    public TurtleFrameKind Kind;

    /// <summary>What comes after a list or a property list inside this frame.</summary>
    public TurtleState After;

    public RdfTerm Subject;
    public RdfTerm Predicate;

    /// <summary>The object that was read last; null before the first one.</summary>
    public RdfTerm? Object;

    /// <summary>The reifier that an annotation describes which comes next; null where the annotation has one of its own.</summary>
    public RdfTerm? Reifier;

    public RdfTriplePositions Positions;

    public RdfPosition ReifierPosition;

    /// <summary>Where the terms of a triple term are that is the object.</summary>
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
