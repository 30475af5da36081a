using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a vocabulary. The comment on each lists the arguments of its message.</summary>
internal static class VocabularyProblems
{
    /// <summary>Kind; what it is instead.</summary>
    public static readonly ProblemDescriptor KindShape = Error(
        "KG0001",
        "A kind is a readonly partial struct",
        "The kind '{0}' {1}. Write 'readonly partial struct {0}' at the top level of a namespace, without type parameters.");

    /// <summary>Member; what it is instead; the attribute to write, with a space after it, or nothing where it has one.</summary>
    public static readonly ProblemDescriptor MemberShape = Error(
        "KG0002",
        "A member of a kind is a partial property",
        "The member '{0}' {1}. Write '{2}public partial <type> {0} {{ get; }}'.");

    /// <summary>Member; its type; what to write, where that is known, and what it can be.</summary>
    public static readonly ProblemDescriptor MemberType = Error(
        "KG0003",
        "The type of a member is not supported",
        "The member '{0}' cannot have the type '{1}'. {2}.");

    /// <summary>Class; place of the first class.</summary>
    public static readonly ProblemDescriptor SecondGraph = Error(
        "KG0004",
        "An assembly has one graph",
        "'{0}' is a second [KnowledgeGraph] class; the first is at {1}. Remove the attribute from one of them.");

    /// <summary>Class.</summary>
    public static readonly ProblemDescriptor GraphShape = Error(
        "KG0005",
        "The class of a graph is static and partial",
        "The [KnowledgeGraph] class '{0}' is where generated members go. Write 'static partial class {0}' at the top level of a namespace, without type parameters.");

    /// <summary>First kind.</summary>
    public static readonly ProblemDescriptor NoGraph = Error(
        "KG0006",
        "Kinds without a graph",
        "The kind '{0}' does not belong to a graph. Write '[KnowledgeGraph] public static partial class Name;' once in the assembly.");

    /// <summary>Class; the name; what to rename.</summary>
    public static readonly ProblemDescriptor GraphName = Error(
        "KG0007",
        "A name in the class of the graph is taken",
        "The generator adds a member '{1}' to the [KnowledgeGraph] class '{0}'. Rename {2}.");

    /// <summary>Kind; what it names as its parent; hint.</summary>
    public static readonly ProblemDescriptor ParentNotKind = Error(
        "KG0010",
        "A kind can only be another kind",
        "'Is' of '{0}' names '{1}', which is not a kind{2}. Name a struct that has [Node(Abstract = true)], or remove 'Is'.");

    /// <summary>Kind; parent; place of the parent.</summary>
    public static readonly ProblemDescriptor ParentNotAbstract = Error(
        "KG0011",
        "A kind can only be an abstract kind",
        "'Is' of '{0}' names '{1}', which is not abstract. Write [Node(Abstract = true)] on '{1}', at {2}, or remove 'Is' here.");

    /// <summary>Kind; the cycle as <c>A → B → A</c>.</summary>
    public static readonly ProblemDescriptor KindCycle = Error(
        "KG0012",
        "Kinds form a cycle",
        "'{0}' is a kind of itself through 'Is': {1}. Remove 'Is' from one of them.");

    /// <summary>Member as <c>Kind.Member</c>; range; hint.</summary>
    public static readonly ProblemDescriptor RangeNotKind = Error(
        "KG0013",
        "A relation leads to a kind",
        "'{0}' leads to '{1}', which is not a kind of this graph{2}. Name a struct that has [Node].");

    /// <summary>Relation; the name of the inverse; range; hint; what to write, a member.</summary>
    public static readonly ProblemDescriptor InverseNotFound = Error(
        "KG0014",
        "The inverse is not found",
        "'{0}' names the inverse '{1}', but '{2}' has no [Inverse] member of that name{3}. Write '{4}' in '{2}'.");

