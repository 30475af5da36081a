namespace KnowledgeGraph.Compiler.PathExpressions;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>A relation, and the way in which a step takes it. A symmetric one is always taken forwards, which leads to either end.</summary>
/// <param name="Member">Index into <see cref="Vocabulary.Members"/>.</param>
internal readonly record struct RelationStep(int Member, bool IsForward)
{
    public static RelationStep Of(Member relation, bool isForward) => new(relation.Index, isForward || relation.IsSymmetric);

    public RelationStep Reversed(Vocabulary vocabulary) => Of(vocabulary.Members[Member], !IsForward);
}
