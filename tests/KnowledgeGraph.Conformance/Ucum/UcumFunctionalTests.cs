using System.Xml.Linq;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Conformance.Ucum;

/// <summary>
/// The functional tests of UCUM (entry of 3 February 2021). Display names, of which there are nine, are not tested: the library prints
/// units as they are written.
/// </summary>
public sealed class UcumFunctionalTests(ITestOutputHelper output)
{
    private const int FewestDigits = 2;

    [Fact]
    public void Valid_units_are_accepted_and_invalid_ones_refused()
    {
        List<string> wrong = [];
        int valid = 0, invalid = 0;
        foreach (var test in Cases("validation"))
        {
            var unit = Attribute(test, "unit");
            var isValid = Attribute(test, "valid") == "true";
            if (isValid) valid++;
            else invalid++;
            if (Quantity.TryParse("1 " + unit, out _) != isValid)
                wrong.Add($"{Attribute(test, "id")}: {unit} is {(isValid ? "valid" : "invalid")}");
        }

        output.WriteLine($"validation: {valid} valid and {invalid} invalid units, {wrong.Count} wrong");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Valid_units_have_a_meaning()
    {
        var units = Cases("validation").Where(test => Attribute(test, "valid") == "true").Select(test => Attribute(test, "unit")).ToList();
        Assert.DoesNotContain(units, unit => UnitMeaning.Of(unit) is null);
        Assert.All(
            units, unit => Assert.True(Quantity.Parse("7 " + unit).TryTo(unit, out var same) && same == Quantity.Parse("7 " + unit), unit));
    }

    [Fact]
    public void Quantities_are_converted()
    {
        List<string> wrong = [];
        var count = 0;
        foreach (var test in Cases("conversion"))
        {
            var (value, from, to, outcome) = (Attribute(test, "value"), Attribute(test, "srcUnit"), Attribute(test, "dstUnit"),
                Attribute(test, "outcome"));
            count++;
            if (!IsNear(Converted(value, from, to), outcome))
                wrong.Add($"{Attribute(test, "id")}: {value} {from} in {to} is {Converted(value, from, to)}, and not {outcome}");
            if (!Quantity.Parse(value + " " + from).TryTo(to, out var converted))
                wrong.Add($"{Attribute(test, "id")}: {value} {from} has no conversion to {to}");
            else if (Digits(outcome) <= 9 && !IsNear(Rational.Of(converted.Value!.Value), outcome))
                wrong.Add($"{Attribute(test, "id")}: {converted}");
        }

        output.WriteLine($"conversion: {count} cases, {wrong.Count} wrong");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("multiplication", 1)]
    [InlineData("division", -1)]
    public void Quantities_are_multiplied_and_divided(string category, int exponent)
    {
        List<string> wrong = [];
        var count = 0;
        foreach (var test in Cases(category))
        {
            count++;
            var unit = Meaning(Attribute(test, "u1")).Times(Meaning(Attribute(test, "u2")), exponent);
            var value = Rational.Parse(Attribute(test, "v1")) * Rational.Parse(Attribute(test, "v2")).Power(exponent);
            var expected = Meaning(Attribute(test, "uRes"));
            var result = expected.FromBase(unit.ToBase(value)!.Value);
            if (unit.Dimension != expected.Dimension || !IsNear(result!.Value, Attribute(test, "vRes")))
                wrong.Add($"{Attribute(test, "id")}: {result} {unit.Dimension}");
        }

        output.WriteLine($"{category}: {count} cases, {wrong.Count} wrong");
        Assert.Empty(wrong);
    }

    private static UnitMeaning Meaning(string unit) => UnitMeaning.Of(unit)!;

    private static Rational Converted(string value, string from, string to)
    {
        Assert.Equal(Meaning(to).Dimension, Meaning(from).Dimension);
        return Meaning(to).FromBase(Meaning(from).ToBase(Rational.Parse(value))!.Value)!.Value;
    }

    /// <summary>The outcomes of the suite are rounded to the digits that they have.</summary>
    private static bool IsNear(Rational number, string expected)
    {
        var digits = Digits(expected);
        return number.RoundTo(digits).Equals(Rational.Parse(expected).RoundTo(digits));
    }

    private static int Digits(string number)
    {
        var mantissa = number.Split('e')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return number.Contains('.', StringComparison.Ordinal) ? mantissa.Length : Math.Max(mantissa.TrimEnd('0').Length, FewestDigits);
    }

    private static string Attribute(XElement test, string name) => test.Attribute(name)!.Value;

    private List<XElement> Cases(string category)
    {
        var directory = SharedData.Require("suites", "ucum");
        var cases = XDocument.Load(Path.Combine(directory, "UcumFunctionalTests.xml")).Root!.Element(category)!.Elements("case").ToList();
        Assert.NotEmpty(cases);
        return cases;
    }
}