    /// <summary>Relation; inverse; the kind that the inverse leads to; the relation's domain; place of the inverse.</summary>
    public static readonly ProblemDescriptor InverseElsewhere = Error(
        "KG0015",
        "The inverse does not lead back",
        "'{0}' names the inverse '{1}', which leads to '{2}' and not back to '{3}'. Change the type of '{1}', at {4}, so that it holds '{3}'.");

    /// <summary>Inverse; the kind that it leads to; the inverse's simple name.</summary>
    public static readonly ProblemDescriptor InverseUnused = Error(
        "KG0016",
        "No relation has this inverse",
        "'{0}' is not named as the inverse of a relation. Write [Relation(Inverse = nameof({2}))] on a relation of '{1}' that leads here, or make it a [Relation].");

    /// <summary>Second relation; inverse; first relation; place of the first relation.</summary>
    public static readonly ProblemDescriptor InverseTaken = Error(
        "KG0017",
        "Two relations have one inverse",
        "'{0}' names the inverse '{1}', which is already the inverse of '{2}', at {3}. Give each relation its own inverse.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor NotSymmetric = Error(
        "KG0018",
        "This member cannot be symmetric",
        "'{0}' cannot be [Symmetric]: {1}. A symmetric relation leads from a kind to the same kind and has no inverse. Change the relation, or remove [Symmetric].");

    /// <summary>Name; the full name of the first; its place.</summary>
    public static readonly ProblemDescriptor KindTwice = Error(
        "KG0019",
        "Two kinds have one name",
        "There is a second kind named '{0}'; the first is '{1}', at {2}. Fact files name a kind by its simple name, so rename one of them.");

    /// <summary>Member; the other member; its place; why they clash.</summary>
    public static readonly ProblemDescriptor MemberClash = Error(
        "KG0020",
        "Two members have one name",
        "'{0}' clashes with '{1}', at {2}: {3}. Rename or remove one of them.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor ReservedName = Error(
        "KG0021",
        "The name of this member is taken",
        "'{0}' cannot have this name: {1}. Rename it.");

    /// <summary>Kind; plural; what else has the name.</summary>
    public static readonly ProblemDescriptor PluralClash = Error(
        "KG0022",
        "The plural of this kind is taken",
        "The nodes of '{0}' cannot be named '{1}', since {2}. Write another plural: [Node(Plural = \"…\")].");

    /// <summary>Kind; plural.</summary>
    public static readonly ProblemDescriptor PluralShape = Error(
        "KG0023",
        "The plural of this kind is not a name",
        "The plural '{1}' of '{0}' is not a name that a C# property can have. Write letters, digits and '_' only, beginning with a letter.");

    /// <summary>Member; reason.</summary>
    public static readonly ProblemDescriptor NotTransitive = Error(
        "KG0024",
        "This member cannot be transitive",
        "'{0}' cannot be [Transitive]: {1}. A transitive relation leads to a kind that has it. Change the relation, or remove [Transitive].");

    /// <summary>Member; the name that it is inherited through; reason; hint; its simple name.</summary>
    public static readonly ProblemDescriptor NotInherited = Error(
        "KG0025",
        "This member cannot be inherited so",
        "'{0}' cannot be [InheritedThrough(\"{1}\")]: {2}{3}. Name a relation or inverse that leads from its kind to a kind that has '{4}', or remove the attribute.");

    /// <summary>Kind; the limit.</summary>
    public static readonly ProblemDescriptor TooDeep = Error(
        "KG0041",
        "Too many kinds above a kind",
        "More than {1} kinds are above '{0}', and each kind gets a conversion to every one of them. Name a kind further up in 'Is', or turn some of the distinctions into a property or a relation.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        KindShape, MemberShape, MemberType, SecondGraph, GraphShape, NoGraph, GraphName, ParentNotKind, ParentNotAbstract, KindCycle, RangeNotKind,
        InverseNotFound, InverseElsewhere, InverseUnused, InverseTaken, NotSymmetric, KindTwice, MemberClash, ReservedName, PluralClash,
        PluralShape, NotTransitive, NotInherited, TooDeep,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
