namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a fact file in Turtle or TriG that cannot be wrong in JSON. <c>docs/rdf.md</c> shows how such files are
/// read.</summary>
internal static class RdfFactProblems
{
    /// <summary>{0} what is wrong and what to do.</summary>
    public static readonly ProblemDescriptor Syntax = Error("KG1301", "The fact file is not valid Turtle or TriG", "{0}");

    /// <summary>{0} the IRI, {1} what would have it, {2} the namespace.</summary>
    public static readonly ProblemDescriptor UnknownIri = Error(
        "KG1302",
        "An IRI is not in the namespace of the graph",
        "The IRI <{0}> is not that of {1}. Write one in the namespace <{2}>, or give {1} this IRI with [Iri] in C#.");

    /// <summary>{0} the datatype, {1} hint.</summary>
    public static readonly ProblemDescriptor UnknownDatatype = Error(
        "KG1303", "The datatype of a literal is not one of facts", "Facts have no values of the datatype <{0}>. {1}");

    /// <summary>{0} the text, {1} the name of the datatype, {2} what it takes.</summary>
    public static readonly ProblemDescriptor WrongLexicalForm = Error(
        "KG1304", "The text of a literal is not one of its datatype", "'{0}' is not a value of {1}. Write {2}.");

    /// <summary>{0} what is expected.</summary>
    public static readonly ProblemDescriptor BlankNode = Error(
        "KG1305", "A blank node is in the place of a name", "A blank node has no key. Write the IRI of {0}.");

    /// <summary>{0} the name, {1} hint, or the list of names.</summary>
    public static readonly ProblemDescriptor UnknownQualifier = Error(
        "KG1306", "A property of a claim is not a qualifier", "A claim has no qualifier '{0}'; {1}");

    /// <summary>{0} what the triple is.</summary>
    public static readonly ProblemDescriptor NotAClaim = Error(
        "KG1307",
        "A reifier is of a triple that is not a claim",
        "This triple is {0} and not a claim, so it has no qualifiers. Remove the reifier and its annotation.");

    /// <summary>{0} the name of the reifier, {1} the place of the first triple.</summary>
    public static readonly ProblemDescriptor SeveralTriples = Error(
        "KG1308",
        "A reifier is of several triples",
        "'{0}' is already the claim at {1}. Give this triple a reifier of its own.");

    /// <summary>{0} what is wrong.</summary>
    public static readonly ProblemDescriptor WrongList = Error(
        "KG1309", "A list is not well-formed", "This list {0}. Write its items in parentheses, such as (:first :second).");

    /// <summary>{0} the name, {1} hint, or the list of names.</summary>
    public static readonly ProblemDescriptor UnknownSourceProperty = Error(
        "KG1310", "Unknown property of a source", "A source has no property '{0}'; {1}");

    /// <summary>{0} the property, {1} what it takes, {2} what was found.</summary>
    public static readonly ProblemDescriptor WrongTerm = Error(
        "KG1311", "A term of the wrong kind", "'{0}' takes {1}, not {2}.");

    /// <summary>Gets all of them, by id.</summary>
    public static EquatableArray<ProblemDescriptor> All { get; } = new(
    [
        Syntax, UnknownIri, UnknownDatatype, WrongLexicalForm, BlankNode, UnknownQualifier, NotAClaim, SeveralTriples, WrongList,
        UnknownSourceProperty, WrongTerm,
    ]);

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
