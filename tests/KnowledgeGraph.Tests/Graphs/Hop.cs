using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Tests.Graphs;

/// <summary>Calls what generated code calls, for a member by its number in the graph of a node.</summary>
internal static class Hop
{
    public static Nodes<T> Targets<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Targets<T>(node, module, number);
    }

    public static Nodes<T> Sources<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Sources<T>(node, module, number);
    }

    public static T? Target<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Target<T>(node, module, number);
    }

    public static T? Source<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Source<T>(node, module, number);
    }

    public static FactValue? Value(Node node, int member)
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Value(node, module, number);
    }

    public static FactValue RequiredValue(Node node, int member)
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.RequiredValue(node, module, number);
    }

    public static Values<T> Values<T>(Node node, int member, Func<Fact, T> read)
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Values(node, module, number, read);
    }

    public static Claims<T> Claims<T>(Node node, int member, bool inverse, Func<Fact, T> read)
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.Claims(node, module, number, inverse, read);
    }

    public static Nodes<T> DerivedTargets<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.DerivedTargets<T>(node, module, number);
    }

    public static Nodes<T> DerivedSources<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.DerivedSources<T>(node, module, number);
    }

    public static Nodes<T> ClosureTargets<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.ClosureTargets<T>(node, module, number);
    }

    public static Nodes<T> ClosureSources<T>(Node node, int member)
        where T : struct, INode<T>
    {
        var (module, number) = Of(node, member);
        return GeneratedNode.ClosureSources<T>(node, module, number);
    }

    private static (ulong Module, int Number) Of(Node node, int member)
    {
        var modules = node.Graph.Store.Modules;
        var module = modules.OfMember(member);
        return (modules.Hashes[module], member - modules.MemberStarts[module]);
    }
}
