using System.Diagnostics;
using KnowledgeGraph.Hosting.Images;

namespace KnowledgeGraph.Hosting.Telemetry;

/// <summary>The activities of loading a version: one for all of it, and one for each of its steps.</summary>
internal static class HostTraces
{
    internal const string SourceName = "KnowledgeGraph.Hosting";

    private static readonly ActivitySource _source = new(SourceName);

    internal static Activity? Load(FoundImage image) => _source.StartActivity("load graph")
        ?.SetTag("file.name", image.Name).SetTag("file.path", image.Path).SetTag("file.size", image.Length);

    internal static Activity? Open() => _source.StartActivity("open graph");

    internal static Activity? Check() => _source.StartActivity("check graph");

    internal static Activity? Swap() => _source.StartActivity("swap graph");

    internal static void Fail(Activity? activity, Exception error) =>
        activity?.SetStatus(ActivityStatusCode.Error, error.Message).SetTag("error.type", error.GetType().FullName).AddException(error);
}
