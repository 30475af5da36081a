using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a graph that extends others. The comment on each lists the arguments of its message.</summary>
internal static class ModuleProblems
{
    /// <summary>Class of the graph; what it names; why that is not a base.</summary>
    public static readonly ProblemDescriptor NotAGraph = Error(
        "KG0030",
        "'Extends' names a type that is not a graph of another assembly",
        "'{0}' cannot extend '{1}', because {2}. Name a class that has [KnowledgeGraph] in a referenced package or project.");

    /// <summary>Class of the graph; the base; its assembly.</summary>
    public static readonly ProblemDescriptor NotTrusted = Error(
        "KG0029",
        "The extended graph is not trusted",
        "'{0}' cannot extend '{1}', because the project does not trust the facts of '{2}'. Add '{2}' to KnowledgeGraphTrustedBases in the "
            + "project file, or remove the graph from 'Extends'.");

    /// <summary>Class of the graph; the base; its assembly.</summary>
    public static readonly ProblemDescriptor WithoutFacts = Error(
        "KG0031",
        "The assembly of the extended graph does not contain its facts",
        "'{0}' cannot extend '{1}', because the assembly '{2}' does not contain its facts. The class of the graph must be public, and its "
            + "project must be built with this package. Build '{2}' again.");

    /// <summary>
    /// Class of the graph; the base; its assembly and version; the version of the format there; the version here; advice.
    /// </summary>
    public static readonly ProblemDescriptor OtherVersion = Error(
        "KG0032",
        "The extended graph was built with another version of the package",
        "'{0}' cannot extend '{1}': the facts in {2} have version {3} of their format, but this package reads version {4}. {5}.");

    /// <summary>Class of the graph; the base; its assembly and version; what is wrong.</summary>
    public static readonly ProblemDescriptor Damaged = Error(
        "KG0033",
        "The facts of the extended graph are damaged",
        "'{0}' cannot extend '{1}': its facts in {2} cannot be read. {3} Restore or build that assembly again.");

    /// <summary>Class of the graph; the base; what the base extends; the assembly of that.</summary>
    public static readonly ProblemDescriptor MissingBase = Error(
        "KG0034",
        "A graph that the extended graph extends is missing",
        "'{0}' cannot extend '{1}', because '{1}' extends '{2}', which is in the assembly '{3}'. Reference that package or project, too.");

    /// <summary>Struct; what it names; why that cannot be extended, and what to write.</summary>
    public static readonly ProblemDescriptor ExtendsNotKind = Error(
        "KG0035",
        "'Extends' names a type that is not a kind of an extended graph",
        "'{0}' cannot add to '{1}', which is {2}.");

    /// <summary>Kind; graph that has the kind; what to do.</summary>
    public static readonly ProblemDescriptor KindOfBase = Error(
        "KG0036",
        "An extended graph has a kind of the same name",
        "The kind '{0}' is already declared in the graph '{1}'. {2}.");

    /// <summary>Member; how many entities lack it; whose they are; some of them; what to write.</summary>
    public static readonly ProblemDescriptor RequiredOfBase = Error(
        "KG0037",
        "Entities of an extended graph lack a required member",
        "Every entity must have '{0}', but {1} of {2} {3} none: {4}. Make the type of the member nullable, or state the facts.");

    /// <summary>Class of the graph; base; place in the base; what is wrong there.</summary>
    public static readonly ProblemDescriptor InBase = Warning(
        "KG0038",
        "The extended graphs do not fit together",
        "Together with what '{0}' adds and extends, '{1}' has a problem at {2}: {3}");

    /// <summary>As those of <see cref="InBase"/>.</summary>
    public static readonly ProblemDescriptor ErrorInBase = Error(
        "KG0039",
        "An extended graph has an error together with the others",
        "Together with what '{0}' adds and extends, '{1}' has an error at {2}: {3}");

    /// <summary>Key; first graph; second graph; the key after the name of each.</summary>
    public static readonly ProblemDescriptor SharedKey = Error(
        "KG1070",
        "Two extended graphs share a key",
        "The graphs '{1}' and '{2}' both have an entity with the key '{0}'. If it is one thing, write \"same\": [\"{3}\", \"{4}\"] in a "
            + "fact file; if not, write \"different\": [\"{3}\", \"{4}\"].");

    /// <summary>Key; hint.</summary>
    public static readonly ProblemDescriptor UnknownIdentity = Error(
        "KG1071",
        "The key does not name one entity of an extended graph",
        "'{0}' does not name exactly one entity of the graphs that are extended{1}");

    /// <summary>Key and kind of the first; key and kind of the second.</summary>
    public static readonly ProblemDescriptor SameOfOtherKind = Error(
        "KG1072",
        "Entities of different kinds cannot be the same",
        "'{0}' is of the kind '{1}' and '{2}' is of the kind '{3}', so they cannot be one entity. Remove one of them.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        NotTrusted, NotAGraph, WithoutFacts, OtherVersion, Damaged, MissingBase, ExtendsNotKind, KindOfBase, RequiredOfBase, InBase,
        ErrorInBase,
        SharedKey, UnknownIdentity, SameOfOtherKind,
    ];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);

    private static ProblemDescriptor Warning(string id, string title, string message) => new(id, title, message, Severity.Warning);
}
