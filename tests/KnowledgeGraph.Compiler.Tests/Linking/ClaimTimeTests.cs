using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Contradictions;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>When two claims certainly hold at the same time: the one definition that every check of times uses.</summary>
public sealed class ClaimTimeTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "at 2020", true)]
    [InlineData("", "since 2020/..", true)]
    [InlineData("since 2015 until 2019", "since 2019 until 2023", false)] // Terms end and begin on the same day.
    [InlineData("since 2015-03 until 2019-06", "since 2019-06 until 2023", false)]
    [InlineData("until 2019-06-01", "since 2019-06-01", false)]
    [InlineData("since 2015 until 2019", "since 2018 until 2022", true)]
    [InlineData("since 2015 until 2019", "since 2015 until 2019", true)]
    [InlineData("since 2015", "since 2018", true)]
    [InlineData("until 2015", "until 2018", true)]
    [InlineData("until 2019-06-02", "since 2019-06-01", true)]
    [InlineData("since 2019-06-01 until 2019-06-01", "since 2019 until 2020", false)]
    [InlineData("since 2019-06-01 until 2019-06-01", "since 2018 until 2020", true)]
    [InlineData("until 2019~", "since 2018", false)] // A year more at either end.
    [InlineData("until 2019~", "since 2017", true)]
    [InlineData("until 2019?", "since 2018", true)]
    [InlineData("since ../2019", "until 2020", true)]
    [InlineData("since 2019/..", "until 2020", false)]
    [InlineData("since [2018,2021]", "until 2020", false)]
    [InlineData("at 2020", "at 2020", true)]
    [InlineData("at 2020", "at 2020?", true)]
    [InlineData("at 2020", "at 2020-XX", true)]
    [InlineData("at 2020", "at 2020~", false)]
    [InlineData("at 2020", "at 2020-05", false)]
    [InlineData("at 2020-05-01", "at 2020-05-02", false)]
    [InlineData("at XXXX-01-27", "at XXXX-01-27", true)]
    [InlineData("at XXXX-01-27", "at 2020-01-27", false)]
    [InlineData("at XXXX-01-27", "since 2020", false)]
    [InlineData("at 2020", "since 2019 until 2021", true)]
    [InlineData("at 2020", "since 2020", false)]
    [InlineData("at 2020", "since 2019", true)]
    [InlineData("at 2020", "until 2020", false)]
    [InlineData("at 2018 until 2021", "since 2019 until 2020", true)]
    [InlineData("since 2018 at 2021", "since 2019 until 2020", true)]
    [InlineData("since 2015 at 2016", "since 2015 at 2017", false)]
    public void Two_claims_certainly_overlap(string first, string second, bool overlap)
    {
        Assert.Equal(overlap, ClaimTime.CertainlyOverlap(Claim(first), Claim(second)));
        Assert.Equal(overlap, ClaimTime.CertainlyOverlap(Claim(second), Claim(first)));
    }

    [Fact]
    public void Random_claims_overlap_as_in_a_model_that_tries_every_moment()
    {
        var overlaps = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var (first, second) = (AnyClaim(random), AnyClaim(random));
            var expected = Moments.Overlap(first, second);
            Assert.True(
                expected == ClaimTime.CertainlyOverlap(Claim(first), Claim(second)),
                $"seed {seed}: “{first}” and “{second}” {(expected ? "overlap" : "need not overlap")}");
            overlaps += expected ? 1 : 0;
        }

        Assert.InRange(overlaps, 4_000, 16_000);
    }

    [Fact]
    public void Who_takes_over_from_another_contradicts_nobody()
    {
        var people = new UnitBuilder("a").Entity("A", "Company").Entity("P", "Person").Entity("Q", "Person").Source("D1").Source("D2");
        Race.CheckWith(
            [], people.Claim("A ledBy P", (Since, "2015"), (Until, "2019")).Claim("A ledBy Q", (Since, "2019"), (Until, "2023")));
        Race.CheckWith(
            [],
            new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company").Entity("C", "Company").Source("D1").Source("D2")
                .Claim("A motto x", (QualifierKind.Source, "D1"), (Until, "2019"))
                .Claim("A motto y", (QualifierKind.Source, "D2"), (Since, "2019"))
                .Claim("A backs B", (QualifierKind.Source, "D1"), (Until, "2019"))
                .Claim("A backs B", (QualifierKind.Source, "D2"), (QualifierKind.Modality, "denied"), (Since, "2019"))
                .Claim("B backs A", (QualifierKind.Source, "D1"), (Since, "2019"))
                .Claim("C backs A", (QualifierKind.Source, "D1"), (Until, "2019")).Claim(
                    "A rivalOf C", (QualifierKind.Source, "D2"), (Since, "2019")));
    }

    private static string AnyClaim(Random random)
    {
        var words = new List<string>();
        foreach (var name in new[] { "since", "until", "at" })
        {
            if (random.Next(2) == 0) words.Add($"{name} {AnyDate(random)}");
        }

        return string.Join(' ', words);
    }

    private static string AnyDate(Random random)
    {
        var (a, b) = (random.Next(4, 16), random.Next(4, 16));
        if (a > b) (a, b) = (b, a);
        return random.Next(7) switch
        {
            0 => $"2020-01-{a:00}/2020-01-{b:00}",
            1 when a < b => $"[2020-01-{a:00},2020-01-{b:00}]",
            2 => $"2020-01-{a:00}~",
            3 => $"2020-01-{a:00}/..",
            4 => $"../2020-01-{a:00}",
            _ => $"2020-01-{a:00}",
        };
    }

    private static LinkedClaim Claim(string times)
    {
        var words = times.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? Find(string name) => Array.IndexOf(words, name) is >= 0 and var i ? PartialDate.Parse(words[i + 1]).ToString() : null;
        return new LinkedClaim(
            null, -1, null, -1, Find("since"), Find("until"), Find("at"), null, KnowledgeGraph.Modality.Asserted, null, -1, Rank.Normal,
            null, default);
    }

    /// <summary>
    /// January 2020 in moments, several on each day. A claim holds from a moment of any day that its beginning can mean to one of any day
    /// that its end can mean; all are tried. Without a beginning or an end it holds from before the first day, or beyond the last.
    /// </summary>
    private static class Moments
    {
        private const int OnEachDay = 3;
        private const int FirstDay = 1;
        private const int LastDay = 20;

        public static bool Overlap(string first, string second)
        {
            if (first.Length == 0 || second.Length == 0) return true;
            if (Text(first, "at") is { } a && Text(second, "at") is { } b)
                return DaysOf(a).SetEquals(DaysOf(b)) && a.EndsWith('~') == b.EndsWith('~');
            var (x, y) = (PeriodsOf(first), PeriodsOf(second));
            return x.Begins.All(begin => y.Ends.All(end => begin < end)) && y.Begins.All(begin => x.Ends.All(end => begin < end));
        }

        private static (List<int> Begins, List<int> Ends) PeriodsOf(string claim)
        {
            var (since, until, at) = (Text(claim, "since"), Text(claim, "until"), Text(claim, "at"));
            var begin = since ?? at;
            var end = until ?? (since is null ? at : null);
            return (begin is null ? [int.MinValue] : MomentsOf(begin), end is null ? [int.MaxValue] : MomentsOf(end));
        }

        private static List<int> MomentsOf(string date) =>
            [.. DaysOf(date).SelectMany(day => Enumerable.Range(0, OnEachDay).Select(moment => day * OnEachDay + moment))];

        private static string? Text(string claim, string name)
        {
            var words = claim.Split(' ');
            var index = Array.IndexOf(words, name);
            return index < 0 ? null : words[index + 1];
        }

        /// <summary>The days that a date can mean; open ends reach to days that no other date of the test does.</summary>
        private static HashSet<int> DaysOf(string text)
        {
            if (text[0] == '[') return [.. text.Trim('[', ']').Split(',').Select(DayOf)];
            if (text.EndsWith('~')) return [DayOf(text[..^1]) - 1, DayOf(text[..^1]), DayOf(text[..^1]) + 1];
            var ends = text.Split('/');
            var first = ends[0] == ".." ? FirstDay : DayOf(ends[0]);
            var last = ends[^1] == ".." ? LastDay : DayOf(ends[^1]);
            return [.. Enumerable.Range(first, last - first + 1)];
        }

        private static int DayOf(string date) => int.Parse(date[^2..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
