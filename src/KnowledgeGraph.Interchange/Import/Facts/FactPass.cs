using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Interchange.Import.Vocabularies;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>The third pass: writes entities and claims.</summary>
internal sealed class FactPass(Survey survey, KindPlanner kinds, KeyPlanner keys, FactNotes notes, Action progress) : IRecordSink
{
    private readonly EntitySet _written = new();
    private readonly OneSidedFacts _oneSided = new();
    private readonly Dictionary<PlannedMember, List<FactClaim>> _claims = [];
    private readonly List<PlannedMember> _order = [];
    private readonly List<int> _unknown = [];
    private readonly Dictionary<int, List<string>> _lateNames = [];
    private FactFiles? _files;

    public long Entities => _written.Count;

    public long Claims { get; private set; }

    public void BeginInput(FactFiles files) => _files = files;

    public void Add(ImportedSource source) => _files!.Add(source);

    public void Add(ImportedRecord record)
    {
        progress();
        if (!survey.Entities.TryFind(record.Scope, record.Id, out var subject) || kinds.KindOf(subject) is not (>= 0 and var number))
        {
            if (record.IsMention)
                foreach (var statement in record.Statements) notes.Dangle(record.Id, statement.Member, statement.Value.Text);
            return;
        }

        var kind = kinds.Kinds[number];
        Collect(record, subject, kind);
        if (!record.IsMention && _written.Add(subject)) WriteEntity(record, subject, kind);
        else WriteLater(record, subject);
        foreach (var unknown in _unknown) WriteUnknown(unknown);
        _unknown.Clear();
    }

    /// <summary>Ends an input, and writes the names that came after their entities.</summary>
    public void CompleteInput()
    {
        if (_lateNames.Count > 0) _files!.EndFile();
        foreach (var (entity, names) in _lateNames)
        {
            var writer = _files!.BeginEntity();
            WriteNames(writer, [.. names.Distinct()]);
            _files.EndEntity(KeyOf(entity));
        }

        _lateNames.Clear();
        _files!.Complete();
    }

    /// <summary>Ends the pass.</summary>
    public void Complete()
    {
        foreach (var (member, count, subject, target) in _oneSided.All())
            notes.AddOneSided(member, count, $"{KeyOf(subject)} – {KeyOf(target)}");
    }

    private string KeyOf(int entity) => survey.Entities[entity]!;

    private void Collect(ImportedRecord record, int subject, PlannedKind kind)
    {
        foreach (var list in _claims.Values) list.Clear();
        _order.Clear();
        foreach (var statement in record.Statements)
        {
            if (survey.Repeated.IsRepeated(StatementHash.Of(record, statement)))
            {
                notes.LeaveOut("statements that repeat another one", $"{KeyOf(subject)} {statement.Member} {statement.Value.Text}");
                continue;
            }

            if (statement.Value.IsBlank)
            {
                notes.LeaveOut($"blank values of '{kind.Source}.{statement.Member}'", KeyOf(subject));
                continue;
            }

            if (kind.Find(statement.Member, statement.Value) is not { } member)
            {
                if (statement.Value.Form == ValueForm.Reference) notes.Dangle(KeyOf(subject), statement.Member, statement.Value.Text);
                else notes.LeaveOut(
                    $"values of '{kind.Source}.{statement.Member}', which the vocabulary does not have", statement.Value.Text);
                continue;
            }

            if (member.IsDropped) notes.LeaveOut($"values of '{kind.Source}.{member.Source}', which the mapping drops", null);
            else if (member.Separator == '\0') Take(subject, kind, member, statement);
            else
            {
                foreach (var part in statement.Value.Text.Split(member.Separator, StringSplitOptions.TrimEntries))
                {
                    if (part.Length > 0) Take(subject, kind, member, statement with { Value = statement.Value with { Text = part } });
                }
            }
        }
    }

    private void Take(int subject, PlannedKind kind, PlannedMember member, in ImportedStatement statement)
    {
        if (member.Type.Target is not null)
        {
            if (FindTarget(subject, kind, member, statement.Value) is not (>= 0 and var target)) return;
            _oneSided.Add(member, subject, target);
            Take(member, new FactClaim(KeyOf(target), false, statement.Qualifiers));
            return;
        }

        if (ValueConversion.Convert(member.Type, statement.Value, out var isRaw) is not { } text)
        {
            notes.LeaveOut(
                $"values of '{kind.Source}.{member.Source}' that are not of the type {member.Type.Text}", statement.Value.Text);
        }
        else
        {
            if (statement.Value.Language is { } language && member.Type.Value != DataType.LanguageText)
                notes.LeaveOut($"languages of values of '{kind.Source}.{member.Source}'", language);
            Take(member, new FactClaim(text, isRaw, statement.Qualifiers));
        }
    }

