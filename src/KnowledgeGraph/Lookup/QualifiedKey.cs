using KnowledgeGraph.Image;
using KnowledgeGraph.Names;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Lookup;

/// <summary>
/// Finds nodes by the name of a graph, a colon and the key that they have in that graph: <c>Race:Nvidia</c>. The graph is the one that is
/// asked, or one that it extends.
/// </summary>
internal static class QualifiedKey
{
    /// <summary>The node within a range, or -1.</summary>
    internal static int Find(GraphStore store, string text, NodeRange range)
    {
        if (!QualifiedName.TryRead(text, out var graph, out var key)) return -1;
        for (var module = 0; module < store.Image.ModuleCount; module++)
        {
            if (store.ModuleNames[module] != graph) continue;
            var found = FindIn(store, module, key, range);
            if (found >= 0) return found;
        }

        return -1;
    }

    private static int FindIn(GraphStore store, int module, string key, NodeRange range)
    {
        var other = store.OtherKeys.Find(key, module);
        if (range.Contains(other)) return other;

        // Graphs come after those that they extend: what a later one declares, this one does not have.
        var found = KeyLookup.FindOwn(store, key, range);
        var isThere = found >= 0 && store.ModuleOf(Column.NodeModule, found) <= module && store.OtherKeys.KeyOf(found, module) is null;
        return isThere ? found : -1;
    }
}
