namespace KnowledgeGraph.Tests.Values;

public sealed class PartialDateConstructorTests
{
    [Theory]
    [InlineData(2023, "2023")]
    [InlineData(0, "0000")]
    [InlineData(-44, "-0044")]
    [InlineData(9999, "9999")]
    [InlineData(-9999, "-9999")]
    public void A_year(int year, string text) => AssertSame(text, new PartialDate(year));

    [Theory]
    [InlineData(2023, 9, "2023-09")]
    [InlineData(-1, 12, "-0001-12")]
    public void A_month(int year, int month, string text) => AssertSame(text, new PartialDate(year, month));

    [Theory]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(0, 2, 29, "0000-02-29")]
    [InlineData(1, 1, 1, "0001-01-01")]
    public void A_day(int year, int month, int day, string text) => AssertSame(text, new PartialDate(year, month, day));

    [Fact]
    public void A_day_of_the_calendar_is_that_of_DateOnly()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var day = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
            var date = new PartialDate(day.Year, day.Month, day.Day);
            Assert.Equal((day, day, DatePrecision.Day), (date.Earliest, date.Latest, date.Precision));
        }
    }

    [Theory]
    [InlineData(10_000, 1, 1, "year")]
    [InlineData(-10_000, 1, 1, "year")]
    [InlineData(int.MinValue, 1, 1, "year")]
    [InlineData(2023, 0, 1, "month")]
    [InlineData(2023, 13, 1, "month")]
    [InlineData(2023, 1, 0, "day")]
    [InlineData(2023, 1, 32, "day")]
    [InlineData(2023, 2, 29, "day")]
    [InlineData(2023, 4, 31, "day")]
    public void What_is_not_in_the_calendar_is_an_error_that_names_the_part(int year, int month, int day, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day)).ParamName);

    private static void AssertSame(string text, PartialDate date)
    {
        Assert.Equal(text, date.ToString());
        Assert.Equal(PartialDate.Parse(text), date);
    }
}
