using System;

namespace KnowledgeGraph.Names;

/// <summary>A key, or the id of a claim, after the name of the graph that declares it: <c>Race:Nvidia</c>.</summary>
internal static class QualifiedName
{
    private const char Separator = ':';

    public static string Write(string graph, string name) => graph + Separator + name;

    /// <summary>Reads a text that has a name before its first colon.</summary>
    public static bool TryRead(string text, out string graph, out string name)
    {
        var end = text.IndexOf(Separator);
        (graph, name) = end > 0 ? (text.Substring(0, end), text.Substring(end + 1)) : ("", text);
        return end > 0;
    }

    /// <summary>Gives a name as the graph has it that declares it: without the name of that graph before it.</summary>
    public static string Without(string graph, string name) =>
        name.Length > graph.Length && name[graph.Length] == Separator && name.StartsWith(graph, StringComparison.Ordinal)
            ? name.Substring(graph.Length + 1)
            : name;
}
