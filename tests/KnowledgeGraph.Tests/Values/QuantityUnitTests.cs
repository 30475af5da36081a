namespace KnowledgeGraph.Tests.Values;

public class QuantityUnitTests
{
    /// <summary>Units of a few dimensions, with what one is in the first of its dimension.</summary>
    private static readonly (string Unit, string Dimension, double Factor)[] Linear =
    [
        ("m", "length", 1), ("mm", "length", 1e-3), ("km", "length", 1e3), ("[in_i]", "length", 0.0254), ("[ft_i]", "length", 0.3048),
        ("[mi_i]", "length", 1609.344),
        ("[ft_us]", "length", 1200.0 / 3937), ("10.um", "length", 1e-5), ("AU", "length", 149597870691),
        ("kg", "mass", 1), ("[lb_av]", "mass", 0.45359237), ("t", "mass", 1000), ("mg", "mass", 1e-6),
        ("m/s", "speed", 1), ("km/h", "speed", 1 / 3.6), ("[mi_i]/h", "speed", 0.44704), ("m.s-1", "speed", 1), ("mm/ms", "speed", 1),
        ("Pa", "pressure", 1), ("mm[Hg]", "pressure", 133.322), ("[psi]", "pressure", 6894.757293168361), ("N/cm2", "pressure", 1e4),
        ("", "number", 1), ("%", "number", 0.01), ("[ppm]", "number", 1e-6),
        ("USD/h", "wage", 1), ("USD/d", "wage", 1 / 24.0), ("{users}/a", "growth", 1), ("{users}/d", "growth", 365.25),
        ("deg", "angle", Math.PI / 180), ("rad", "angle", 1), ("circ", "angle", 2 * Math.PI),
    ];

