namespace KnowledgeGraph.Rdf;

internal sealed partial class TermScanner
{
    /// <summary>Reads an integer, a decimal or a double.</summary>
    public RdfTerm ReadNumber()
    {
        var i = Index;
        if (Buffer[i] is '+' or '-') i++;
        var whole = SkipDigits(ref i);
        var fraction = 0;
        var datatype = XsdIri.Integer;

        // A dot that neither digits nor an exponent follow ends the statement.
        if (At(ref i, 0) == '.' && (IsDigitAt(ref i, 1) || (whole > 0 && IsExponentAt(ref i, 1))))
        {
            i++;
            fraction = SkipDigits(ref i);
            datatype = XsdIri.Decimal;
        }

        if (whole + fraction == 0) throw ErrorOfNext("A number has digits. Write one such as 42, -0.5 or 1e6.");
        if (IsExponentAt(ref i, 0))
        {
            i += At(ref i, 1) is '+' or '-' ? 2 : 1;
            SkipDigits(ref i);
            datatype = XsdIri.Double;
        }

        var term = RdfTerm.UncheckedLiteral(new string(Buffer, Index, i - Index), datatype);
        Index = i;
        return term;
    }

    private int SkipDigits(ref int i)
    {
        var count = 0;
        for (; (i < End || Fill(ref i)) && CharacterClasses.IsDigit(Buffer[i]); i++) count++;
        return count;
    }

    private int At(ref int i, int offset) => i + offset < End || FillAfter(ref i, offset) ? Buffer[i + offset] : -1;

    private bool IsDigitAt(ref int i, int offset) => At(ref i, offset) is >= '0' and <= '9';

    private bool IsExponentAt(ref int i, int offset)
    {
        if (At(ref i, offset) is not ('e' or 'E')) return false;
        return IsDigitAt(ref i, At(ref i, offset + 1) is '+' or '-' ? offset + 2 : offset + 1);
    }
}
