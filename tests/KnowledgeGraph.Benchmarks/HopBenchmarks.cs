using System.Reflection;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// One typed hop from every firm to the firms that it backs, for each edge, beside a dictionary of lists of the same. The typed program
/// is compiled with the generator when the benchmark is set up.
/// </summary>
[MemoryDiagnoser]
public class HopBenchmarks
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Workload;

        public static class Walk
        {
            public static int Edges()
            {
                var edges = 0;
                foreach (var company in Market.Companies) edges += company.Backs.Count;
                return edges;
            }

            public static int Typed()
            {
                var equal = 0;
                foreach (var company in Market.Companies)
                    foreach (var backed in company.Backs)
                        if (backed == company) equal++;
                return equal;
            }

            public static Func<int> DictionaryHops()
            {
                var edges = Market.Companies.ToDictionary(
                    company => company.Key, company => company.Backs.Select(backed => backed.Key).ToList());
                var keys = edges.Keys.ToArray();
                return () =>
                {
                    var equal = 0;
                    foreach (var company in keys)
                        foreach (var backed in edges[company])
                            if ((object)backed == (object)company) equal++;
                    return equal;
                };
            }
        }
        """;

    /// <summary>How many edges the benchmarks walk: what the figures are divided by.</summary>
    private const int Edges = 41_341;

    private Func<int> _typed = null!;
    private Func<int> _dictionary = null!;

    [GlobalSetup]
    public void Setup()
    {
        var market = new Market(100_000);
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(
            market.Compilation.AddSyntaxTrees(Market.Parse(Program, "Walk.cs")), out var compilation, out _);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Take(5)));

        var walk = Assembly.Load(stream.ToArray()).GetType("Workload.Walk")!;
        _typed = walk.GetMethod("Typed")!.CreateDelegate<Func<int>>();
        _dictionary = (Func<int>)walk.GetMethod("DictionaryHops")!.Invoke(null, null)!;
        var edges = walk.GetMethod("Edges")!.CreateDelegate<Func<int>>()();
        if (edges != Edges) throw new InvalidOperationException($"The workload has {edges} edges to walk, not {Edges}.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Edges)]
    public int DictionaryOfLists() => _dictionary();

    [Benchmark(OperationsPerInvoke = Edges)]
    public int TypedHop() => _typed();
}
