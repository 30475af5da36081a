using KnowledgeGraph.Derivations;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Walks;

/// <summary>
/// What a graph keeps for walks: its vocabulary as expressions name it, its edges as they walk them, and the expressions that were walked
/// last.
/// </summary>
internal sealed class GraphWalks
{
    /// <summary>Above so many expressions all are forgotten.</summary>
    private const int MaximumPlans = 128;

    private readonly Graph _graph;
    private readonly Dictionary<(string Text, int From), WalkPlan> _plans = [];
    private readonly WalkPlan?[] _ofMembers;
    private readonly Lock _lock = new();

    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="ofBase">What the graph keeps that this one is a view of, or <see langword="null"/>.</param>
    internal GraphWalks(Graph graph, GraphWalks? ofBase)
    {
        _graph = graph;
        Vocabulary = ofBase?.Vocabulary ?? new GraphVocabulary(graph);
        Definitions = ofBase?.Definitions ?? new PathDefinitions(Vocabulary);
        Edges = new GraphEdges(graph, Definitions);
        _ofMembers = new WalkPlan?[graph.Store.Members.Count];
    }

    internal GraphVocabulary Vocabulary { get; }

    internal PathDefinitions Definitions { get; }

    internal GraphEdges Edges { get; }

    /// <param name="text">The expression.</param>
    /// <param name="from">The kind of the nodes that the expression begins at, or -1 for all.</param>
    /// <exception cref="PathExpressionException">The text is not an expression of this vocabulary.</exception>
    internal WalkPlan PlanOf(string text, int from)
    {
        lock (_lock)
        {
            if (_plans.TryGetValue((text, from), out var known)) return known;
        }

        var path = Bind(text, from);
        var plan = new WalkPlan(_graph, Edges, Definitions, path.Expression, path.Ends);
        lock (_lock)
        {
            if (_plans.Count >= MaximumPlans) _plans.Clear();
            _plans[(text, from)] = plan;
        }

        return plan;
    }

    /// <summary>Makes ready what holds of a member: its definition, so that there is a path for each way to go through it.</summary>
    internal WalkPlan PlanOf(int member)
    {
        if (Volatile.Read(ref _ofMembers[member]) is { } known) return known;
        var expression = Definitions.IsDefined(member) ? Definitions.BodyOf(member) : new PathStated(new MemberStep(member, true));
        var plan = new WalkPlan(_graph, Edges, Definitions, expression, new KindSet(Vocabulary));
        return Interlocked.CompareExchange(ref _ofMembers[member], plan, null) ?? plan;
    }

    private BoundPath Bind(string text, int from)
    {
        if (!PathExpressionParser.TryParse(text, out var path, out var error))
            throw new PathExpressionException(text, error.Column, $"{error.Message}. {error.Remedy}.");
        var binding = PathBinder.Bind(Vocabulary, path, from < 0 ? KindSet.All(Vocabulary) : KindSet.Of(Vocabulary, from));
        if (binding is { Path: { } bound, Problems.Count: 0 }) return bound;
        throw WalkProblem.Explain(_graph, Vocabulary, text, path, binding.Problems[0]);
    }
}
