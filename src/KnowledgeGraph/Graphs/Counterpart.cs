using KnowledgeGraph.Image;
using KnowledgeGraph.Lookup;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// Finds in one graph what a kind, member or node of another is there. Kinds and members of a module have in every graph that has it the
/// same order; nodes have the same kind and key, unless a graph that extends others gave several of them one key.
/// </summary>
internal static class Counterpart
{
    /// <summary>The number of the kind, or -1 where the other graph does not have the module that declares it.</summary>
    internal static int OfKind(GraphStore from, int kind, GraphStore to) =>
        to.FindKind(from.Modules.Hashes[from.Modules.OfKind(kind)], from.Modules.NumberOf(kind));

    /// <summary>The number of the member, or -1 where the other graph does not have the module that declares it.</summary>
    internal static int OfMember(GraphStore from, int member, GraphStore to)
    {
        var module = from.Modules.OfMember(member);
        var found = to.Modules.Find(from.Modules.Hashes[module]);
        return found < 0 ? -1 : to.Modules.MemberStarts[found] + member - from.Modules.MemberStarts[module];
    }

    /// <summary>The number of the node, or -1 where the other graph does not have its kind, or no node of the kind with its key.</summary>
    internal static int OfNode(GraphStore from, int node, GraphStore to)
    {
        var kind = OfKind(from, from.Kinds.KindOf(node), to);
        if (kind < 0) return -1;
        var nodes = to.Kinds.RangeOf(kind);
        var (key, declaring) = (from.NodeKeys[node], from.ModuleOf(Column.NodeModule, node));
        var found = Find(declaring, from.OtherKeys.KeyOf(node, declaring) ?? key);

        // What several graphs declare is of the first of them, and the others may be asked for it as well.
        if (found < 0 && from.Modules.Find(to.Image.VocabularyHash) > declaring) found = KeyLookup.FindOwn(to, key, nodes);
        foreach (var (module, other) in from.OtherKeys.Of(node))
        {
            if (found < 0) found = Find(module, other);
        }

        return found;

        // Two graphs can have one key for different nodes, and a graph that extends both then has another one for either.
        int Find(int module, string name)
        {
            var there = to.Modules.Find(from.Modules.Hashes[module]);
            if (there < 0) return -1;
            var renamed = to.OtherKeys.Find(name, there);
            if (renamed >= 0) return renamed;
            var own = KeyLookup.FindOwn(to, name, nodes);
            return own >= 0 && to.OtherKeys.KeyOf(own, there) is null ? own : -1;
        }
    }
}
