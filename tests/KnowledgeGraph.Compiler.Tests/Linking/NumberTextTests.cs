using System.Globalization;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Canonical texts of numbers and points in time: equal values have one, and it gives the value back.</summary>
public sealed class NumberTextTests
{
    private const int Seeds = 4_000;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("0e99", "0")]
    [InlineData("1.00", "1")]
    [InlineData("100", "100")]
    [InlineData("1e2", "100")]
    [InlineData("-12.50E-1", "-1.25")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("1.00000000000000000000000000000000000", "1")]
    public void A_decimal_has_no_exponent_and_no_zeros_at_its_end(string text, string canonical)
    {
        Assert.Equal(canonical, DecimalText.Canonical(text, out _));
        Assert.Equal(canonical, DecimalText.Canonical(canonical, out _));
    }

    [Theory]
    [InlineData("79228162514264337593543950336", "it is out of the range of a decimal")]
    [InlineData("1e99999999999", "it is out of the range of a decimal")]
    [InlineData("7.9228162514264337593543950336", "it has more digits than a decimal holds exactly")]
    [InlineData("1e-29", "it has more digits than a decimal holds exactly")]
    [InlineData("", "at position 1, the text ends here, but a number is expected")]
    [InlineData("+1", "at position 1, found '+', but a number is expected")]
    [InlineData("01", "at position 1, found '0', but a number has no leading zero.")]
    [InlineData("1.", "at position 3, the text ends here, but the decimal point is followed by a digit.")]
    [InlineData("1e+", "at position 4, the text ends here, but an exponent has at least one digit")]
    [InlineData("1 ", "at position 2, found a space, but the number ends here.")]
    public void What_a_decimal_does_not_hold_is_refused(string text, string message)
    {
        Assert.Null(DecimalText.Canonical(text, out var error));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_decimals_come_back_exactly()
    {
        var random = new Random(11);
        for (var i = 0; i < Seeds; i++)
        {
            var value = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
            var canonical = DecimalText.Canonical(value.ToString(CultureInfo.InvariantCulture), out _);
            Assert.Equal(value, decimal.Parse(canonical!, CultureInfo.InvariantCulture));
            Assert.Equal(canonical, DecimalText.Canonical((value * 1.0m).ToString(CultureInfo.InvariantCulture), out _));
        }
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-0")]
    [InlineData("1e23")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740992.99999999999999999999")]
    [InlineData("9007199254740993.00000000000000000001")]
    [InlineData("123456789012345678")]
    [InlineData("0.00001")]
    [InlineData("0.0001")]
    [InlineData("999999999999999")]
    [InlineData("1000000000000000")]
    [InlineData("4.9406564584124654e-324")]
    [InlineData("2.4703282292062327e-324")]
    [InlineData("2.4703282292062328e-324")]
    [InlineData("1e-400")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("2.2250738585072014e-308")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1.7976931348623158e308")]
    public void A_double_is_what_NET_reads_and_writes(string text)
    {
        var value = double.Parse(text, CultureInfo.InvariantCulture) + 0.0;
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), DoubleText.Canonical(text, out _));
    }

    [Fact]
    public void Random_doubles_are_what_NET_reads_and_writes()
    {
        var random = new Random(12);
        for (var i = 0; i < Seeds; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(value)) continue;
            var shortest = value.ToString(CultureInfo.InvariantCulture);
            foreach (var format in new[] { "R", "E16", "E19", "E40" })
            {
                var text = value.ToString(format, CultureInfo.InvariantCulture);
                Assert.True(shortest == DoubleText.Canonical(text, out _), $"{text} is {shortest}");
            }

            var digits = $"{random.NextInt64()}{random.NextInt64()}e{random.Next(-340, 300)}";
            var read = double.Parse(digits, CultureInfo.InvariantCulture);
            var canonical = DoubleText.Canonical(digits, out _);
            if (double.IsFinite(read)) Assert.Equal(read.ToString(CultureInfo.InvariantCulture), canonical);
            else Assert.Null(canonical);
        }
    }

    [Fact]
    public void A_double_with_many_digits_is_rounded_by_the_last_one()
    {
        // The middle between 1 and the next double, and a little more.
        const string Middle = "1.00000000000000011102230246251565404236316680908203125";
        Assert.Equal("1", DoubleText.Canonical(Middle, out _));
        Assert.Equal("1.0000000000000002", DoubleText.Canonical(Middle + new string('0', 2_000) + "1", out _));
    }

    [Theory]
    [InlineData("1e309", "it is out of the range of a double")]
    [InlineData("-1.7976931348623159e308", "it is out of the range of a double")]
    [InlineData("Infinity", "at position 1, found 'I', but a number is expected")]
    public void What_a_double_does_not_hold_is_refused(string text, string message)
    {
        Assert.Null(DoubleText.Canonical(text, out var error));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-01T12:00:00Z", "2024-03-01T12:00:00Z")]
    [InlineData("2024-03-01t12:00:00z", "2024-03-01T12:00:00Z")]
    [InlineData("2024-03-01T12:00:00.1200-05:30", "2024-03-01T17:30:00.12Z")]
    [InlineData("2024-01-01T00:00:00+14:00", "2023-12-31T10:00:00Z")]
    [InlineData("2024-02-29T23:59:59.999999900Z", "2024-02-29T23:59:59.9999999Z")]
    [InlineData("2024-03-01T12:00:00-00:00", "2024-03-01T12:00:00Z")]
    public void A_point_in_time_is_in_UTC(string text, string canonical)
    {
        Assert.Equal(canonical, DateTimeText.Canonical(text, out _));
        Assert.Equal(canonical, DateTimeText.Canonical(canonical, out _));
        Assert.Equal(
            DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), DateTimeOffset.Parse(canonical, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", "at position 1, a date is expected")]
    [InlineData("2024-3-01T12:00:00Z", "at position 7, a date is expected")]
    [InlineData("2024-03-01 12:00:00Z", "at position 11, a time is expected after the date")]
    [InlineData("2024-03-01T12:00Z", "at position 17, a time is expected after the date")]
    [InlineData("2024-03-01T12:00:00", "at position 20, an offset from UTC is expected, such as Z or +01:00.")]
    [InlineData("2024-03-01T12:00:00+1:00", "at position 20, an offset from UTC is expected")]
    [InlineData("2024-03-01T12:00:00+14:01", "at position 20, an offset is from -14:00 to +14:00.")]
    [InlineData("2024-03-01T12:00:00+01:60", "at position 20, an offset is from -14:00 to +14:00.")]
    [InlineData("2024-03-01T12:00:00.Z", "at position 21, the decimal point is followed by a digit.")]
    [InlineData("2024-03-01T12:00:00.12345678Z", "at position 28, a second has at most 7 digits after the decimal point.")]
    [InlineData("2024-03-01T12:00:00Zx", "at position 21, the offset ends the text.")]
    [InlineData("2023-02-29T12:00:00Z", "at position 1, there is no such date or time of day.")]
    [InlineData("2024-03-01T24:00:00Z", "at position 1, there is no such date or time of day.")]
    [InlineData("2024-12-31T23:59:60Z", "at position 1, there is no such date or time of day.")]
    [InlineData("0001-01-01T00:00:00+01:00", "at position 1, in UTC, the year is not from 0001 to 9999.")]
    public void What_is_not_a_point_in_time_is_refused(string text, string message)
    {
        Assert.Null(DateTimeText.Canonical(text, out var error));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }
}
