namespace KnowledgeGraph.Compiler.Linking;

/// <summary>A claim whose names are resolved, before claims of one fact are brought together.</summary>
/// <param name="Subject">The subject's node.</param>
/// <param name="Target">The object's node, or -1 for a property.</param>
/// <param name="IsReversed">
/// Whether it was stated from the object's side: through an inverse, or the other way round for a symmetric relation.
/// </param>
/// <param name="RestsOn">The ids that it rests on, distinct and in order; null for none.</param>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Declaration">Index among the claims of its unit.</param>
internal readonly record struct Statement(
    int Member, int Subject, int Target, string? Value, long Number, bool IsReversed, LinkedClaim Claim, string[]? RestsOn, int Unit,
    int Declaration);
