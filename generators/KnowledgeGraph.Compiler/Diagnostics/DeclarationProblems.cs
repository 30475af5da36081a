using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with facts that are written in C#, before they are linked. The comment on each lists the arguments of its message.
/// </summary>
internal static class DeclarationProblems
{
    /// <summary>Property; what it is instead; its kind, or the name of the containing type.</summary>
    public static readonly ProblemDescriptor EntityShape = Error(
        "KG1021",
        "An entity must be a static partial property of its kind",
        "The entity '{0}' {1}. Write 'public static partial {2} {0} {{ get; }}' in the kind '{2}'.");

    /// <summary>Property; what it is instead.</summary>
    public static readonly ProblemDescriptor SourceShape = Error(
        "KG1022",
        "A source must be a static partial property",
        "The source '{0}' {1}. Write 'public static partial Source {0} {{ get; }}' in a static "
            + "partial class at the top level of a namespace.");

    /// <summary>Property.</summary>
    public static readonly ProblemDescriptor ClaimWithoutEntity = Error(
        "KG1023",
        "A claim must be about an entity",
        "The claims on '{0}' are not about an entity. Add [Entity] to the property.");

    /// <summary>The expression.</summary>
    public static readonly ProblemDescriptor ValueShape = Error(
        "KG1024",
        "The value of a claim must be a constant",
        "'{0}' is not a value that a claim can have. Write the key of an entity, as nameof(…), or a text, a number, a Boolean or an enum "
            + "constant. Write dates and quantities as texts.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [EntityShape, SourceShape, ClaimWithoutEntity, ValueShape];

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
