using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Walks;

public sealed class WalkErrorTests
{
    private static readonly Graph Graph = Devices.Create().Build();
    private static readonly Graph Other = Devices.Create().Build();
    private static readonly Node Nvidia = Graph["Nvidia"];
    private static readonly PathWalk<Node, Node> Backs = Graph.Walk("Backs");
    private static readonly Member ExposedTo = Graph.Members.Single(member => member.Name == "ExposedTo");

    private static readonly Dictionary<string, (Type Error, string? Parameter, Func<object?> Call)> WrongArguments = new()
    {
        ["null expression"] = (typeof(ArgumentNullException), null, () => Graph.Walk(null!)),
        ["From: another graph"] = (typeof(ArgumentException), "node", () => Backs.From(Other["Nvidia"])),
        ["To: another view"] = (typeof(ArgumentException), "node", () => Backs.To(Nvidia.In(Graph.Including(Modality.Rumoured)))),
        ["Leads: another graph"] = (typeof(ArgumentException), "from", () => Backs.Leads(Other["Nvidia"], Nvidia)),
        ["Paths: another graph"] = (typeof(ArgumentException), "to", () => Backs.Paths(Nvidia, Other["Nvidia"])),
        ["From: default node"] = (typeof(InvalidOperationException), null, () => Backs.From(default)),
        ["Shortest: default node"] = (typeof(InvalidOperationException), null, () => Backs.Shortest(Nvidia, default)),
        ["Why: subject of another graph"] =
            (typeof(ArgumentException), "subject", () => Graph.Why(Other["DeepSeek"], ExposedTo, Graph["ExportControls"])),
        ["Why: value of another graph"] =
            (typeof(ArgumentException), "value", () => Graph.Why(Graph["DeepSeek"], ExposedTo, Other["Tariffs"])),
        ["Why: relation of another graph"] =
            (typeof(ArgumentException), "relation",
                () => Graph.Why(Graph["DeepSeek"], Other.Members[ExposedTo.Index], Graph["ExportControls"])),
        ["Why: default relation"] =
            (typeof(InvalidOperationException), null, () => Graph.Why(Graph["DeepSeek"], default, Graph["ExportControls"])),
    };

    public static TheoryData<string> WrongArgumentNames => [.. WrongArguments.Keys];

    [Theory]
    [InlineData("", 1, "the expression is empty. Write the members that the path follows, as in Backs/Uses.")]
    [InlineData("  ", 3, "the expression is empty. Write the members that the path follows, as in Backs/Uses.")]
    [InlineData(
        "Backs//Uses", 7,
        "found '/', but a step begins with a member's name, '^', '!' or '('. Write the member that the path follows here.")]
    [InlineData("Backs{1000000000000}", 7, "the count is more than 100. Write '*' or '+' for any number of times.")]
    [InlineData("Backs{3,2}", 6, "the maximum of the count is less than its minimum. Write the smaller number first.")]
    [InlineData(
        "((Backs{100}){100}){100}", 1,
        "without counts, the expression would have more than 1000 steps. Write '*' or '+' for large counts, or split the expression.")]
    [InlineData("Backs/Usse", 7, "the graph Devices has no relation 'Usse'; did you mean 'Uses'?")]
    [InlineData("Backs/!(Usse|^Nothing)", 9, "the graph Devices has no relation 'Usse'; did you mean 'Uses'?")]
    [InlineData("Backs/(Uses/Usse){0}", 13, "the graph Devices has no relation 'Usse'; did you mean 'Uses'?")]
    [InlineData("Quux", 1, "the graph Devices has no relation 'Quux'. Write the name of a relation or an inverse.")]
    [InlineData("ExposedToo", 1, "the graph Devices has no relation 'ExposedToo'; did you mean 'ExposedTo'?")]
    [InlineData(
        "Backs/Founded", 7,
        "'Founded' is a property of Company, but a path contains only relations and inverses. Write a relation or an inverse.")]
    [InlineData(
        "Backs/RestrictedBy", 7,
        "'Backs' leads to Company, which has no 'RestrictedBy'. The relations from there are BackedBy, "
            + "Backs, ExposedTo, Reaches, RivalOf and Uses.")]
    [InlineData(
        "Uses/Backs", 6, "'Uses' leads to Chip, which has no 'Backs'. The relations from there are Class, PartOf, Parts and RestrictedBy.")]
    [InlineData(
        "Uses/^Uses/^Uses", 13,
        "'^Uses' leads to Company, which has no '^Uses'. The relations from there are BackedBy, "
            + "Backs, ExposedTo, Reaches, RivalOf and Uses.")]
    public void What_is_wrong_is_said_with_its_column_and_the_nearest_name(string expression, int column, string problem)
    {
        var exception = Assert.Throws<PathExpressionException>(() => Graph.Walk(expression));

        Assert.Equal($"The path expression “{expression}” is not valid at column {column}: {problem}", exception.Message);
        Assert.Equal(column, exception.Column);
        Assert.Equal(expression, exception.Expression);
    }

