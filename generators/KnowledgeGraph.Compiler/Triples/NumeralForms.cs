namespace KnowledgeGraph.Compiler.Triples;

/// <summary>How a number is written: each form is also one of those after it.</summary>
internal enum NumeralForm
{
    Integer,
    Decimal,
    Double,
}

/// <summary>The numbers of XML Schema, of which facts take all but infinities and what is not a number.</summary>
internal static class NumeralForms
{
    /// <summary>Returns the simplest form that a text is a number in, or null.</summary>
    public static NumeralForm? Of(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = SkipDigits(text, ref i);
        var form = NumeralForm.Integer;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += SkipDigits(text, ref i);
            form = NumeralForm.Decimal;
        }

        if (digits == 0) return null;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-') i++;
            if (SkipDigits(text, ref i) == 0) return null;
            form = NumeralForm.Double;
        }

        return i == text.Length ? form : null;
    }

    /// <summary>Writes a number as JSON does: without a plus, and with digits on both sides of a point.</summary>
    public static string Plain(string text)
    {
        if (text[0] == '+') text = text.Substring(1);
        var point = text.IndexOf('.');
        if (point < 0) return text;
        if (point + 1 == text.Length || text[point + 1] is < '0' or > '9') text = text.Insert(point + 1, "0");
        return point == 0 || text[point - 1] == '-' ? text.Insert(point, "0") : text;
    }

    private static int SkipDigits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9') i++;
        return i - start;
    }
}
