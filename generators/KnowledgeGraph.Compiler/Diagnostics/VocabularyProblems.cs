using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a vocabulary. The comment on each lists the arguments of its message.</summary>
internal static class VocabularyProblems
{
    /// <summary>Kind; what it is instead.</summary>
    public static readonly ProblemDescriptor KindShape = Error(
        "KG0001",
        "A kind must be a readonly partial struct",
        "The kind '{0}' {1}. Write 'readonly partial struct {0}' at the top level of a namespace, without type parameters.");

    /// <summary>Member; what it is instead; the attribute to write, with a space after it, or nothing where it has one.</summary>
    public static readonly ProblemDescriptor MemberShape = Error(
        "KG0002",
        "A member of a kind must be a partial property",
        "The member '{0}' {1}. Write '{2}public partial <type> {0} {{ get; }}'.");

    /// <summary>Member; its type; what to write, where that is known, and what it can be.</summary>
    public static readonly ProblemDescriptor MemberType = Error(
        "KG0003",
        "The type of a member is not supported",
        "The member '{0}' cannot have the type '{1}'. {2}.");

    /// <summary>Class; place of the first class.</summary>
    public static readonly ProblemDescriptor SecondGraph = Error(
        "KG0004",
        "An assembly can have only one graph",
        "'{0}' is a second [KnowledgeGraph] class; the first is at {1}. Remove the attribute from one of them.");

    /// <summary>Class.</summary>
    public static readonly ProblemDescriptor GraphShape = Error(
        "KG0005",
        "The class of a graph must be static and partial",
        "The [KnowledgeGraph] class '{0}' cannot receive generated members. Write 'static partial class {0}' at the top "
            + "level of a namespace, without type parameters.");

    /// <summary>First kind.</summary>
    public static readonly ProblemDescriptor NoGraph = Error(
        "KG0006",
        "The kinds do not belong to a graph",
        "The kind '{0}' does not belong to a graph. Write '[KnowledgeGraph] public static partial class Name;' once in the assembly.");

    /// <summary>Class; the name; what to rename.</summary>
    public static readonly ProblemDescriptor GraphName = Error(
        "KG0007",
        "The name is reserved in the class of the graph",
        "The name '{1}' is reserved in the [KnowledgeGraph] class '{0}', because the generator adds a member of that name. Rename {2}.");

    /// <summary>Kind; what it names as its parent; hint; what to write.</summary>
    public static readonly ProblemDescriptor ParentNotKind = Error(
        "KG0010",
        "'Is' names a type that is not a kind",
        "'{4}' of '{0}' names '{1}', which is not a kind{2}. {3}.");

    /// <summary>Kind; parent; place of the parent; argument that names it; what else to write.</summary>
    public static readonly ProblemDescriptor ParentNotAbstract = Error(
        "KG0011",
        "'Is' names a kind that is not abstract",
        "'{3}' of '{0}' names '{1}', which is not abstract. Write [Node(Abstract = true)] on '{1}', at {2}, or {4}.");

    /// <summary>Kind; the cycle as <c>A → B → A</c>; argument that closes it; what to write.</summary>
    public static readonly ProblemDescriptor KindCycle = Error(
        "KG0012",
        "Kinds form a cycle",
        "'{0}' is a kind of itself through '{2}': {1}. {3}.");

    /// <summary>Member as <c>Kind.Member</c>; range; hint; what to write.</summary>
    public static readonly ProblemDescriptor RangeNotKind = Error(
        "KG0013",
        "A relation must lead to a kind",
        "'{0}' leads to '{1}', which is not a kind of this graph{2}. {3}.");

    /// <summary>Relation; the name of the inverse; range; hint; what to write, a member.</summary>
    public static readonly ProblemDescriptor InverseNotFound = Error(
        "KG0014",
        "The inverse cannot be found",
        "'{0}' names the inverse '{1}', but '{2}' has no [Inverse] member of that name{3}. Write '{4}' in '{2}'.");

    /// <summary>Relation; inverse; the kind that the inverse leads to; the relation's domain; place of the inverse.</summary>
    public static readonly ProblemDescriptor InverseElsewhere = Error(
        "KG0015",
        "The inverse does not lead back",
        "'{0}' names the inverse '{1}', which leads to '{2}' instead of back to '{3}'. Change the "
            + "type of '{1}', at {4}, so that it holds '{3}'.");

    /// <summary>Inverse; the kind that it leads to; the inverse's simple name.</summary>
    public static readonly ProblemDescriptor InverseUnused = Error(
        "KG0016",
        "No relation names this inverse",
        "No relation names '{0}' as its inverse. Write [Relation(Inverse = nameof({2}))] on a relation of '{1}' that leads "
            + "here, or declare the member as a [Relation].");

    /// <summary>Second relation; inverse; first relation; place of the first relation.</summary>
    public static readonly ProblemDescriptor InverseTaken = Error(
        "KG0017",
        "Two relations have the same inverse",
        "'{0}' names the inverse '{1}', which is already the inverse of '{2}', at {3}. Give each relation its own inverse.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor NotSymmetric = Error(
        "KG0018",
        "The member cannot be symmetric",
        "'{0}' cannot be [Symmetric]: {1}. A symmetric relation must lead from a kind to the same kind and cannot have an "
            + "inverse. Change the relation, or remove [Symmetric].");

