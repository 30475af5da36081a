using KnowledgeGraph.Compiler.Documents;


namespace KnowledgeGraph.Compiler.Checks;

/// <summary>What checks look at besides the graph. Equal by content.</summary>
internal sealed record CheckInputs
{
    /// <summary>The edges that one assertion may take unless the project says otherwise: less than a second.</summary>
    public const int DefaultAssertionSteps = 100_000_000;

    public static CheckInputs None { get; } = new();

    /// <summary>Gets the documents that quotes are looked up in, by path.</summary>
    public EquatableArray<DocumentText> Documents { get; init; }

    /// <summary>Gets a value indicating whether the checks are given documents, even if there are none among the files.</summary>
    public bool AreDocumentsGiven { get => field || Documents.Count > 0; init; }

    /// <summary>Gets how documents are given to whoever runs the checks, as the end of a sentence: "Give it …".</summary>
    public string WayToGiveDocuments { get; init; } = "as <KnowledgeGraphDocument Include=\"…\" /> in the project";

    /// <summary>Gets how many edges each assertion may take before it is given up.</summary>
    public int AssertionSteps { get; init; } = DefaultAssertionSteps;

    /// <summary>Gets the last day that is not in the future, as EDTF; null where the build is not told.</summary>
    public string? Today { get; init; }
}
