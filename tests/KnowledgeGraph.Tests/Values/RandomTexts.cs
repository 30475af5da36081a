using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Tests.Values;

/// <summary>
/// Random values in their text form. Seeds are fixed, so that a failure repeats; every assertion names the text that failed.
/// </summary>
internal sealed class RandomTexts(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One date of a few years around 2023, of any form that has days in it.</summary>
    public string Date()
    {
        var year = _random.Next(2020, 2027);
        var month = _random.Next(1, 13);
        var text = _random.Next(11) switch
        {
            0 or 1 => Invariant($"{year}"),
            2 or 3 => Invariant($"{year}-{month:00}"),
            4 or 5 => Invariant($"{year}-{month:00}-{_random.Next(1, DateTime.DaysInMonth(year, month) + 1):00}"),
            6 => Invariant($"{year}-{_random.Next(21, 42)}"),
            7 => Invariant($"{year}-{month:00}-XX"),
            8 =>
                Pick(
                    "XXXX-02-29", "XXXX-05", "XXXX-34", "XXXX-39", "XXXX-40", "XXXX-XX-31", Invariant($"XXXX-{month:00}-27"),
                    Invariant($"XXXX-{month:00}-XX")),
            9 =>
                Pick(
                    "201X-02-29", "202X-XX-30", "20XX-XX-XX", Invariant($"{year}-XX-31"), Invariant($"{year}-XX-29"),
                    Invariant($"202X-{month:00}"), Invariant($"20XX-{month:00}-15")),
            _ => Pick("202X", "201X", "20XX", "2022-XX", "2023-XX-XX"),
        };
        return text + Pick("", "", "", "?", "~", "%");
    }

    /// <summary>A date, an interval or a set; some of them are refused because they end before they begin.</summary>
    public string DateExpression() => _random.Next(6) switch
    {
        0 => Date() + "/" + Date(),
        1 => Pick("../" + Date(), "/" + Date(), Date() + "/..", Date() + "/"),
        2 => Set(),
        _ => Date(),
    };

    public string Quantity()
    {
        var sign = Pick("", "", "~", ">", ">=", "<", "<=", "~<", "~>");
        var number = Number();
        if (sign is "" or "~" && _random.Next(3) == 0) number += ".." + Number();
        return sign + number + Pick("", " USD", " %", " {users}", " m.s-2", " m", " mm", " cm", " km", " [ppm]");
    }

    public string Number()
    {
        var text = new StringBuilder(Pick("", "", "-"));
        text.Append(Invariant($"{_random.Next(0, Pick(10, 100, 100000))}"));
        if (_random.Next(2) == 0) text.Append('.').Append(Digits(_random.Next(1, 6)));
        if (_random.Next(3) == 0) text.Append(Pick("e", "E", "e+", "e-")).Append(Invariant($"{_random.Next(0, 12)}"));
        return text.ToString();
    }

    /// <summary>Characters of an alphabet at random, or a valid text with one of them changed, put in or taken out.</summary>
    public string Noise(string alphabet, string valid)
    {
        if (valid.Length == 0 || _random.Next(3) == 0)
        {
            var noise = new StringBuilder();
            for (var i = _random.Next(0, 14); i > 0; i--) noise.Append(alphabet[_random.Next(alphabet.Length)]);
            return noise.ToString();
        }

        var at = _random.Next(valid.Length);
        var c = alphabet[_random.Next(alphabet.Length)].ToString();
        return _random.Next(3) switch
        {
            0 => valid.Insert(at, c),
            1 => valid.Remove(at, 1),
            _ => valid.Remove(at, 1).Insert(at, c),
        };
    }

    public T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string Set()
    {
        var elements = new List<string>();
        if (_random.Next(4) == 0) elements.Add(".." + Date());
        for (var i = _random.Next(1, 4); i > 0; i--) elements.Add(_random.Next(2) == 0 ? Date() : Date() + ".." + Date());
        if (_random.Next(4) == 0) elements.Add(Date() + "..");
        return "[" + string.Join(',', elements) + "]";
    }

    private string Digits(int count) =>
        _random.Next((int)Math.Pow(10, count)).ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
