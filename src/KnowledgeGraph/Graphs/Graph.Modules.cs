using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

// The modules of a graph. Generated code names a kind or a member by the hash of the module that declares it, and by its number there.
public sealed partial class Graph
{
    /// <summary>
    /// Gets the graphs that this one consists of: those that it extends, each after those that it extends itself, and last its own part.
    /// </summary>
    public GraphModuleList Modules => new(new IdList(this, 0, Store.Image.ModuleCount));

    private readonly ulong _ownModule;

    /// <summary>The number of the first member that the graph itself declares.</summary>
    private readonly int _ownMembers;

    /// <summary>The module whose members come first, so that their numbers in it are those in the graph.</summary>
    private readonly ulong _firstModule;

    /// <summary>The number in this graph of a member of a module. Most are the graph's own, or those of its first base.</summary>
    /// <exception cref="ArgumentException">The graph does not have the module.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int MemberOf(ulong module, int member) =>
        module == _ownModule ? _ownMembers + member : module == _firstModule ? member : MemberOfOther(module, member);

    /// <summary>The kind of a type, or -1 for <see cref="Node"/>, which is of every kind.</summary>
    /// <exception cref="ArgumentException">The type is of another vocabulary.</exception>
    internal int KindOf<T>(string parameter)
        where T : struct, INode<T>
    {
        var type = T.Type;
        if (type.Kind < 0) return -1;
        var kind = Store.FindKind(type.VocabularyHash, type.Kind);
        return kind >= 0 ? kind : throw WithoutVocabularyOf<T>(parameter);
    }

    /// <summary>The nodes that are of a type; an unknown range where the type is of another vocabulary.</summary>
    internal NodeRange RangeOf<T>()
        where T : struct, INode<T>
    {
        var type = T.Type;
        if (type.Kind < 0) return new NodeRange(0, NodeCount);
        var kind = Store.FindKind(type.VocabularyHash, type.Kind);
        return kind < 0 ? new NodeRange(-1, -1) : Store.Kinds.RangeOf(kind);
    }

    private NodeRange RequiredRangeOf<T>()
        where T : struct, INode<T>
    {
        var range = RangeOf<T>();
        return !range.IsUnknown ? range : throw WithoutVocabularyOf<T>(nameof(T));
    }

    private ArgumentException WithoutVocabularyOf<T>(string parameter) =>
        new($"The graph {Name} does not have the vocabulary of the type {typeof(T).Name}.", parameter);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MemberOfOther(ulong module, int member)
    {
        var modules = Store.Modules;
        var found = modules.Find(module);
        return found >= 0
            ? modules.MemberStarts[found] + member
            : throw new ArgumentException($"The graph {Name} does not have the vocabulary that declares the member.", nameof(module));
    }
}
