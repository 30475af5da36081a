namespace KnowledgeGraph.Compiler.Linking;

/// <summary>A claim whose names are resolved, before claims of one fact are brought together.</summary>
/// <param name="Subject">The subject's node.</param>
/// <param name="Target">The object's node, or -1 for a property.</param>
/// <param name="IsReversed">
/// Whether it was stated from the object's side: through an inverse, or the other way round for a symmetric relation.
/// </param>
/// <param name="RestsOn">The names of the claims that it rests on, distinct and in order; null for none.</param>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Declaration">Index among the claims of its unit.</param>
internal readonly record struct Statement(
    int Member, int Subject, int Target, string? Value, long Number, bool IsReversed, LinkedClaim Claim, string[]? RestsOn, int Unit,
    int Declaration)
{
    /// <summary>Gets the handle, if the claim has no id and another one rests on it; null otherwise.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets what others that rest on the claim name it by, or null.</summary>
    public string? Name => Claim.Id ?? Handle;
}
