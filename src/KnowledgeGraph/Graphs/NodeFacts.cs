using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>Gathers a node's facts over all members of its kind.</summary>
internal static class NodeFacts
{
    internal static FactList Outgoing(Node node)
    {
        var graph = node.Graph;
        var facts = new List<int>();
        foreach (var member in graph.Store.Members.MembersOf(node.Kind.Index, graph.Store.Kinds))
            Add(facts, graph.FactsOf(member, node.Index));
        return ToList(graph, facts);
    }

    internal static FactList Outgoing(Node node, Member member)
    {
        var graph = node.Graph;
        member = graph.Resolve(member, nameof(member));
        if (!member.Domain.Includes(node.Kind)) throw new ArgumentException($"{node.Kind.Name} has no member {member}.", nameof(member));
        return new FactList(graph.FactsOf(member.Index, node.Index));
    }

    internal static FactList Incoming(Node node)
    {
        var graph = node.Graph;
        var members = graph.Store.Members;
        var kind = node.Kind.Index;
        var facts = new List<int>();
        for (var member = 0; member < members.Count; member++)
        {
            var range = members.RangeOf(member);
            if (range < 0 || members.IsSymmetric(member) || !graph.Store.Kinds.Includes(range, kind)) continue;
            Add(facts, graph.HopsTo(member).FactsOf(graph, node.Index));
        }

        return ToList(graph, facts);
    }

    private static void Add(List<int> facts, IdList found)
    {
        for (var i = 0; i < found.Count; i++) facts.Add(found.At(i));
    }

    private static FactList ToList(Graph graph, List<int> facts) => new(new IdList(graph, facts.ToArray(), 0, facts.Count));
}
