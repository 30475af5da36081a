using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Values;

public class PartialDateTests
{
    /// <summary>The examples of the EDTF specification (levels 0 and 1, dates) and the supported ones of level 2, with their first and last day.</summary>
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
}