    private void Take(PlannedMember member, FactClaim claim)
    {
        if (!_claims.TryGetValue(member, out var claims)) _claims.Add(member, claims = []);
        if (claims.Count == 0) _order.Add(member);
        if (claim.Qualifiers is null && claims.Contains(claim))
        {
            notes.LeaveOut("statements that repeat another one", claim.Text);
            return;
        }

        claims.Add(claim);
        member.Written++;
        Claims++;
    }

    /// <summary>Finds the entity that a value refers to, or -1.</summary>
    private int FindTarget(int subject, PlannedKind kind, PlannedMember member, in ImportedValue value)
    {
        var scope = value.IsReference ? value.Scope : member.Table ?? "";
        if (!survey.Entities.TryFind(scope, value.Text, out var target) || kinds.KindOf(target) < 0)
        {
            if (value.Form != ValueForm.Resource)
            {
                notes.Dangle(KeyOf(subject), member.Source, value.Text);
                return -1;
            }

            target = AddUnknown(value);
        }

        if (member.Type.Target!.Includes(kinds.KindOf(target))) return target;
        notes.LeaveOut(
            $"values of '{kind.Source}.{member.Source}' that are not of the kind {member.Type.Target.Name}",
            $"{KeyOf(target)} ({kinds.Kinds[kinds.KindOf(target)].Name})");
        return -1;
    }

    private int AddUnknown(in ImportedValue value)
    {
        var entity = survey.Entities.Add(value.Scope, value.Text);
        var kind = kinds.UnknownKind();
        if (survey.Entities[entity] is not null) return entity;
        survey.WantedKeys.TryAdd(entity, Identifiers.LocalName(value.Text));
        keys.Assign(entity, kind.Number);
        kind.Entities++;
        _unknown.Add(entity);
        notes.Guess($"resources that are mentioned only are of the kind '{kind.Name}'", value.Text);
        return entity;
    }

    private void WriteUnknown(int entity)
    {
        if (!_written.Add(entity)) return;
        var writer = _files!.BeginEntity();
        writer.WriteString("kind", kinds.Kinds[kinds.KindOf(entity)].Name);
        _files.EndEntity(KeyOf(entity));
    }

    private void WriteEntity(ImportedRecord record, int subject, PlannedKind kind)
    {
        var writer = _files!.BeginEntity();
        writer.WriteString("kind", kind.Name);
        var label = record.Label?.Trim() is { Length: > 0 } own ? own : survey.LateLabels.GetValueOrDefault(subject);
        if (label is not null && label != KeyOf(subject)) writer.WriteString("label", label);

        WriteNames(writer, NamesOf(record, subject, label));
        if (record.IsDeprecated) WriteStatus(writer, record, kind);
        foreach (var member in _order)
        {
            writer.WritePropertyName(member.JsonName);
            var claims = _claims[member];
            if (claims.Count > 1) writer.WriteStartArray();
            foreach (var claim in claims) claim.Write(writer);
            if (claims.Count > 1) writer.WriteEndArray();
        }

        _files.EndEntity(KeyOf(subject));
    }

    /// <summary>An entity is replaced by one of its kind.</summary>
    private void WriteStatus(Utf8JsonWriter writer, ImportedRecord record, PlannedKind kind)
    {
        writer.WriteString("status", "deprecated");
        if (record.ReplacedBy is not { } replacement) return;
        if (survey.Entities.TryFind(record.Scope, replacement, out var other) && kinds.KindOf(other) == kind.Number)
            writer.WriteString("replacedBy", KeyOf(other));
        else notes.LeaveOut("replacements of another kind, or that the inputs do not contain", $"{record.Id} {replacement}");
    }

    private List<string> NamesOf(ImportedRecord record, int subject, string? label) =>
        [.. record.Aliases.Select(static a => a.Trim()).Where(a => a.Length > 0 && a != label && a != KeyOf(subject)).Distinct()];

    private static void WriteNames(Utf8JsonWriter writer, List<string> names)
    {
        if (names.Count == 0) return;
        writer.WriteStartArray("aliases");
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private void WriteLater(ImportedRecord record, int subject)
    {
        var label = survey.LateLabels.GetValueOrDefault(subject);
        var names = NamesOf(record, subject, label);
        if (record.Label?.Trim() is { Length: > 0 } other && other != label) names.Add(other);
        if (names.Count > 0)
        {
            if (!_lateNames.TryGetValue(subject, out var late)) _lateNames.Add(subject, late = []);
            late.AddRange(names);
        }

        foreach (var member in _order)
        {
            foreach (var claim in _claims[member])
            {
                var writer = _files!.BeginClaim();
                writer.WriteStringValue(KeyOf(subject));
                writer.WriteStringValue(member.JsonName);
                claim.WriteInClaim(writer);
                _files.EndClaim();
            }
        }
    }
}
