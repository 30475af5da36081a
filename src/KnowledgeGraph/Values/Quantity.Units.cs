using System;
using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph;

readonly partial struct Quantity
{
    /// <summary>Converts the quantity to another unit that measures the same.</summary>
    /// <remarks>
    /// <para>The conversion is exact. Only a result that is not a decimal of at most 27 digits, 27 of them at most after the point, is
    /// rounded to one, half to even. An approximate quantity keeps its precision: the last digit of the result is worth about as much as
    /// that of the original. Both bounds of a range are converted.</para>
    /// <para>
    /// O(n) in the length of the two units when one of them is met for the first time; afterwards the meaning of a unit is remembered.
    /// </para>
    /// </remarks>
    /// <param name="unit">A UCUM or ISO 4217 code; empty for a plain number.</param>
    /// <returns>The quantity in the other unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="FormatException">The unit is not a unit; the message names the position and what would be right.</exception>
    /// <exception cref="UnitConversionException">
    /// The two units do not measure the same, or the result is out of range; the message says which.
    /// </exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(Quantity.Parse("32 [degF]").To("Cel"));
    /// // Output:
    /// // 0 Cel
    /// </code>
    /// </example>
    public Quantity To(string unit)
    {
        if (unit is null) throw new ArgumentNullException(nameof(unit));
        if (unit.Length > 0) _ = Parse("1 " + unit);
        return Convert(unit, out var result) is { } reason ? throw new UnitConversionException(_text ?? "", Unit, unit, reason) : result;
    }

    /// <summary>Converts the quantity to another unit, or gives the default value where <see cref="To"/> throws an exception.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="result">The quantity in the other unit, or the default value.</param>
    /// <returns><see langword="true"/> if the quantity can be converted; otherwise <see langword="false"/>.</returns>
    public bool TryTo(string? unit, out Quantity result)
    {
        result = default;
        return unit is not null && (unit.Length == 0 || TryParse("1 " + unit, out _)) && Convert(unit, out result) is null;
    }

    /// <summary>Gives null, or why the quantity cannot be converted to a unit that is one.</summary>
    private string? Convert(string unit, out Quantity result)
    {
        result = default;
        if (IsDefault) return "the default value is not a quantity";
        if (string.Equals(unit, Unit, StringComparison.Ordinal))
        {
            result = this;
            return null;
        }

        if (UnitMeaning.Of(Unit) is not { } from) return "'" + Unit + "' is too long to be converted";
        if (UnitMeaning.Of(unit) is not { } to) return "'" + unit + "' is too long to be converted";
        if (from.Dimension != to.Dimension)
            return Named(Unit) + " measures " + Named(from.Dimension) + " and " + Named(unit) + " measures " + Named(to.Dimension);

        var isReversed = from.IsDecreasing != to.IsDecreasing;
        var min = Is(QuantityForm.NoMin) ? "" : Converted(_min, _minExponent, from, to, out var minReason) ?? minReason;
        var max = Is(QuantityForm.NoMax)
            ? ""
            : _max == _min && !Is(QuantityForm.NoMin) ? min : Converted(_max, _maxExponent, from, to, out var maxReason) ?? maxReason;
        if (min.StartsWith(" ", StringComparison.Ordinal)) return min.Substring(1);
        if (max.StartsWith(" ", StringComparison.Ordinal)) return max.Substring(1);
        if (isReversed) (min, max) = (max, min);

        var text = Is(QuantityForm.NoMax | QuantityForm.NoMin)
            ? (IsApproximate ? "~" : "") + (min.Length == 0 ? "<" : ">") + (IsMinExclusive || IsMaxExclusive ? "" : "=") + min + max
            : (IsApproximate ? "~" : "") + (Is(QuantityForm.Range) && Rounded(min) != Rounded(max) ? min + ".." + max : min);
        if (unit.Length > 0) text += " " + unit;
        return TryParse(text, out result) ? null : "the result is out of the range of a quantity";
    }

    /// <summary>
    /// Rounds to the nearest integer. Of two, it is that on the side of what is nearly or just over the bound, and otherwise the even one.
    /// </summary>
    private BigInteger RoundInwards(Rational number)
    {
        if (!IsApproximate || !Is(QuantityForm.NoMin | QuantityForm.NoMax) || (number + number).Denominator != 1) return number.Round();
        return number.IsInteger ? number.Numerator : number.Floor() + (Is(QuantityForm.NoMax) ? 1 : 0);
    }

    private static decimal Rounded(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Gives a bound as text, or null and why there is none, after a space.</summary>
    private string? Converted(decimal value, int exponent, UnitMeaning from, UnitMeaning to, out string reason)
    {
        reason = "";
        if (from.ToBase(Rational.Of(value)) is not { } amount || to.FromBase(amount) is not { } number)
        {
            reason = " the scale of one of the two units has no number for it";
            return null;
        }

        var places = Math.Min(DecimalNumeral.MostDigits, DecimalNumeral.MostDigits - 1 - number.Magnitude());
        if (places < 0)
        {
            reason = " the result has more than 27 digits before the point";
            return null;
        }

        if (IsApproximate)
        {
            var low = from.ToBase(Rational.Of(value - DecimalNumeral.HalfUnit(exponent)));
            var high = from.ToBase(Rational.Of(value + DecimalNumeral.HalfUnit(exponent)));
            if (low is { } l && high is { } h && to.FromBase(l) is { } least && to.FromBase(h) is { } most && !least.Equals(most))
                places = Math.Min(places, -(most - least).Magnitude());
        }

        var scaled = RoundInwards(number * new Rational(10).Power(places));
        if (scaled.IsZero && number.Sign != 0 && !IsApproximate)
        {
            reason = " the result is finer than 27 digits after the point";
            return null;
        }

        return scaled.ToString(CultureInfo.InvariantCulture) + "e" + (-places).ToString(CultureInfo.InvariantCulture);
    }

    private static string Named(string unit) => unit.Length == 0 ? "a plain number" : "'" + unit + "'";
}
