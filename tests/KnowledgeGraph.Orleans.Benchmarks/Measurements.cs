using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Algorithms;
using KnowledgeGraph.Image;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace KnowledgeGraph.Orleans.Benchmarks;

/// <summary>Asks silos, compares the answers with those of one process, and prints how long they take and what is sent.</summary>
internal sealed class Measurements : IDisposable
{
    private const int Searches = 5;
    private const int TwoHops = 200;

    /// <summary>How many of the greatest ranks and coefficients are compared.</summary>
    private const int Compared = 100;

    /// <summary>Triangles take more than linear time, and are looked for in graphs of at most so many edges.</summary>
    private const int ClusteredEdges = 20_000_000;

    private readonly TextWriter _output;
    private readonly CompactGraph _edges;
    private readonly ClusterGraph _graph;
    private readonly Traffic _traffic;
    private readonly ClusterBudget _budget = new() { MaximumTime = TimeSpan.FromMinutes(10) };

    private Measurements(TextWriter output, CompactGraph edges, IClusterClient client)
    {
        (_output, _edges, _graph) = (output, edges, client.GetKnowledgeGraph(Silos.GraphName));
        _traffic = new Traffic();
    }

    /// <summary>Measures most questions.</summary>
    internal static Task PrintAsync(TextWriter output, string directory, int heapMegabytes) =>
        PrintAsync(output, directory, heapMegabytes, static (measurements, silos) => measurements.MeasureAsync(silos));

    /// <summary>Measures weighted distances, for which all facts that are reached are sent: for smaller graphs.</summary>
    internal static Task PrintWeightsAsync(TextWriter output, string directory, int heapMegabytes) =>
        PrintAsync(output, directory, heapMegabytes, static (measurements, _) => measurements.MeasureWeightsAsync());

    private static async Task PrintAsync(
        TextWriter output, string directory, int heapMegabytes, Func<Measurements, Silos, Task> measureAsync)
    {
        var edges = Read(Path.Combine(directory, EdgeFiles.ImageName));
        var parts = ShardSet.Open(directory).PartCount;
        using var silos = new Silos(directory, parts, heapMegabytes);
        using var client = Silos.Connect(parts);
        await client.StartAsync();
        using var measurements = new Measurements(output, edges, client.Services.GetRequiredService<IClusterClient>());
        output.WriteLine($"{edges.NodeCount:N0} nodes, {edges.EdgeCount:N0} edges, {parts} silos, {heapMegabytes} MB of heap each");
        output.WriteLine("| | median | p99 | calls | sent and received |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        await measureAsync(measurements, silos);
        output.WriteLine($"Memory of a silo without mapped files, at most: {silos.MemoryMegabytes} MB");
        await client.StopAsync();
    }

    public void Dispose() => _traffic.Dispose();

    private static CompactGraph Read(string file)
    {
        var image = Graph.Open(file).Store.Image;
        return CompactGraph.FromEdges(image.NodeCount, image.Read(Column.FactSubject), image.Read(Column.FactValue));
    }

    private async Task MeasureAsync(Silos silos)
    {
        var random = new Random(1);
        await PrintAsync("first question to each part", 1, async () => _ = (await _graph.FindAsync(EdgeImage.KeyOf(0)))!);
        await PrintAsync("node by key", TwoHops, async () => _ = (await _graph.NodeAsync(EdgeImage.KeyOf(AnyNode(random))))!);
        await PrintAsync("nodes within two hops", TwoHops, () => SearchAsync(AnyNode(random), maximumLength: 2));
        await PrintAsync("first breadth-first search", 1, () => SearchAsync(AnyNode(random)));
        await PrintAsync("breadth-first search", Searches, () => SearchAsync(AnyNode(random)));
        _output.WriteLine($"Memory after searches: {silos.MemoryMegabytes} MB");
        await PrintAsync("weakly connected components", 1, ComponentsAsync);
        await PrintAsync("PageRank, 20 iterations", 1, RanksAsync);
        await PrintAsync("communities, 10 iterations", 1, CommunitiesAsync);
        if (_edges.EdgeCount <= ClusteredEdges) await PrintAsync("clustering coefficients", 1, CoefficientsAsync);
    }

    private async Task MeasureWeightsAsync()
    {
        var random = new Random(1);
        var weights = new double[_edges.EdgeCount];
        for (var node = 0; node < _edges.NodeCount; node++)
        {
            for (var edge = _edges.Starts[node]; edge < _edges.Starts[node + 1]; edge++) weights[edge] = Weigh(node, _edges.Targets[edge]);
        }

        var (weighed, found) = (0, new List<(int From, ClusterWeightedDistances Distances)>());
        await PrintAsync("first weighted distances", 1, () => WeighAsync(AnyNode(random)));
        await PrintAsync("weighted distances", Searches, () => WeighAsync(AnyNode(random)));
        _output.WriteLine($"{weighed / found.Count:N0} facts weighed each time");
        foreach (var (from, distances) in found) await CheckAsync(distances, WeightedDistances.From(_edges, weights, from, default));

        async Task<TimeSpan> WeighAsync(int from)
        {
            var node = (await _graph.NodeAsync(EdgeImage.KeyOf(from)))!;
            _traffic.Take();
            var start = Stopwatch.GetTimestamp();
            found.Add((from, await _graph.DistancesAsync(node, WeighFact, budget: _budget)));
            return Stopwatch.GetElapsedTime(start);
        }

        double WeighFact(ClusterFact fact)
        {
            weighed++;
            return Weigh(NumberOf(fact.Subject), NumberOf(fact.Target!));
        }
    }

    private static async Task CheckAsync(ClusterWeightedDistances found, double[] expected)
    {
        var count = expected.Count(double.IsFinite);
        if (found.Count != count) throw new InvalidOperationException($"{found.Count} nodes instead of {count}.");
        await foreach (var (node, distance) in found.ReadAsync())
        {
            if (distance == expected[NumberOf(node)]) continue;
            throw new InvalidOperationException($"{node} is {distance} away instead of {expected[NumberOf(node)]}.");
        }
    }

    private static int NumberOf(ClusterNode node) => int.Parse(node.Key.AsSpan(1), CultureInfo.InvariantCulture);

    /// <summary>A number from 1 to 255, as the weights of the GAP benchmark suite.</summary>
    private static double Weigh(int from, int to) => 1 + ((((uint)from * 2_654_435_761) ^ ((uint)to * 2_246_822_519)) >> 8) % 255;

    private async Task<TimeSpan> ComponentsAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var found = await _graph.ComponentsAsync(budget: _budget);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var expected = WeakComponents.Find(_edges, default).Distinct().Count();
        return found.Count == expected
            ? elapsed
            : throw new InvalidOperationException($"{found.Count} components instead of {expected}.");
    }

