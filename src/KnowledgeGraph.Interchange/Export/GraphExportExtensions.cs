using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Interchange;

/// <summary>A graph in the formats of other tools.</summary>
public static class GraphExportExtensions
{
    extension(Graph graph)
    {
        /// <summary>
        /// Writes the graph in the format of another tool. Formats that say how claims are stated (Turtle, TriG, JSON-LD) have all claims
        /// of a graph, and its deprecated entities; other formats have the facts and entities that are visible. What a view hides is in
        /// none of them, except that the snapshot marks it. Lines end with <c>\n</c>. O(facts and claims); only the snapshot is made in
        /// memory first.
        /// </summary>
        /// <param name="format">The format, but not <see cref="ExportFormat.Csv"/>, which is several files.</param>
        /// <param name="writer">Where the text goes, which is left open. Encode it as UTF-8.</param>
        /// <param name="options">What is exported; <see langword="null"/> for the whole graph.</param>
        /// <param name="cancellationToken">Ends the export.</param>
        /// <exception cref="ArgumentException">
        /// The format is CSV, the options name a path of another graph or a namespace that is not an IRI, or they name paths and the
        /// format is the snapshot.
        /// </exception>
        /// <exception cref="IOException">The text cannot be written.</exception>
        /// <exception cref="OperationCanceledException">The token was canceled.</exception>
        /// <example>
        /// <code>
        /// var path = Race.Graph.ShortestPath(Company.HighFlyer, Chip.H800)!;
        /// Race.Graph.Export(ExportFormat.Mermaid, Console.Out, new ExportOptions { Paths = [path] });
        /// </code>
        /// </example>
        public void Export(
            ExportFormat format, TextWriter writer, ExportOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(writer);
            options ??= new ExportOptions();
            var claims = ExportScope.OfClaims(graph, options, cancellationToken);
            var visible = ExportScope.OfVisible(graph, options, cancellationToken);
            switch (format)
            {
                case ExportFormat.Turtle:
                    TurtleExport.Write(options.Provenance ? claims : visible, writer);
                    break;
                case ExportFormat.TriG:
                    NanopublicationExport.Write(claims, writer);
                    break;
                case ExportFormat.JsonLd:
                    JsonLdExport.Write(options.Provenance ? claims : visible, writer);
                    break;
                case ExportFormat.GraphMl:
                    GraphMlExport.Write(visible, writer);
                    break;
                case ExportFormat.Dot:
                    DotExport.Write(visible, writer);
                    break;
                case ExportFormat.Mermaid:
                    MermaidExport.Write(visible, writer);
                    break;
                case ExportFormat.Cypher:
                    CypherExport.Write(visible, writer);
                    break;
                case ExportFormat.Csv:
                    throw new ArgumentException("CSV is several files: use ExportTo and name their directory.", nameof(format));
                case ExportFormat.Snapshot:
                    if (options.Paths is not null) throw new ArgumentException("A snapshot is not one of paths.", nameof(options));
                    writer.Write(graph.ToSnapshot());
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
            }
        }

        /// <summary>
        /// Writes the graph in the format of another tool to a file, or to the files <c>nodes.csv</c>, <c>relationships.csv</c>,
        /// <c>claims.csv</c> and <c>sources.csv</c> of a directory. Files are replaced only when all of the text is written.
        /// </summary>
        /// <param name="format">The format.</param>
        /// <param name="path">
        /// The file; for <see cref="ExportFormat.Csv"/> the directory, which is created if it does not exist.
        /// </param>
        /// <param name="options">What is exported; <see langword="null"/> for the whole graph.</param>
        /// <param name="cancellationToken">Ends the export, which then leaves no file.</param>
        /// <exception cref="ArgumentException">
        /// The options name a path of another graph or a namespace that is not an IRI, or they name paths and the format is the snapshot.
        /// </exception>
        /// <exception cref="IOException">A file cannot be written.</exception>
        /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
        /// <exception cref="OperationCanceledException">The token was canceled.</exception>
        public void ExportTo(
            ExportFormat format, string path, ExportOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            using var files = new WholeFiles();
            if (format == ExportFormat.Csv)
            {
                options ??= new ExportOptions();
                Directory.CreateDirectory(path);
                CsvExport.Write(
                    ExportScope.OfClaims(graph, options, cancellationToken), ExportScope.OfVisible(graph, options, cancellationToken),
                    name => files.Create(Path.Combine(path, name)));
            }
            else
            {
                graph.Export(format, files.Create(path), options, cancellationToken);
            }

            files.Commit();
        }
    }
}
