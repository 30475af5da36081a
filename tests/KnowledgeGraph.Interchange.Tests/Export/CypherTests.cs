namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Scripts are read back by the lexical rules of openCypher.</summary>
public sealed class CypherTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back(int seed)
    {
        var graph = HostileGraph.Create(seed);
        var script = CypherScript.Read(Exported.Text(graph, ExportFormat.Cypher));

        AssertAre(graph.Nodes.Select(ExpectedNode), script.Nodes);
        AssertAre(
            graph.Sources.Select(source => $"{source.Key} document={source.Document} key={source.Key} published={source.Published}"
                + $" title={source.Title} url={source.Url!.OriginalString}"),
            script.Sources);
        AssertAre(
            graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible).Select(ExpectedRelationship), script.Relationships);
    }

    [Fact]
    public void Every_text_is_read_back()
    {
        var graph = HostileGraph.OfAllTexts();
        var script = CypherScript.Read(Exported.Text(graph, ExportFormat.Cypher));

        AssertAre(graph.Nodes.Select(ExpectedNode), script.Nodes);
    }

    [Fact]
    public void No_u_follows_a_backslash_that_is_one()
    {
        var script = Exported.Text(HostileGraph.OfAllTexts(), ExportFormat.Cypher);

        Assert.DoesNotContain("\\\\u", script, StringComparison.Ordinal);
        Assert.Contains(@"\\' + 'u0027", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rows_are_several_statements()
    {
        var graph = HostileGraph.Create(7, nodes: 1_200);
        var text = Exported.Text(graph, ExportFormat.Cypher);

        Assert.True(text.Split("UNWIND [").Length > 1_200 / 500 + 3);
        AssertAre(graph.Nodes.Select(ExpectedNode), CypherScript.Read(text).Nodes);
    }

    private static string ExpectedNode(Node node)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["key"] = node.Key, ["label"] = node.Label };
        if (node.Aliases.Count > 0) values["aliases"] = string.Join('|', node.Aliases);
        foreach (var facts in node.Facts.Where(fact => !fact.Member.IsRelation && fact.IsVisible).GroupBy(fact => fact.Member))
            values[Name(facts.Key)] = string.Join('|', facts.Select(fact => Number(fact.Value)));
        var labels = node.Kind.Parent is { } parent ? $"{node.Kind.Name}:{parent.Name}" : node.Kind.Name;
        return $"Entity:{labels}{string.Concat(values.Select(value => $" {value.Key}={value.Value}"))}";
    }

    /// <summary>Names that mean something else elsewhere have their kind in front.</summary>
    private static string Name(Member member) =>
        member.JsonName is "int32One" or "label" or "key" ? $"{member.Domain.Name}.{member.JsonName}" : member.JsonName;

    private static string Number(FactValue value) => value.Type switch
    {
        MemberType.Decimal or MemberType.Double when !value.ToString().AsSpan().ContainsAny(".eE") => value + ".0",
        MemberType.Decimal or MemberType.Double => value.ToString().Replace("+", "", StringComparison.Ordinal),
        _ => value.ToString(),
    };

    private static string ExpectedRelationship(Fact fact)
    {
        var visible = fact.Claims.Where(claim => claim.IsVisible).ToList();
        return $"{fact.Subject.Key} {fact.Member.JsonName} {fact.Object!.Value.Key}"
            + $" modality={fact.Modality.ToString().ToLowerInvariant()}"
            + Listed("notes", claim => claim.Note) + Listed("quotes", claim => claim.Quote) + Listed("recorded", GraphTriples.Recorded)
            + $" sources={string.Join('|', visible.Select(claim => claim.Source!.Value.Key).Distinct())}";

        string Listed(string name, Func<Claim, string?> text) =>
            visible.Select(text).OfType<string>().Distinct().ToList() is { Count: > 0 } texts ? $" {name}={string.Join('|', texts)}" : "";
    }

    private static void AssertAre(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
}
