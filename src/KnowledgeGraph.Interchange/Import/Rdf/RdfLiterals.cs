using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>Literals of RDF as values.</summary>
internal static class RdfLiterals
{
    private static readonly HashSet<string> Numbers = new(
        ("integer decimal double float int long short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger "
            + "unsignedInt unsignedLong unsignedShort unsignedByte").Split(' ').Select(static name => XsdIri.Namespace + name),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Texts =
    [
        XsdIri.String, XsdIri.Date, XsdIri.DateTime, XsdIri.GYear, XsdIri.GYearMonth, XsdIri.AnyUri, XsdIri.Namespace + "dateTimeStamp",
        "http://id.loc.gov/datatypes/edtf/EDTF",
    ];

    public static ImportedValue ValueOf(RdfTerm literal, IRecordSink sink)
    {
        var text = literal.Value;
        if (literal.Language is { } language) return new ImportedValue(ValueForm.Text, text, Language: language);
        if (literal.Datatype is not { } datatype) return new ImportedValue(ValueForm.Text, text);
        if (datatype == XsdIri.Boolean && text.Trim() is "true" or "false" or "1" or "0")
            return new ImportedValue(ValueForm.Boolean, text.Trim() is "true" or "1" ? "true" : "false");
        if (Numbers.Contains(datatype) && NumberOf(text.Trim()) is { } number) return new ImportedValue(ValueForm.Number, number);
        if (!Texts.Contains(datatype)) sink.LeaveOut($"the datatype <{datatype}> of texts", text);
        return new ImportedValue(ValueForm.Text, text);
    }

    /// <summary>Gets a number of XML Schema as JSON writes it, or null for infinity and texts that are no number.</summary>
    private static string? NumberOf(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text.TrimStart('+', '-');
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) && digits[0] != '.') return null;
        digits = digits.TrimStart('0');
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0])) digits = "0" + digits;
        return sign + digits.Replace(".e", "e", StringComparison.OrdinalIgnoreCase).TrimEnd('.');
    }
}
