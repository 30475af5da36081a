namespace KnowledgeGraph.Queries;

/// <summary>
/// A relation or derived member, and the way in which a step takes it. A symmetric one is always taken forwards, which leads to either end.
/// </summary>
/// <param name="Member">Its index in the vocabulary.</param>
/// <param name="IsForward">Whether it is taken from subject to object.</param>
internal readonly record struct MemberStep(int Member, bool IsForward)
{
    /// <summary>The same taken the other way round.</summary>
    public MemberStep Reversed(IPathVocabulary vocabulary) => new(Member, !IsForward || vocabulary.IsSymmetric(Member));
}
