using System.Collections;
using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Paths;

namespace KnowledgeGraph;

/// <summary>A way through a graph from one node to another: a list of steps, each with the fact that it takes.</summary>
/// <remarks>
/// Two paths are equal if they begin at the same node and have equal steps. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GraphPath : IReadOnlyList<PathStep>, IEquatable<GraphPath>
{
    private readonly PathStep[] _steps;

    /// <param name="start">The node that the path begins at.</param>
    /// <param name="steps">The steps, each from where the one before it ended.</param>
    /// <param name="weight">What a search with weights found; otherwise the number of steps.</param>
    internal GraphPath(Node start, PathStep[] steps, double? weight = null)
    {
        Start = start;
        Weight = weight ?? steps.Length;
        _steps = steps;
        Steps = Array.AsReadOnly(steps);
    }

    /// <summary>Gets the node that the path begins at.</summary>
    public Node Start { get; }

    /// <summary>Gets the node that the path ends at; of a path without steps, the one that it begins at.</summary>
    public Node End => _steps.Length > 0 ? _steps[^1].To : Start;

    /// <summary>
    /// Gets the nodes that the path visits, from <see cref="Start"/> to <see cref="End"/>: one more than it has steps. A node that the path
    /// visits twice is in the list twice. O(length).
    /// </summary>
    public Nodes<Node> Nodes
    {
        get
        {
            var ids = new int[_steps.Length + 1];
            ids[0] = Start.Index;
            for (var i = 0; i < _steps.Length; i++) ids[i + 1] = _steps[i].To.Index;
            return new Nodes<Node>(Start.Graph, ids, 0, ids.Length);
        }
    }

    /// <summary>Gets the steps.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Gets the number of steps.</summary>
    public int Length => _steps.Length;

    /// <summary>
    /// Gets the sum of the weights of the steps, as the search that found the path was told them; of a search without weights, the number
    /// of steps.
    /// </summary>
    public double Weight { get; }

    /// <summary>
    /// Gets the weakest <see cref="PathStep.WeakestModality"/> of the steps, from asserted, the strongest, to denied: the path is stated no
    /// more firmly than its weakest step, and an inferred step no more firmly than what it rests on. <see langword="null"/> for a path
    /// without steps.
    /// </summary>
    /// <example>
    /// <code>
    /// var path = Race.Graph.ShortestPath(Company.HighFlyer, Chip.H800)!;
    /// Console.WriteLine(path.WeakestModality);
    /// // Output:
    /// // Claimed
    /// </code>
    /// </example>
    public Modality? WeakestModality
    {
        get
        {
            Modality? weakest = null;
            foreach (var step in _steps)
            {
                var modality = step.WeakestModality;
                if (weakest is null || modality > weakest) weakest = modality;
            }

            return weakest;
        }
    }

    /// <summary>
    /// Gets the lowest <see cref="Fact.Rank"/> of the facts along the way: preferred is above normal, and normal above deprecated.
    /// <see langword="null"/> for a path without steps.
    /// </summary>
    public Rank? LowestRank
    {
        get
        {
            Rank? lowest = null;
            foreach (var step in _steps)
            {
                var rank = step.Fact.Rank;
                if (rank == Rank.Deprecated || lowest is null or Rank.Preferred) lowest = rank;
            }

            return lowest;
        }
    }

    /// <summary>Gets the documents that state the facts along the way, each once, in the order of the steps and of their claims.</summary>
    /// <example>
    /// <code>
    /// var path = Race.Graph.ShortestPath(Company.HighFlyer, Chip.H800)!;
    /// foreach (var source in path.Sources) Console.WriteLine($"{source.Key}: {source.Title}");
    /// // Output:
    /// // D1: The DeepSeek Phenomenon: A Cost-Effective Revolution
    /// // D3: Separating Hype from Reality: Analyzing DeepSeek’s Claims
    /// </code>
    /// </example>
    public SourceList Sources => SourcesOf(Start.Graph, _steps);

    int IReadOnlyCollection<PathStep>.Count => _steps.Length;

    /// <summary>Gets a step.</summary>
    /// <param name="index">The position of the step, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Length"/>.</exception>
    public PathStep this[int index] => Steps[index];

    /// <summary>
    /// Creates the path that takes facts one after the other: each is a step from the node where the one before it ended to the fact's
    /// other end. It is the way back from what another library's search found to a path with its evidence.
    /// </summary>
    /// <param name="start">The node that the path begins at, whose graph or view is that of the path.</param>
    /// <param name="facts">The facts of relations, visible or not, of the same graph or of any view of it.</param>
    /// <param name="weight">The <see cref="Weight"/> of the path; <see langword="null"/> for the number of its steps.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">
    /// A fact does not begin or end at the node where the one before it ended, is of a property, or belongs to another graph.
    /// </exception>
    /// <exception cref="InvalidOperationException">The node or a fact is the default value.</exception>
    /// <example>
    /// <code>
    /// var facts = Company.HighFlyer.AsNode().FactsOf(Company.Schema.Backs);
    /// Console.WriteLine(GraphPath.Create(Company.HighFlyer, facts.Take(1)));
    /// // Output:
    /// // High-Flyer ─backs→ DeepSeek
    /// </code>
    /// </example>
    public static GraphPath Create(Node start, IEnumerable<Fact> facts, double? weight = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var graph = start.Graph;
        var steps = new List<PathStep>();
        var from = start;
        foreach (var found in facts)
        {
            if (!graph.IsOfSameImage(found.Graph)) throw graph.Foreign($"fact “{found}”", found.Graph, nameof(facts));
            var fact = new Fact(graph, found.Index);
            if (!fact.Member.IsRelation)
                throw new ArgumentException(
                    $"“{fact}” is a fact of the property {fact.Member}, but a path consists of facts of relations.", nameof(facts));
            if (fact.Subject != from && fact.Object != from)
            {
                throw new ArgumentException(
                    $"The path is at {from} and cannot continue with “{fact}”, which joins {fact.Subject} and {fact.Object}.",
                    nameof(facts));
            }

            var to = fact.Other(from);
            steps.Add(new PathStep(from, to, fact));
            from = to;
        }

        return new GraphPath(start, [.. steps], weight);
    }

    /// <summary>Returns an enumerator of the steps.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<PathStep> GetEnumerator() => Steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(GraphPath? other) => other is not null && Start == other.Start && _steps.AsSpan().SequenceEqual(other._steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Start);
        foreach (var step in _steps) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>
    /// Returns the path on one line, such as <c>High-Flyer ─backs→ DeepSeek ─uses→ H800</c>. A step backward has the name of the
    /// inverse where the relation has one, and otherwise its arrow turned: <c>H800 ←uses─ DeepSeek</c>.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Start.Label);
        foreach (var step in _steps) text.Append(step.Arrow).Append(step.To.Label);
        return text.ToString();
    }

    /// <summary>
    /// Returns the evidence for the path as a table of plain text: for each step a line for each claim that states its fact, with its
    /// modality and rank, its source and its quote; below an inferred one the claims that it rests on. Columns are aligned for a font of
    /// one width, in which ideographs take two columns. Lines end with <c>\n</c>; a path without steps has none.
    /// </summary>
    /// <returns>The table.</returns>
    /// <example>
    /// <code>
    /// Console.Write(Race.Graph.ShortestPath(Company.Anthropic, Country.UnitedStates)!.ToTable());
    /// // Output:
    /// // Step                                                How       Source  Quote
    /// // Anthropic ─part of→ US technology companies         asserted  D3      “US competitors like OpenAI, Anthropic, and Google”
    /// // US technology companies ─located in→ United States  asserted  D1      “similar projects by U.S. tech giants”
    /// </code>
    /// </example>
    public string ToTable() => PathTable.Write(this);

    internal static SourceList SourcesOf(Graph graph, ReadOnlySpan<PathStep> steps)
    {
        var sources = new List<int>();
        foreach (var step in steps)
        {
            foreach (var claim in step.Claims)
            {
                if (claim.Source is { } source && !sources.Contains(source.Index)) sources.Add(source.Index);
            }
        }

        return new SourceList(new IdList(graph, [.. sources], 0, sources.Count));
    }
}
