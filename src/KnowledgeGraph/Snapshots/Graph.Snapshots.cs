namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>
    /// Writes the whole graph as text for snapshot tests and pull requests: vocabulary, sources, and every node with its facts, hidden ones
    /// marked, and their claims. The same facts give the same text; a new one adds its lines and changes only the counts in the header.
    /// Lines end with <c>\n</c>.
    /// </summary>
    public string ToSnapshot() => new SnapshotWriter(this).Write();

    /// <summary>Writes one kind, its nodes and those of the kinds below it, with their facts and claims, as <see cref="ToSnapshot()"/> does.</summary>
    /// <exception cref="ArgumentException">The kind belongs to another graph.</exception>
    public string ToSnapshot(Kind kind)
    {
        if (!ReferenceEquals(kind.Graph, this)) throw new ArgumentException($"The kind {kind} belongs to another graph, {kind.Graph.Name}.", nameof(kind));
        return new SnapshotWriter(this).Write(kind);
    }

    /// <summary>Writes one source and the facts that it makes claims about, with these claims alone, as <see cref="ToSnapshot()"/> does.</summary>
    /// <exception cref="ArgumentException">The source belongs to another graph.</exception>
    public string ToSnapshot(Source source)
    {
        if (!ReferenceEquals(source.Graph, this)) throw new ArgumentException($"The source {source} belongs to another graph, {source.Graph.Name}.", nameof(source));
        return new SnapshotWriter(this).Write(source);
    }
}
