namespace KnowledgeGraph.Tests.Values;

public class QuantityComparisonTests
{
    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    public void Agrees_with_a_model_in_whole_numbers(int seed)
    {
        var texts = new RandomTexts(seed);
        var pool = new List<(string Text, Quantity Quantity, NaiveQuantities Naive)>();
        while (pool.Count < 150)
        {
            var text = texts.Quantity();
            if (Quantity.TryParse(text, out var quantity)) pool.Add((text, quantity, NaiveQuantities.Of(text)));
        }

        foreach (var (text, quantity, naive) in pool)
        {
            var reread = NaiveQuantities.Of(quantity.ToString());
            Assert.True(naive == reread, $"seed {seed}: {text} prints as {quantity}");
            var written = NaiveQuantities.Of(text.Split(' ')[0]);
            Assert.True(
                written.IsSameAs(quantity.Min, written.Min) && written.IsSameAs(quantity.Max, written.Max),
                $"seed {seed}: {text} has bounds {quantity.Min} and {quantity.Max}");
        }

        foreach (var (leftText, left, a) in pool)
        {
            foreach (var (rightText, right, b) in pool)
            {
                var pair = $"seed {seed}: {leftText} and {rightText}";
                var comparable = NaiveQuantities.DimensionOf(left.Unit) == NaiveQuantities.DimensionOf(right.Unit);
                Assert.True(comparable == left.IsComparableTo(right), $"{pair}: IsComparableTo");
                Assert.True((comparable && a.IsLessThan(b)) == left.IsLessThan(right), $"{pair}: IsLessThan is {left.IsLessThan(right)}");
                Assert.True(
                    (comparable && b.IsLessThan(a)) == left.IsGreaterThan(right), $"{pair}: IsGreaterThan is {left.IsGreaterThan(right)}");
                Assert.True((comparable && a.Overlaps(b)) == left.Overlaps(right), $"{pair}: Overlaps is {left.Overlaps(right)}");
                Assert.True((comparable && a.Contains(b)) == left.Contains(right), $"{pair}: Contains is {left.Contains(right)}");
                Assert.True(
                    (comparable && !a.IsLessThan(b) && !b.IsLessThan(a)) == left.IsCompatibleWith(right),
                    $"{pair}: IsCompatibleWith is {left.IsCompatibleWith(right)}");
                Assert.True((comparable && a == b) == (left == right), $"{pair}: Equals");
                Assert.True(left != right || left.GetHashCode() == right.GetHashCode(), $"{pair}: GetHashCode");
                Assert.True(Math.Sign(left.CompareTo(right)) == -Math.Sign(right.CompareTo(left)), $"{pair}: CompareTo");
                Assert.True((left.CompareTo(right) == 0) == (left == right), $"{pair}: CompareTo and Equals");
                if ((a.Most - a.Least, b.Most - b.Least) is ({ } one, { } other))
                {
                    var widths = one.CompareTo(other);
                    if (widths != 0) Assert.True(widths == Math.Sign(left.CompareFineness(right)), $"{pair}: CompareFineness");
                }
            }
        }
    }

    [Theory]
    [InlineData("~17 %", "16.5 %", true)]
    [InlineData("~17 %", "17.5 %", true)]
    [InlineData("~17 %", "17.51 %", false)]
    [InlineData("~17 %", "~18 %", true)]
    [InlineData("~17 %", "~19 %", false)]
    [InlineData("~5e6 USD", "5.6e6 USD", false)]
    [InlineData("~5e6 USD", "5.5e6 USD", true)]
    [InlineData("~5.0e6 USD", "5.06e6 USD", false)]
    [InlineData("~5e6..6e6 USD", "6.4e6 USD", true)]
    [InlineData("5e6..6e6 USD", "5.6e6 USD", true)]
    [InlineData(">500e9 USD", "500e9 USD", false)]
    [InlineData(">=500e9 USD", "500e9 USD", true)]
    [InlineData(">500e9 USD", "589e9 USD", true)]
    [InlineData("<5", ">5", false)]
    [InlineData("<=5", ">=5", true)]
    [InlineData("<6", ">5", true)]
    [InlineData("5 USD", "5 EUR", false)]
    [InlineData("5", "5 %", false)]
    [InlineData("17 %", "17.0 %", true)]
    [InlineData("~<17 %", "17 %", false)]
    [InlineData("~<17 %", "16.9 %", true)]
    [InlineData("~<17 %", "16.5 %", true)]
    [InlineData("~<17 %", "16.4 %", false)]
    [InlineData("~>17 %", "17 %", false)]
    [InlineData("~>17 %", "17.5 %", true)]
    [InlineData("~>17 %", "17.6 %", false)]
    [InlineData("~>-17 %", "-16.8 %", true)]
    [InlineData("~>-17 %", "-17 %", false)]
    [InlineData("~>-17 %", "~-17 %", true)]
    [InlineData("~<17 %", "~>17 %", false)]
    [InlineData("~<2e6 {users}", "1.5e6 {users}", true)]
    [InlineData("~<2.0e6 {users}", "1.5e6 {users}", false)]
    [InlineData("~<2 m", "199 cm", true)]
    [InlineData("~<2 m", "149 cm", false)]
    [InlineData("~999999999999999999999999999", "1e9", false)]
    public void Is_compatible_with_what_can_be_true_beside_it(string one, string other, bool expected)
    {
        Assert.Equal(expected, Quantity.Parse(one).IsCompatibleWith(Quantity.Parse(other)));
        Assert.Equal(expected, Quantity.Parse(other).IsCompatibleWith(Quantity.Parse(one)));
    }

    [Theory]
    [InlineData("5.6e6 USD", "5e6..6e6 USD")]
    [InlineData("5.6e6 USD", "~5.6e6 USD")]
    [InlineData("~5.60e6 USD", "~5.6e6 USD")]
    [InlineData("5e6..6e6 USD", ">5e6 USD")]
    [InlineData("~<17 %", "~17 %")]
    [InlineData("~<17 %", "<17 %")]
    [InlineData("17 %", "~>17 %")]
    public void Is_finer_when_it_says_more(string finer, string coarser)
    {
        Assert.True(Quantity.Parse(finer).CompareFineness(Quantity.Parse(coarser)) < 0);
        Assert.True(Quantity.Parse(coarser).CompareFineness(Quantity.Parse(finer)) > 0);
        Assert.True(Quantity.Parse(coarser).CompareFineness(default) < 0);
    }

    [Fact]
    public void Sorts_by_what_is_measured_then_bounds()
    {
        string[] sorted =
        [
            "", "<5", "~<5", "<=5", "-1", "1 %", "5", "~5", "5..6", ">=5", ">5", "~>5", "6", "1 EUR", "1 USD", "1 [mi_i]", "2 km", "9 s",
            "1 min",
        ];
        var quantities = sorted.Select(text => text.Length == 0 ? default : Quantity.Parse(text)).ToArray();

        Assert.Equal(sorted, quantities.Reverse().Order().Select(quantity => quantity.ToString()));
    }

    [Fact]
    public void Default_value_is_no_quantity_and_compares_with_nothing()
    {
        Quantity none = default;
        var zero = Quantity.Parse("0");

        Assert.True(none.IsDefault);
        Assert.Equal(("", ""), (none.ToString(), none.Unit));
        Assert.Equal((null, null, null), (none.Min, none.Max, none.Value));
        Assert.NotEqual(zero, none);
        Assert.False(
            none.IsComparableTo(zero) || zero.IsComparableTo(none) || none.Overlaps(none) || zero.Contains(none)
                || none.IsCompatibleWith(zero) || none.IsLessThan(zero));
    }
}
