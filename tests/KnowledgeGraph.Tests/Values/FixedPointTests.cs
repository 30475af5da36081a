using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph.Tests.Values;

public class FixedPointTests
{
    private const int Digits = 60;

    [Theory]
    [InlineData(701)]
    public void Agrees_with_floating_point(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var x = random.NextDouble() * 40 - 20;
            var exact = Exact(x);
            Near(Math.Pow(10, x), FixedPoint.Power(new Rational(10), exact), seed, x);
            Near(Math.Atan(x), FixedPoint.ArcTangent(exact), seed, x);
            Near(Math.Tan(x / 14), FixedPoint.Tangent(exact / new Rational(14))!.Value, seed, x);
            Near(Math.Sqrt(Math.Abs(x)), FixedPoint.SquareRoot(Exact(Math.Abs(x))), seed, x);
            Near(Math.Log(Math.Abs(x), 2), FixedPoint.Logarithm(Exact(Math.Abs(x)), new Rational(2)), seed, x);
        }
    }

    [Theory]
    [InlineData(711)]
    public void Inverse_functions_undo_each_other_to_many_digits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var x = Rational.Of(random.Next(1, 100_000_000), random.Next(1, 1_000_000));
            Same(x, FixedPoint.Power(new Rational(10), FixedPoint.Logarithm(x, new Rational(10))), seed);
            Same(x, FixedPoint.SquareRoot(x * x), seed);
            var small = x / new Rational(1_000_000);
            Same(small, FixedPoint.Tangent(FixedPoint.ArcTangent(small))!.Value, seed);
        }

        Assert.Null(FixedPoint.Tangent(new Rational(2)));
        Assert.StartsWith(
            "2718281828459045235360287471352662497757247093699959574966967", FixedPoint.E().RoundTo(70).ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(721)]
    public void Fractions_are_exact(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (random.Next(-100_000, 100_000) / 1000m, random.Next(1, 100_000) / 1000m);
            var (x, y) = (Rational.Of(a), Rational.Of(b));
            Assert.Equal(Rational.Of(a + b), x + y);
            Assert.Equal(Rational.Of(a - b), x - y);
            Assert.Equal(Rational.Of(a * b), x * y);
            Assert.Equal(x, x / y * y);
            Assert.Equal(a.CompareTo(b), x.CompareTo(y));
            Assert.Equal(new BigInteger(decimal.Floor(a)), x.Floor());
            Assert.Equal(new BigInteger(decimal.Round(a, MidpointRounding.ToEven)), x.Round());
            if (a != 0) Assert.Equal((int)Math.Floor(Math.Log10((double)Math.Abs(a)) + 1e-12), x.Magnitude());
            if (a >= 0) Assert.Equal(x, Rational.Parse(a.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static Rational Exact(double value) => Rational.Of((decimal)value);

    private static void Near(double expected, Rational actual, int seed, double x)
    {
        var digits = actual.RoundTo(25);
        var value = (double)digits.Numerator / (double)digits.Denominator;
        Assert.True(Math.Abs(value - expected) <= 1e-9 * Math.Abs(expected), $"seed {seed}: at {x} it is {value}, and not {expected}");
    }

    private static void Same(Rational expected, Rational actual, int seed) =>
        Assert.True(
            expected.RoundTo(Digits).Equals(actual.RoundTo(Digits)),
            $"seed {seed}: {expected.RoundTo(Digits).ToText()} and {actual.RoundTo(Digits).ToText()}");
}

internal static class RationalDigits
{
    /// <summary>The significant digits, without point and trailing zeros.</summary>
    public static string ToText(this Rational number) =>
        (number * new Rational(10).Power(69 - number.Magnitude())).Round().ToString(CultureInfo.InvariantCulture).TrimEnd('0');
}
