using System.Globalization;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Blocks;

/// <summary>Rows of a file take no more memory than they are allowed, and are the same whatever that is.</summary>
public class RowBudgetTests
{
    private const int Nodes = 3000;

    private static readonly Graph Literal = Create();
    private static readonly Graph File = Graph.Load(Files.BytesOf(Literal, ImageVersion.File));

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    public void Rows_are_the_same_within_any_budget(long budget)
    {
        var rows = new MemberRows(File.Store) { Budget = budget };
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            AssertSame(rows, random.Next(Literal.Members.Count), random.Next(Nodes));
            Assert.True(rows.Kept <= budget, $"{rows.Kept} bytes are kept, {budget} are allowed");
        }
    }

    [Fact]
    public void Rows_are_forgotten_when_the_budget_is_used_up_and_kept_as_a_whole_where_it_allows_that()
    {
        var (small, large) = (new MemberRows(File.Store) { Budget = 20_000 }, new MemberRows(File.Store) { Budget = 10_000_000 });
        for (var node = 0; node < Nodes; node++)
        {
            AssertSame(small, 0, node);
            AssertSame(large, 0, node);
        }

        Assert.IsType<RowsInBlocks>(small.ReadOutgoing(0));
        Assert.IsNotType<RowsInBlocks>(large.ReadOutgoing(0));
        Assert.InRange(small.Kept, 1, 20_000);
        small.ForgetBlocks();
        Assert.Equal(0, small.Kept);
    }

    [Fact]
    public void Threads_that_ask_at_the_same_time_count_each_block_once()
    {
        var rows = new MemberRows(File.Store) { Budget = 30_000 };
        Parallel.For(0, 8, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 3000; i++) AssertSame(rows, random.Next(Literal.Members.Count), random.Next(Nodes));
        });
        Assert.InRange(rows.Kept, 0, 30_000);
        rows.ForgetBlocks();
        Assert.Equal(0, rows.Kept);
    }

    private static void AssertSame(MemberRows rows, int member, int node)
    {
        Assert.Equal(Row(Literal.HopsFrom(member), node), Row(rows.ReadOutgoing(member), node));
        Assert.Equal(Row(Literal.HopsTo(member), node), Row(rows.ReadIncoming(member), node));
    }

    private static int[] Row(Adjacency rows, int node) => [.. rows.NeighborsOf<Node>(File, node).Select(neighbor => neighbor.Index)];

    private static Graph Create()
    {
        var random = new Random(5);
        var test = new TestGraph("Budget", 5).Kind("Thing").Relation("Thing", "To", "Thing", inverse: "From")
            .Relation("Thing", "Near", "Thing", symmetric: true);
        for (var i = 0; i < Nodes; i++) test.Entity("Thing", KeyOf(i));
        var known = new HashSet<(int, int)>();
        for (var i = 0; i < 5 * Nodes; i++)
        {
            var (from, to) = (random.Next(Nodes), random.Next(Nodes));
            if (!known.Add((Math.Min(from, to), Math.Max(from, to)))) continue;
            var claim = new TestClaim { Modality = random.Next(9) == 0 ? Modality.Denied : Modality.Asserted };
            test.Fact(KeyOf(from), i % 2 == 0 ? "To" : "Near", KeyOf(to), claim);
        }

        return test.Build();
    }

    private static string KeyOf(int i) => "n" + i.ToString("D4", CultureInfo.InvariantCulture);
}
