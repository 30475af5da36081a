namespace KnowledgeGraph.Orleans.Messages;

/// <summary>What is walked: a path expression, or what holds of a relation.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Relation">The relation, if there is no expression.</param>
[GenerateSerializer]
[Immutable]
internal sealed record WalkText(string? Expression, ItemName? Relation);

/// <param name="Text">What is walked.</param>
/// <param name="States">The states of its program, ascending.</param>
/// <param name="Frontiers">For each state the nodes that were reached in it, as positions in the part.</param>
/// <param name="IsBackward">Whether steps are taken from where they lead to.</param>
/// <param name="IsTraced">Whether each step has to be a fact.</param>
[GenerateSerializer]
[Immutable]
internal sealed record WalkRequest(WalkText Text, int[] States, byte[][] Frontiers, bool IsBackward, bool IsTraced);

/// <param name="Program">What tells programs apart. All silos make the same one of an expression.</param>
/// <param name="Ends">For each state of the question the nodes at which the walk can end, as positions in the part.</param>
/// <param name="Steps">The nodes that the steps lead to.</param>
[GenerateSerializer]
[Immutable]
internal sealed record WalkReply(ulong Program, byte[][] Ends, WalkStep[] Steps);

/// <summary>Nodes of a part that are reached in a state.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record WalkStep(int State, int Part, byte[] Nodes);

/// <param name="Text">What is walked.</param>
/// <param name="From">The position of the node that the step begins at.</param>
/// <param name="FromState">The state before the step.</param>
/// <param name="To">The number of the node that it leads to.</param>
/// <param name="ToState">The state after it.</param>
[GenerateSerializer]
[Immutable]
internal sealed record WalkFactRequest(WalkText Text, int From, int FromState, int To, int ToState);
