using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Telemetry;

/// <summary>What a host writes to its log.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "Serving {Version}: {Nodes} nodes and {Facts} facts, checked in {Seconds:0.000} s.")]
    internal static partial void Swapped(this ILogger logger, string version, int nodes, int facts, double seconds);

    [LoggerMessage(2, LogLevel.Error, "Refused {Path}. {Served} remains in use: {Reason}")]
    internal static partial void Refused(this ILogger logger, string path, string served, string reason);

    [LoggerMessage(3, LogLevel.Warning, "No graph is loaded: {Reason}")]
    internal static partial void NothingLoaded(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The directory {Directory} cannot be read: {Reason}")]
    internal static partial void DirectoryIsUnreadable(this ILogger logger, string directory, string reason);

    [LoggerMessage(5, LogLevel.Information, "The directory {Directory} can now be read.")]
    internal static partial void DirectoryIsBack(this ILogger logger, string directory);

    [LoggerMessage(6, LogLevel.Debug, "Closed {Version}, which nobody uses any more.")]
    internal static partial void Closed(this ILogger logger, string version);

    [LoggerMessage(7, LogLevel.Error, "Looking for a new version failed. The next look is in {Interval}.")]
    internal static partial void LookFailed(this ILogger logger, Exception error, TimeSpan interval);
}
