namespace KnowledgeGraph.Interchange;

/// <summary>How something differs between two graphs.</summary>
public enum ChangeKind
{
    /// <summary>Only the new graph has it.</summary>
    Added,

    /// <summary>Only the old graph has it.</summary>
    Removed,

    /// <summary>Both graphs have it, and say different things of it.</summary>
    Changed,
}

/// <summary>A difference between two graphs.</summary>
/// <typeparam name="T">What differs.</typeparam>
public sealed class GraphChange<T>
    where T : DiffRecord
{
    internal GraphChange(T? old, T? @new) => (Old, New) = (old, @new);

    /// <summary>Gets it as it is in the old graph, or <see langword="null"/> if it was added.</summary>
    public T? Old { get; }

    /// <summary>Gets it as it is in the new graph, or <see langword="null"/> if it was removed.</summary>
    public T? New { get; }

    /// <summary>Gets how it differs.</summary>
    public ChangeKind Kind => Old is null ? ChangeKind.Added : New is null ? ChangeKind.Removed : ChangeKind.Changed;

    /// <summary>Gets the fields that differ: all of those of something that was added or removed.</summary>
    public IReadOnlyList<FieldChange> Fields => DiffRecord.Compare(Old, New);

    /// <summary>Gets it as it is in the new graph, or in the old one if it was removed.</summary>
    internal T Latest => New ?? Old!;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Latest}";
}
