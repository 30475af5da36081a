using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with the keys of entities, sources and claims. The comment on each lists the arguments of its message.
/// </summary>
internal static class NameProblems
{
    /// <summary>Key; the other key; its place.</summary>
    public static readonly ProblemDescriptor OtherForm = Error(
        "KG1040",
        "Two keys are equal in Unicode form NFKC",
        "The key '{0}' equals the key '{1}', declared at {2}, in Unicode form NFKC. Remove one of "
            + "the two declarations, or give it another key.");

    /// <summary>Key; the key without white space.</summary>
    public static readonly ProblemDescriptor WhiteSpace = Error(
        "KG1041",
        "A key has leading, trailing or repeated white space",
        "The key '{0}' has white space at an end, or several white space characters in a row. Write '{1}'.");

    /// <summary>Key; script; another script; the first letter of that; its code point.</summary>
    public static readonly ProblemDescriptor MixedScripts = new(
        "KG1042",
        "A key mixes scripts",
        "The key '{0}' mixes {1} and {2} letters; the first {2} letter is '{3}' ({4}). Write the key in one script, or add an "
            + "exception to the entity: \"KG1042: the reason\".",
        Severity.Warning);

    /// <summary>Key; the other key; its place.</summary>
    public static readonly ProblemDescriptor LookAlike = new(
        "KG1043",
        "Two keys look the same",
        "The key '{0}' looks like the key '{1}', declared at {2}. Rename one of the two, or add an "
            + "exception to the entity: \"KG1043: the reason\".",
        Severity.Warning);

    /// <summary>Key; name; the other key; its place; kind.</summary>
    public static readonly ProblemDescriptor SharedName = new(
        "KG1044",
        "Two entities of a kind have the same name",
        "'{0}' has the name '{1}', and so has '{2}', declared at {3}. 'Find' returns only one of the two. Give one of them another name if "
            + "they are different, or merge them if they are the same.",
        Severity.Info);

    /// <summary>Key; name; the other key; its place; kind.</summary>
    public static readonly ProblemDescriptor NotUniqueName = Error(
        "KG1045",
        "Two entities have the same name, which must be unique",
        "'{0}' has the name '{1}', and so has '{2}', declared at {3}. Names must be unique among the entities of '{4}' ([UniqueNames]). "
            + "Give one of them another name, or merge them.");

    /// <summary>How many entities, with the verb; <c>such as</c> where there are several; a key; its kind.</summary>
    public static readonly ProblemDescriptor NoProperty = new(
        "KG1046",
        "Entities have no C# property",
        "{0} no C# property, because the key does not yield a name, or yields one that is already used: {1}'{2}' of '{3}'. Use "
            + "'Parse' or 'Find' instead, or change the key.",
        Severity.Info);

    /// <summary>How many sources, with the verb; why; <c>for example</c> where there are several; a key; what to do.</summary>
    public static readonly ProblemDescriptor NoSourceProperty = new(
        "KG1047",
        "Sources have no C# property",
        "{0} no C# property, because {1}: {2}'{3}'. Use 'Graph.Sources' instead, or {4}.",
        Severity.Info);

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [OtherForm, WhiteSpace, MixedScripts, LookAlike, SharedName, NotUniqueName, NoProperty, NoSourceProperty];

    /// <summary>Determines whether a problem is found by a check on the linked graph, and can therefore be excepted.</summary>
    public static bool IsOfCheck(ProblemDescriptor problem) =>
        problem == MixedScripts || problem == LookAlike || problem == SharedName || problem == NotUniqueName;

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
