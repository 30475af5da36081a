using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>What one declaration or file was read as. The parts go separate ways, so that a moved line changes only the anchors.</summary>
/// <param name="Model">What it says, without positions or symbols; null where it is unusable.</param>
/// <param name="Anchors">Where it says so.</param>
internal sealed record Reading<T>(T? Model, AnchorTable Anchors, EquatableArray<Problem> Problems)
    where T : class
{
    /// <summary>Gets what a kind names as kinds that have no attribute and no other sign of being one.</summary>
    public EquatableArray<KindDeclaration> References { get; init; }

    /// <summary>Gets the partial properties that may be left without a body.</summary>
    public EquatableArray<UnfinishedProperty> Unfinished { get; init; }
}
