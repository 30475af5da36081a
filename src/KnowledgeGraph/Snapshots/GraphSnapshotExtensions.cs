namespace KnowledgeGraph;

/// <summary>A graph as a text for review.</summary>
public static partial class GraphSnapshotExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Writes the whole graph as text for snapshot tests and pull requests: vocabulary, sources, and every node with its facts and
        /// their claims. Hidden facts are marked: as deprecated if they count in a view that includes deprecated entities. The same facts
        /// give the same text; a new one adds its lines and changes only the counts in the header. Lines end with <c>\n</c>.
        /// </summary>
        /// <returns>The text.</returns>
        public string ToSnapshot() => new SnapshotWriter(graph).Write();

        /// <summary>
        /// Writes the graph as <see cref="ToSnapshot(Graph)"/> does, or only what it adds to the graphs that it extends: its own kinds,
        /// members, sources, entities and claims. Of an entity of those graphs, the facts that its own claims state are written.
        /// </summary>
        /// <param name="onlyOwn">
        /// <see langword="true"/> to leave out what the graphs that it extends have; a graph that extends none is written whole.
        /// </param>
        /// <returns>The text.</returns>
        public string ToSnapshot(bool onlyOwn) =>
            onlyOwn && graph.Modules.Count > 1 ? new SnapshotWriter(graph).WriteOwn() : graph.ToSnapshot();

        /// <summary>
        /// Writes one kind, its nodes and those of the kinds below it, with their facts and claims, as <see cref="ToSnapshot(Graph)"/>
        /// does.
        /// </summary>
        /// <param name="kind">The kind.</param>
        /// <returns>The text.</returns>
        /// <exception cref="ArgumentException">The kind belongs to another graph.</exception>
        /// <example>
        /// <code>
        /// var text = Race.Graph.ToSnapshot(Race.Graph["H800"].Kind);
        /// using var lines = new StringReader(text);
        /// Console.WriteLine(lines.ReadLine());
        /// // Output:
        /// // kind Chip is Hardware
        /// </code>
        /// </example>
        public string ToSnapshot(Kind kind)
        {
            return new SnapshotWriter(graph).Write(graph.Kinds[graph.Resolve(kind, nameof(kind)).Index]);
        }

        /// <summary>
        /// Writes one source and the facts that it makes claims about, with these claims alone, as <see cref="ToSnapshot(Graph)"/> does.
        /// </summary>
        /// <param name="source">The source.</param>
        /// <returns>The text.</returns>
        /// <exception cref="ArgumentException">The source belongs to another graph.</exception>
        public string ToSnapshot(Source source)
        {
            return new SnapshotWriter(graph).Write(graph.Sources[graph.Resolve(source, nameof(source)).Index]);
        }
    }
}
