namespace KnowledgeGraph;

// What a graph adds to those that it extends.
internal sealed partial class SnapshotWriter
{
    internal string WriteOwn()
    {
        var facts = graph.Facts.Where(fact => fact.Claims.Any(IsOwn)).ToList();
        WriteName();
        WriteCount(graph.AllNodes.Count(IsOwn), "nodes", "");
        WriteFactCount(facts);
        WriteCount(facts.Sum(fact => fact.Claims.Count(IsOwn)), "claims", "");
        WriteCount(graph.Sources.Count(IsOwn), "sources", "");
        foreach (var kind in graph.Kinds) WriteOwn(kind);
        foreach (var source in graph.Sources.Where(IsOwn)) WriteSource(source);
        var bySubject = facts.ToLookup(fact => fact.Subject);
        foreach (var node in graph.AllNodes) WriteOwn(node, [.. bySubject[node]]);
        return _text.ToString();
    }

    /// <summary>An own kind, or a kind of a base to which the graph adds members.</summary>
    private void WriteOwn(Kind kind)
    {
        var members = kind.Members.Where(member => member.Domain == kind && !member.Module.IsBase).ToList();
        if (kind.Module.IsBase && members.Count == 0) return;
        WriteKindLine(kind);
        WriteMembers(members);
    }

    /// <summary>An own node, or a node of a base about which the graph has something to say.</summary>
    private void WriteOwn(Node node, List<Fact> facts)
    {
        var (isOwn, line) = (IsOwn(node), _text.Length);
        WriteNodeLine(node);
        var begin = _text.Length;
        if (isOwn)
        {
            foreach (var alias in node.Aliases) WriteDetail("alias", alias);
        }

        foreach (var fact in facts) WriteFact(fact, IsOwn);
        foreach (var member in node.Kind.Members)
        {
            if (isOwn || !member.Module.IsBase) WriteDerived(node, member);
        }

        if (!isOwn && _text.Length == begin) _text.Length = line;
    }

    private static bool IsOwn(Node node) => !node.Module.IsBase;

    private static bool IsOwn(Source source) => !source.Module.IsBase;

    private static bool IsOwn(Claim claim) => !claim.Module.IsBase;
}
