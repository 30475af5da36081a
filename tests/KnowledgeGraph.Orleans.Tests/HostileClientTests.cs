using KnowledgeGraph.Orleans.Frontiers;
using KnowledgeGraph.Orleans.Messages;
using KnowledgeGraph.Orleans.Silos;
using Orleans;

namespace KnowledgeGraph.Orleans.Tests;

/// <summary>Whatever a client sends to a grain, the silo answers with an error that says what it takes, and continues.</summary>
public sealed class HostileClientTests(Cluster cluster)
{
    private static readonly StepFilter Anything = new(null, PathDirection.Forward, null, null);

    [Fact]
    public async Task Pages_that_do_not_exist_are_errors()
    {
        var (grain, graph) = await OpenAsync();
        var triangles = await OpenAsync<IShardTriangleGrain>("whole");
        foreach (var start in (int[])[-1, graph.NodeCount + 1, int.MinValue, int.MaxValue])
        {
            AssertInvalid(await grain.Components(Anything, start, default), $"has no node {start} ");
            AssertInvalid(await grain.Sources(Anything, start, default), $"has no node {start} ");
            AssertInvalid(await grain.Degrees(Anything, start, default), $"has no node {start} ");
            AssertInvalid(
                await grain.Combine(new CombineRequest(Guid.NewGuid(), Anything, 0, Combination.Sum, start), default),
                $"has no node {start} ");
            AssertInvalid(await grain.Keys(start, default), $"has no node {start} ");
            AssertInvalid(await triangles.NeighborCounts(Anything, start, default), $"has no node {start} ");
            AssertInvalid(await triangles.Neighbors(Anything, start < 0 ? start : int.MaxValue, default), "has no neighbour ");
            AssertInvalid(await grain.Give(new GiveRequest(Guid.NewGuid(), Anything, 0, start, new byte[8]), default), "takes no values");
        }

        Assert.Null((await grain.Components(Anything, 0, default)).Fault);
    }

    [Fact]
    public async Task Values_of_another_length_than_the_part_needs_are_errors()
    {
        var (grain, _) = await OpenAsync();
        foreach (var length in (int[])[0, 1, 7, 100_000])
        {
            var reply = await grain.Give(new GiveRequest(Guid.NewGuid(), Anything, 0, 0, new byte[length]), default);
            AssertInvalid(reply, $"but got {length} bytes");
        }
    }

    [Fact]
    public async Task Values_that_were_not_given_are_not_whole()
    {
        var (grain, _) = await OpenAsync();
        var question = Guid.NewGuid();
        foreach (var combination in Enum.GetValues<Combination>())
            Assert.False((await grain.Combine(new CombineRequest(question, Anything, 7, combination, 0), default)).Value!.IsWhole);
        await grain.Forget(question, default);
        Assert.Null((await grain.Forget(question, default)).Fault);
    }

    [Fact]
    public async Task Labels_that_are_not_of_nodes_and_combinations_that_do_not_exist_are_errors()
    {
        var (grain, graph) = await OpenAsync();
        var page = (await grain.Sources(Anything, 0, default)).Value!;
        var values = new double[Frontier.Decode(page.Numbers, page.End).Length];
        var request = new CombineRequest(Guid.NewGuid(), Anything, 0, Combination.CommonestLabel, 0);
        foreach (var label in (double[])[-1, 0.5, double.NaN, double.PositiveInfinity, 1e300, graph.NodeCount, graph.NodeCount - 0.5])
        {
            values[^1] = label;
            Assert.Null((await grain.Give(new GiveRequest(request.Question, Anything, 0, 0, RawValues.Encode(values)), default)).Fault);
            // The sums of such values are numbers.
            Assert.Null((await grain.Combine(request with { Combination = Combination.Sum }, default)).Fault);
            AssertInvalid(await grain.Combine(request, default), $"takes labels that are whole numbers below {graph.NodeCount}, but got ");
        }

        values[^1] = graph.NodeCount - 1;
        Assert.Null((await grain.Give(new GiveRequest(request.Question, Anything, 0, 0, RawValues.Encode(values)), default)).Fault);
        Assert.Null((await grain.Combine(request, default)).Fault);
        AssertInvalid(await grain.Combine(request with { Combination = (Combination)9 }, default), "does not know the combination 9.");
        await grain.Forget(request.Question, default);
    }

