using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph;

/// <summary>
/// What a unit stands for: a multiple of base units, or a scale of them. Base units are the seven of UCUM, its arbitrary units, currencies,
/// and annotations, each comparable with itself only.
/// </summary>
internal sealed class UnitMeaning
{
    /// <summary>
    /// A unit with more parts or a longer factor is compared by its text: nobody measures in it, and its arithmetic would take long.
    /// </summary>
    private const int MostParts = 64;
    private const int MostFactorBits = 20_000;

    private const int MostCached = 4096;

    private static readonly ConcurrentDictionary<string, UnitMeaning?> Cache = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> _exponents;
    private readonly SpecialUnit? _special;
    private readonly Rational _factor;

    private UnitMeaning(Rational factor, SortedDictionary<string, int> exponents, SpecialUnit? special)
    {
        _factor = factor;
        _exponents = exponents;
        _special = special;
        Dimension = Text(exponents);
    }

    /// <summary>Gets the base units with their exponents, in one order: two units measure the same where this is equal.</summary>
    public string Dimension { get; }

    /// <summary>Gets a value indicating whether numbers are multiples of one amount.</summary>
    public bool IsLinear => _special is null;

    /// <summary>Gets a value indicating whether greater numbers stand for smaller amounts.</summary>
    public bool IsDecreasing => _special is { IsDecreasing: true };

    /// <summary>Gives the meaning of a unit that <see cref="UnitSyntax"/> has accepted; null when it is too long to be computed.</summary>
    public static UnitMeaning? Of(string unit)
    {
        if (Cache.TryGetValue(unit, out var meaning)) return meaning;
        if (Cache.Count >= MostCached) Cache.Clear();
        meaning = new Reduction().Read(unit);
        Cache[unit] = meaning;
        return meaning;
    }

    /// <summary>Determines whether numbers mean the same in both.</summary>
    public bool IsSameAs(UnitMeaning other) => IsLinear && other.IsLinear && _factor.Equals(other._factor) && Dimension == other.Dimension;

    /// <summary>The unit of a product of two linear quantities.</summary>
    public UnitMeaning Times(UnitMeaning other, int exponent = 1)
    {
        var exponents = new SortedDictionary<string, int>(_exponents, StringComparer.Ordinal);
        foreach (var pair in other._exponents) Add(exponents, pair.Key, pair.Value * exponent);
        return new UnitMeaning(_factor * other._factor.Power(exponent), exponents, null);
    }

    /// <summary>Gives the amount in base units, or null when the number stands for none.</summary>
    public Rational? ToBase(Rational number) => _special is null ? number * _factor : _special.ToBase(number * _factor);

    /// <summary>Gives the number in this unit, or null if there is none.</summary>
    public Rational? FromBase(Rational amount) => _special is null ? amount / _factor : _special.FromBase(amount) / _factor;

    private static void Add(SortedDictionary<string, int> exponents, string name, int exponent)
    {
        exponents.TryGetValue(name, out var before);
        if (before + exponent == 0) exponents.Remove(name);
        else exponents[name] = before + exponent;
    }

    private static string Text(SortedDictionary<string, int> exponents)
    {
        var text = new StringBuilder();
        foreach (var pair in exponents)
        {
            if (text.Length > 0) text.Append('.');
            text.Append(pair.Key);
            if (pair.Value != 1) text.Append(pair.Value.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Multiplies the parts of one unit.</summary>
    private sealed class Reduction
    {
        private readonly SortedDictionary<string, int> _exponents = new(StringComparer.Ordinal);
        private Rational _factor = Rational.One;
        private int _atoms;
        private int _special = -1;

        public UnitMeaning? Read(string unit)
        {
            var parts = new UnitParts(unit);
            for (var count = 0; parts.TryRead(out var part); count++)
            {
                if (count == MostParts || !TryMultiply(unit, part)) return null;
            }

            // A special unit that stands alone, but for numbers, is a scale. In company it is a unit like no other: UCUM gives its products
            // no meaning.
            if (_special < 0 || _atoms > 1) return new UnitMeaning(_factor, _exponents, null);
            var (function, value, reference) = UcumAtoms.Definition(_special);
            if (Of(reference) is not { } of) return null;
            _exponents.Remove(UcumAtoms.Symbol(_special).ToString());
            foreach (var pair in of._exponents) Add(_exponents, pair.Key, pair.Value);
            return new UnitMeaning(_factor, _exponents, new SpecialUnit(function, Rational.Parse(value) * of._factor));
        }

        private bool TryMultiply(string unit, UnitPart part)
        {
            if (part.AnnotationLength > 0) Add(_exponents, unit.Substring(part.Annotation, part.AnnotationLength), part.Sign);
            if (part.SymbolLength == 0) return true;

            var symbol = unit.AsSpan(part.Symbol, part.SymbolLength);
            if (part.IsNumber) return TryScale(Rational.Parse(symbol.ToString()), part.Sign);
            if (part.IsPowerOfTen) return TryScale(new Rational(10), part.Exponent * part.Sign);

            _atoms++;
            var exponent = part.Exponent * part.Sign;
            if (CurrencyCodes.Find(symbol) is { } currency)
            {
                Add(_exponents, currency, exponent);
                return true;
            }

            if (!UcumPrefixes.TryDivide(symbol, out var prefix, out var atom)) return false;
            if (prefix >= 0 && !TryScale(UcumPrefixes.Value(prefix), exponent)) return false;
            var name = UcumAtoms.Symbol(atom).ToString();
            var (form, value, definition) = UcumAtoms.Definition(atom);
            if (form.Length > 0)
            {
                if (form is not ("=" or "?")) _special = exponent == 1 ? atom : -1;
                Add(_exponents, name, exponent);
                return true;
            }

            if (!TryScale(Rational.Parse(value), exponent) || Of(definition) is not { } meaning || !TryScale(meaning._factor, exponent))
                return false;
            foreach (var pair in meaning._exponents) Add(_exponents, pair.Key, pair.Value * exponent);
            return true;
        }

        private bool TryScale(Rational number, int exponent)
        {
            if ((long)number.Bits * Math.Abs(exponent) > MostFactorBits) return false;
            _factor *= number.Power(exponent);
            return _factor.Bits <= MostFactorBits;
        }
    }
}
