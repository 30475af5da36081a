using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Orleans.Telemetry;

/// <summary>What silos write to their logs.</summary>
internal static partial class ClusterLog
{
    [LoggerMessage(1, LogLevel.Error, "A shard cannot be used, and questions go to its other replicas: {Reason}")]
    internal static partial void ShardIsUnusable(this ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Information, "Opened part {Part} of {Set}: {Nodes} nodes.")]
    internal static partial void ShardOpened(this ILogger logger, int part, string set, int nodes);
}
