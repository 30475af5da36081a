using System.Reflection;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Benchmarks.Walks;

/// <summary>
/// Two typed hops from every firm, to the chips that the firms which it backs use, beside a dictionary of lists for each of the relations,
/// and QuikGraph: in a graph that fits into the caches of a processor, and in one that does not. The typed program is compiled with the
/// generator when the benchmark is set up.
/// </summary>
[Config(typeof(WalkConfig))]
public partial class TwoHopBenchmarks
{
    private const string Program = """
        namespace Workload;

        public static class Walk
        {
            public static int Typed()
            {
                var (equal, asked) = (0, Market.Chips[0]);
                foreach (var company in Market.Companies)
                    foreach (var backed in company.Backs)
                        foreach (var chip in backed.Uses)
                            if (chip == asked) equal++;
                return equal;
            }
        }
        """;

    private readonly Dictionary<int, List<int>> _backs = [];
    private readonly Dictionary<int, List<int>> _uses = [];
    private Graph _graph = null!;
    private Func<int> _typed = null!;
    private int _asked;

    /// <summary>Gets or sets the facts of the graph. The hops come to 10,999 and 106,752 chips.</summary>
    [Params(10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup(Targets = [nameof(TypedHops), nameof(DictionaryOfLists)])]
    public void Setup()
    {
        var market = new Market(Facts);
        market.CreateDriver().RunGeneratorsAndUpdateCompilation(
            market.Compilation.AddSyntaxTrees(Market.Parse(Program, "Walk.cs")), out var compilation, out _);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Take(5)));

        var assembly = Assembly.Load(stream.ToArray());
        _typed = assembly.GetType("Workload.Walk")!.GetMethod("Typed")!.CreateDelegate<Func<int>>();
        _graph = (Graph)assembly.GetType("Workload.Market")!.GetProperty("Graph")!.GetValue(null)!;
        _asked = _graph.Nodes.First(node => node.Kind.Name == "Chip").Index;
        Fill(_backs, "Backs");
        Fill(_uses, "Uses");
        var steps = _backs.Values.Sum(backed => backed.Sum(company => _uses[company].Count));
        if (steps != (Facts == 10_000 ? 10_999 : 106_752))
            throw new InvalidOperationException($"The workload has {steps} chips to come to.");
        if (TypedHops() != DictionaryOfLists()) throw new InvalidOperationException("The dictionaries lead elsewhere.");
    }

    [Benchmark(Baseline = true)]
    public int TypedHops() => _typed();

    [Benchmark]
    public int DictionaryOfLists()
    {
        var equal = 0;
        foreach (var company in _backs.Keys)
        {
            foreach (var backed in _backs[company])
            {
                foreach (var chip in _uses[backed])
                {
                    if (chip == _asked) equal++;
                }
            }
        }

        return equal;
    }

    private IEnumerable<(int From, int To)> EdgesOf(string relation) =>
        _graph.Facts.Where(fact => fact.Member.Name == relation).Select(fact => (fact.Subject.Index, fact.Object!.Value.Index));

    /// <summary>Every firm has a list, so that no look-up fails.</summary>
    private void Fill(Dictionary<int, List<int>> lists, string relation)
    {
        foreach (var node in _graph.Nodes.Where(node => node.Kind.Name == "Company")) lists[node.Index] = [];
        foreach (var (from, to) in EdgesOf(relation)) lists[from].Add(to);
    }
}
