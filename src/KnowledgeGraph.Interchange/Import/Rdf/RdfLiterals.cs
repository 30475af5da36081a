using KnowledgeGraph.Compiler.Triples;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>Literals of RDF as values.</summary>
internal static class RdfLiterals
{
    private static readonly Dictionary<string, NumeralForm> Numbers =
        ("integer int long short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger "
            + "unsignedInt unsignedLong unsignedShort unsignedByte").Split(' ').Select(static name => (name, NumeralForm.Integer))
        .Concat([("decimal", NumeralForm.Decimal), ("double", NumeralForm.Double), ("float", NumeralForm.Double)])
        .ToDictionary(static number => XsdIri.Namespace + number.Item1, static number => number.Item2, StringComparer.Ordinal);

    private const string Edtf = "http://id.loc.gov/datatypes/edtf/EDTF";

    /// <summary>Gets the value of a literal, or null if the text is not one of its datatype, which is counted with its place.</summary>
    /// <param name="place">Where the literal is.</param>
    public static ImportedValue? ValueOf(RdfTerm literal, IRecordSink sink, string place)
    {
        var text = literal.Value;
        if (literal.Language is { } language) return new ImportedValue(ValueForm.Text, text, Language: language);
        var value = literal.Datatype switch
        {
            null or XsdIri.String or XsdIri.AnyUri or Edtf => new ImportedValue(ValueForm.Text, text),
            XsdIri.Boolean => Boolean(text.Trim()),
            XsdIri.Date => Date(text, XsdDates.IsDate),
            XsdIri.GYear => Date(text, XsdDates.IsYear),
            XsdIri.GYearMonth => Date(text, XsdDates.IsYearMonth),
            XsdIri.DateTime or XsdIri.Namespace + "dateTimeStamp" =>
                XsdDates.IsDateTime(text) ? new ImportedValue(ValueForm.Text, text) : (ImportedValue?)null,
            { } datatype when Numbers.TryGetValue(datatype, out var most) => Number(text.Trim(), most),
            _ => Other(literal, sink),
        };
        if (value is null) sink.LeaveOut($"literals that are not of the datatype <{literal.Datatype}>", $"{place}: \"{text}\"");
        return value;
    }

    private static ImportedValue? Boolean(string text) => text switch
    {
        "true" or "1" => new ImportedValue(ValueForm.Boolean, "true"),
        "false" or "0" => new ImportedValue(ValueForm.Boolean, "false"),
        _ => null,
    };

    private static ImportedValue? Date(string text, Func<string, bool> isOfForm) =>
        XsdDates.WithoutZone(text) is var date && isOfForm(date) && PartialDate.TryParse(date, out _)
            ? new ImportedValue(ValueForm.Text, date) : null;

    /// <summary>Infinities and what is not a number have no place in facts.</summary>
    private static ImportedValue? Number(string text, NumeralForm most) =>
        NumeralForms.Of(text) is { } form && form <= most
            ? new ImportedValue(ValueForm.Number, WithoutZeros(NumeralForms.Plain(text))) : null;

    /// <summary>Numbers of JSON do not begin with zeros.</summary>
    private static string WithoutZeros(string number)
    {
        var sign = number.StartsWith('-') ? "-" : "";
        var digits = number[sign.Length..].TrimStart('0');
        return sign + (digits.Length > 0 && char.IsAsciiDigit(digits[0]) ? digits : "0" + digits);
    }

    private static ImportedValue Other(RdfTerm literal, IRecordSink sink)
    {
        sink.LeaveOut($"the datatype <{literal.Datatype}> of texts", literal.Value);
        return new ImportedValue(ValueForm.Text, literal.Value);
    }
}
