namespace KnowledgeGraph.Tests.Values;

public class PartialDateComparisonTests
{
    [Theory]
    [InlineData(20231)]
    [InlineData(20232)]
    public void Agrees_with_a_model_that_tries_every_day(int seed)
    {
        var texts = new RandomTexts(seed);
        var pool = new List<(string Text, PartialDate Date, NaiveDates Naive)>();
        while (pool.Count < 150)
        {
            var text = texts.DateExpression();
            if (PartialDate.TryParse(text, out var date)) pool.Add((text, date, NaiveDates.Of(text)));
        }

        foreach (var (leftText, left, a) in pool)
        {
            foreach (var (rightText, right, b) in pool)
            {
                var pair = $"seed {seed}: {leftText} and {rightText}";
                Assert.True(a.Written.Overlaps(b.Written) == left.Overlaps(right), $"{pair}: Overlaps is {left.Overlaps(right)}");
                Assert.True(a.Written.IsSupersetOf(b.Written) == left.Contains(right), $"{pair}: Contains is {left.Contains(right)}");
                Assert.True(
                    a.Tolerated.Overlaps(b.Tolerated) == left.IsCompatibleWith(right),
                    $"{pair}: IsCompatibleWith is {left.IsCompatibleWith(right)}");
                Assert.True((a.Tolerated.Max < b.Tolerated.Min) == left.IsBefore(right), $"{pair}: IsBefore is {left.IsBefore(right)}");
                if (left.LatestDayNumber - left.EarliestDayNumber is not null && right.LatestDayNumber - right.EarliestDayNumber is not null
                    && a.Written.Count != b.Written.Count && left.Precision != DatePrecision.UnknownYear
                    && right.Precision != DatePrecision.UnknownYear)
                {
                    Assert.True(
                        Math.Sign(a.Written.Count.CompareTo(b.Written.Count)) == Math.Sign(left.CompareFineness(right)),
                        $"{pair}: CompareFineness");
                }
            }
        }
    }

    [Theory]
    [InlineData("2022", "2023", true)]
    [InlineData("2023-01-31", "2023-02", true)]
    [InlineData("2023", "2023-12", false)]
    [InlineData("2022~", "2023", false)]
    [InlineData("2022~", "2024", true)]
    [InlineData("2022", "[2023,2025]", true)]
    [InlineData("../2022", "2023", true)]
    [InlineData("2022/..", "2023", false)]
    [InlineData("Y-170000002", "-9999", true)]
    [InlineData("9999", "Y10000", true)]
    [InlineData("-0001", "0000", true)]
    [InlineData("0000", "0001", true)]
    public void Is_before_what_certainly_comes_later(string earlier, string later, bool expected)
    {
        Assert.Equal(expected, PartialDate.Parse(earlier).IsBefore(PartialDate.Parse(later)));
        Assert.Equal(expected, PartialDate.Parse(later).IsAfter(PartialDate.Parse(earlier)));
        Assert.False(PartialDate.Parse(later).IsBefore(PartialDate.Parse(earlier)));
    }

    [Theory]
    [InlineData("2023", "[2023-09..2023-12]", true)]
    [InlineData("2023~", "2024-06", true)]
    [InlineData("2023~", "2025", false)]
    [InlineData("2023-05~", "2023-06-30", true)]
    [InlineData("2023-05~", "2023-07-01", false)]
    [InlineData("2023-05-10~", "2023-05-11", true)]
    [InlineData("2023?", "2024", false)]
    [InlineData("[1667,1670]", "1668", false)]
    [InlineData("[1667,1670~]", "1669", true)]
    [InlineData("202X~", "2015", true)]
    [InlineData("/1985", "1900", true)]
    public void Is_compatible_with_what_can_be_true_beside_it(string one, string other, bool expected)
    {
        Assert.Equal(expected, PartialDate.Parse(one).IsCompatibleWith(PartialDate.Parse(other)));
        Assert.Equal(expected, PartialDate.Parse(other).IsCompatibleWith(PartialDate.Parse(one)));
    }

