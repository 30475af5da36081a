namespace KnowledgeGraph.Reports;

/// <summary>How far the search for an answer is.</summary>
public readonly record struct ReportProgress
{
    /// <summary>Gets how many paths or proofs are found; of several entities, to the one that is being searched for.</summary>
    public int Found { get; init; }

    /// <summary>Gets how many entities are done, if paths to several are sought.</summary>
    public int Done { get; init; }

    /// <summary>Gets how many entities there are, if paths to several are sought; otherwise <see langword="null"/>.</summary>
    public int? Total { get; init; }
}
