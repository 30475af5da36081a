namespace KnowledgeGraph.Tests.Values;

public class QuantityRejectionTests
{
    /// <summary>Positions count from 1.</summary>
    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData(" 5", 1, "a number is expected")]
    [InlineData("USD 5", 1, "a number is expected")]
    [InlineData("+5", 1, "no plus sign")]
    [InlineData(".5", 1, "write 0.5")]
    [InlineData("5.", 3, "the decimal point is followed by a digit")]
    [InlineData("05", 1, "no leading zero")]
    [InlineData("-", 2, "a number is expected")]
    [InlineData("5e", 3, "an exponent has at least one digit")]
    [InlineData("5e+ USD", 4, "an exponent has at least one digit")]
    [InlineData("1,000", 2, "do not group digits")]
    [InlineData("1_000", 2, "do not group digits")]
    [InlineData("1 000", 3, "do not group digits")]
    [InlineData("1 000 USD", 3, "do not group digits")]
    [InlineData("17%", 3, "one space")]
    [InlineData("17  %", 4, "a unit is expected")]
    [InlineData("17 ", 4, "a unit is missing after the space")]
    [InlineData("17 % ", 5, "a unit cannot contain spaces")]
    [InlineData("~~5", 2, "a number is expected")]
    [InlineData("<~5", 2, "write '~<5' for nearly 5")]
    [InlineData("~<=5", 3, "a number is expected")]
    [InlineData("~<5..6", 4, "cannot have '<' or '>'")]
    [InlineData("> 5", 2, "found a space")]
    [InlineData("=5", 1, "a number is expected")]
    [InlineData("≥5", 1, "found '≥'")]
    [InlineData(">5..6", 3, "cannot have '<' or '>'")]
    [InlineData("5..", 4, "two ends")]
    [InlineData("5.. USD", 4, "two ends")]
    [InlineData("..5", 1, "before the decimal point")]
    [InlineData("6..5", 4, "greater than its lower end")]
    [InlineData("5..5", 4, "greater than its lower end")]
    [InlineData("5..6..7", 5, "the number ends before it")]
    [InlineData("1e27", 1, "too large")]
    [InlineData("1e999999999999", 1, "too large")]
    [InlineData("1e-28", 1, "too fine")]
    [InlineData("~0e30", 2, "too large")]
    [InlineData("1234567890123456789012345678", 28, "27 significant digits")]
    [InlineData("5..1e27", 4, "too large")]
    [InlineData("5 ABC", 3, "ISO 4217")]
    [InlineData("5 m/ABC", 5, "ISO 4217")]
    [InlineData("5 users", 3, "{users}")]
    [InlineData("5 m.weeks", 5, "write 'm.wk'")]
    [InlineData("5 usd", 3, "write 'USD'")]
    [InlineData("5 percent", 3, "write '%'")]
    [InlineData("5 kkg", 3, "{kkg}")]
    [InlineData("5 active users", 3, "{active}")]
    [InlineData("5 m long", 4, "cannot contain spaces")]
    [InlineData("5 $", 3, "write 'USD'")]
    [InlineData("5 €", 3, "found '€'")]
    [InlineData("5 m//s", 5, "a unit is expected")]
    [InlineData("5 m/", 5, "the text ends here")]
    [InlineData("5 (m", 5, "')' is missing")]
    [InlineData("5 m)", 4, "found ')'")]
    [InlineData("5 ()", 4, "a unit is expected")]
    [InlineData("5 m-", 5, "digits of an exponent")]
    [InlineData("5 m2x", 5, "found 'x'")]
    [InlineData("5 {users", 9, "'}' is missing")]
    [InlineData("5 {}", 4, "there is nothing between")]
    [InlineData("5 {active users}", 10, "found a space")]
    [InlineData("5 {用户}", 4, "ASCII")]
    [InlineData("5 [in_i", 8, "']' is missing")]
    [InlineData("5 [a{b}]", 5, "found '{'")]
    [InlineData("5 [in]", 3, "{in}")]
    [InlineData("5 k[in_i]", 3, "neither a unit of UCUM")]
    [InlineData("5 0.m", 3, "a multiple of zero")]
    [InlineData("5 m1000", 4, "at most 3 digits")]
    [InlineData("5 1234567890123456789012345678.m", 3, "at most 27 digits")]
    public void Names_the_position_of_what_is_wrong(string text, int position, string reason)
    {
        var exception = Assert.Throws<FormatException>(() => Quantity.Parse(text));

        Assert.Contains($"at position {position}:", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.False(Quantity.TryParse(text, out var quantity));
        Assert.True(quantity.IsDefault);
    }

    [Fact]
    public void Null_is_no_text()
    {
        Assert.Throws<ArgumentNullException>(() => Quantity.Parse(null!));
        Assert.False(Quantity.TryParse(null, out _));
    }

    [Fact]
    public void Any_depth_of_parentheses_is_only_text()
    {
        var text = "5 " + new string('(', 100_000) + "m" + new string(')', 100_000);

        Assert.Equal(text, Quantity.Parse(text).ToString());
        Assert.False(Quantity.TryParse(text[..^1], out _));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Whatever_is_accepted_prints_as_an_equal_value_and_nothing_else_happens(int seed)
    {
        var texts = new RandomTexts(seed);
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = texts.Noise("0123456789-+.eE~<>= %/()[]{}mUSDkg'*^,_é\ud800", texts.Quantity());
            if (!Quantity.TryParse(text, out var quantity, out var error))
            {
                Assert.True(error.Position >= 0 && error.Position <= text.Length && error.Message.Length > 0, $"seed {seed}: {text}");
                continue;
            }

            accepted++;
            var printed = quantity.ToString();
            Assert.True(Quantity.TryParse(printed, out var again), $"seed {seed}: {text} prints as {printed}");
            Assert.True(quantity == again && printed == again.ToString(), $"seed {seed}: {text} prints as {printed}, then {again}");
            Assert.True(
                (quantity.Min, quantity.Max, quantity.Value, quantity.Unit) == (again.Min, again.Max, again.Value, again.Unit),
                $"seed {seed}: {text}");
        }

        Assert.True(accepted > 1000, $"seed {seed}: {accepted} of the texts were quantities, too few to show anything");
    }

    [Theory]
    [InlineData(21)]
    public void Numbers_of_any_size_are_exact_or_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50_000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)('0' + random.Next(random.Next(1, 11)))))
                .TrimStart('0');
            var text = $"{(random.Next(2) == 0 ? "~" : "")}{(digits.Length == 0 ? "0" : digits)}e{random.Next(-32, 32)}";
            if (!Quantity.TryParse(text, out var quantity)) continue;

            var naive = NaiveQuantities.Of(text);
            Assert.True(naive == NaiveQuantities.Of(quantity.ToString()), $"seed {seed}: {text} prints as {quantity}");
            Assert.True(naive.IsSameAs(quantity.Value, naive.Min), $"seed {seed}: {text} is {quantity.Value}");
            Assert.True(!quantity.IsApproximate || quantity.IsCompatibleWith(Quantity.Parse(text[1..])), $"seed {seed}: {text}");
        }
    }
}