    [Theory]
    [InlineData("1 cm", "10 mm")]
    [InlineData("1 cm", "0.01 m")]
    [InlineData("1 L", "1 l")]
    [InlineData("17 %", "0.17")]
    [InlineData("5 m/s", "5 m.s-1")]
    [InlineData("1 h", "60 min")]
    [InlineData("12 [in_i]", "1 [ft_i]")]
    [InlineData("1 [lb_av]", "0.45359237 kg")]
    [InlineData("1 kW.h", "3.6 MJ")]
    [InlineData("1 J", "1 kg.m2/s2")]
    [InlineData("1 W.s", "1 N.m")]
    [InlineData("1 GiBy", "1073741824 By")]
    [InlineData("1 mol", "602214076e15")]
    [InlineData("360 deg", "1 circ")]
    [InlineData("24 USD/d", "1 USD/h")]
    [InlineData("1 10*3{cells}/uL", "1 {cells}/nL")]
    [InlineData("3 1{users}", "3 {users}")]
    [InlineData("1 [IU]", "1 [iU]")]
    [InlineData("~1.0 cm", "~10 mm")]
    [InlineData("5..6 cm", "50..60 mm")]
    [InlineData(">5 cm", ">50 mm")]
    [InlineData("0 Cel", "273.15 K")]
    [InlineData("212 [degF]", "100 Cel")]
    [InlineData("0 [degRe]", "32 [degF]")]
    [InlineData("7 [pH]", "1e-7 mol/L")]
    [InlineData("<7 [pH]", ">1e-7 mol/L")]
    [InlineData("3 B[W]", "1 kW")]
    [InlineData("30 dB[W]", "0 B[kW]")]
    [InlineData("2 B[V]", "10 V")]
    [InlineData("0 B[SPL]", "20 uPa")]
    [InlineData("4 B[10.nV]", "1 uV")]
    [InlineData("0 Np", "1")]
    [InlineData("3 bit_s", "8")]
    [InlineData("1 m[H2O]", "9.80665 kPa")]
    [InlineData("2 [hp'_X]", "0.01")]
    [InlineData("2 [hp'_C]", "1e-4")]
    [InlineData("1 [hp'_M]", "0.001")]
    [InlineData("1 [hp'_Q]", "0.00002")]
    [InlineData("3 [m/s2/Hz^(1/2)]", "9 m2/s4/Hz")]
    [InlineData("5 Cel{air}", "278.15 K{air}")]
    [InlineData("2 W/(m.Cel)", "0.002 kW/(m.Cel)")]
    [InlineData("1 Ma", "1000 ka")]
    public void Equal_amounts_are_equal_in_any_unit(string one, string other)
    {
        var (a, b) = (Quantity.Parse(one), Quantity.Parse(other));
        Assert.True(a == b && b == a && a.Equals((object)b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(0, a.CompareTo(b));
        Assert.True(a.IsComparableTo(b) && a.IsCompatibleWith(b) && a.Overlaps(b) && a.Contains(b) && b.Contains(a));
        Assert.False(a.IsLessThan(b) || b.IsLessThan(a));
        Assert.Equal(0, a.CompareFineness(b));
    }

    [Theory]
    [InlineData("1 kg", "1 g", true)]
    [InlineData("~1 cm", "~10 mm", true)]
    [InlineData(">5 cm", ">=50 mm", true)]
    [InlineData("1 USD", "1 EUR", false)]
    [InlineData("1 {users}", "1", false)]
    [InlineData("1 {users}", "1 {models}", false)]
    [InlineData("1 m{dry}", "1 m", false)]
    [InlineData("1 m", "1 s", false)]
    [InlineData("1 rad", "1", false)]
    [InlineData("1 [iU]", "1", false)]
    [InlineData("1 [iU]", "1 [arb'U]", false)]
    [InlineData("1 W/(m.Cel)", "1 W/(m.K)", false)]
    [InlineData("1 B[V]", "1 B[W]", false)]
    public void Other_amounts_are_not(string one, string other, bool isComparable)
    {
        Assert.NotEqual(Quantity.Parse(one), Quantity.Parse(other));
        Assert.Equal(isComparable, Quantity.Parse(one).IsComparableTo(Quantity.Parse(other)));
    }

    [Theory]
    [InlineData("1 [in_i]", "cm", "2.54 cm")]
    [InlineData("5.6e6 USD", "USD", "5.6e6 USD")]
    [InlineData("17 %", "", "0.17")]
    [InlineData("0.17", "%", "17 %")]
    [InlineData("100 Cel", "[degF]", "212 [degF]")]
    [InlineData("-40 [degF]", "Cel", "-40 Cel")]
    [InlineData("0 K", "Cel", "-273.15 Cel")]
    [InlineData("5..6 m", "cm", "500..600 cm")]
    [InlineData(">5 m", "cm", ">500 cm")]
    [InlineData("<=5 m", "cm", "<=500 cm")]
    [InlineData("~5 m", "cm", "~5e2 cm")]
    [InlineData("~5.0 m", "mm", "~5.0e3 mm")]
    [InlineData("~5 [in_i]", "cm", "~13 cm")]
    [InlineData("~<5 [in_i]", "cm", "~<13 cm")]
    [InlineData("~>5.0 m", "mm", "~>5.0e3 mm")]
    [InlineData("~<0.17", "%", "~<17 %")]
    [InlineData("<7 [pH]", "mol/L", ">100e-9 mol/L")]
    [InlineData("6..7 [pH]", "mol/L", "100e-9..1e-6 mol/L")]
    [InlineData("1 m", "[ft_i]", "3.28083989501312335958005249 [ft_i]")]
    [InlineData("1 W", "B[W]", "0 B[W]")]
    [InlineData("2 W", "B[W]", "0.301029995663981195213738895 B[W]")]
    [InlineData("1 Np", "dB", "4.34294481903251827651128919 dB")]
    [InlineData("45 deg", "%[slope]", "100 %[slope]")]
    [InlineData("100 %[slope]", "deg", "45 deg")]
    [InlineData("9 m2/s4/Hz", "[m/s2/Hz^(1/2)]", "3 [m/s2/Hz^(1/2)]")]
    [InlineData("8", "bit_s", "3 bit_s")]
    [InlineData("1 a", "d", "365.25 d")]
    [InlineData("1 [car_Au]", "", "0.041666666666666666666666667")]
    [InlineData("1 fm", "Tm", "1e-27 Tm")]
    public void Converts(string text, string unit, string expected)
    {
        var quantity = Quantity.Parse(text);
        Assert.Equal(expected, quantity.To(unit).ToString());
        Assert.True(quantity.TryTo(unit, out var result));
        Assert.Equal(expected, result.ToString());
    }

    [Theory]
    [InlineData("5 m", "s", "'m' measures 'm' and 's' measures 's'")]
    [InlineData("5 N", "", "'N' measures 'g.m.s-2' and a plain number measures a plain number")]
    [InlineData("1 USD", "EUR", "'USD' measures 'USD' and 'EUR' measures 'EUR'")]
    [InlineData("0 W", "B[W]", "has no number for it")]
    [InlineData("1e9 B[W]", "W", "has no number for it")]
    [InlineData("100e24 km", "m", "more than 27 digits")]
    [InlineData("10e-21 fm", "Tm", "finer than 27 digits")]
    public void Says_why_it_cannot_convert(string text, string unit, string reason)
    {
        var quantity = Quantity.Parse(text);
        var exception = Assert.Throws<UnitConversionException>(() => quantity.To(unit));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains($"\"{text}\"", exception.Message, StringComparison.Ordinal);
        Assert.Equal((quantity.Unit, unit), (exception.FromUnit, exception.ToUnit));
        Assert.False(quantity.TryTo(unit, out var none));
        Assert.True(none.IsDefault);
    }

    [Fact]
    public void Refuses_what_is_not_a_unit()
    {
        Assert.Throws<ArgumentNullException>(() => Quantity.Parse("1 m").To(null!));
        Assert.Contains(
            "write 'mm[Hg]'", Assert.Throws<FormatException>(() => Quantity.Parse("1 Pa").To("mmHg")).Message, StringComparison.Ordinal);
        Assert.False(Quantity.Parse("1 Pa").TryTo("mmHg", out _));
        Assert.False(Quantity.Parse("1 Pa").TryTo(null, out _));
        Assert.Throws<UnitConversionException>(() => default(Quantity).To("m"));
    }

    [Theory]
    [InlineData("mmHg", "mm[Hg]")]
    [InlineData("hr", "h")]
    [InlineData("yr", "a")]
    [InlineData("kWh", "kW.h")]
    [InlineData("mcg", "ug")]
    [InlineData("sec", "s")]
    [InlineData("lbs", "[lb_av]")]
    [InlineData("MPH", "[mi_i]/h")]
    [InlineData("°C", "Cel")]
    [InlineData("km/hr", "km/h")]
    [InlineData("kWh/yr", "kW.h/a")]
    [InlineData("USD/kWh", "USD/(kW.h)")]
    [InlineData("m²", "m2")]
    [InlineData("m^2", "m2")]
    [InlineData("kg·m⁻³", "kg.m-3")]
    [InlineData("kg*m/s^2", "kg.m/s2")]
    [InlineData("m / s", "m/s")]
    [InlineData("µm", "um")]
    [InlineData("kΩ", "kOhm")]
    [InlineData("Kilograms", "kg")]
    [InlineData("ha", "har")]
    [InlineData("KB", "kBy")]
    [InlineData("eur", "EUR")]
    [InlineData("€/h", "EUR/h")]
    public void Names_the_code_of_a_unit_that_is_written_as_is_common(string written, string code)
    {
        Assert.False(Quantity.TryParse("5 " + written, out _, out var error));
        Assert.EndsWith($"; write '{code}'", error.Message, StringComparison.Ordinal);
        Assert.True(Quantity.TryParse("5 " + code, out _));
    }

    [Fact]
    public void Every_correction_is_a_unit_and_corrects_what_is_not_one()
    {
        foreach (var (written, code) in UnitCorrections.All)
        {
            Assert.True(UnitSyntax.IsUnit(code), code);
            Assert.True(!UnitSyntax.IsUnit(written), written);
            Assert.Equal(code, UnitCorrections.Find(written));
        }
    }

    [Fact]
    public void Every_atom_has_a_meaning_and_converts_to_itself()
    {
        for (var i = 0; i < UcumAtoms.Count; i++)
        {
            var unit = UcumAtoms.Symbol(i).ToString();
            Assert.True(i == 0 || string.CompareOrdinal(UcumAtoms.Symbol(i - 1).ToString(), unit) < 0, unit);
            Assert.True(UnitSyntax.IsUnit(unit), unit);
            var meaning = UnitMeaning.Of(unit)!;
            Assert.NotNull(meaning);
            var three = new Rational(3);
            Assert.Equal(3, (double)meaning.FromBase(meaning.ToBase(three)!.Value)!.Value.RoundTo(30).Round());
        }
    }

    [Theory]
    [InlineData(601)]
    [InlineData(602)]
    public void Agrees_with_floating_point_as_far_as_that_goes(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var (from, to) = (Linear[random.Next(Linear.Length)], Linear[random.Next(Linear.Length)]);
            var (x, y) = (random.Next(1, 100_000) / 100m, random.Next(1, 100_000) / 100m);
            var pair = $"seed {seed}: {x} {from.Unit} and {y} {to.Unit}";
            var (a, b) = (new Quantity(x, from.Unit), new Quantity(y, to.Unit));
            Assert.True(a.IsComparableTo(b) == (from.Dimension == to.Dimension), pair);
            Assert.True(a.TryTo(to.Unit, out var converted) == (from.Dimension == to.Dimension), pair);
            if (from.Dimension != to.Dimension) continue;

            var (left, right) = ((double)x * from.Factor, (double)y * to.Factor);
            Assert.True(Math.Abs((double)converted.Value!.Value * to.Factor / left - 1) < 1e-6, $"{pair}: {converted}");
            if (Math.Abs(left / right - 1) < 1e-9) continue;
            Assert.True(a.IsLessThan(b) == left < right && b.IsLessThan(a) == right < left, pair);
            Assert.True(a.IsCompatibleWith(b) == false && Math.Sign(a.CompareTo(b)) == Math.Sign(left - right), pair);
        }
    }

    [Theory]
    [InlineData(611)]
    public void Sorting_is_a_total_order_whatever_the_units(int seed)
    {
        var random = new Random(seed);
        string[] units =
        [
            .. Linear.Select(unit => unit.Unit), "Cel", "[degF]", "K", "[pH]", "mol/L", "dB[W]", "W", "kW", "B", "Np", "[hp'_X]",
            "m999.Ym999.Ym999.Ym999"
        ];
        var pool = Enumerable.Range(0, 90).Select(_ =>
        {
            var number = $"{(random.Next(4) == 0 ? "~" : "")}{random.Next(1, 12)}{(random.Next(6) == 0 ? "e3" : "")}";
            return Quantity.Parse($"{number} {units[random.Next(units.Length)]}".TrimEnd());
        }).ToList();
        foreach (var a in pool)
        {
            foreach (var b in pool)
            {
                Assert.True(Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)), $"seed {seed}: {a} and {b}");
                Assert.True(a.CompareTo(b) == 0 == (a == b), $"seed {seed}: {a} and {b}");
                Assert.True(a != b || a.GetHashCode() == b.GetHashCode(), $"seed {seed}: {a} and {b}");
                foreach (var c in pool)
                {
                    Assert.True(!(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0) || a.CompareTo(c) <= 0, $"seed {seed}: {a}, {b}, {c}");
                    Assert.True(
                        !(a.CompareFineness(b) <= 0 && b.CompareFineness(c) <= 0) || a.CompareFineness(c) <= 0,
                        $"seed {seed}: fineness of {a}, {b}, {c}");
                }
            }
        }
    }

    [Theory]
    [InlineData("[pH]", "6", "7")]
    [InlineData("dB", "6", "7")]
    [InlineData("[hp'_C]", "6", "7")]
    public void On_a_scale_the_numbers_count(string unit, string less, string greater) =>
        Assert.True(Quantity.Parse($"{less} {unit}").IsLessThan(Quantity.Parse($"{greater} {unit}")));

    [Fact]
    public void Between_a_scale_that_falls_and_another_unit_neither_is_less()
    {
        var (ph, amount) = (Quantity.Parse("7 [pH]"), Quantity.Parse("1e-6 mol/L"));
        Assert.True(ph.IsComparableTo(amount));
        Assert.False(ph.IsLessThan(amount) || amount.IsLessThan(ph) || ph.IsCompatibleWith(amount) || ph.Overlaps(amount));
        Assert.True(Quantity.Parse("6..7 [pH]").Contains(Quantity.Parse("5e-7 mol/L")));
    }

    [Fact]
    public void A_unit_of_any_length_is_compared_in_time()
    {
        foreach (var unit in new[]
        {
            string.Join('.', Enumerable.Repeat("Ym999", 500)), "10*999.10*999.10*999",
            new string('(', 50_000) + "m" + new string(')', 50_000), "[m_e]999.[m_e]999"
        })
        {
            var (five, six) = (Quantity.Parse("5 " + unit), Quantity.Parse("6 " + unit));
            Assert.True(five.IsLessThan(six) && five != six && five.CompareTo(six) < 0 && five == Quantity.Parse("5 " + unit));
            Assert.Equal(five.GetHashCode(), Quantity.Parse("5 " + unit).GetHashCode());
        }
    }

    [Theory]
    [InlineData(621)]
    public void Whatever_is_accepted_compares_and_converts_or_says_why(int seed)
    {
        var texts = new RandomTexts(seed);
        for (var i = 0; i < 30_000; i++)
        {
            var unit = texts.Noise(
                "mgsCKB%[]{}()./123-+*^luV'_",
                texts.Pick("m[H2O]", "B[10.nV]", "kg.m/s2", "10*3{a}/uL", "[in_i'Hg]", "dB[SPL]", "(m.Cel)/s", "Cel", "%[slope]", "mm2.K"));
            if (!Quantity.TryParse("7 " + unit, out var quantity)) continue;
            Assert.Equal(quantity, quantity.To(unit));
            Assert.True(quantity.CompareTo(Quantity.Parse("8 " + unit)) != 0, unit);
            if (quantity.TryTo("m", out var metres)) Assert.True(metres.Unit == "m" && metres.Value is not null, unit);
            Assert.True(UnitReadings.TryFind(unit, out _, out _, out var meant) ? UnitSyntax.IsUnit(meant) : meant.Length == 0, unit);
        }
    }

    public static TheoryData<string> SymbolsOfTwoReadings =>
        ["B", "GB", "C", "F", "mph", "kph", "pH", "Gb", "ft", "st", "au", "KiB", "PS", "Gal", "qt", "pt"];

    [Theory]
    [MemberData(nameof(SymbolsOfTwoReadings))]
    public void Every_reading_is_of_a_unit_and_proposes_one(string symbol)
    {
        Assert.True(UnitSyntax.IsUnit(symbol));
        Assert.True(UnitReadings.TryFind(symbol, out var found, out var reading, out var meant));
        Assert.Equal(symbol, found);
        Assert.True(reading.Length > 0 && UnitSyntax.IsUnit(meant) && meant != symbol, meant);
    }
}
