using System.Numerics;

namespace KnowledgeGraph;

/// <summary>
/// Elementary functions of exact numbers, in binary fixed point with 320 digits: more than 80 decimal ones, of which callers keep 50.
/// </summary>
internal static class FixedPoint
{
    private const int Bits = 320;

    private static readonly BigInteger One = BigInteger.One << Bits;

    private static readonly BigInteger LnTwo = 2 * InverseTangent(One / 3, isHyperbolic: true);

    /// <summary>Gets the circle's circumference over its diameter, by Machin's formula.</summary>
    private static readonly BigInteger Pi = 4
        * (4 * InverseTangent(One / 5, isHyperbolic: false) - InverseTangent(One / 239, isHyperbolic: false));

    /// <summary>The power of a positive base to a fraction: exact for the integral part.</summary>
    public static Rational Power(Rational @base, Rational exponent)
    {
        var whole = exponent.Floor();
        var power = @base.Power((int)whole);
        var rest = exponent - new Rational(whole);
        return rest.Sign == 0 ? power : power * Of(Exponential(Of(rest) * Logarithm(@base) >> Bits));
    }

    /// <summary>The logarithm of a positive number to a base greater than one.</summary>
    public static Rational Logarithm(Rational value, Rational @base) => Rational.Of(Logarithm(value), Logarithm(@base));

    public static Rational E() => Of(Exponential(One));

    public static Rational ArcTangent(Rational value)
    {
        if (value.Sign < 0) return new Rational(0) - ArcTangent(new Rational(0) - value);
        if (value.CompareTo(Rational.One) > 0) return Of(Pi / 2) - ArcTangent(Rational.One / value);

        // Three halvings of the angle bring the argument below 1/8, where the series is short.
        var x = Of(value);
        for (var i = 0; i < 3; i++) x = (x << Bits) / (One + SquareRoot(((x * x) >> Bits) + One));
        return Of(8 * InverseTangent(x, isHyperbolic: false));
    }

    /// <summary>The tangent of an angle in radians between minus and plus a quarter of a circle; null outside.</summary>
    public static Rational? Tangent(Rational angle)
    {
        var x = Of(angle);
        if (BigInteger.Abs(x) >= Pi / 2) return null;

        BigInteger sine = 0, cosine = 0, term = One;
        for (var i = 1; !term.IsZero; i++)
        {
            if (i % 2 == 1) cosine += i % 4 == 1 ? term : -term;
            else sine += i % 4 == 2 ? term : -term;
            term = (term * x >> Bits) / i;
            if (term == -1) break;
        }

        return cosine.Sign > 0 ? Rational.Of(sine, cosine) : null;
    }

    public static Rational SquareRoot(Rational value) => Of(SquareRoot(Of(value)));

    private static Rational Of(BigInteger fixedPoint) => Rational.Of(fixedPoint, One);

    private static BigInteger Of(Rational value) => (value.Numerator << Bits) / value.Denominator;

    private static BigInteger Exponential(BigInteger x)
    {
        const int Halvings = 16;
        x >>= Halvings;
        BigInteger sum = One, term = One;
        for (var i = 1; term.Sign > 0; i++)
        {
            term = (term * x >> Bits) / i;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++) sum = sum * sum >> Bits;
        return sum;
    }

    private static BigInteger Logarithm(Rational value)
    {
        // The number is divided by a power of two, so that it lies between 1/2 and 2.
        var power = BitLength(value.Numerator) - BitLength(value.Denominator);
        var mantissa = Of(value / new Rational(2).Power(power));
        return power * LnTwo + 2 * InverseTangent((mantissa - One << Bits) / (mantissa + One), isHyperbolic: true);
    }

    /// <summary>The series x - x³/3 + x⁵/5 …, or with plus signs only, for arguments up to 1/3.</summary>
    private static BigInteger InverseTangent(BigInteger x, bool isHyperbolic)
    {
        var square = x * x >> Bits;
        BigInteger sum = 0, power = x;
        for (var i = 1; !power.IsZero && power != -1; i += 2)
        {
            sum += isHyperbolic || i % 4 == 1 ? power / i : -(power / i);
            power = power * square >> Bits;
        }

        return sum;
    }

    private static BigInteger SquareRoot(BigInteger fixedPoint)
    {
        var value = fixedPoint << Bits;
        if (value.IsZero) return value;
        var root = BigInteger.One << (BitLength(value) / 2 + 1);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }

    private static int BitLength(BigInteger value)
    {
        var bytes = value.ToByteArray();
        var length = 8 * (bytes.Length - 1);
        for (var last = bytes[bytes.Length - 1]; last != 0; last >>= 1) length++;
        return length;
    }
}
