using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

public sealed class PathReportTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public void A_path_has_the_claims_of_each_hop()
    {
        var report = Reports.Path("High-Flyer", "H800");

        Assert.True(report.Found);
        Assert.Equal(["High-Flyer backs DeepSeek", "DeepSeek uses H800"], report.Steps.Select(step => step.Fact.Text));
        Assert.Equal(["D1", "D1", "D3"], report.Steps.SelectMany(step => step.Fact.Claims).Select(claim => claim.Source));
        Assert.Equal("DeepSeek", report.Steps[1].Fact.Claims[0].AttributedEntity!.Key);
        Assert.Null(report.Paths);
        Assert.Equal(report.Text, Assert.Single(report.All).Text);
    }

    [Fact]
    public void Where_there_is_none_another_direction_is_shown()
    {
        var report = Reports.Path("GPUs", "DeepSeek");

        Assert.False(report.Found);
        Assert.Empty(report.Steps);
        Assert.Equal("backward", report.OtherDirection!.Direction);
    }

    [Fact]
    public void A_shorter_path_of_claims_that_do_not_count_names_the_view_in_which_it_does()
    {
        var hidden = Reports.Path("DeepSeek", "GPUs").Hidden!;

        Assert.Equal("DeepSeek ─acquired→ GPUs", hidden.Text);
        Assert.Equal([Modality.Rumoured], hidden.Remedy!.Including);
        Assert.False(hidden.Remedy.WithoutView);
        Assert.Null(hidden.RemedyText);
        Assert.Equal(hidden.Text, new GraphReports(Race.Graph.Including([.. hidden.Remedy.Including])).Path("DeepSeek", "GPUs").Text);
    }

    [Fact]
    public void What_the_conditions_of_a_view_hide_counts_without_it()
    {
        var remedy = new GraphReports(Race.Graph.FromSources("D0")).Path("High-Flyer", "DeepSeek").Hidden!.Remedy!;

        Assert.Empty(remedy.Including);
        Assert.True(remedy.WithoutView);
    }

    [Fact]
    public void Several_paths_are_listed_and_counted_while_they_are_found()
    {
        var progress = new Recorder();
        var report = Reports.Path("High-Flyer", "Nvidia", new PathQuestion { K = 3 }, progress, TestContext.Current.CancellationToken);

        Assert.Equal(3, report.K);
        Assert.Equal(report.Paths!.Count, progress.Reported.Count);
        Assert.Equal(Enumerable.Range(1, report.Paths.Count), progress.Reported.Select(p => p.Found));
        Assert.Equal(report.Text, report.Paths[0].Text);
        Assert.True(report.Paths.Zip(report.Paths.Skip(1)).All(pair => pair.First.Length <= pair.Second.Length));
    }

    [Fact]
    public void Another_engine_searches_with_the_same_options()
    {
        PathOptions? asked = null;
        var question = new PathQuestion
        {
            Relations = ["restricted by", "uses"],
            Avoiding = ["people"],
            Search = (from, to, options, weight) =>
            {
                Assert.Null(weight);
                asked = options;
                return from.Graph.ShortestPath(from, to, options);
            },
        };

        Assert.Equal("DeepSeek ─uses→ H800", Reports.Path("DeepSeek", "H800", question).Text);
        Assert.Equal(["RestrictedBy", "Uses"], asked!.Relations);
        Assert.Equal(["Person"], asked.Avoiding);
    }

    [Fact]
    public void A_walk_lists_its_ends_with_paths_and_what_it_leaves_out()
    {
        var report = Reports.Walk("DeepSeek", "Uses/MadeBy|Acquired", new WalkQuestion { Top = 1 });

        Assert.Equal("Nvidia", Assert.Single(report.Ends).Key);
        Assert.Equal("DeepSeek ─uses→ H800 ─made by→ Nvidia", Assert.Single(report.Ends[0].Paths).Text);
        Assert.Equal(Modality.Claimed, report.Ends[0].Paths[0].WeakestModality);
        Assert.Equal(["Gpus"], report.Hidden!.Ends!.Select(e => e.Key));
        Assert.Equal([Modality.Rumoured], report.Hidden.Remedy!.Including);
    }

    [Fact]
    public void A_search_is_canceled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => Reports.Path("High-Flyer", "US export controls", new PathQuestion { K = 100 }, null, source.Token));
    }

    private sealed class Recorder : IProgress<ReportProgress>
    {
        public List<ReportProgress> Reported { get; } = [];

        public void Report(ReportProgress value) => Reported.Add(value);
    }
}
