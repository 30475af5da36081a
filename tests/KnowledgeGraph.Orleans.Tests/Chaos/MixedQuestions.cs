using System.Globalization;

namespace KnowledgeGraph.Orleans.Tests.Chaos;

/// <summary>A question to a graph on a cluster, and what one process answers.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Expected">The answer as a text.</param>
/// <param name="Ask">Asks a cluster, and gives the answer as a text.</param>
internal sealed record MixedQuestion(string Kind, string Expected, Func<ClusterGraph, Task<string>> Ask);

/// <summary>Questions of all kinds, with the answers of one process.</summary>
internal static class MixedQuestions
{
    private static readonly PathOptions Either = new() { Direction = PathDirection.Either };

    /// <summary>Makes so many questions of each kind.</summary>
    internal static MixedQuestion[] Create(Graph graph, int count, int seed)
    {
        var (random, nodes) = (new Random(seed), graph.Nodes.ToArray());
        return [.. Enumerable.Range(0, count).SelectMany(_ => CreateAll(graph, AnyNode(), AnyNode()))];

        Node AnyNode() => nodes[random.Next(nodes.Length)];
    }

    private static IEnumerable<MixedQuestion> CreateAll(Graph graph, Node from, Node to)
    {
        yield return new MixedQuestion(
            "find", Join(graph.FindAll(from.Label).Select(node => node.Key)),
            async remote => Join((await remote.FindAllAsync(from.Label)).Select(node => node.Key)));
        yield return new MixedQuestion(
            "facts", Join(from.Facts.Select(fact => $"{fact.Member.Name} {fact.Value} {fact.Claims.Count}")),
            async remote =>
            {
                var facts = new List<string>();
                await foreach (var fact in remote.FactsAsync(await NodeAsync(remote, from)))
                    facts.Add($"{fact.Member} {fact.Value} {fact.Claims.Count}");
                return Join(facts);
            });
        var hops = graph.Reachable(from, Either with { MaximumLength = 1 }).Select(node => node.Key).Where(key => key != from.Key);
        yield return new MixedQuestion(
            "hops", Join(hops.Order(StringComparer.Ordinal)),
            async remote => Join((await remote.HopsAsync(await NodeAsync(remote, from), Either))
                .Select(node => node.Key).Where(key => key != from.Key)));
        var distances = graph.Reachable(from, Either).Select(node => $"{node.Key}={graph.ShortestPath(from, node, Either)!.Length}");
        yield return new MixedQuestion(
            "distances", Join(distances.Order(StringComparer.Ordinal)),
            async remote =>
            {
                var found = new List<string>();
                var reached = await remote.DistancesAsync(await NodeAsync(remote, from), Either);
                await foreach (var (node, distance) in reached.ReadAsync())
                    found.Add(string.Create(CultureInfo.InvariantCulture, $"{node.Key}={distance}"));
                return Join(found.Order(StringComparer.Ordinal));
            });
        var shortest = graph.ShortestPath(from, to, Either);
        yield return new MixedQuestion(
            "shortest path", shortest is null ? "none" : $"{shortest.Length} steps to {to.Key}",
            async remote => PathOf(
                graph, from, await remote.ShortestPathAsync(await NodeAsync(remote, from), await NodeAsync(remote, to), Either)));
    }

    /// <summary>There can be several shortest paths. What is said of one is how long it is, and where its facts lead to.</summary>
    private static string PathOf(Graph graph, Node from, IReadOnlyList<ClusterFact>? path)
    {
        if (path is null) return "none";
        var at = from.Key;
        foreach (var step in path)
        {
            if (!graph[step.Subject.Key].Facts.Any(fact => fact.Member.Name == step.Member && fact.Object?.Key == step.Target!.Key))
                return $"{step} is not a fact";
            if (step.Subject.Key != at && step.Target!.Key != at) return $"{step} does not begin at {at}";
            at = step.Subject.Key == at ? step.Target!.Key : step.Subject.Key;
        }

        return $"{path.Count} steps to {at}";
    }

    private static async Task<ClusterNode> NodeAsync(ClusterGraph remote, Node node) => (await remote.NodeAsync(node))!;

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts);
}
