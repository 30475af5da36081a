using System;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>Reads literals as facts write their values. Whether a value suits its member is found when facts are linked.</summary>
internal static class LiteralText
{
    private const string Datatypes = "xsd:string, xsd:boolean, xsd:integer, xsd:decimal, xsd:double, xsd:dateTime, xsd:date, xsd:gYear, "
        + "xsd:gYearMonth, xsd:anyURI, edtf:EDTF and kg:quantity";

    /// <summary>Returns the text of a value and its form; null where the literal is wrong, and what is wrong then.</summary>
    /// <param name="language">The language of the literal as written.</param>
    public static string? Read(RdfTerm literal, string? language, Anchor place, out ValueForm form, out Problem? problem)
    {
        form = ValueForm.Text;
        problem = null;
        var text = literal.Value;
        switch (literal.Datatype)
        {
            case XsdIri.String or XsdIri.AnyUri or XsdIri.DateTime or XsdIri.GYear or XsdIri.GYearMonth:
            case ModelIri.Edtf or ModelIri.Quantity:
                return text;
            case RdfIri.LangString:
                return text + "@" + language;
            case XsdIri.Date:
                return WithoutZone(text);
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
    }

    /// <summary>A date in XML Schema can end with a time zone, which no date of facts has.</summary>
    private static string WithoutZone(string date)
    {
        const int lengthOfZone = 6;
        if (date.EndsWith("Z", StringComparison.Ordinal)) return date.Substring(0, date.Length - 1);
        var start = date.Length - lengthOfZone;
        return start > 0 && date[start] is '+' or '-' && date[start + 3] == ':' ? date.Substring(0, start) : date;
    }
}
