namespace KnowledgeGraph.Rdf;

/// <summary>The numbers that Turtle writes without quotation marks.</summary>
internal static class NumeralSyntax
{
    /// <summary>Returns the datatype that a text without quotation marks has in Turtle, or null where it is not a number.</summary>
    public static string? DatatypeOf(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = SkipDigits(text, ref i);
        if (i == text.Length) return whole > 0 ? XsdIri.Integer : null;
        var fraction = 0;
        if (text[i] == '.')
        {
            i++;
            fraction = SkipDigits(text, ref i);
            if (i == text.Length) return fraction > 0 ? XsdIri.Decimal : null;
        }

        if (whole + fraction == 0 || text[i] is not ('e' or 'E')) return null;
        i++;
        if (i < text.Length && text[i] is '+' or '-') i++;
        return SkipDigits(text, ref i) > 0 && i == text.Length ? XsdIri.Double : null;
    }

    private static int SkipDigits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && CharacterClasses.IsDigit(text[i])) i++;
        return i - start;
    }
}
