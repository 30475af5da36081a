using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Values;

public class QuantityTests
{
    [Theory]
    [InlineData("42", "42", "")]
    [InlineData("0", "0", "")]
    [InlineData("-0", "0", "")]
    [InlineData("5.6e6 USD", "5.6e6 USD", "USD")]
    [InlineData("5600000 USD", "5.6e6 USD", "USD")]
    [InlineData("5.60E+6 USD", "5.6e6 USD", "USD")]
    [InlineData("5e6..6e6 USD", "5e6..6e6 USD", "USD")]
    [InlineData("~17 %", "~17 %", "%")]
    [InlineData("~17.0 %", "~17.0 %", "%")]
    [InlineData(">500e9 USD", ">500e9 USD", "USD")]
    [InlineData(">5e11 USD", ">500e9 USD", "USD")]
    [InlineData("~500e9 USD", "~500e9 USD", "USD")]
    [InlineData("~5e11 USD", "~5e11 USD", "USD")]
    [InlineData("~5.00e11 USD", "~500e9 USD", "USD")]
    [InlineData(">=3 wk", ">=3 wk", "wk")]
    [InlineData("<3 wk", "<3 wk", "wk")]
    [InlineData("<=3 wk", "<=3 wk", "wk")]
    [InlineData("~<2E+6 {users}", "~<2e6 {users}", "{users}")]
    [InlineData("~<2.00e6 {users}", "~<2.00e6 {users}", "{users}")]
    [InlineData("~>-17 %", "~>-17 %", "%")]
    [InlineData("-17 %", "-17 %", "%")]
    [InlineData("-5..-3 Cel", "-5..-3 Cel", "Cel")]
    [InlineData("-5..3.50 Cel", "-5..3.5 Cel", "Cel")]
    [InlineData("45e6 {users}", "45e6 {users}", "{users}")]
    [InlineData("1000", "1000", "")]
    [InlineData("123456", "123456", "")]
    [InlineData("1234567", "1234567", "")]
    [InlineData("1e6", "1e6", "")]
    [InlineData("12500000", "12.5e6", "")]
    [InlineData("0.001", "0.001", "")]
    [InlineData("0.00001", "10e-6", "")]
    [InlineData("1.5e-9", "1.5e-9", "")]
    [InlineData("0.000", "0", "")]
    [InlineData("0e99", "0", "")]
    [InlineData("~0.00", "~0.00", "")]
    [InlineData("~0e3", "~0e3", "")]
    [InlineData("~-0.50", "~-0.50", "")]
    [InlineData("~5e6..6.0e6 USD", "~5e6..6.0e6 USD", "USD")]
    [InlineData("999999999999999999999999999", "999999999999999999999999999", "")]
    [InlineData("1e26", "100e24", "")]
    [InlineData("1e-27", "1e-27", "")]
    [InlineData("1.00000000000000000000000000000000000000000", "1", "")]
    public void Prints_the_shortest_exact_form(string text, string canonical, string unit)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(canonical, quantity.ToString());
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(quantity, Quantity.Parse(canonical));
        Assert.Equal(quantity.GetHashCode(), Quantity.Parse(canonical).GetHashCode());
    }

    [Fact]
    public void Bounds_are_exact_decimals()
    {
        var range = Quantity.Parse("5e6..6e6 USD");
        var atLeast = Quantity.Parse(">500e9 USD");
        var approximate = Quantity.Parse("~17 %");

        Assert.Equal((5_000_000m, 6_000_000m, null), (range.Min, range.Max, range.Value));
        Assert.Equal((500_000_000_000m, null, null), (atLeast.Min, atLeast.Max, atLeast.Value));
        Assert.True(atLeast.IsMinExclusive && !atLeast.IsMaxExclusive);
        Assert.False(Quantity.Parse(">=5").IsMinExclusive);
        Assert.True(Quantity.Parse("<5").IsMaxExclusive);
        Assert.Equal((17m, 17m, 17m, true), (approximate.Min, approximate.Max, approximate.Value, approximate.IsApproximate));
        var nearly = Quantity.Parse("~<17 %");
        Assert.Equal((null, 17m, null, true), (nearly.Min, nearly.Max, nearly.Value, nearly.IsApproximate));
        Assert.True(nearly.IsMaxExclusive && !nearly.IsMinExclusive);
        Assert.Equal(0.1m + 0.2m, Quantity.Parse("0.3").Value);
    }

    [Theory]
    [InlineData("5600000", "USD", "5.6e6 USD")]
    [InlineData("17.50", "%", "17.5 %")]
    [InlineData("-0.0", "", "0")]
    [InlineData("0.000000000000000000000000001", "m", "1e-27 m")]
    [InlineData("1000000000000000000", "", "1e18")]
    public void Is_made_from_a_decimal(string value, string unit, string text)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        var quantity = new Quantity(number, unit);

        Assert.Equal(text, quantity.ToString());
        Assert.Equal(number, quantity.Value);
    }

    [Fact]
    public void Cannot_be_made_from_more_digits_than_it_prints()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(decimal.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(1e27m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity(1e-28m));
        Assert.Throws<FormatException>(() => new Quantity(1, "two words"));
        Assert.Throws<ArgumentNullException>(() => new Quantity(1, null!));
        Assert.Equal("100e24", new Quantity(1e26m).ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("m")]
    [InlineData("m2")]
    [InlineData("m.s-2")]
    [InlineData("m.s+2")]
    [InlineData("/min")]
    [InlineData("kg/(m.s2)")]
    [InlineData("((m))/s")]
    [InlineData("[in_i]")]
    [InlineData("[in_i'H2O]")]
    [InlineData("m[H2O]")]
    [InlineData("mm[Hg]")]
    [InlineData("B[10.nV]")]
    [InlineData("10*3/uL")]
    [InlineData("10*-6")]
    [InlineData("10^3")]
    [InlineData("{users}")]
    [InlineData("{users}/mo")]
    [InlineData("kg{wet}")]
    [InlineData("m2{body}.d")]
    [InlineData("2.m")]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData("USD")]
    [InlineData("EUR/h")]
    [InlineData("DEM")]
    [InlineData("REM")]
    [InlineData("RAD")]
    [InlineData("kW.h")]
    [InlineData("km/h")]
    [InlineData("GiBy")]
    [InlineData("dag")]
    [InlineData("ug/mL")]
    [InlineData("mo")]
    [InlineData("Ma")]
    [InlineData("m[IU]")]
    [InlineData("''")]
    [InlineData("[m/s2/Hz^(1/2)]")]
    public void Accepts_units_of_UCUM_and_ISO_4217(string unit)
    {
        Assert.Equal(unit, Quantity.Parse("3 " + unit).Unit);
        Assert.Equal("3 " + unit, Quantity.Parse("3 " + unit).ToString());
    }

    [Fact]
    public void Is_a_string_in_JSON_and_default_is_null()
    {
        Quantity[] quantities = [Quantity.Parse("~17 %"), default];

        Assert.Equal("""["~17 %",null]""", JsonSerializer.Serialize(quantities));
        Assert.Equal(quantities, JsonSerializer.Deserialize<Quantity[]>("""["~17 %",null]""")!);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>("17"));
    }
}