    [Fact]
    public async Task Rows_that_are_not_neighbours_are_errors()
    {
        var grain = await OpenAsync<IShardTriangleGrain>("whole");
        var nodes = RandomGraphs.Create(0).NodeCount;
        AssertInvalid(await AskAsync([2, 2, 2]), $"takes rows of ascending numbers below {nodes}, but the one at place 2 is 1, after 1.");
        AssertInvalid(await AskAsync([0, 2, 4, 3]), "the one at place 3 is 1, after 2.");
        AssertInvalid(await AskAsync([1, 2 * nodes]), $"the one at place 1 is {nodes}, after -1.");
        AssertInvalid(await AskAsync([1, -1]), "the one at place 1 is 2147483647, after -1.");
        foreach (var length in (int[])[2, int.MaxValue, -1])
            AssertInvalid(await AskAsync([length, 2]), "takes whole rows, but the row at place 0 ");
        AssertInvalid(await AskAsync([0, 0, 1]), "takes whole rows, but the row at place 2 has 1 neighbours.");
        foreach (var start in (int[])[-1, 3, int.MinValue, int.MaxValue])
            AssertInvalid(await AskAsync([1, 2], start), $"has no place {start} in rows of 2 values.");
        AssertInvalid(
            await grain.Triangles(new TriangleRequest(Anything, new byte[7], 0), default), "takes values of 4 bytes, but got 7 bytes.");
        AssertInvalid(await AskAsync(new int[TriangleKernel.MaximumValues + 1]), "takes at most 524288 values at once, not 524289.");
        Assert.Null((await AskAsync(new int[TriangleKernel.MaximumValues])).Fault);
        Assert.Equal(2, (await AskAsync([1, 2], 2)).Value!.End);
        Assert.Empty((await AskAsync([])).Value!.Counts);

        Task<Reply<TrianglePage>> AskAsync(int[] rows, int start = 0) =>
            grain.Triangles(new TriangleRequest(Anything, RawValues.Encode(rows), start), default);
    }

