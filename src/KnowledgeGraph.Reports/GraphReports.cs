namespace KnowledgeGraph.Reports;

/// <summary>
/// Answers questions about a graph with records that hold the evidence: what <c>kg</c> shows, for pages, services and agents.
/// <see cref="ReportJson"/> writes them as JSON.
/// </summary>
/// <remarks>
/// Names in questions are as <see cref="GraphNames"/> finds them, and one that is unknown or ambiguous is a
/// <see cref="QuestionException"/>. A question without an answer has an empty report. Immutable, and safe for any number of threads.
/// </remarks>
/// <example>
/// <code>
/// var reports = new GraphReports(Race.Graph);
/// var path = reports.Path("OpenAI", "United States");
/// foreach (var step in path.Steps)
/// {
///     foreach (var claim in step.Fact.Claims) Console.WriteLine($"{step.Fact.Text}, {claim.Source}: {claim.Quote}");
/// }
/// // Output:
/// // OpenAI part of US technology companies, D0: established American giants like OpenAI
/// // OpenAI part of US technology companies, D3: US companies like OpenAI
/// // OpenAI part of US technology companies, D3: US competitors like OpenAI, Anthropic, and Google
/// // US technology companies located in United States, D1: similar projects by U.S. tech giants
/// </code>
/// </example>
public sealed class GraphReports
{
    private readonly TimeProvider _clock;

    /// <summary>Answers questions about a graph.</summary>
    /// <param name="graph">The graph, or the view of one whose claims count.</param>
    /// <param name="clock">
    /// Determines which day is today, so that reports can mark what has ended. <see langword="null"/>, the default, is the system's clock.
    /// </param>
    public GraphReports(Graph graph, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
        Names = new GraphNames(graph);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Gets the graph.</summary>
    public Graph Graph { get; }

    /// <summary>Gets what finds the names of the graph.</summary>
    public GraphNames Names { get; }

    /// <summary>
    /// Shows an entity: its names, its facts with all of their claims, what follows by rule, and what it says about others.
    /// </summary>
    /// <param name="entity">The name of the entity, or a part of a name that no other entity has.</param>
    /// <param name="cancellationToken">Cancels the derivation of what follows by rule.</param>
    /// <returns>The report.</returns>
    /// <exception cref="QuestionException">The name is unknown or ambiguous.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public EntityReport Show(string entity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return InView(EntityReport.Of(EntityLookup.ResolvePart(Graph, entity), Evidence(), cancellationToken));
    }

