using KnowledgeGraph.Compiler.Checks.Evidence;

namespace KnowledgeGraph.Compiler.Checks;

/// <summary>What checks look at besides the graph. Equal by content.</summary>
internal sealed record CheckInputs
{
    public static CheckInputs None { get; } = new();

    /// <summary>Gets the documents that quotes are looked up in, by path.</summary>
    public EquatableArray<DocumentText> Documents { get; init; }

    /// <summary>Gets the last day that is not in the future, as EDTF; null where the build is not told.</summary>
    public string? Today { get; init; }
}
