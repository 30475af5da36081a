using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Values;

public class PartialDateTests
{
    /// <summary>
    /// The examples of the EDTF specification (levels 0 and 1, dates) and the supported ones of level 2, with their first and last day.
    /// </summary>
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", DatePrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", DatePrecision.Year)]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", DatePrecision.Month)]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", DatePrecision.Day)]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", DatePrecision.Month)]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31", DatePrecision.Year)]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", DatePrecision.Year)]
    [InlineData("Y170000002", null, null, DatePrecision.Year)]
    [InlineData("Y-170000002", null, null, DatePrecision.Year)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", DatePrecision.Quarter)]
    [InlineData("2001-22", "2001-06-01", "2001-08-31", DatePrecision.Quarter)]
    [InlineData("2001-23", "2001-09-01", "2001-11-30", DatePrecision.Quarter)]
    [InlineData("2003-24", "2003-12-01", "2004-02-29", DatePrecision.Quarter)]
    [InlineData("1984?", "1984-01-01", "1984-12-31", DatePrecision.Year)]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", DatePrecision.Month)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", DatePrecision.Day)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", DatePrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", DatePrecision.Year)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("1985-04-12/..", "1985-04-12", null, DatePrecision.Day)]
    [InlineData("1985-04/..", "1985-04-01", null, DatePrecision.Month)]
    [InlineData("1985/..", "1985-01-01", null, DatePrecision.Year)]
    [InlineData("../1985-04-12", null, "1985-04-12", DatePrecision.Day)]
    [InlineData("../1985-04", null, "1985-04-30", DatePrecision.Month)]
    [InlineData("../1985", null, "1985-12-31", DatePrecision.Year)]
    [InlineData("1985-04-12/", "1985-04-12", null, DatePrecision.Day)]
    [InlineData("1985-04/", "1985-04-01", null, DatePrecision.Month)]
    [InlineData("1985/", "1985-01-01", null, DatePrecision.Year)]
    [InlineData("/1985-04-12", null, "1985-04-12", DatePrecision.Day)]
    [InlineData("/1985-04", null, "1985-04-30", DatePrecision.Month)]
    [InlineData("/1985", null, "1985-12-31", DatePrecision.Year)]
    [InlineData("1984?/2004-06~", "1984-01-01", "2004-06-30", DatePrecision.Year)]
    [InlineData("-1985", null, null, DatePrecision.Year)]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", DatePrecision.Quarter)]
    [InlineData("2001-28", "2001-12-01", "2002-02-28", DatePrecision.Quarter)]
    [InlineData("2001-31", "2001-03-01", "2001-05-31", DatePrecision.Quarter)]
    [InlineData("2001-39", "2001-09-01", "2001-12-31", DatePrecision.Quadrimester)]
    [InlineData("2001-41", "2001-07-01", "2001-12-31", DatePrecision.Semester)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", DatePrecision.Year)]
    [InlineData("[..1760-12-03]", null, "1760-12-03", DatePrecision.Day)]
    [InlineData("[1760-12..]", "1760-12-01", null, DatePrecision.Month)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, DatePrecision.Month)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", DatePrecision.Year)]
    [InlineData("[..1984]", null, "1984-12-31", DatePrecision.Year)]
    [InlineData("[2023-09..2023-12]", "2023-09-01", "2023-12-31", DatePrecision.Month)]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", DatePrecision.Month)]
    public void Reads_the_specifications_examples(string text, string? earliest, string? latest, DatePrecision precision)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(text, date.ToString());
        Assert.Equal(date, PartialDate.Parse(date.ToString()));
        Assert.Equal(earliest, date.Earliest?.ToString("o", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.Latest?.ToString("o", CultureInfo.InvariantCulture));
        Assert.Equal(precision, date.Precision);
    }

    [Theory]
    [InlineData("[1668,1667]", "[1667,1668]")]
    [InlineData("[1667,1667]", "1667")]
    [InlineData("[1667..1667]", "1667")]
    [InlineData("[1667,1668,1667]", "[1667,1668]")]
    [InlineData("[1667~]", "1667~")]
    [InlineData("[1990,1984..]", "[1990,1984..]")]
    [InlineData("[..1984,1800]", "[..1984,1800]")]
    [InlineData("[1670..1672,1667-05,1667]", "[1667,1667-05,1670..1672]")]
    public void Puts_sets_into_canonical_form(string text, string canonical)
    {
        Assert.Equal(canonical, PartialDate.Parse(text).ToString());
        Assert.Equal(PartialDate.Parse(canonical), PartialDate.Parse(text));
    }

    [Theory]
    [InlineData("-201X", -2019, -2010)]
    [InlineData("-000X", -9, -1)]
    [InlineData("-00XX", -99, -1)]
    [InlineData("000X", 0, 9)]
    [InlineData("Y170000002", 170000002, 170000002)]
    [InlineData("Y-170000002", -170000002, -170000002)]
    [InlineData("Y999999999999999", 999999999999999, 999999999999999)]
    [InlineData("Y-999999999999999~", -999999999999999, -999999999999999)]
    public void Reaches_years_that_DateOnly_does_not(string text, long firstYear, long lastYear)
    {
        var date = PartialDate.Parse(text);

        // 146,097 days in 400 years; years are moved by whole cycles into those that DateOnly holds.
        Assert.Equal(FirstDayOf(firstYear), date.EarliestDayNumber);
        Assert.Equal(FirstDayOf(lastYear + 1) - 1, date.LatestDayNumber);
        Assert.Equal(text, date.ToString());

        static long FirstDayOf(long year)
        {
            var inCycle = (int)(((year % 400) + 400) % 400);
            return new DateOnly(inCycle + 400, 1, 1).DayNumber + (year - inCycle - 400) / 400 * 146_097;
        }
    }

    [Theory]
    [InlineData("XXXX-01-27", "0000-01-27", "9999-01-27")]
    [InlineData("XXXX-02-29", "0000-02-29", "9996-02-29")]
    [InlineData("XXXX-12", "0000-12", "9999-12")]
    [InlineData("XXXX-12-XX?", "0000-12", "9999-12")]
    [InlineData("XXXX-34", "0000-34", "9999-34")]
    public void Knows_a_day_of_an_unknown_year(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(text, date.ToString());
        Assert.Equal(DatePrecision.UnknownYear, date.Precision);
        Assert.Equal(PartialDate.Parse(first).EarliestDayNumber, date.EarliestDayNumber);
        Assert.Equal(PartialDate.Parse(last).LatestDayNumber, date.LatestDayNumber);
        Assert.True(date.IsCompatibleWith(PartialDate.Parse("2024")));
        Assert.True(date.IsBefore(PartialDate.Parse("Y10000")));
    }

    [Fact]
    public void Every_day_and_month_of_DateOnly_years_has_its_day_numbers()
    {
        for (var day = new DateOnly(1895, 1, 1); day.Year < 2105; day = day.AddDays(1))
        {
            PartialDate date = day;
            Assert.Equal(day.DayNumber, date.EarliestDayNumber);
            Assert.Equal(day.DayNumber, date.LatestDayNumber);
            Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString());
        }
    }

    [Theory]
    [InlineData("2023", false, false, false, false)]
    [InlineData("2023?", true, false, false, false)]
    [InlineData("2023~", false, true, false, false)]
    [InlineData("2023%/2024", true, true, true, false)]
    [InlineData("[2021,2023?]", true, false, false, true)]
    [InlineData("/2023", false, false, true, false)]
    public void Says_what_it_is(string text, bool uncertain, bool approximate, bool interval, bool set)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((uncertain, approximate, interval, set), (date.IsUncertain, date.IsApproximate, date.IsInterval, date.IsSet));
    }

    [Fact]
    public void Keeps_the_string_that_was_canonical()
    {
        var text = new string("[2023-09..2023-12]");

        Assert.Same(text, PartialDate.Parse(text).ToString());
    }

    [Fact]
    public void Is_parsed_and_formatted_through_the_interfaces_of_NET()
    {
        var date = PartialDate.Parse("2023~");
        Span<char> chars = stackalloc char[5];
        Span<byte> bytes = stackalloc byte[5];

        Assert.Equal(date, ParseSpan<PartialDate>("2023~"));
        Assert.Equal(date, ParseUtf8<PartialDate>("2023~"u8));
        Assert.Equal("on 2023~", string.Create(CultureInfo.InvariantCulture, $"on {date}"));
        Assert.True(((ISpanFormattable)date).TryFormat(chars, out var written, "", null) && written == 5 && chars.SequenceEqual("2023~"));
        Assert.True(
            ((IUtf8SpanFormattable)date).TryFormat(bytes, out written, "G", null) && written == 5 && bytes.SequenceEqual("2023~"u8));
        Assert.False(((ISpanFormattable)date).TryFormat(chars[..4], out written, "", null));
        Assert.Equal(0, written);
        Assert.Throws<FormatException>(() => ((IFormattable)date).ToString("yyyy", null));
    }

    [Fact]
    public void Is_a_string_in_JSON()
    {
        var dates = new Dictionary<PartialDate, PartialDate?>
        {
            [PartialDate.Parse("2023~")] = PartialDate.Parse("[..1984]"),
            [PartialDate.Parse("2024")] = null
        };

        var json = JsonSerializer.Serialize(dates);

        Assert.Equal("""{"2023~":"[..1984]","2024":null}""", json);
        Assert.Equal(dates, JsonSerializer.Deserialize<Dictionary<PartialDate, PartialDate?>>(json));
        Assert.Equal("null", JsonSerializer.Serialize(default(PartialDate)));
        Assert.Equal(default, JsonSerializer.Deserialize<PartialDate>("null"));
        Assert.Contains(
            "position 6", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("\"2023-13\"")).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("2023"));
    }

    private static T ParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.Parse(text, null);

    private static T ParseUtf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T> => T.Parse(text, null);
}