    private async Task<TimeSpan> RanksAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var found = await _graph.PageRankAsync(maximumIterations: 20, tolerance: 0, budget: _budget);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var expected = PageRankIteration.Run(_edges, 0.85, 20, 0, ChunkedLoop.Sequential);
        foreach (var (node, rank) in await found.TopAsync(Compared))
        {
            var other = expected[int.Parse(node.Key.AsSpan(1), CultureInfo.InvariantCulture)];
            if (Math.Abs(rank - other) <= 1e-9 * other) continue;
            throw new InvalidOperationException($"{node} has the rank {rank} instead of {other}.");
        }

        return elapsed;
    }

    private async Task<TimeSpan> CommunitiesAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var found = await _graph.CommunitiesAsync(budget: _budget);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var (began, expected) = (Stopwatch.GetTimestamp(), LabelPropagation.Run(_edges, 10, out _, default).Distinct().Count());
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Communities in one process: {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s"));
        return found.Count == expected
            ? elapsed
            : throw new InvalidOperationException($"{found.Count} communities instead of {expected}.");
    }

    private async Task<TimeSpan> CoefficientsAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var found = await _graph.ClusteringCoefficientsAsync(budget: _budget);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var began = Stopwatch.GetTimestamp();
        var expected = TriangleCount.ClusteringCoefficients(NeighborSets.Of(_edges, default), default);
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Clustering in one process: {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s"));
        foreach (var (node, value) in await found.TopAsync(Compared))
        {
            var other = expected[int.Parse(node.Key.AsSpan(1), CultureInfo.InvariantCulture)];
            if (value == other) continue;
            throw new InvalidOperationException($"{node} has the coefficient {value} instead of {other}.");
        }

        return elapsed;
    }

    /// <summary>A node that an edge leaves.</summary>
    private int AnyNode(Random random)
    {
        while (true)
        {
            var node = random.Next(_edges.NodeCount);
            if (_edges.DegreeOf(node) > 0) return node;
        }
    }

    private async Task<TimeSpan> SearchAsync(int from, int? maximumLength = null)
    {
        var node = (await _graph.NodeAsync(EdgeImage.KeyOf(from)))!;
        _traffic.Take();
        var start = Stopwatch.GetTimestamp();
        var options = maximumLength is { } length ? new PathOptions { MaximumLength = length } : null;
        var found = await _graph.DistancesAsync(node, options, _budget);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var expected = CountLevels(from, maximumLength ?? int.MaxValue);
        var levels = Enumerable.Range(0, found.Farthest + 1).Select(found.CountAt).ToList();
        if (expected.SequenceEqual(levels)) return elapsed;
        throw new InvalidOperationException($"{string.Join(", ", levels)} nodes instead of {string.Join(", ", expected)}.");
    }

    /// <summary>The number of nodes at each distance, by a search in this process.</summary>
    private List<int> CountLevels(int from, int maximumLength)
    {
        var (level, reached, counts) = (new List<int> { from }, new HashSet<int> { from }, new List<int>());
        while (level.Count > 0)
        {
            counts.Add(level.Count);
            if (counts.Count > maximumLength) break;
            var next = new List<int>();
            foreach (var node in level)
            {
                foreach (var neighbor in _edges.NeighborsOf(node))
                {
                    if (reached.Add(neighbor)) next.Add(neighbor);
                }
            }

            level = next;
        }

        return counts;
    }

    private Task PrintAsync(string name, int runs, Func<Task> ask) => PrintAsync(name, runs, async () =>
    {
        var start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start);
    });

    private async Task PrintAsync(string name, int runs, Func<Task<TimeSpan>> ask)
    {
        var times = new List<double>();
        var (calls, bytes) = (0L, 0L);
        for (var i = 0; i < runs; i++)
        {
            _traffic.Take();
            times.Add((await ask()).TotalMilliseconds);
            var (moreCalls, moreBytes) = _traffic.Take();
            (calls, bytes) = (calls + moreCalls, bytes + moreBytes);
        }

        times.Sort();
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times[runs / 2]:F2} ms | {times[runs * 99 / 100]:F2} ms | {(double)calls / runs:F1} | {bytes / runs:N0} B |"));
    }
}
