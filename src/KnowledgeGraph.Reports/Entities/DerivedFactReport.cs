using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Reports;

/// <summary>
/// Something that follows by rule from what is stated: an edge of a derived relation, or one that a transitive or inherited relation adds.
/// </summary>
public sealed record DerivedFactReport
{
    /// <summary>Gets what holds, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the subject.</summary>
    public required NodeReport Subject { get; init; }

    /// <summary>Gets the name of the relation in fact files.</summary>
    public required string Member { get; init; }

    /// <summary>Gets that name as words.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the object.</summary>
    [SuppressMessage(
        "Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are what the ends of a fact are called.")]
    public required NodeReport Object { get; init; }

    /// <summary>Gets a shortest path of facts that it follows from.</summary>
    public required FoundPathReport Proof { get; init; }
}
