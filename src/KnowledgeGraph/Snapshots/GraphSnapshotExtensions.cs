namespace KnowledgeGraph;

/// <summary>A graph as a text for review.</summary>
public static partial class GraphSnapshotExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Writes the whole graph as text for snapshot tests and pull requests: vocabulary, sources, and every node with its facts, hidden
        /// ones marked, and their claims. The same facts give the same text; a new one adds its lines and changes only the counts in the
        /// header. Lines end with <c>\n</c>.
        /// </summary>
        /// <returns>The text.</returns>
        public string ToSnapshot() => new SnapshotWriter(graph).Write();

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
            if (!graph.IsOfSameImage(kind.Graph)) throw graph.Foreign($"kind {kind}", kind.Graph, nameof(kind));
            return new SnapshotWriter(graph).Write(graph.Kinds[kind.Index]);
        }

        /// <summary>
        /// Writes one source and the facts that it makes claims about, with these claims alone, as <see cref="ToSnapshot(Graph)"/> does.
        /// </summary>
        /// <param name="source">The source.</param>
        /// <returns>The text.</returns>
        /// <exception cref="ArgumentException">The source belongs to another graph.</exception>
        public string ToSnapshot(Source source)
        {
            if (!graph.IsOfSameImage(source.Graph)) throw graph.Foreign($"source {source}", source.Graph, nameof(source));
            return new SnapshotWriter(graph).Write(graph.Sources[source.Index]);
        }
    }
}
