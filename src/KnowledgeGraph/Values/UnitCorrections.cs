using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph;

/// <summary>The codes of UCUM for units as they are commonly written: <c>mmHg</c>, <c>hr</c>, <c>kWh</c>, <c>m²</c>, <c>°C</c>.</summary>
internal static class UnitCorrections
{
    /// <summary>More is not a unit that somebody wrote from habit.</summary>
    private const int LongestText = 64;

    /// <summary>The code, then how else it is written. A name in small letters stands for any case, and for its plural.</summary>
    private static readonly string[] Table =
    [
        "% percent pct per_cent ％",
        "[ppth] ‰ permille",
        "[ppm] ppm",
        "[ppb] ppb",
        "[pptr] ppt",
        "s sec second",
        "ms msec millisecond",
        "us usec microsecond",
        "ns nsec nanosecond",
        "min mins minute",
        "h hr hour",
        "d day dy",
        "wk week",
        "mo month mth mos",
        "a yr year y annum",
        "ka kyr kya",
        "Ma Myr Mya",
        "Ga Gyr Gya",
        "10.a decade",
        "100.a century centuries",
        "m meter metre mtr",
        "km kilometer kilometre",
        "cm centimeter centimetre",
        "mm millimeter millimetre",
        "um micron micrometer micrometre µ",
        "nm nanometer nanometre",
        "[in_i] in inch inches ″",
        "[ft_i] foot feet",
        "[yd_i] yd yard",
        "[mi_i] mi mile",
        "[nmi_i] nmi",
        "[kn_i] kn knot kts",
        "[ly] ly lightyear light-year",
        "pc parsec",
        "Ao Å angstrom ångström",
        "har ha hectare",
        "[acr_us] acre",
        "[sft_i] sqft",
        "[sin_i] sqin",
        "[smi_us] sqmi",
        "m2 sqm",
        "km2 sqkm",
        "g gr gm gms gram gramme",
        "kg Kg KG kgs kilo kilogram kilogramme",
        "mg mgs milligram",
        "ug mcg microgram",
        "t tonne ton",
        "[lb_av] lb lbs pound",
        "[oz_av] oz ounce",
        "[stone_av] stone",
        "[gr] grain",
        "L liter litre ltr",
        "mL cc milliliter millilitre",
        "[gal_us] gal gallon",
        "[foz_us] floz fl_oz",
        "[bbl_us] bbl barrel",
        "[tsp_us] tsp teaspoon",
        "[tbs_us] tbsp tablespoon",
        "[cup_us] cup",
        "Cel °C ℃ degC deg_C celsius centigrade",
        "[degF] °F ℉ degF deg_F fahrenheit",
        "K °K degK kelvin",
        "[degR] °R degR rankine",
        "deg ° degree",
        "rad radian",
        "mol mole",
        "mmol mmole",
        "mol/L molar",
        "meq mEq mEQ",
        "eq Eq EQ",
        "mosm mOsm mOsmol",
        "[iU] IU iU",
        "Hz hz hertz",
        "kHz KHz khz",
        "MHz Mhz mhz",
        "GHz Ghz ghz",
        "N newton",
        "Pa pascal",
        "hPa hpa",
        "kPa KPa kpa",
        "mbar mb millibar",
        "atm atmosphere",
        "[psi] psi PSI lbf/in2",
        "mm[Hg] mmHg mmhg Torr torr",
        "cm[H2O] cmH2O cmH20",
        "mm[H2O] mmH2O",
        "[in_i'Hg] inHg",
        "[in_i'H2O] inH2O",
        "J joule",
        "kJ KJ kj",
        "cal calorie",
        "kcal Kcal kCal Cal",
        "[Btu] BTU btu Btu",
        "W watt",
        "kW KW Kw kw kilowatt",
        "MW megawatt",
        "GW gigawatt",
        "[HP] hp HP bhp horsepower",
        "W.h Wh wh watthour",
        "kW.h kWh KWh kwh KWH kilowatthour",
        "MW.h MWh mwh",
        "GW.h GWh gwh",
        "TW.h TWh twh",
        "PW.h PWh",
        "A.h Ah",
        "mA.h mAh mah MAH",
        "A amp ampere",
        "V volt",
        "kV Kv kv",
        "Ohm ohm Ω \u2126",
        "kOhm kΩ k\u2126",
        "MOhm MΩ M\u2126",
        "F farad",
        "C coulomb",
        "T tesla",
        "u Da dalton amu",
        "ku kDa",
        "By byte",
        "kBy KB Kbyte kbyte kilobyte",
        "MBy Mbyte megabyte",
        "GBy Gbyte gigabyte",
        "TBy Tbyte terabyte",
        "PBy petabyte",
        "bit bits",
        "kbit Kb kb Kbit kilobit",
        "Mbit Mb megabit",
        "Gbit gigabit",
        "Tbit Tb terabit",
        "bit/s bps",
        "kbit/s kbps Kbps",
        "Mbit/s Mbps mbps",
        "Gbit/s Gbps gbps",
        "Tbit/s Tbps",
        "km/h kmh kmph KPH",
        "[mi_i]/h MPH",
        "{rev}/min rpm RPM",
        "{beats}/min bpm BPM",
        "[mi_i]/[gal_us] mpg MPG",
        "USD $ US$ dollar",
        "EUR € euro",
        "GBP £ sterling",
        "JPY ¥ yen",
        "INR ₹ rupee",
        "KRW ₩",
        "CNY yuan renminbi RMB",
        "CHF SFr franken",
    ];

