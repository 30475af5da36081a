using System;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>Reads literals as facts write their values. Whether a value suits its member is found when facts are linked.</summary>
internal static class LiteralText
{
    private const string Datatypes = "xsd:string, xsd:boolean, xsd:integer, xsd:decimal, xsd:double, xsd:dateTime, xsd:date, xsd:gYear, "
        + "xsd:gYearMonth, xsd:anyURI, edtf:EDTF and kg:quantity";

    /// <summary>Returns the text of a value and its form, or null and the problem if the literal is wrong.</summary>
    /// <param name="language">The language of the literal as written.</param>
    public static string? Read(RdfTerm literal, string? language, Anchor place, out ValueForm form, out Problem? problem)
    {
        form = ValueForm.Text;
        problem = null;
        var text = literal.Value;
        switch (literal.Datatype)
        {
            case XsdIri.String or XsdIri.AnyUri:
            case ModelIri.Edtf or ModelIri.Quantity:
                return text;
            case RdfIri.LangString:
                return text + "@" + language;
            case XsdIri.DateTime:
                return OfForm(text, XsdDates.IsDateTime, "xsd:dateTime", "a day and a time, such as 2024-03-01T12:00:00Z", out problem);
            case XsdIri.Date:
                return OfForm(XsdDates.WithoutZone(text), XsdDates.IsDate, "xsd:date", "a day, such as 2024-03-01", out problem);
            case XsdIri.GYearMonth:
                return OfForm(XsdDates.WithoutZone(text), XsdDates.IsYearMonth, "xsd:gYearMonth", "a month, such as 2024-03", out problem);
            case XsdIri.GYear:
                return OfForm(XsdDates.WithoutZone(text), XsdDates.IsYear, "xsd:gYear", "a year, such as 2024", out problem);
            case XsdIri.Boolean:
                form = ValueForm.Boolean;
                if (text is "true" or "1") return "true";
                if (text is "false" or "0") return "false";
                problem = Problem.At(RdfFactProblems.WrongLexicalForm, place, text, "xsd:boolean", "true or false");
                return null;
            case XsdIri.Integer:
                return Number("xsd:integer", "a whole number, such as 42", NumeralForm.Integer, ref form, out problem);
            case XsdIri.Decimal:
                return Number("xsd:decimal", "a number, such as 0.25", NumeralForm.Decimal, ref form, out problem);
            case XsdIri.Double or XsdIri.Float:
                return Number("xsd:double", "a number, such as 6.02e23", NumeralForm.Double, ref form, out problem);
            case RdfIri.DirLangString:
                problem = Problem.At(
                    RdfFactProblems.UnknownDatatype, place, literal.Datatype!, "Write the language without a direction.");
                return null;
            default:
                problem = Problem.At(RdfFactProblems.UnknownDatatype, place, literal.Datatype!, "The datatypes are " + Datatypes + ".");
                return null;
        }

        string? Number(string datatype, string expected, NumeralForm most, ref ValueForm valueForm, out Problem? fault)
        {
            fault = null;
            valueForm = ValueForm.Number;
            if (NumeralForms.Of(text) is { } found && found <= most) return NumeralForms.Plain(text);
            fault = Problem.At(RdfFactProblems.WrongLexicalForm, place, text, datatype, expected);
            return null;
        }

        string? OfForm(string written, Func<string, bool> isOfForm, string datatype, string expected, out Problem? fault)
        {
            fault = isOfForm(written) ? null : Problem.At(RdfFactProblems.WrongLexicalForm, place, text, datatype, expected);
            return fault is null ? written : null;
        }
    }
}
