namespace KnowledgeGraph.Interchange;

/// <summary>A kind, member, source, entity, fact or claim as a diff compares it: by names, so that it belongs to no graph.</summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
public abstract class DiffRecord
{
    private protected DiffRecord(IReadOnlyList<DiffField> fields) => Fields = fields;

    /// <summary>Gets what the graph says of it, in a fixed order.</summary>
    public IReadOnlyList<DiffField> Fields { get; }

    /// <summary>Returns the text of its first field of a name.</summary>
    /// <param name="name">The name of the field.</param>
    /// <returns>The text, or <see langword="null"/> if it has no such field.</returns>
    public string? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name) return field.Value;
        }

        return null;
    }

    /// <summary>Finds the fields that differ between two records. Fields that only one of them has come in their order.</summary>
    internal static IReadOnlyList<FieldChange> Compare(DiffRecord? old, DiffRecord? @new)
    {
        var left = (old?.Fields ?? []).ToList();
        var came = (@new?.Fields ?? []).Where(field => !left.Remove(field)).ToList();
        var changes = new List<FieldChange>();
        foreach (var gone in left)
        {
            // One value for another is a change; of several, nothing says which became which.
            var isPaired = left.Count(field => field.Name == gone.Name) == 1 && came.Count(field => field.Name == gone.Name) == 1;
            var value = isPaired ? came.First(field => field.Name == gone.Name).Value : null;
            if (isPaired) came.RemoveAll(field => field.Name == gone.Name);
            changes.Add(new FieldChange(gone.Name, gone.Value, value));
        }

        changes.AddRange(came.Select(static field => new FieldChange(field.Name, null, field.Value)));
        return changes;
    }
}

/// <summary>A kind of the vocabulary.</summary>
public sealed class KindRecord : DiffRecord
{
    internal KindRecord(string name, IReadOnlyList<DiffField> fields) : base(fields) => Name = name;

    /// <summary>Gets the name of the kind.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => "kind " + Name;
}

/// <summary>A property or relation of the vocabulary.</summary>
public sealed class MemberRecord : DiffRecord
{
    internal MemberRecord(string kind, string name, bool isSingleValued, IReadOnlyList<DiffField> fields) : base(fields) =>
        (Kind, Name, IsSingleValued) = (kind, name, isSingleValued);

    /// <summary>Gets the name of the kind that declares it.</summary>
    public string Kind { get; }

    /// <summary>Gets the name of the member in fact files.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether an entity has at most one value of it.</summary>
    public bool IsSingleValued { get; }

    /// <inheritdoc/>
    public override string ToString() => "member " + Kind + "." + Name;
}

/// <summary>A source.</summary>
public sealed class SourceRecord : DiffRecord
{
    internal SourceRecord(string key, IReadOnlyList<DiffField> fields) : base(fields) => Key = key;

    /// <summary>Gets the key of the source.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public override string ToString() => "source " + DiffText.Quoted(Key);
}

/// <summary>An entity.</summary>
public sealed class EntityRecord : DiffRecord
{
    internal EntityRecord(string key, string kind, IReadOnlyList<DiffField> fields) : base(fields) => (Key, Kind) = (key, kind);

    /// <summary>Gets the key of the entity.</summary>
    public string Key { get; }

    /// <summary>Gets the name of its kind.</summary>
    public string Kind { get; }

    /// <inheritdoc/>
    public override string ToString() => Kind + " " + DiffText.Quoted(Key);
}

/// <summary>A fact. The subject, the member and the value are its identity.</summary>
public sealed class FactRecord : DiffRecord
{
    internal FactRecord(FactIdentity identity, IReadOnlyList<DiffField> fields) : base(fields) => Identity = identity;

    /// <summary>Gets the key of the subject. Of a symmetric relation, it is the end whose key comes first in ordinal order.</summary>
    public string Subject => Identity.Subject;

    /// <summary>Gets the name of the member in fact files.</summary>
    public string Member => Identity.Member;

    /// <summary>Gets the key of the object, or the canonical text of the value.</summary>
    public string Value => Identity.Value;

    /// <summary>Gets a value indicating whether the value is an entity.</summary>
    public bool IsRelation => Identity.Ends != FactEnds.Value;

    internal FactIdentity Identity { get; }

    /// <inheritdoc/>
    public override string ToString() => Identity.ToString();
}

/// <summary>A claim. Its identity is its id, or else what its handle is made of: its fact, its source and the place of its quote.</summary>
public sealed class ClaimRecord : DiffRecord
{
    internal ClaimRecord(string? id, string? handle, FactIdentity fact, IReadOnlyList<DiffField> fields) : base(fields) =>
        (Id, Handle, Fact) = (id, handle, fact);

    /// <summary>Gets the id, or <see langword="null"/> if it has none.</summary>
    public string? Id { get; }

    /// <summary>Gets the handle, or <see langword="null"/> if the claim comes from a snapshot, which has no handles.</summary>
    public string? Handle { get; }

    /// <summary>Gets the key of the subject of the fact that it states.</summary>
    public string Subject => Fact.Subject;

    /// <summary>Gets the name of the member in fact files.</summary>
    public string Member => Fact.Member;

    /// <summary>Gets the key of the object, or the canonical text of the value.</summary>
    public string Value => Fact.Value;

    internal FactIdentity Fact { get; }

    /// <summary>Returns the id, the handle or, of a claim without either, its fact.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Id ?? Handle ?? Fact.ToString();
}
