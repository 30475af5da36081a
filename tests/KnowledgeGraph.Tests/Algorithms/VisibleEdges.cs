using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Algorithms;

/// <summary>Options made from a seed, and the edges that they should select: read from what the image was written from.</summary>
internal sealed class VisibleEdges
{
    public VisibleEdges(RandomGraph graph, int seed)
    {
        var random = new Random(seed);
        var members = graph.Linked.Vocabulary.Members;
        var direction = (PathDirection)random.Next(1, 4);
        var directions = members.Select(_ => direction).ToArray();
        string[]? names = null;
        if (random.Next(2) == 0)
        {
            var chosen = new List<string>();
            for (var member = 0; member < members.Count; member++)
            {
                directions[member] = 0;
                if (members[member].Range < 0 || random.Next(3) == 0) continue;
                var inverse = random.Next(2) == 0 ? members[member].InverseName : null;
                directions[member] = inverse is null ? direction : PathDirection.Backward;
                chosen.Add(inverse ?? (random.Next(2) == 0 ? members[member].Name : members[member].JsonName));
            }

            names = [.. chosen];
        }

        Options = new AlgorithmOptions { Relations = names?.Select(name => (NameOr<Member>)name).ToArray(), Direction = direction };
        for (var i = 0; i < graph.Linked.Facts.Count; i++)
        {
            var fact = graph.Linked.Facts[i];
            if (fact.Target < 0 || fact.Standing == Standing.Hidden || directions[fact.Member] == 0) continue;
            Ends.Add((fact.Subject, fact.Target));
            if (!members[fact.Member].IsSymmetric || fact.Subject != fact.Target) Ends.Add((fact.Target, fact.Subject));
            var isSymmetric = members[fact.Member].IsSymmetric;
            var taken = isSymmetric ? PathDirection.Either : directions[fact.Member];
            if ((taken & PathDirection.Forward) != 0) Arcs.Add((fact.Subject, fact.Target, i));
            if ((taken & PathDirection.Backward) != 0 && !(isSymmetric && fact.Subject == fact.Target))
                Arcs.Add((fact.Target, fact.Subject, i));
        }
    }

    public AlgorithmOptions Options { get; }

    public List<(int From, int To, int Fact)> Arcs { get; } = [];

    /// <summary>Gets the facts at both of their ends, whatever the direction.</summary>
    public List<(int From, int To)> Ends { get; } = [];

    public List<(int From, int To)> Pairs => [.. Arcs.Select(arc => (arc.From, arc.To))];

    /// <summary>Runs a check on many graphs with options of many kinds; what fails says the seed.</summary>
    public static void ForEach(int count, Action<Graph, VisibleEdges> check)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var graph = new RandomGraph(seed, 20, 50);
            try
            {
                check(graph.Graph, new VisibleEdges(graph, seed));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
            }
        }
    }
}
