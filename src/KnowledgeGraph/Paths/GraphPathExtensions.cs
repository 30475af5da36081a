using KnowledgeGraph.Paths;

namespace KnowledgeGraph;

/// <summary>Paths between two nodes of a graph, and the nodes that a path leads to.</summary>
public static partial class GraphPathExtensions
{
    extension(Graph graph)
    {
        /// <summary>What searches over this graph take their arrays from.</summary>
        internal SpareArrays SpareArrays => graph.Kept(static graph => new SpareArrays(graph.NodeCount));

        /// <summary>
        /// Finds a shortest path between two nodes over the visible facts, of any relation, from subject to object, unless the options say
        /// otherwise. At most O(nodes + facts), and usually far less: the search begins at both ends.
        /// </summary>
        /// <param name="from">The node that the path begins at.</param>
        /// <param name="to">The node that it ends at; the same one gives a path without steps.</param>
        /// <param name="options">What the path may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The path, or <see langword="null"/> if there is none. Among several shortest ones, it is the one whose first step takes the
        /// fact that comes first in <see cref="Graph.Facts"/> (by relation, then by subject), then the one whose second does, and so on:
        /// the same at every call.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
        /// <example>
        /// <code>
        /// var path = Race.Graph.ShortestPath(Company.Anthropic, Country.UnitedStates)!;
        /// Console.WriteLine(path);
        /// foreach (var claim in path.Steps.SelectMany(step => step.Claims)) Console.WriteLine(claim);
        /// // Output:
        /// // Anthropic ─part of→ US technology companies ─located in→ United States
        /// // Anthropic part of US technology companies (D3 at 4894: “US competitors like OpenAI, Anthropic, and Google”)
        /// // US technology companies located in United States (D1 at 1153: “similar projects by U.S. tech giants”)
        /// </code>
        /// </example>
        public GraphPath? ShortestPath(Node from, Node to, PathOptions? options = null)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            var scope = PathScope.Create(graph, options);
            scope.CancellationToken.ThrowIfCancellationRequested();
            return new ShortestPathSearch(scope).Find(from.Index, to.Index);
        }

        /// <summary>
        /// Finds all paths between two nodes that have as few steps as any, over the visible facts, of any relation, from subject to
        /// object, unless the options say otherwise. The search runs when the first is asked for, at most O(nodes + facts); each path then
        /// costs its length.
        /// </summary>
        /// <param name="from">The node that the paths begin at.</param>
        /// <param name="to">The node that they end at; the same one gives one path without steps.</param>
        /// <param name="options">What the paths may consist of; <see langword="null"/> for every relation, from subject to object.</param>
        /// <returns>
        /// The paths, lazily, by the first fact (in the order of <see cref="Graph.Facts"/>), then by the second, and so on; none where none
        /// leads there. A path is a sequence of facts, so that two facts between the same nodes make two paths. There can be exponentially
        /// many: take as many as are needed.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled; thrown when a path is asked for.</exception>
        /// <example>
        /// <code>
        /// var options = new PathOptions { Direction = PathDirection.Either };
        /// foreach (var path in Race.Graph.ShortestPaths(Company.Nvidia, Company.Tsmc, options))
        ///     Console.WriteLine(path);
        /// // Output:
        /// // Nvidia ─affected by→ sell-off over DeepSeek ─affects→ TSMC
        /// </code>
        /// </example>
        public IEnumerable<GraphPath> ShortestPaths(Node from, Node to, PathOptions? options = null)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            PathScope.Create(graph, options);
            return Enumerate(() => new ShortestPathSearch(PathScope.Create(graph, options)).FindAll(from.Index, to.Index)?.Paths() ?? []);
        }

        /// <summary>
        /// Finds all paths between two nodes that pass no node twice, over the visible facts, of any relation, from subject to object,
        /// unless the options say otherwise. First O(nodes + facts) for the distances to the end; a search from the start then turns back
        /// where the end is too far away.
        /// </summary>
        /// <param name="from">The node that the paths begin at.</param>
        /// <param name="to">The node that they end at; the same one gives one path without steps.</param>
        /// <param name="options">
        /// What the paths may consist of, <see cref="PathOptions.MaximumLength"/> above all; <see langword="null"/> for every relation,
        /// from subject to object.
        /// </param>
        /// <returns>
        /// The paths, lazily, the shortest first, those of one length by the first fact (in the order of <see cref="Graph.Facts"/>), then
        /// by the second, and so on. A path is a sequence of facts, so that two facts between the same nodes make two paths. Their number
        /// grows exponentially with the length: take as many as are needed, or limit the length.
        /// </returns>
        /// <exception cref="ArgumentException">
        /// A node belongs to another graph, or the options name an unknown relation or kind; the message names the nearest one.
        /// </exception>
        /// <exception cref="InvalidOperationException">A node is the default value.</exception>
        /// <exception cref="OperationCanceledException">The options' token was cancelled; thrown when a path is asked for.</exception>
        /// <example>
        /// <code>
        /// var options = new PathOptions { MaximumLength = 3 };
        /// foreach (var path in Race.Graph.Paths(Company.HighFlyer, Company.Nvidia, options)) Console.WriteLine(path);
        /// // Output:
        /// // High-Flyer ─acquired→ A100 ─made by→ Nvidia
        /// // High-Flyer ─carried out→ High-Flyer’s purchase of A100s ─involves→ A100 ─made by→ Nvidia
        /// // High-Flyer ─backs→ DeepSeek ─caused→ sell-off over DeepSeek ─affects→ Nvidia
        /// // High-Flyer ─backs→ DeepSeek ─uses→ H800 ─made by→ Nvidia
        /// </code>
        /// </example>
        public IEnumerable<GraphPath> Paths(Node from, Node to, PathOptions? options = null)
        {
            (from, to) = (graph.Resolve(from, nameof(from)), graph.Resolve(to, nameof(to)));
            PathScope.Create(graph, options);
            return Enumerate(() => new SimplePathSearch(PathScope.Create(graph, options), from.Index, to.Index).Paths());
        }
    }

    /// <summary>Begins a search anew each time that its paths are enumerated, and not before.</summary>
    private static IEnumerable<GraphPath> Enumerate(Func<IEnumerable<GraphPath>> search)
    {
        foreach (var path in search()) yield return path;
    }
}