    /// <summary>Name; the full name of the first; its place.</summary>
    public static readonly ProblemDescriptor KindTwice = Error(
        "KG0019",
        "Two kinds have the same name",
        "The kind name '{0}' is already used by '{1}', at {2}. Fact files refer to a kind by "
            + "its simple name. Rename one of the two kinds.");

    /// <summary>Member; the other member; its place; why they clash.</summary>
    public static readonly ProblemDescriptor MemberClash = Error(
        "KG0020",
        "Two members have the same name",
        "'{0}' clashes with '{1}', at {2}: {3}. Rename or remove one of them.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor ReservedName = Error(
        "KG0021",
        "The name of the member is reserved",
        "'{0}' cannot have this name: {1}. Rename it.");

    /// <summary>Kind; plural; what else has the name.</summary>
    public static readonly ProblemDescriptor PluralClash = Error(
        "KG0022",
        "The plural of the kind is already used",
        "The plural '{1}' of '{0}' is already used: {2}. Write another plural: [Node(Plural = \"…\")].");

    /// <summary>Kind; plural.</summary>
    public static readonly ProblemDescriptor PluralShape = Error(
        "KG0023",
        "The plural of the kind is not a valid name",
        "The plural '{1}' of '{0}' is not a valid name for a C# property. Use only letters, digits and '_', and begin with a letter.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor NotTransitive = Error(
        "KG0024",
        "The member cannot be transitive",
        "'{0}' cannot be [Transitive]: {1}. A transitive relation must lead to a kind that has the same relation. "
            + "Change the relation, or remove [Transitive].");

    /// <summary>Member; the name that it is inherited through; reason; hint; its simple name.</summary>
    public static readonly ProblemDescriptor NotInherited = Error(
        "KG0025",
        "The member cannot be inherited through this name",
        "'{0}' cannot be [InheritedThrough(\"{1}\")]: {2}{3}. Name a relation or an inverse of its kind that leads to a "
            + "kind that has '{4}', or remove the attribute.");

    /// <summary>Struct; a member or an entity in it.</summary>
    public static readonly ProblemDescriptor NoNode = Error(
        "KG0026",
        "A struct with the members of a kind has no [Node]",
        "'{0}' declares '{1}', which only a kind can have, but '{0}' does not have [Node]. Write '[Node] readonly partial struct {0}'.");

    /// <summary>Kind; the limit.</summary>
    public static readonly ProblemDescriptor TooDeep = Error(
        "KG0041",
        "Too many kinds above a kind",
        "More than {1} kinds are above '{0}', and a kind gets a conversion to each kind above it. Name a higher kind in 'Is', or replace "
            + "some of the kinds with a property or a relation.");

    /// <summary>The text; the constant; reason.</summary>
    public static readonly ProblemDescriptor ConstantText = Error(
        "KG0042",
        "The text of a constant does not name it alone",
        "The text '{0}' of the constant '{1}' {2}. Give each constant of the enum a text of its own.");

    /// <summary>Kind; parent; reason.</summary>
    public static readonly ProblemDescriptor ParentTwice = new(
        "KG0049",
        "A kind names an abstract kind that it belongs to already",
        "'{0}' names '{1}', but it belongs to '{1}' already: {2}. Remove '{1}' here.",
        Severity.Warning);

    /// <summary>Kind; member; its place; another member; its place.</summary>
    public static readonly ProblemDescriptor InheritedTwice = Error(
        "KG0050",
        "A kind inherits two members of the same name",
        "'{0}' inherits '{1}', at {2}, and '{3}', at {4}, which have the same name. Rename one of them, declare the member once in an "
            + "abstract kind that both kinds belong to, or remove one of the kinds from 'Is' or 'AlsoIs'.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor NotOrdered = Error(
        "KG0046",
        "The member cannot be ordered",
        "'{0}' cannot be [Ordered]: {1}. An ordered member is a property of type 'Values<T>' or a relation of type 'Nodes<T>'. "
            + "Change the member, or remove [Ordered].");

    /// <summary>What is written; what has the attribute; why it is not an IRI, and perhaps what to do.</summary>
    public static readonly ProblemDescriptor InvalidIri = Error(
        "KG0047",
        "The text of [Iri] is not an IRI",
        "The text '{0}' of [Iri] on '{1}' is not an absolute IRI: {2}. An absolute IRI is, for example, http://schema.org/Organization.");

    /// <summary>The IRI; what has the attribute; what the IRI means already, perhaps with its place.</summary>
    public static readonly ProblemDescriptor SharedIri = Error(
        "KG0048",
        "The IRI means something else already",
        "The IRI <{0}> of '{1}' already means {2}. Give '{1}' another IRI, or remove [Iri].");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        KindShape, MemberShape, MemberType, SecondGraph, GraphShape, NoGraph, GraphName, ParentNotKind, ParentNotAbstract, KindCycle,
        RangeNotKind,
        InverseNotFound, InverseElsewhere, InverseUnused, InverseTaken, NotSymmetric, KindTwice, MemberClash, ReservedName, PluralClash,
        PluralShape, NotTransitive, NotInherited, NoNode, TooDeep, ConstantText, NotOrdered, InvalidIri, SharedIri, ParentTwice,
        InheritedTwice,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
