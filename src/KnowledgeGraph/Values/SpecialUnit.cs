namespace KnowledgeGraph;

/// <summary>
/// The scale of a special unit of UCUM (section 21): degrees that do not begin at absolute zero, levels, and other numbers that are a
/// function of the amount they stand for and not a multiple.
/// </summary>
/// <remarks>Offsets, squares, and powers to a whole number are exact. What is not rational is rounded to 50 significant digits.</remarks>
internal sealed class SpecialUnit
{
    private const int KeptDigits = 50;
    private const int GreatestExponent = 512;

    private readonly string _function;
    private readonly Rational _reference;

    /// <param name="function">The name of the function in <see cref="UcumAtoms"/>.</param>
    /// <param name="reference">What the function is of, in base units.</param>
    public SpecialUnit(string function, Rational reference)
    {
        _function = function;
        _reference = reference;
    }

    /// <summary>Gets a value indicating whether greater numbers stand for smaller amounts: pH and homeopathic potencies.</summary>
    public bool IsDecreasing => _function is "pH" or "hpX" or "hpC" or "hpM" or "hpQ";

    /// <summary>Gives the amount that a number stands for, or null when it stands for none or is out of range.</summary>
    public Rational? ToBase(Rational number)
    {
        switch (_function)
        {
            case "celsius":
                return (number + Rational.Parse("273.15")) * _reference;
            case "fahrenheit":
                return (number + Rational.Parse("459.67")) * _reference;
            case "reaumur":
                return (number + Rational.Parse("218.52")) * _reference;
            case "tangent":
                return number.Sign == 0 ? number : FixedPoint.ArcTangent(number / new Rational(100)).RoundTo(KeptDigits);
            case "sqrt":
                return number.Sign < 0 ? null : number * number * _reference;
        }

        var (exponentBase, divisor) = Exponential();
        var exponent = number / new Rational(divisor);
        if (exponent.CompareTo(new Rational(GreatestExponent)) > 0 || exponent.CompareTo(new Rational(-GreatestExponent)) < 0) return null;
        var power = FixedPoint.Power(exponentBase, exponent);
        if (!exponent.IsInteger || _function == "ln" && exponent.Sign != 0) power = power.RoundTo(KeptDigits);
        return power * _reference;
    }

    /// <summary>Gives the number of an amount, or null when the scale has none for it.</summary>
    public Rational? FromBase(Rational amount)
    {
        switch (_function)
        {
            case "celsius":
                return amount / _reference - Rational.Parse("273.15");
            case "fahrenheit":
                return amount / _reference - Rational.Parse("459.67");
            case "reaumur":
                return amount / _reference - Rational.Parse("218.52");
            case "tangent":
                return amount.Sign == 0
                    ? amount
                    : FixedPoint.Tangent(amount) is { } tangent ? (tangent * new Rational(100)).RoundTo(KeptDigits) : null;
            case "sqrt":
                return amount.Sign < 0 ? null : Exact(FixedPoint.SquareRoot(amount / _reference), amount);
        }

        if (amount.Sign <= 0) return null;
        var (exponentBase, divisor) = Exponential();
        return Exact(FixedPoint.Logarithm(amount / _reference, exponentBase) * new Rational(divisor), amount);
    }

    /// <summary>A number that was computed, or the whole number beside it where that stands for the same amount exactly.</summary>
    private Rational? Exact(Rational computed, Rational amount)
    {
        var near = new Rational(computed.Round());
        if (ToBase(near) is { } exact && exact.Equals(amount)) return near;
        return computed.Sign == 0 ? computed : computed.RoundTo(KeptDigits);
    }

    private (Rational Base, int Divisor) Exponential() => _function switch
    {
        "ln" => (FixedPoint.E(), 1),
        "ld" => (new Rational(2), 1),
        "lg2" => (new Rational(10), 2),
        "pH" or "hpX" => (new Rational(10), -1),
        "hpC" => (new Rational(100), -1),
        "hpM" => (new Rational(1000), -1),
        "hpQ" => (new Rational(50000), -1),
        _ => (new Rational(10), 1),
    };
}