    private static readonly Lazy<Dictionary<string, string>> Codes = new(ReadTable);

    /// <summary>Gets the ways to write units that have a code, for looking up what is written nearly like one of them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Codes.Value;

    /// <summary>Gives the unit that a text was probably meant to be, or null.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestText) return null;
        var written = text.ToString();
        if (CodeOf(written) is { } code) return code;

        var corrected = Correct(written);
        return corrected != written && UnitSyntax.IsUnit(corrected) ? corrected : null;
    }

    /// <summary>Gives the code for one symbol, or null if there is none or the symbol is a code itself.</summary>
    public static string? CodeOf(string symbol)
    {
        var codes = Codes.Value;
        if (codes.TryGetValue(symbol, out var code)) return code;
        if (symbol.Length < 3) return null;
        if (CurrencyCodes.Find(symbol.ToUpperInvariant().AsSpan()) is { } currency && currency != symbol) return currency;

        // Case tells short symbols apart (mg, Mg), and names not.
        var name = symbol.Length > 3 ? symbol.ToLowerInvariant() : symbol;
        if (codes.TryGetValue(name, out code)) return code;
        return name[name.Length - 1] == 's' && codes.TryGetValue(name.Substring(0, name.Length - 1), out code) ? code : null;
    }

    private static string Correct(string written)
    {
        var corrected = new StringBuilder();
        var symbol = new StringBuilder();
        var isAnnotation = false;
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            isAnnotation = c == '{' || isAnnotation && c != '}';
            if (isAnnotation || c is '}' or '.' or '/' or '(' or ')')
            {
                Flush(corrected, symbol);
                corrected.Append(c);
            }
            else if (c is '·' or '×' or '⋅' or '∙' || c == '*' && !(symbol.Length == 2 && symbol[0] == '1' && symbol[1] == '0'))
            {
                Flush(corrected, symbol);
                corrected.Append('.');
            }
            else if (c == ' ')
            {
                // A space around an operator is left out; others divide words, which are not put together.
                if (symbol.Length > 0 && i + 1 < written.Length && written[i + 1] is not ('/' or '·' or '×' or '*')) symbol.Append(c);
            }
            else
            {
                symbol.Append(Plain(c));
            }
        }

        Flush(corrected, symbol);
        return corrected.ToString();
    }

    /// <summary>Appends a symbol in its code, with its exponent.</summary>
    private static void Flush(StringBuilder corrected, StringBuilder symbol)
    {
        if (symbol.Length == 0) return;
        var text = symbol.ToString();
        symbol.Clear();
        var end = text.Length;
        while (end > 0 && text[end - 1] is >= '0' and <= '9' or '+' or '-') end--;
        var name = text.Substring(0, end);
        var exponent = text.Substring(end);
        if (name.Length > 1 && name[name.Length - 1] == '^' && name != "10^") name = name.Substring(0, name.Length - 1);
        var code = CodeOf(name) ?? name;
        var isBound = exponent.Length > 0 || corrected.Length > 0 && corrected[corrected.Length - 1] == '/';
        corrected.Append(isBound && code.IndexOfAny(['.', '/']) >= 0 ? "(" + code + ")" : code).Append(exponent);
    }

    private static char Plain(char c) => c switch
    {
        'µ' or 'μ' => 'u',
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁴' and <= '⁹' => (char)('4' + (c - '⁴')),
        '⁻' or '−' => '-',
        '⁺' => '+',
        _ => c,
    };

    private static Dictionary<string, string> ReadTable()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table)
        {
            var names = line.Split(' ');
            for (var i = 1; i < names.Length; i++) codes[names[i]] = names[0];
        }

        return codes;
    }
}
