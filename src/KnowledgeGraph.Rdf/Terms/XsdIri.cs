namespace KnowledgeGraph.Rdf;

/// <summary>The IRIs of the datatypes of XML Schema that programs most often need.</summary>
static partial class XsdIri
{
    /// <summary>The namespace of the datatypes.</summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    /// <summary><c>xsd:string</c>, the datatype of a literal that has none and no language.</summary>
    public const string String = Namespace + "string";

    /// <summary><c>xsd:boolean</c>: <c>true</c> or <c>false</c>.</summary>
    public const string Boolean = Namespace + "boolean";

    /// <summary><c>xsd:integer</c>: a whole number of any size.</summary>
    public const string Integer = Namespace + "integer";

    /// <summary><c>xsd:decimal</c>: an exact decimal number.</summary>
    public const string Decimal = Namespace + "decimal";

    /// <summary><c>xsd:double</c>: a binary floating-point number of 64 bits.</summary>
    public const string Double = Namespace + "double";

    /// <summary><c>xsd:float</c>: a binary floating-point number of 32 bits.</summary>
    public const string Float = Namespace + "float";

    /// <summary><c>xsd:dateTime</c>: a date and a time of day.</summary>
    public const string DateTime = Namespace + "dateTime";

    /// <summary><c>xsd:date</c>: a date, with or without a time zone.</summary>
    public const string Date = Namespace + "date";

    /// <summary><c>xsd:gYear</c>: a year.</summary>
    public const string GYear = Namespace + "gYear";

    /// <summary><c>xsd:gYearMonth</c>: a month of a year.</summary>
    public const string GYearMonth = Namespace + "gYearMonth";

    /// <summary><c>xsd:anyURI</c>: a text that is a URI.</summary>
    public const string AnyUri = Namespace + "anyURI";
}
