namespace KnowledgeGraph.Orleans.Silos;

/// <summary>Why a silo does not answer. The message continues after the name of the silo, and does not leave it as an exception.</summary>
internal sealed class ShardFaultException(ClusterFault fault, string message) : Exception(message)
{
    internal ClusterFault Fault { get; } = fault;
}