    /// <summary>Finds the shortest path between two entities, or several paths, with the evidence for each hop.</summary>
    /// <param name="from">The name of the start.</param>
    /// <param name="to">The name of the end.</param>
    /// <param name="question">Which paths to find; <see langword="null"/> for the shortest one over all relations.</param>
    /// <param name="progress">Is told synchronously how many paths are found.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The report, in which <see cref="PathReport.Found"/> tells whether there is a path.</returns>
    /// <exception cref="ArgumentException">The question asks for all shortest paths by weight.</exception>
    /// <exception cref="QuestionException">A name is unknown or ambiguous, or a node has no weight.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public PathReport Path(
        string from, string to, PathQuestion? question = null, IProgress<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (question is { Weight: not null, AllShortest: true })
            throw new ArgumentException("All shortest paths are found by hops alone: use K for several paths by weight.", nameof(question));
        return InView(new PathSearches(Graph, Evidence(), progress, cancellationToken).Find(from, to, question ?? new PathQuestion()));
    }

    /// <summary>Finds the entities that a path expression leads to from an entity, each with paths to it.</summary>
    /// <param name="from">The name of the start.</param>
    /// <param name="expression">The path expression, such as <c>Backs*/Uses</c>.</param>
    /// <param name="question">Which entities to list; <see langword="null"/> for all, each with one path.</param>
    /// <param name="progress">Is told synchronously how many entities are done.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The report.</returns>
    /// <exception cref="PathExpressionException">The text is not a path expression of the graph's vocabulary.</exception>
    /// <exception cref="QuestionException">A name is unknown or ambiguous, or the expression never leads to the kind.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public WalkReport Walk(
        string from, string expression, WalkQuestion? question = null, IProgress<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(expression);
        return InView(
            new WalkSearch(Graph, Evidence(), progress, cancellationToken).Find(from, expression, question ?? new WalkQuestion()));
    }

    /// <summary>
    /// Finds out why a relation between two entities holds: whether it is stated, inferred or derived, with the evidence.
    /// </summary>
    /// <param name="from">The name of the first entity.</param>
    /// <param name="relation">The name of a relation, an inverse or a derived relation.</param>
    /// <param name="to">The name of the second entity.</param>
    /// <param name="k">How many proofs to list at most, shortest first; <see langword="null"/> for one.</param>
    /// <param name="progress">Is told synchronously how many proofs are found.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The report. If the relation does not hold, it says what comes nearest.</returns>
    /// <exception cref="QuestionException">A name is unknown or ambiguous, or that of a property.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public WhyReport Why(
        string from, string relation, string to, int? k = null, IProgress<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(to);
        return InView(new ProofSearch(Graph, Evidence(), progress, cancellationToken).Find(from, relation, to, k));
    }

    /// <summary>Finds entities by part of a name, and facts by part of a value, a date, a quote or a qualifier.</summary>
    /// <param name="text">The text. Case, width and spacing do not matter.</param>
    /// <returns>The report.</returns>
    public FindReport Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return InView(FindReport.Of(Graph, text));
    }

    /// <summary>Lists the entities of a kind with the values of their properties.</summary>
    /// <param name="kind">The name of the kind, which can be abstract.</param>
    /// <returns>The report.</returns>
    /// <exception cref="QuestionException">The name is unknown.</exception>
    public ListReport List(string kind) => InView(ListReport.Of(Names.Kind(kind), Graph));

    /// <summary>Lists the kinds with their numbers of entities.</summary>
    /// <returns>The report.</returns>
    public KindsReport Kinds() => InView(KindsReport.Of(Graph));

    /// <summary>Lists the facts with a date in some time.</summary>
    /// <param name="window">The time.</param>
    /// <param name="kind">
    /// The name of the kind that one end of a fact has to be of; <see langword="null"/>, the default, for any.
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="QuestionException">The name is unknown.</exception>
    public DatesReport Dates(DateWindow window, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(window);
        return InView(DatesReport.Of(Graph, window, KindOrNull(kind), Evidence()));
    }

    /// <summary>Counts entities by kind, facts by member, and claims by modality and source.</summary>
    /// <param name="window">
    /// The time in which a claim or its fact has to name a date to be counted; <see langword="null"/>, the default, counts all.
    /// </param>
    /// <returns>The report.</returns>
    public StatsReport Stats(DateWindow? window = null) => InView(new GraphCount(Graph, window).Count());

    /// <summary>Computes a number for each entity, and lists the entities with the greatest ones.</summary>
    /// <param name="measure">The algorithm, which <see cref="RankAlgorithm.Find"/> finds by name.</param>
    /// <param name="question">What to rank; <see langword="null"/> for the 20 first entities over all relations.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The report.</returns>
    /// <exception cref="QuestionException">A name is unknown.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public RankReport Rank(Measure measure, RankQuestion? question = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var asked = question ?? new RankQuestion();
        return InView(RankReport.Of(Graph, measure, Options(asked, cancellationToken), KindOrNull(asked.Kind), asked.Top));
    }

    /// <summary>Divides the entities into groups, and lists the largest ones.</summary>
    /// <param name="grouping">The algorithm, which <see cref="RankAlgorithm.Find"/> finds by name.</param>
    /// <param name="question">What to group; <see langword="null"/> for the 20 first groups over all relations.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The report.</returns>
    /// <exception cref="QuestionException">A name is unknown.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public GroupsReport Rank(Grouping grouping, RankQuestion? question = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        var asked = question ?? new RankQuestion();
        return InView(GroupsReport.Of(Graph, grouping, Options(asked, cancellationToken), KindOrNull(asked.Kind), asked.Top));
    }

    private AlgorithmOptions Options(RankQuestion question, CancellationToken cancellationToken) => new()
    {
        Relations = question.Relations is { } relations ? RelationLookup.Resolve(Graph, relations) : null,
        Direction = question.Direction,
        MaxDegreeOfParallelism = -1, // The answer is the same on any number of threads.
        CancellationToken = cancellationToken,
    };

    private Kind? KindOrNull(string? name) => name is null ? null : Names.Kind(name);

    private EvidenceReader Evidence() => new(_clock);

    private T InView<T>(T report)
        where T : GraphReport =>
        Graph.IsView ? (T)(report with { View = Graph.ToString() }) : report;
}
