using System.Text.Json;
using KnowledgeGraph.Seeds;
using KnowledgeGraph.Testing;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Reports.Tests;

public sealed class ReportJsonTests
{
    private static readonly GraphReports Reports = new(Race.Graph.Including(Modality.Opinion));

    private static readonly Dictionary<string, Func<GraphReport>> Answers = new()
    {
        ["show"] = () => Reports.Show("DeepSeek"),
        ["show what contradicts"] = () => Reports.Show("DonaldTrump"),
        ["path"] = () => Reports.Path("High-Flyer", "US export controls"),
        ["several paths"] = () => Reports.Path("High-Flyer", "US export controls", new PathQuestion { K = 3 }),
        ["no path"] = () => Reports.Path("GPUs", "DeepSeek"),
        ["walk"] = () => Reports.Walk("High-Flyer", "Backs*/Uses", new WalkQuestion { K = 2 }),
        ["why"] = () => Reports.Why("High-Flyer", "exposedTo", "US export controls"),
        ["why not"] = () => Reports.Why("DeepSeek", "acquired", "GPUs"),
        ["find"] = () => Reports.Find("export"),
        ["list"] = () => Reports.List("companies"),
        ["kinds"] = () => Reports.Kinds(),
        ["dates"] = () => Reports.Dates(new DateWindow(PartialDate.Parse("2025-01-27"))),
        ["stats"] = () => Reports.Stats(),
        ["rank"] = () => Reports.Rank(Measure.PageRank),
        ["groups"] = () => Reports.Rank(Grouping.Components),
    };

    public static TheoryData<string> Questions => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_document_is_read_as_it_was_written(string question)
    {
        var report = Answers[question]();
        var document = ReportJson.Write(report);

        var shape = ReportJson.Options.GetTypeInfo(report.GetType());
        Assert.Equal(document, JsonSerializer.Serialize(JsonSerializer.Deserialize(document, shape), shape));
    }

    [Fact]
    public void Every_sort_of_report_is_asked_for() => Assert.Equal(
        Documents.Select(type => type.Name),
        Answers.Values.Select(answer => answer().GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_fields_of_each_document_are_as_reviewed() =>
        Snapshot.Match(this, JsonFields.Of(Documents, ReportJson.Options.GetTypeInfo));

    [Fact]
    public void The_view_that_was_asked_is_named_and_the_graph_itself_is_not()
    {
        Assert.Equal("Race including opinion", Reports.Kinds().View);
        Assert.Null(new GraphReports(Race.Graph).Kinds().View);
    }

    private static IEnumerable<Type> Documents => typeof(GraphReport).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(GraphReport)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);
}
