using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>What each fact has to rest on.</summary>
/// <param name="Minimum">How many independent sources at least.</param>
/// <param name="Class">The class of those that count, or null.</param>
/// <param name="PublishedSince">Since when those that count were published, as canonical EDTF, or null.</param>
/// <param name="MaximumAge">How many days before today they were published at most, or -1.</param>
internal sealed record SourcesConstraint(Anchor Place, int Minimum, string? Class, string? PublishedSince, int MaximumAge)
    : Constraint(Place);
