using System.Globalization;

namespace KnowledgeGraph.Compiler.Values;

/// <summary>
/// Numbers that a <see cref="decimal"/> holds exactly. Equal numbers have one text: <c>1.50</c> and <c>15e-1</c> are <c>1.5</c>, as they
/// are one value of <c>xsd:decimal</c>.
/// </summary>
internal static class DecimalText
{
    private const int MostDigits = 29;
    private const int MostDecimals = 28;

    /// <summary>Gives the number without an exponent and without zeros at its ends, or null.</summary>
    /// <param name="error">What is wrong, as a sentence.</param>
    public static string? Canonical(string text, out string error)
    {
        if (!NumeralText.TryRead(text, out var numeral, out error)) return null;
        if (numeral.Magnitude >= MostDigits)
        {
            error = "it is out of the range of a decimal, from -79228162514264337593543950335 to 79228162514264337593543950335.";
            return null;
        }

        // A decimal that is read from more digits than it holds is rounded without a word.
        var plain = numeral.Exponent >= -MostDecimals ? numeral.ToPlainText() : null;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (plain is not null && decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == plain)
            return plain;
        error = numeral.Exponent >= 0
            ? "it is out of the range of a decimal, from -79228162514264337593543950335 to 79228162514264337593543950335."
            : "it has more digits than a decimal holds exactly, which are 28 after the decimal point and 28 in all.";
        return null;
    }
}
