using System;
using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph;

/// <summary>An exact fraction in lowest terms, of any size. The default value is not a number.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public Rational(BigInteger value)
        : this(value, BigInteger.One)
    {
    }

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    public static Rational One => new(BigInteger.One);

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominator;

    public int Sign => _numerator.Sign;

    public bool IsInteger => _denominator.IsOne;

    /// <summary>Gets how much space the number takes, about, in bits.</summary>
    public int Bits => 8 * (_numerator.ToByteArray().Length + _denominator.ToByteArray().Length);

    public static Rational operator *(Rational a, Rational b) => Of(a._numerator * b._numerator, a._denominator * b._denominator);

    public static Rational operator /(Rational a, Rational b) => Of(a._numerator * b._denominator, a._denominator * b._numerator);

    public static Rational operator +(Rational a, Rational b) =>
        Of(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator);

    public static Rational operator -(Rational a, Rational b) => a + new Rational(-b._numerator, b._denominator);

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? new Rational(numerator, denominator) : new Rational(numerator / divisor, denominator / divisor);
    }

    public static Rational Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var numerator = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return Of(value < 0 ? -numerator : numerator, BigInteger.Pow(10, (bits[3] >> 16) & 0xff));
    }

    /// <summary>Reads decimal digits with an optional point and exponent, as the tables of UCUM have them.</summary>
    public static Rational Parse(string text)
    {
        var e = text.IndexOf('e');
        var exponent = e < 0 ? 0 : int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text.Substring(0, e);
        var point = mantissa.IndexOf('.');
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        var digits = BigInteger.Parse(point < 0 ? mantissa : mantissa.Remove(point, 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Rational(digits) * new Rational(10).Power(exponent);
    }

    /// <summary>A power; one over it where the exponent is negative.</summary>
    public Rational Power(int exponent)
    {
        var numerator = BigInteger.Pow(_numerator, Math.Abs(exponent));
        var denominator = BigInteger.Pow(_denominator, Math.Abs(exponent));
        return exponent >= 0 ? new Rational(numerator, denominator) : Of(denominator, numerator);
    }

    /// <summary>The greatest integer that is not greater.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(_numerator, _denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The nearest integer; of two, the even one.</summary>
    public BigInteger Round()
    {
        var floor = Floor();
        var twice = 2 * (_numerator - floor * _denominator);
        var order = twice.CompareTo(_denominator);
        return order > 0 || order == 0 && !floor.IsEven ? floor + 1 : floor;
    }

    /// <summary>The power of ten of the first digit; 0 for zero.</summary>
    public int Magnitude()
    {
        if (Sign == 0) return 0;
        var size = BigInteger.Abs(_numerator);
        var estimate = (int)Math.Floor(BigInteger.Log10(size) - BigInteger.Log10(_denominator));
        var absolute = new Rational(size, _denominator);
        while (absolute.CompareTo(new Rational(10).Power(estimate)) < 0) estimate--;
        while (absolute.CompareTo(new Rational(10).Power(estimate + 1)) >= 0) estimate++;
        return estimate;
    }

    /// <summary>The nearest number with so many significant decimal digits.</summary>
    public Rational RoundTo(int digits)
    {
        var scale = new Rational(10).Power(digits - 1 - Magnitude());
        return new Rational((this * scale).Round()) / scale;
    }

    public int CompareTo(Rational other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    public bool Equals(Rational other) => _numerator == other._numerator && _denominator == other._denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked(_numerator.GetHashCode() * 397 ^ _denominator.GetHashCode());
}
