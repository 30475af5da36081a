using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Paths;

/// <summary>
/// Two nodes of a small graph and options, made from a seed, with the steps that paths between them may take, read from what the image was
/// written from, and weights: small numbers with many ties and zeros, whose sums are exact.
/// </summary>
internal sealed class RandomPathQuery
{
    private readonly RandomGraph _graph;
    private readonly bool[] _passable;
    private readonly double[] _weights;

    public RandomPathQuery(int seed, int maximumNodes = 7, int maximumFacts = 30)
    {
        _graph = new RandomGraph(seed, maximumNodes, maximumFacts, isDense: true);
        var random = new Random(seed);
        var vocabulary = _graph.Linked.Vocabulary;
        var direction = random.Next(3) == 0 ? (PathDirection)random.Next(1, 3) : PathDirection.Either;
        var directions = vocabulary.Members.Select(_ => direction).ToArray();
        var names = random.Next(3) == 0 ? ChooseRelations(random, directions, direction) : null;
        var through = random.Next(4) == 0 ? Kinds(random) : null;
        var avoiding = random.Next(4) == 0 ? Kinds(random) : null;
        var modalities = random.Next(4) == 0
            ? Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Modality)random.Next(8)).ToArray()
            : null;
        Graph = modalities is null ? _graph.Graph : Counting(_graph.Graph, modalities);
        Options = new PathOptions
        {
            Direction = direction,
            Relations = names?.Select(name => (NameOr<Member>)name).ToArray(),
            Through = through?.Select(name => (NameOr<Kind>)name).ToArray(),
            Avoiding = avoiding?.Select(name => (NameOr<Kind>)name).ToArray(),
            MaximumLength = random.Next(3) == 0 ? random.Next(1, 6) : int.MaxValue,
        };
        _passable =
        [
            .. _graph.Linked.Nodes.Select(
                node => (through is null || IsOf(node.Kind, through)) && !(avoiding is not null && IsOf(node.Kind, avoiding)))
        ];
        AddSteps(directions, modalities);
        _weights = [.. _graph.Linked.Facts.Select(_ => random.Next(12) == 0 ? double.PositiveInfinity : random.Next(5) / 4.0)];
        From = random.Next(Graph.NodeCount);
        To = random.Next(8) == 0 ? From : random.Next(Graph.NodeCount);
    }

    public Graph Graph { get; }

    public PathOptions Options { get; }

    public int From { get; }

    public int To { get; }

    public Node Start => Graph.Nodes[From];

    public Node End => Graph.Nodes[To];

    public List<(int Fact, int From, int To)> Steps { get; } = [];

    private static Graph Counting(Graph graph, Modality[] modalities)
    {
        var others = Enum.GetValues<Modality>().Except(modalities).ToArray();
        return others.Length == 0 ? graph.Including(modalities) : graph.Including(modalities).Excluding(others);
    }

    public double WeightOf(Fact fact) => _weights[fact.Index];

    public double WeightOf(IEnumerable<int> facts) => facts.Sum(fact => _weights[fact]);

    public bool CanPass(int node) => _passable[node];

    /// <summary>The facts of every path that passes no node twice, in no order to rely on.</summary>
    public List<int[]> SimplePaths()
    {
        var found = new List<int[]>();
        var path = new List<int>();
        var visited = new HashSet<int> { From };
        Extend(From);
        return found;

        void Extend(int node)
        {
            if (node == To)
            {
                found.Add([.. path]);
                return;
            }

            if (path.Count == Options.MaximumLength || (node != From && !_passable[node])) return;
            foreach (var step in Steps)
            {
                if (step.From != node || !visited.Add(step.To)) continue;
                path.Add(step.Fact);
                Extend(step.To);
                path.RemoveAt(path.Count - 1);
                visited.Remove(step.To);
            }
        }
    }

    /// <summary>Runs a check on many queries; what fails says the seed.</summary>
    public static void ForEach(int count, Action<RandomPathQuery> check, int maximumNodes = 7, int maximumFacts = 30)
    {
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                check(new RandomPathQuery(seed, maximumNodes, maximumFacts));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
            }
        }
    }

    private string[] ChooseRelations(Random random, PathDirection[] directions, PathDirection direction)
    {
        var chosen = new List<string>();
        var members = _graph.Linked.Vocabulary.Members;
        for (var member = 0; member < members.Count; member++)
        {
            directions[member] = 0;
            if (members[member].Range < 0 || random.Next(4) == 0) continue;
            var inverse = random.Next(2) == 0 ? members[member].InverseName : null;
            directions[member] = inverse is null ? direction : PathDirection.Backward;
            chosen.Add(inverse ?? (random.Next(2) == 0 ? members[member].Name : members[member].JsonName));
        }

        return [.. chosen];
    }

    private string[] Kinds(Random random) => [.. _graph.Linked.Vocabulary.Kinds.Where(_ => random.Next(2) == 0).Select(kind => kind.Name)];

    private bool IsOf(int kind, string[] names) =>
        _graph.Linked.Vocabulary.Kinds.Any(one => names.Contains(one.Name) && one.Includes(kind));

    private void AddSteps(PathDirection[] directions, Modality[]? modalities)
    {
        var linked = _graph.Linked;
        for (var i = 0; i < linked.Facts.Count; i++)
        {
            var fact = linked.Facts[i];
            if (fact.Target < 0 || directions[fact.Member] == 0 || !IsVisible(i, modalities)) continue;
            var taken = linked.Vocabulary.Members[fact.Member].IsSymmetric ? PathDirection.Either : directions[fact.Member];
            if ((taken & PathDirection.Forward) != 0) Steps.Add((i, fact.Subject, fact.Target));
            if ((taken & PathDirection.Backward) != 0) Steps.Add((i, fact.Target, fact.Subject));
        }
    }

    private bool IsVisible(int fact, Modality[]? modalities)
    {
        var linked = _graph.Linked;
        if (modalities is null) return linked.Facts[fact].Standing != Standing.Hidden;
        var end = fact + 1 < linked.Facts.Count ? linked.Facts[fact + 1].FirstClaim : linked.Claims.Count;
        return linked.Claims.Skip(linked.Facts[fact].FirstClaim).Take(end - linked.Facts[fact].FirstClaim)
            .Any(claim => claim.Rank != Rank.Deprecated && modalities.Contains(claim.Modality));
    }
}
