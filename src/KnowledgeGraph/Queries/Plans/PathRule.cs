using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// One step along the stated facts of a relation, whatever its rules add. Not written in a text, but part of what a rule stands for.
/// </summary>
internal sealed class PathStated(MemberStep step) : PathExpression
{
    public MemberStep Step => step;
}

/// <summary>One step along what holds of a member. Not written in a text, but part of what a rule stands for.</summary>
internal sealed class PathHolding(MemberStep step) : PathExpression
{
    public MemberStep Step => step;
}

/// <summary>No step, from a node of a kind. Not written in a text, but around the definition of each derived member.</summary>
internal sealed class PathKind(int kind) : PathExpression
{
    public int Kind => kind;
}