    [Fact]
    public void Nothing_that_a_text_can_be_makes_a_walk_throw_anything_else()
    {
        var random = new Random(20260101);
        string[] parts =
        [
            "Backs", "Uses", "Reaches", "PartOf", "/", "|", "^", "*", "+", "?", "{2}", "{1,3}", "{0}", "{99}", "(", ")", "!", "!()", " ",
            "é", "\ud800", "\0", "Founded", "class"
        ];
        var walked = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => parts[random.Next(parts.Length)]));
            try
            {
                Graph.Walk(text).From(Graph.Nodes[i % Graph.NodeCount]);
                walked++;
            }
            catch (PathExpressionException exception)
            {
                Assert.InRange(exception.Column, 1, text.Length + 1);
            }
        }

        Assert.True(walked > 100, $"Seed 20260101: {walked} walked.");
    }

    [Fact]
    public void A_definition_that_depends_on_itself_and_has_too_many_edges_is_named_with_what_to_do()
    {
        // A ring, in which each node leads to each: more than five million edges. Recursion in the middle of a path is not a repetition.
        const int Nodes = 2301;
        var test = new TestGraph().Kind("A").Relation("A", "R", "A").Derived("A", "Beyond", "A", "R|R/Beyond/R");
        for (var i = 0; i < Nodes; i++) test.Entity("A", "n" + i);
        for (var i = 0; i < Nodes; i++) test.Fact("n" + i, "R", "n" + ((i + 1) % Nodes));
        var graph = test.Build().Including(Modality.Rumoured);

        var exception = Assert.Throws<InvalidOperationException>(() => graph.Walk("Beyond").From(graph.Nodes[0]));
        Assert.StartsWith(
            "A.Beyond depends on itself, and finding its edges in Test including rumoured takes too much memory: at most 5,000,000 edges",
            exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => graph.Walk("Beyond").From(graph.Nodes[0]));
        Assert.Equal(Nodes, graph.Walk("R+").From(graph.Nodes[0]).Count);
    }

    [Fact]
    public void Deep_nesting_and_long_texts_end_in_an_error()
    {
        var nested = Assert.Throws<PathExpressionException>(() => Graph.Walk(new string('(', 100_000) + "Backs"));
        Assert.Contains("more than 64 parentheses are open here", nested.Message, StringComparison.Ordinal);
        Assert.True(nested.Message.Length < 1_000);
        Assert.Equal(100_005, nested.Expression.Length);

        var open = new string('(', 64) + "Backs" + new string(')', 64);
        Assert.Equal("DeepSeek", Graph.Walk(open).From(Graph["HighFlyer"]).ToString());
        Assert.Throws<PathExpressionException>(() => Graph.Walk(string.Join('/', Enumerable.Repeat("Backs", 1_001))));
        Assert.Empty(Graph.Walk(string.Join('/', Enumerable.Repeat("Backs", 1_000))).From(Graph["HighFlyer"]));
    }

    [Theory]
    [MemberData(nameof(WrongArgumentNames))]
    public void Wrong_arguments_are_named(string argument)
    {
        var (type, parameter, call) = WrongArguments[argument];
        var error = Assert.Throws(type, () => call());
        if (parameter is not null) Assert.Equal(parameter, Assert.IsType<ArgumentException>(error).ParamName);
    }

    [Fact]
    public void A_type_that_cannot_be_at_the_end_and_one_of_another_vocabulary_are_refused()
    {
        var never = Assert.Throws<ArgumentException>(() => Race.Graph.Walk<Company, Chip>("Backs*"));
        Assert.Equal(
            "The path “Backs*” leads to Company, but never to Chip. Fix the path, or name a type "
                + "that it can lead to. (Parameter 'expression')", never.Message);

        var dead = Assert.Throws<PathExpressionException>(() => Race.Graph.Walk<Chip, Node>("Backs"));
        Assert.Equal(
            "The path expression “Backs” is not valid at column 1: the path begins at Chip, which has no 'Backs'. The "
                + "relations from there are MadeBy and RestrictedBy.", dead.Message);

        var foreign = Assert.Throws<ArgumentException>(() => Graph.Walk<Company, Node>("Backs"));
        Assert.Equal("The graph Devices does not have the vocabulary of the type Company. (Parameter 'TStart')", foreign.Message);
    }

    [Fact]
    public void A_walk_can_be_cancelled_and_used_again()
    {
        var walk = Graph.Walk("(Backs|RivalOf)*/Uses");
        var cancelled = new CancellationToken(true);

        Assert.Throws<OperationCanceledException>(() => walk.From(Graph["HighFlyer"], cancelled));
        Assert.Throws<OperationCanceledException>(() => walk.Leads(Graph["HighFlyer"], Graph["H800"], cancelled));
        Assert.Throws<OperationCanceledException>(() => walk.Paths(Graph["HighFlyer"], Graph["H800"], cancelled).ToArray());
        Assert.Equal("A100, H800", walk.From(Graph["HighFlyer"]).ToString());
    }

    [Fact]
    public void Why_refuses_a_property()
    {
        var founded = Graph.Members.Single(member => member.Name == "Founded");
        var error = Assert.Throws<ArgumentException>(() => Graph.Why(Graph["DeepSeek"], founded, Graph["ExportControls"]));
        Assert.Equal(
            "Company.Founded is a property, but only a relation between two nodes rests on a path. Use Node.FactsOf for "
                + "the facts of a property. (Parameter 'relation')",
            error.Message);
    }

    [Fact]
    public void Why_finds_nothing_against_a_relation() =>
        Assert.Empty(Graph.Why(Graph["ExportControls"], ExposedTo, Graph["DeepSeek"]));

    [Theory]
    [InlineData("ExposedTo")]
    [InlineData("exposedTo")]
    [InlineData("Exposes")]
    [InlineData("exposes")]
    public void Paths_and_algorithms_refuse_a_derived_relation(string name)
    {
        const string message = "Company.ExposedTo is derived, but only stated facts are used here. Use Walk or Why for derived relations.";

        var path = Assert.Throws<ArgumentException>(
            () => Graph.ShortestPath(Graph["DeepSeek"], Graph["Tariffs"], new PathOptions { Relations = [name] }));
        Assert.StartsWith(message, path.Message, StringComparison.Ordinal);
        var ranks = Assert.Throws<ArgumentException>(() => Graph.PageRank(new AlgorithmOptions { Relations = [name] }));
        Assert.StartsWith(message, ranks.Message, StringComparison.Ordinal);
    }
}
