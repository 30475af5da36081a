namespace KnowledgeGraph.Tests.Values;

public class PartialDateRejectionTests
{
    /// <summary>Positions count from 1.</summary>
    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData(" 2023", 1, "found a space")]
    [InlineData("2023 ", 5, "found a space")]
    [InlineData("circa 2023", 1, "found 'c'")]
    [InlineData("23", 3, "a year has four digits")]
    [InlineData("20a3", 3, "found 'a'")]
    [InlineData("12023", 5, "'Y'")]
    [InlineData("Y2023", 1, "more than four digits")]
    [InlineData("Y02023", 2, "cannot have a leading zero")]
    [InlineData("Y", 2, "the digits of a year")]
    [InlineData("Y1234567890123456", 17, "at most 15 digits")]
    [InlineData("Y12023-01", 7, "cannot have a month")]
    [InlineData("Y17E8", 1, "four digits")]
    [InlineData("Y17101E4", 7, "exponents")]
    [InlineData("-0000", 1, "0000")]
    [InlineData("2XXX", 2, "last one or two digits")]
    [InlineData("XXXX", 5, "followed by a month")]
    [InlineData("XXXX-XX", 6, "two digits")]
    [InlineData("XXXX-02-30", 9, "29 days")]
    [InlineData("XXXX-13", 6, "no month 13")]
    [InlineData("XXX5", 1, "last one or two digits")]
    [InlineData("20X3", 4, "unspecified, too")]
    [InlineData("201X-13", 6, "no month 13")]
    [InlineData("201X-02-30", 9, "there is no day 30 in 201X-02, which has 29 days")]
    [InlineData("1900-XX-32", 9, "there is no day 32 in 1900-XX, which has 31 days")]
    [InlineData("20XX-XX-00", 9, "no day 00")]
    [InlineData("202X-21-01", 8, "cannot have a day")]
    [InlineData("XXXX-XX-XX", 6, "two digits")]
    [InlineData("2023-", 6, "a month has two digits")]
    [InlineData("2023-5", 7, "a month has two digits")]
    [InlineData("2023-123", 8, "a month has two digits")]
    [InlineData("2023-00", 6, "no month 00")]
    [InlineData("2023-13", 6, "no month 13")]
    [InlineData("2023-42", 6, "no month 42")]
    [InlineData("2023-1X", 6, "both or neither")]
    [InlineData("2023-21-01", 8, "cannot have a day")]
    [InlineData("2023-02-29", 9, "2023-02, which has 28 days")]
    [InlineData("1900-02-29", 9, "1900-02, which has 28 days")]
    [InlineData("2024-04-31", 9, "30 days")]
    [InlineData("2024-04-00", 9, "no day 00")]
    [InlineData("2024-04-1", 10, "a day has two digits")]
    [InlineData("2004-01-01T10:10:10Z", 11, "a time of day")]
    [InlineData("2023?~", 6, "found '~'")]
    [InlineData("2023..2024", 5, "brackets")]
    [InlineData("{2023,2024}", 1, "in braces")]
    [InlineData("2024/2023", 6, "ends before it begins")]
    [InlineData("2004-06/2004-05", 9, "ends before it begins")]
    [InlineData("2023/09", 8, "a year has four digits")]
    [InlineData("../..", 4, "one end at least")]
    [InlineData("/", 2, "one end at least")]
    [InlineData(".2023", 1, "two dots")]
    [InlineData("..2023", 3, "followed by '/'")]
    [InlineData("2022/2023/2024", 10, "the interval ends before it")]
    [InlineData("[]", 2, "at least one date")]
    [InlineData("[2023", 6, "',' or ']'")]
    [InlineData("[2023]x", 7, "the set ends before it")]
    [InlineData("[2023, 2024]", 7, "found a space")]
    [InlineData("[2023,..2024]", 7, "open start")]
    [InlineData("[2023..,2024]", 8, "open end")]
    [InlineData("[2024..2023]", 8, "the range ends before it begins")]
    [InlineData("[2023/2024]", 6, "an interval cannot be part of a set")]
    [InlineData("[..]", 4, "four digits")]
    [InlineData("2023\u202e", 5, "U+202E")]
    public void Names_the_position_of_what_is_wrong(string text, int position, string reason)
    {
        var exception = Assert.Throws<FormatException>(() => PartialDate.Parse(text));

        Assert.Contains($"at position {position}:", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.True(date.IsDefault);
        Assert.False(PartialDate.TryParse(text, out date, out var error));
        Assert.Equal(position - 1, error.Position);
    }

    [Fact]
    public void Null_is_no_text()
    {
        Assert.Throws<ArgumentNullException>(() => PartialDate.Parse(null!));
        Assert.False(PartialDate.TryParse(null, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_accepted_prints_as_an_equal_value_and_nothing_else_happens(int seed)
    {
        var texts = new RandomTexts(seed);
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = texts.Noise("0123456789-/.,[]X?~%YT{} S\u00e9\ud800", texts.DateExpression());
            if (!PartialDate.TryParse(text, out var date, out var error))
            {
                Assert.True(error.Position >= 0 && error.Position <= text.Length && error.Message.Length > 0, $"seed {seed}: {text}");
                continue;
            }

            accepted++;
            var printed = date.ToString();
            Assert.True(PartialDate.TryParse(printed, out var again), $"seed {seed}: {text} prints as {printed}");
            Assert.True(date == again && printed == again.ToString(), $"seed {seed}: {text} prints as {printed}, then {again}");
            Assert.True(
                date.EarliestDayNumber == again.EarliestDayNumber && date.LatestDayNumber == again.LatestDayNumber, $"seed {seed}: {text}");
            Assert.True(
                date.EarliestDayNumber is null || date.LatestDayNumber is null || date.EarliestDayNumber <= date.LatestDayNumber,
                $"seed {seed}: {text}");
        }

        Assert.True(accepted > 1000, $"seed {seed}: {accepted} of the texts were dates, too few to show anything");
    }
}