    [Theory]
    [InlineData("XXXX-02-29", "2024-02", true, false)]
    [InlineData("XXXX-02-29", "2023-02", false, false)]
    [InlineData("XXXX-02-29", "2023", false, false)]
    [InlineData("XXXX-02-29", "2024-02-29", true, true)]
    [InlineData("XXXX-02-29~", "2024-02-28", true, false)]
    [InlineData("XXXX-02-29~", "2023-02-28", false, false)]
    [InlineData("XXXX-01-27", "2025-01-27", true, true)]
    [InlineData("XXXX-01-27", "2025-01-28", false, false)]
    [InlineData("XXXX-01-27", "XXXX-01-28", false, false)]
    [InlineData("XXXX-01", "XXXX-01-28", true, true)]
    [InlineData("XXXX-01", "2025-01", true, true)]
    [InlineData("XXXX-01", "2025", true, false)]
    [InlineData("2025", "XXXX-01", true, false)]
    [InlineData("XXXX-XX-31", "2023-XX-31", true, true)]
    [InlineData("2023-XX-31", "2023-04", false, false)]
    [InlineData("2023-XX-31", "[2023-01-31,2023-10-31]", true, true)]
    [InlineData("2023", "2023-XX-31", true, true)]
    [InlineData("202X-05", "2019-05", false, false)]
    [InlineData("202X-05~", "2029-06-30", true, false)]
    [InlineData("XXXX-05~", "2029-07", false, false)]
    [InlineData("XXXX-40~", "2029-07", true, false)]
    [InlineData("20XX-02-29", "XXXX-02-29", true, false)]
    [InlineData("XXXX-02-29", "20XX-02-29", true, true)]
    public void Is_a_set_of_days_where_a_part_is_unspecified(string one, string other, bool compatible, bool contains)
    {
        Assert.Equal(compatible, PartialDate.Parse(one).IsCompatibleWith(PartialDate.Parse(other)));
        Assert.Equal(compatible, PartialDate.Parse(other).IsCompatibleWith(PartialDate.Parse(one)));
        Assert.Equal(contains, PartialDate.Parse(one).Contains(PartialDate.Parse(other)));
    }

    [Theory]
    [InlineData("2023-XX-31", "2023-01-31", "2023-12-31")]
    [InlineData("2023-XX-30", "2023-01-30", "2023-12-30")]
    [InlineData("201X-02-29", "2012-02-29", "2016-02-29")]
    [InlineData("190X-02", "1900-02-01", "1909-02-28")]
    [InlineData("-000X-05", "-0009-05-01", "-0001-05-31")]
    public void Begins_and_ends_with_days_that_it_can_be(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(PartialDate.Parse(first).EarliestDayNumber, date.EarliestDayNumber);
        Assert.Equal(PartialDate.Parse(last).LatestDayNumber, date.LatestDayNumber);
    }

    [Fact]
    public void Sorts_by_earliest_then_latest_then_text()
    {
        string[] sorted =
        [
            "", "../1984", "/1984", "../2024", "-1985", "0000", "2023-01-01", "2023-01", "2023", "2023?", "2023~", "2023/..", "2023-02",
            "Y10000"
        ];
        var dates = sorted.Select(text => text.Length == 0 ? default : PartialDate.Parse(text)).ToArray();

        Assert.Equal(sorted, dates.Reverse().Order().Select(date => date.ToString()));
    }

    [Theory]
    [InlineData("2023-01-20", "2023-01")]
    [InlineData("2023-01", "2023")]
    [InlineData("2023", "2023?")]
    [InlineData("2023?", "2023~")]
    [InlineData("2023", "2023/..")]
    [InlineData("[2021,2023]", "2021/2023")]
    public void Is_finer_when_it_says_more(string finer, string coarser)
    {
        Assert.True(PartialDate.Parse(finer).CompareFineness(PartialDate.Parse(coarser)) < 0);
        Assert.True(PartialDate.Parse(coarser).CompareFineness(PartialDate.Parse(finer)) > 0);
        Assert.True(PartialDate.Parse(coarser).CompareFineness(default) < 0);
    }

    [Fact]
    public void Default_value_is_no_date_and_compares_with_nothing()
    {
        PartialDate none = default;
        var date = PartialDate.Parse("../2024");

        Assert.True(none.IsDefault);
        Assert.Equal("", none.ToString());
        Assert.Equal(DatePrecision.None, none.Precision);
        Assert.Null(none.EarliestDayNumber);
        Assert.Null(none.LatestDayNumber);
        Assert.Equal(none, default);
        Assert.NotEqual(none, date);
        Assert.True(none.CompareTo(date) < 0);
        Assert.False(none.IsBefore(date) || date.IsBefore(none) || none.Overlaps(date) || date.Overlaps(none) || none.Contains(none));
        Assert.False(none.IsCompatibleWith(date) || date.IsCompatibleWith(none) || none.IsCompatibleWith(none));
    }
}
