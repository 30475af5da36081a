namespace KnowledgeGraph.Interchange.Import;

/// <summary>Something that was left out or guessed.</summary>
/// <param name="What">What it is.</param>
/// <param name="Count">How often it happened.</param>
/// <param name="Examples">A few examples.</param>
public sealed record ImportNote(string What, long Count, IReadOnlyList<string> Examples);

/// <summary>An input of an import.</summary>
/// <param name="Path">The path.</param>
/// <param name="Format">The format, such as <c>CSV</c>.</param>
public sealed record ImportedFile(string Path, string Format);

/// <summary>A kind of an import.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Source">What the input calls it.</param>
/// <param name="Entities">How many entities it has.</param>
/// <param name="Members">The members.</param>
public sealed record ImportedKind(string Name, string Source, long Entities, IReadOnlyList<ImportedMember> Members);

/// <summary>A member of an imported kind.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type in C#, such as <c>Values&lt;string&gt;</c>.</param>
/// <param name="Source">What the input calls it.</param>
/// <param name="Claims">How many claims were written.</param>
public sealed record ImportedMember(string Name, string Type, string Source, long Claims);

/// <summary>What an import has written, guessed and left out.</summary>
public sealed record ImportReport
{
    /// <summary>Gets the inputs.</summary>
    public required IReadOnlyList<ImportedFile> Inputs { get; init; }

    /// <summary>Gets the names of the files that were written, in the output directory.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>Gets the name of the graph.</summary>
    public required string Graph { get; init; }

    /// <summary>Gets the number of entities.</summary>
    public required long Entities { get; init; }

    /// <summary>Gets the number of claims.</summary>
    public required long Claims { get; init; }

    /// <summary>Gets the kinds.</summary>
    public required IReadOnlyList<ImportedKind> Kinds { get; init; }

    /// <summary>Gets what was guessed. The mapping file can say otherwise.</summary>
    public required IReadOnlyList<ImportNote> Guessed { get; init; }

    /// <summary>Gets what was left out.</summary>
    public required IReadOnlyList<ImportNote> LeftOut { get; init; }

    /// <summary>Gets the references to entities that the inputs do not contain, each as subject, member and object.</summary>
    public required IReadOnlyList<string> Dangling { get; init; }

    /// <summary>Gets what a vocabulary that is kept lacks, or has otherwise than the data need it.</summary>
    public required IReadOnlyList<ImportNote> Changes { get; init; }
}
