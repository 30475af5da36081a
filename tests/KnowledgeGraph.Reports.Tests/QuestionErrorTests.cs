using KnowledgeGraph.Seeds;

namespace KnowledgeGraph.Reports.Tests;

/// <summary>What is wrong with a question is data: a program can offer what was meant.</summary>
public sealed class QuestionErrorTests
{
    private static readonly GraphReports Reports = new(Race.Graph);

    [Fact]
    public void An_unknown_entity_comes_with_the_nearest_ones()
    {
        var error = Assert.Throws<QuestionException>(() => Reports.Show("deepsek"));

        Assert.Equal((QuestionProblem.UnknownName, NamedThing.Entity, "deepsek"), (error.Problem, error.Thing, error.Name));
        Assert.Equal(["DeepSeek", "DeepSeekR1", "DeepSeekV3"], error.Candidates.Select(c => c.Name));
        Assert.Equal("DeepSeek-R1", error.Candidates[1].Label);
        Assert.Equal(
            "No entity of Race is called 'deepsek'; did you mean 'DeepSeek', 'DeepSeekR1' (DeepSeek-R1) or 'DeepSeekV3' (DeepSeek-V3)?",
            error.Message);
        Assert.Equal("n" + error.Message[1..], error.Reason);
    }

    [Fact]
    public void A_part_of_several_names_comes_with_all_entities_that_have_it()
    {
        var error = Assert.Throws<QuestionException>(() => Reports.Show("seek"));

        Assert.Equal(QuestionProblem.AmbiguousPart, error.Problem);
        Assert.Equal(Reports.Find("seek").Matches.Select(m => m.Key), error.Candidates.Select(c => c.Name));
    }

    [Fact]
    public void A_name_that_is_like_none_has_no_candidates_and_ends_in_a_full_stop()
    {
        var error = Assert.Throws<QuestionException>(() => Reports.List("zzzz"));

        Assert.Empty(error.Candidates);
        Assert.Equal(Race.Graph.Kinds.Select(k => k.Name), error.Known);
        Assert.Equal("Race has no kind called 'zzzz'.", error.Message);
    }

    public static TheoryData<string, QuestionProblem, NamedThing, string?> Wrong => new()
    {
        { "the kind of a list", QuestionProblem.UnknownName, NamedThing.Kind, "Companies" },
        { "the relation of a path", QuestionProblem.UnknownName, NamedThing.Relation, "Backs" },
        { "a derived relation of a path", QuestionProblem.RelationWithoutFacts, NamedThing.Relation, null },
        { "a property as a relation", QuestionProblem.NotARelation, NamedThing.Relation, null },
        { "a weight of several kinds", QuestionProblem.AmbiguousName, NamedThing.Property, "Company.MarketValueLost" },
        { "a text as a weight", QuestionProblem.NotAWeight, NamedThing.Property, null },
        { "an unknown weight", QuestionProblem.UnknownName, NamedThing.Property, null },
        { "a kind that a walk never leads to", QuestionProblem.UnreachableKind, NamedThing.Kind, null },
        { "a source", QuestionProblem.UnknownName, NamedThing.Source, null },
        { "a modality", QuestionProblem.UnknownName, NamedThing.Modality, "rumoured" },
        { "an algorithm", QuestionProblem.UnknownName, NamedThing.Algorithm, "pagerank" },
        { "an empty name", QuestionProblem.EmptyName, NamedThing.Entity, null },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_says_what_is_wrong_and_what_was_meant(
        string mistake, QuestionProblem problem, NamedThing thing, string? candidate)
    {
        var error = Assert.Throws<QuestionException>(() => Ask(mistake));

        Assert.Equal((problem, thing), (error.Problem, error.Thing));
        Assert.Equal(candidate, error.Candidates is [var first, ..] ? first.Name : null);
        Assert.NotNull(error.Name);
    }

    [Fact]
    public void A_node_without_a_weight_is_a_mistake_of_the_question_with_the_error_of_the_search()
    {
        var error = Assert.Throws<QuestionException>(
            () => Reports.Path("Nvidia", "China", new PathQuestion { Weight = "Company.MarketValueLost" }));

        Assert.Equal(QuestionProblem.WrongWeight, error.Problem);
        var inner = Assert.IsType<PathWeightException>(error.InnerException);
        Assert.Equal(error.Message, inner.Problem);
        Assert.DoesNotContain("delegate", error.Message, StringComparison.Ordinal);
        Assert.Contains("delegate", inner.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_expression_tells_the_column()
    {
        var error = Assert.Throws<PathExpressionException>(() => Reports.Walk("DeepSeek", "Uses/MadBy"));

        Assert.Equal(6, error.Column);
    }

    [Fact]
    public void All_shortest_paths_have_no_weight() => Assert.Throws<ArgumentException>(
        "question", () => Reports.Path("Nvidia", "China", new PathQuestion { Weight = "x", AllShortest = true }));

    private static object Ask(string mistake) => mistake switch
    {
        "the kind of a list" => Reports.List("compnies"),
        "the relation of a path" => Reports.Path("DeepSeek", "H800", new PathQuestion { Relations = ["bakcs"] }),
        "a derived relation of a path" => Reports.Path("DeepSeek", "H800", new PathQuestion { Relations = ["exposedTo"] }),
        "a property as a relation" => Reports.Why("DeepSeek", "founded", "H800"),
        "a weight of several kinds" => Reports.Path("DeepSeek", "H800", new PathQuestion { Weight = "marketValueLost" }),
        "a text as a weight" => Reports.Path("DeepSeek", "H800", new PathQuestion { Weight = "presidency" }),
        "an unknown weight" => Reports.Path("DeepSeek", "H800", new PathQuestion { Weight = "zzzz" }),
        "a kind that a walk never leads to" => Reports.Walk("DeepSeek", "Uses/MadeBy", new WalkQuestion { Kind = "Policy" }),
        "a source" => Reports.Names.Source("qqqq"),
        "a modality" => GraphNames.Modality("rumored"),
        "an algorithm" => RankAlgorithm.Find("pagerak"),
        "an empty name" => Reports.Names.Entity(" "),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "There is no such mistake."),
    };
}