    [Fact]
    public async Task Values_of_many_questions_at_once_are_errors_until_one_ends()
    {
        var (grain, _) = await OpenAsync("crowded");
        var page = (await grain.Sources(Anything, 0, default)).Value!;
        var values = new byte[sizeof(double) * Frontier.Decode(page.Numbers, page.End).Length];
        Guid[] questions = [.. Enumerable.Range(0, ExchangeBuffers.Maximum + 1).Select(_ => Guid.NewGuid())];
        foreach (var question in questions[1..])
            Assert.Null((await grain.Give(new GiveRequest(question, Anything, 0, 0, values), default)).Fault);
        var refused = await grain.Give(new GiveRequest(questions[0], Anything, 0, 0, values), default);
        Assert.Equal(ClusterFault.Busy, refused.Fault!.Kind);
        Assert.Contains(
            $"keeps values for {ExchangeBuffers.Maximum} questions at the moment", refused.Fault.Message, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<ClusterGraphException>(() => cluster.Client.GetKnowledgeGraph("crowded").PageRankAsync());
        Assert.Equal((ClusterFault.Busy, true, 0), (error.Fault, error.IsRetryable, error.Part));
        Assert.StartsWith("Part 0 of 'crowded' on silo ", error.Message, StringComparison.Ordinal);
        await grain.Forget(questions[1], default);
        Assert.Null((await grain.Give(new GiveRequest(questions[0], Anything, 0, 0, values), default)).Fault);
    }

    [Fact]
    public async Task Relations_that_do_not_exist_are_errors()
    {
        var (grain, _) = await OpenAsync();
        foreach (var index in (int[])[-1, 1000, int.MaxValue])
        {
            var filter = Anything with { Relations = [new ItemName(null, index)] };
            AssertInvalid(await grain.Components(filter, 0, default), "There is no relation or kind with the number");
            AssertInvalid(await grain.Degrees(filter, 0, default), "There is no relation or kind with the number");
        }

        var many = Anything with { Relations = [.. Enumerable.Repeat(new ItemName("To", -1), 10_001)] };
        AssertInvalid(await grain.Sources(many, 0, default), "10001 relations or kinds are too many");
        AssertInvalid(await grain.Components(Anything with { Direction = (PathDirection)9 }, 0, default), "direction");
    }

    [Fact]
    public async Task Edges_of_nodes_or_from_places_that_do_not_exist_are_errors()
    {
        var (grain, few) = (await OpenAsync<IShardEdgeGrain>("whole"), Frontier.Encode([0]));
        AssertInvalid(await grain.Edges(new EdgeRequest([9, 9, 9], Anything, 0), default), "cannot read the question");
        AssertInvalid(await grain.Edges(new EdgeRequest(Frontier.Encode([100_000]), Anything, 0), default), "cannot read the question");
        foreach (var start in (int[])[-1, int.MinValue, 1000, int.MaxValue])
            AssertInvalid(await grain.Edges(new EdgeRequest(few, Anything, start), default), $"has no edge {start}");
        foreach (var index in (int[])[-1, 1000, int.MaxValue])
        {
            var filter = Anything with { Relations = [new ItemName(null, index)] };
            AssertInvalid(await grain.Edges(new EdgeRequest(few, filter, 0), default), "There is no relation or kind with the number");
        }

        AssertInvalid(
            await grain.Edges(new EdgeRequest(few, Anything with { Direction = (PathDirection)9 }, 0), default), "direction");
        AssertInvalid(await grain.Edges(null!, default), "It has no request.");
        AssertInvalid(await grain.Edges(new EdgeRequest(null!, Anything, 0), default), "It has no frontier.");
        AssertInvalid(await grain.Edges(new EdgeRequest(few, null!, 0), default), "It has no filter.");
        var none = await grain.Edges(new EdgeRequest([], Anything, 0), default);
        Assert.Equal((0, 0, true), (none.Value!.Counts.Length, none.Value.Facts.Length, none.Value.IsWhole));
        var slow = await OpenAsync<IShardEdgeGrain>("slow");
        Assert.Equal(ClusterFault.OverBudget, (await slow.Edges(new EdgeRequest(few, Anything, 0), default)).Fault?.Kind);
    }

    [Fact]
    public async Task Walks_with_states_frontiers_or_texts_that_do_not_exist_are_errors()
    {
        var grain = await OpenAsync<IShardWalkGrain>("whole");
        var (to, few) = (new WalkText("To*", null), Frontier.Encode([0]));
        AssertInvalid(await AskAsync(to, [0, 1], [few]), "takes a frontier for each of ");
        var many = await AskAsync(to, [.. Enumerable.Range(0, 5000)], [.. Enumerable.Repeat(few, 5000)]);
        AssertInvalid(many, "takes a frontier for each of ");
        foreach (var state in (int[])[-1, 77, int.MaxValue]) AssertInvalid(await AskAsync(to, [state], [few]), $"has no state {state} ");
        AssertInvalid(await AskAsync(new WalkText("To/Near/To", null), [1, 1], [few, few]), "has no state 1 at that place");
        AssertInvalid(await AskAsync(to, [0], [[9, 9, 9]]), "cannot read the question");
        AssertInvalid(await AskAsync(to, [0], [Frontier.Encode([100_000])]), "cannot read the question");
        AssertInvalid(await AskAsync(new WalkText(new string('(', 4000), null), [0], [few]), "cannot answer: ");
        AssertInvalid(await AskAsync(new WalkText(new string('x', 5000), null), [0], [few]), "at most 4096 characters");
        AssertInvalid(await AskAsync(new WalkText(null, null), [0], [few]), "there is no such relation");
        AssertInvalid(await AskAsync(new WalkText(null, new ItemName(null, 1000)), [0], [few]), "there is no such relation");
        AssertInvalid(await FactAsync(-1, 0), "has no node -1 ");
        AssertInvalid(await FactAsync(100_000, 0), "has no node 100000 ");
        AssertInvalid(await FactAsync(0, 99), "has no state 99");
        Assert.Null((await AskAsync(to, [0], [few])).Fault);

        Task<Reply<WalkReply>> AskAsync(WalkText text, int[] states, byte[][] frontiers) =>
            grain.Walk(new WalkRequest(text, states, frontiers, IsBackward: false, IsTraced: false), default);

        Task<Reply<ClusterFact>> FactAsync(int node, int state) =>
            grain.WalkFact(new WalkFactRequest(to, node, state, 0, 0), default);
    }

    [Fact]
    public async Task Messages_without_what_they_need_are_errors()
    {
        const string Missing = "cannot read the question: It has no ";
        var (grain, _) = await OpenAsync();
        var (shard, walks) = (await OpenAsync<IShardGrain>("whole"), await OpenAsync<IShardWalkGrain>("whole"));
        var triangles = await OpenAsync<IShardTriangleGrain>("whole");
        var (id, to, few) = (Guid.NewGuid(), new WalkText("To*", null), Frontier.Encode([0]));
        AssertInvalid(await grain.Components(null!, 0, default), Missing + "filter.");
        AssertInvalid(await grain.Sources(null!, 0, default), Missing + "filter.");
        AssertInvalid(await grain.Degrees(null!, 0, default), Missing + "filter.");
        AssertInvalid(await grain.Give(null!, default), Missing + "request.");
        AssertInvalid(await grain.Give(new GiveRequest(id, null!, 0, 0, new byte[8]), default), Missing + "filter.");
        AssertInvalid(await grain.Give(new GiveRequest(id, Anything, 0, 0, null!), default), Missing + "value.");
        AssertInvalid(await grain.Combine(null!, default), Missing + "request.");
        AssertInvalid(await grain.Combine(new CombineRequest(id, null!, 0, Combination.Sum, 0), default), Missing + "filter.");
        AssertInvalid(await triangles.NeighborCounts(null!, 0, default), Missing + "filter.");
        AssertInvalid(await triangles.Neighbors(null!, 0, default), Missing + "filter.");
        AssertInvalid(await triangles.Triangles(null!, default), Missing + "request.");
        AssertInvalid(await triangles.Triangles(new TriangleRequest(null!, [], 0), default), Missing + "filter.");
        AssertInvalid(await triangles.Triangles(new TriangleRequest(Anything, null!, 0), default), Missing + "row.");
        AssertInvalid(await shard.Find(null!, default), Missing + "text.");
        AssertInvalid(await shard.Get(null!, default), Missing + "text.");
        AssertInvalid(await shard.Describe(null!, default), Missing + "frontier.");
        AssertInvalid(await shard.Between(0, 0, null!, default), Missing + "filter.");
        AssertInvalid(await shard.Expand(null!, default), Missing + "request.");
        AssertInvalid(await shard.Expand(new ExpandRequest(null!, Anything, false, false, false), default), Missing + "frontier.");
        AssertInvalid(await shard.Expand(new ExpandRequest(few, null!, false, false, false), default), Missing + "filter.");
        var nameless = Anything with { Relations = [null!] };
        AssertInvalid(await shard.Expand(new ExpandRequest(few, nameless, false, false, false), default), "without a name");
        AssertInvalid(await walks.Walk(null!, default), Missing + "request.");
        AssertInvalid(await walks.Walk(new WalkRequest(null!, [0], [few], false, false), default), Missing + "text.");
        AssertInvalid(await walks.Walk(new WalkRequest(to, null!, [few], false, false), default), Missing + "state.");
        AssertInvalid(await walks.Walk(new WalkRequest(to, [0], null!, false, false), default), Missing + "frontier.");
        AssertInvalid(await walks.Walk(new WalkRequest(to, [0], [null!], false, false), default), Missing + "frontier.");
        AssertInvalid(await walks.WalkFact(null!, default), Missing + "request.");
        AssertInvalid(await walks.WalkFact(new WalkFactRequest(null!, 0, 0, 0, 0), default), Missing + "text.");
    }

    [Fact(Timeout = 120_000)]
    public async Task Values_of_a_client_that_failed_are_freed_without_another_question()
    {
        var directory = cluster.DirectoryOf("whole");
        var (set, options) = (ShardSet.Open(directory), new KnowledgeGraphSiloOptions("whole", directory));
        var opened = new ServedShard(set.OpenShard(0), options, "whole", "-");
        var plan = opened.Exchange(Anything, new WorkLimit(options.MaximumTime, default));
        var buffers = new ExchangeBuffers(TimeSpan.FromMilliseconds(50));
        for (var round = 0; round < 2; round++)
        {
            var question = Guid.NewGuid();
            buffers.Give(new GiveRequest(question, Anything, 0, 0, new byte[sizeof(double) * plan.SourceCount]), () => plan);
            while (buffers.Count > 0) await Task.Delay(10, TestContext.Current.CancellationToken);
            var request = new CombineRequest(question, Anything, 0, Combination.Sum, 0);
            var sums = buffers.Combine(request, () => plan, new WorkLimit(options.MaximumTime, default));
            Assert.False(sums.IsWhole);
        }
    }

    [Fact]
    public async Task A_walk_that_takes_too_long_ends()
    {
        var grain = await OpenAsync<IShardWalkGrain>("slow");
        var request = new WalkRequest(new WalkText("!Over*", null), [0], [Frontier.Encode([0])], IsBackward: false, IsTraced: false);
        var reply = await grain.Walk(request, default);
        Assert.Equal(ClusterFault.OverBudget, reply.Fault?.Kind);
        Assert.Contains(" takes longer than 0 s ", reply.Fault!.Message, StringComparison.Ordinal);
    }

    private static void AssertInvalid<T>(Reply<T> reply, string text)
    {
        Assert.Equal(ClusterFault.InvalidQuestion, reply.Fault?.Kind);
        Assert.Contains(text, reply.Fault!.Message, StringComparison.Ordinal);
        Assert.StartsWith("Part 0 of '", reply.Fault.Message, StringComparison.Ordinal);
    }

    private async Task<(IShardAlgorithmGrain Grain, Graph Graph)> OpenAsync(string name = "whole") =>
        (await OpenAsync<IShardAlgorithmGrain>(name), RandomGraphs.Create(0));

    private async Task<T> OpenAsync<T>(string name)
        where T : IGrainWithStringKey
    {
        var version = await cluster.Client.GetKnowledgeGraph(name).RefreshAsync();
        return cluster.Client.GetGrain<T>(new ShardKey(name, version, 3, 0, 0).ToString());
    }
}
