namespace KnowledgeGraph.Orleans.Messages;

/// <summary>What a silo knows of a graph.</summary>
/// <param name="Version">The version of the set.</param>
/// <param name="Graph">The name of the graph in its vocabulary.</param>
/// <param name="Vocabulary">The hash of the vocabulary.</param>
/// <param name="Starts">The first number of each part, and one more.</param>
/// <param name="Facts">The number of facts.</param>
/// <param name="Replicas">How often each part is on the cluster.</param>
/// <param name="PageLength">How many values a message has at most.</param>
/// <param name="Written">When the manifest was written, in UTC ticks: of two versions, the one that was written later is the newer.</param>
/// <param name="CheckInterval">How long clients continue with this version until they look for another one.</param>
[GenerateSerializer]
[Immutable]
internal sealed record GraphSummary(
    string Version, string Graph, string Vocabulary, int[] Starts, int Facts, int Replicas, int PageLength, long Written,
    TimeSpan CheckInterval);

/// <summary>An answer, or why there is none. Not an exception, so that nothing of it is lost on the way.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record Reply<T>(T? Value, Fault? Fault);

[GenerateSerializer]
[Immutable]
internal sealed record Fault(ClusterFault Kind, string Message, string? Silo);

/// <summary>A replica that can be used.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record ShardStatus(string Silo);

/// <summary>An answer that has no content.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record Received;

/// <summary>The relations and kinds that a step may take, by name or by their number in the vocabulary.</summary>
/// <param name="Relations">The relations.</param>
/// <param name="Direction">The direction in which relations are taken, unless a name is that of an inverse.</param>
/// <param name="Through">The kinds that paths may pass.</param>
/// <param name="Avoiding">The kinds that paths may not pass.</param>
/// <param name="IsUndirected">Whether relations are taken in both directions, whatever the direction and names say.</param>
[GenerateSerializer]
[Immutable]
internal sealed record StepFilter(
    ItemName[]? Relations, PathDirection Direction, ItemName[]? Through, ItemName[]? Avoiding, bool IsUndirected = false);

[GenerateSerializer]
[Immutable]
internal sealed record ItemName(string? Name, int Index);

/// <param name="Frontier">The nodes to begin at, as positions in the part.</param>
/// <param name="Filter">What may be taken.</param>
/// <param name="IsBackward">Whether facts are taken from where they lead to.</param>
/// <param name="BeginsAnywhere">Whether the step may begin at nodes that paths may not pass.</param>
/// <param name="EndsInPassable">Whether the step may only lead to nodes that paths may pass.</param>
[GenerateSerializer]
[Immutable]
internal sealed record ExpandRequest(byte[] Frontier, StepFilter Filter, bool IsBackward, bool BeginsAnywhere, bool EndsInPassable);

/// <summary>The nodes that a step leads to: for each part that has some, their positions in it.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record ExpandReply(int[] Parts, byte[][] Frontiers);

/// <summary>Nodes by name, with what decides which of them is the best.</summary>
/// <param name="Match">How the name was found, the best first.</param>
/// <param name="Kind">The number of the kind.</param>
/// <param name="Node">The node.</param>
[GenerateSerializer]
[Immutable]
internal sealed record FoundNode(int Match, int Kind, ClusterNode Node);

/// <summary>A page of the facts of a node.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record FactPage(ClusterFact[] Facts, bool IsLast);
