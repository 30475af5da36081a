using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>
/// A number, or bounds of one, with a unit: <c>5.6e6 USD</c>, <c>5e6..6e6 USD</c>, <c>~17 %</c>, <c>&gt;500e9 USD</c>, <c>&lt;=3 wk</c>,
/// <c>~&lt;2e6 {users}</c> (nearly 2 million), <c>42</c>. Units are UCUM codes (the Unified Code for Units of Measure, case-sensitive form)
/// and the currency codes of ISO 4217; what is counted stands in braces, <c>45 {users}</c>.
/// </summary>
/// <remarks>
/// <para>Bounds are exact decimals of at most 27 digits. Quantities compare by what their units mean in UCUM: <c>1 km</c> equals
/// <c>1000 m</c>, <c>17 %</c> equals <c>0.17</c>, and <c>5 kg</c> is not comparable with either. Currencies and annotations are compared by
/// name. <see cref="To"/> converts. <see cref="CompareTo"/> sorts; use <see cref="IsLessThan"/> to ask whether one is certainly
/// less.</para>
/// <para>An approximate quantity means its number give or take half a unit of the last digit written: <c>~17 %</c> is 16.5 % to 17.5 %,
/// <c>~5e6 USD</c> is 4.5 to 5.5 million, <c>~5.0e6 USD</c> is 4.95 to 5.05 million. With <c>&lt;</c> or <c>&gt;</c> it means one side of
/// this: <c>~&lt;17 %</c>, nearly 17 %, is from 16.5 % to below 17 %, and <c>~&gt;17 %</c>, just over 17 %, is above 17 % up to 17.5 %.
/// Only approximate quantities keep their trailing zeros.</para>
/// <para>The default value is not a quantity: its text and unit are empty, it equals only itself, sorts first, and every other comparison
/// with it is false. Values are immutable and safe for any number of threads.</para>
/// </remarks>
[SuppressMessage(
    "Design", "CA1036", Justification = "The order is for sorting; a '<' would be read as 'certainly less', which IsLessThan answers.")]
readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>, IComparable
{
    private readonly string? _text;
    private readonly string? _unit;
    private readonly decimal _min;
    private readonly decimal _max;
    private readonly QuantityForm _form;

    /// <summary>The powers of ten of the last digits written, which say how approximate the bounds are.</summary>
    private readonly sbyte _minExponent;
    private readonly sbyte _maxExponent;

    private Quantity(string text, string unit, QuantityForm form, DecimalNumeral min, DecimalNumeral max)
    {
        _text = text;
        _unit = unit;
        _form = form;
        _min = (form & QuantityForm.NoMin) == 0 ? min.Value : 0;
        _max = (form & QuantityForm.NoMax) == 0 ? max.Value : 0;
        _minExponent = (sbyte)min.Exponent;
        _maxExponent = (sbyte)max.Exponent;
    }

    /// <summary>Gets a value indicating whether this is the default value, which is not a quantity.</summary>
    public bool IsDefault => _text is null;

    /// <summary>Gets the lower bound as written, or null if there is none (<c>&lt;5</c>, <c>~&lt;5</c>).</summary>
    public decimal? Min => IsDefault || Is(QuantityForm.NoMin) ? null : _min;

    /// <summary>Gets the upper bound as written, or null if there is none (<c>&gt;5</c>, <c>~&gt;5</c>).</summary>
    public decimal? Max => IsDefault || Is(QuantityForm.NoMax) ? null : _max;

    /// <summary>Gets a value indicating whether the lower bound itself is excluded (<c>&gt;5</c>).</summary>
    public bool IsMinExclusive => Is(QuantityForm.MinExclusive);

    /// <summary>Gets a value indicating whether the upper bound itself is excluded (<c>&lt;5</c>).</summary>
    public bool IsMaxExclusive => Is(QuantityForm.MaxExclusive);

    /// <summary>Gets a value indicating whether it is marked approximate (<c>~</c>).</summary>
    public bool IsApproximate => Is(QuantityForm.Approximate);

    /// <summary>Gets the number, exact or approximate; null when a range or a bound is written.</summary>
    public decimal? Value => IsDefault || Is(QuantityForm.NoMin | QuantityForm.NoMax | QuantityForm.Range) ? null : _min;

    /// <summary>Gets the unit as written; empty for a plain number.</summary>
    public string Unit => _unit ?? "";

    /// <summary>
    /// Determines whether the two say the same of the same amount, in whatever units: <c>1 cm</c> and <c>10 mm</c> are equal.
    /// </summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Determines whether the two do not say the same of the same amount.</summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(Quantity other) =>
        string.Equals(_text, other._text, StringComparison.Ordinal)
            || !HasSameUnit(other) && IsComparableTo(other) && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_text is null) return 0;
        if (!TryReduce(false, out var bounds)) return StringComparer.Ordinal.GetHashCode(_text);
        return unchecked((bounds.Min.GetHashCode() * 397 ^ bounds.Max.GetHashCode())
            * 397 ^ StringComparer.Ordinal.GetHashCode(UnitMeaning.Of(Unit)!.Dimension));
    }

    /// <summary>The canonical text, which <see cref="Parse(string)"/> reads back as an equal value; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ?? "";

    private bool Is(QuantityForm form) => (_form & form) != 0;
}
