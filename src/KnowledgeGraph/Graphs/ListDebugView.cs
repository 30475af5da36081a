using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Shows the items of a list in the debugger.</summary>
internal sealed class ListDebugView<T>(IReadOnlyList<T> list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items
    {
        get
        {
            var items = new T[list.Count];
            for (var i = 0; i < items.Length; i++) items[i] = list[i];
            return items;
        }
    }
}
