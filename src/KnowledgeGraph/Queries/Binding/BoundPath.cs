using System;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Binding;

/// <summary>An expression whose names are all known to a vocabulary.</summary>
/// <param name="expression">The expression.</param>
/// <param name="steps">Its members and negations.</param>
/// <param name="ends">The kinds that a node at the end of a path can be of.</param>
internal sealed class BoundPath(PathExpression expression, WrittenStep[] steps, KindSet ends)
{
    public PathExpression Expression => expression;

    public KindSet Ends => ends;

    /// <summary>Determines whether a step can take facts of a relation.</summary>
    public bool Takes(int relation) => Array.Exists(steps, written => Array.Exists(written.Steps, step => step.Member == relation));

    /// <summary>Determines whether a step takes more than what is stated: it names a member that is derived or has rules.</summary>
    public bool TakesDerived(PathDefinitions definitions) => Array.Exists(
        steps, written => written.Name is not null && Array.Exists(written.Steps, step => definitions.IsDefined(step.Member)));
}
