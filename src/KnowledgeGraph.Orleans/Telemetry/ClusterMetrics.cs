using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Orleans.Telemetry;

/// <summary>The instruments of silos and clients of this process, with names and units by the conventions of OpenTelemetry.</summary>
internal static class ClusterMetrics
{
    internal const string MeterName = "KnowledgeGraph.Orleans";

    internal const string UnusableName = "knowledgegraph.cluster.unusable_shards";

    internal const string OtherReplicaName = "knowledgegraph.cluster.other_replicas";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Unusable = Meter.CreateCounter<long>(
        UnusableName, "{question}", "Questions that a silo could not answer because a file of a shard is missing or damaged.");

    private static readonly Counter<long> Other = Meter.CreateCounter<long>(
        OtherReplicaName, "{question}", "Questions to a part that another replica than the first answered.");

    internal static void CountUnusable(string graph, int part) => Unusable.Add(1, Tags(graph, part));

    internal static void CountOtherReplica(string graph, int part) => Other.Add(1, Tags(graph, part));

    private static TagList Tags(string graph, int part) =>
        new() { { "knowledgegraph.graph.name", graph }, { "knowledgegraph.part", part } };
}
