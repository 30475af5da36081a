using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>The first pass: which entities and kinds there are.</summary>
internal sealed class Survey(Action progress) : IRecordSink
{
    private readonly EntitySet _seen = new();
    private readonly EntitySet _labelled = new();

    public EntityTable Entities { get; } = new();

    public KindSets KindSets { get; } = new();

    public RepeatedStatements Repeated { get; } = new();

    /// <summary>Gets what the inputs say about their kinds and members.</summary>
    public Dictionary<string, string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the keys that entities should have, where that is not the identifier.</summary>
    public Dictionary<int, string> WantedKeys { get; } = [];

    /// <summary>Gets what identifies and names the entities of a kind.</summary>
    public Dictionary<string, (string? Id, string? Label)> Identifications { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the labels that inputs state after they have stated something else of the entity.</summary>
    public Dictionary<int, string> LateLabels { get; } = [];

    public NoteTable Guesses { get; } = new();

    public NoteTable LeftOut { get; } = new();

    public void Add(ImportedRecord record)
    {
        foreach (var statement in record.Statements) Repeated.Survey(StatementHash.Of(record, statement));
        progress();
        if (record.IsMention) return;
        var entity = Entities.Add(record.Scope, record.Id);
        var set = Entities.KindSetOf(entity);
        foreach (var kind in record.Kinds) set = KindSets.With(set, KindSets.KindOf(kind));
        Entities.SetKindSet(entity, set);
        var isFirst = _seen.Add(entity);
        if (record.Label?.Trim() is { Length: > 0 } label && _labelled.Add(entity) && !isFirst) LateLabels.Add(entity, label);
        if (record.Key is { } key && key != record.Id) WantedKeys.TryAdd(entity, key);
    }

    public void Describe(string name, string description) => Descriptions.TryAdd(name, description);

    public void Identify(string kind, string? id, string? label)
    {
        Identifications[kind] = (id, label);
        Guesses.Add(
            id is null ? $"entities of '{kind}' are numbered, because nothing identifies them" : $"'{kind}' is identified by '{id}'", null);
        if (label is not null && label != id) Guesses.Add($"the label of '{kind}' is '{label}'", null);
    }

    public void LeaveOut(string what, string example) => LeftOut.Add(what, example);

    public void Guess(string what, string example) => Guesses.Add(what, example);
}
