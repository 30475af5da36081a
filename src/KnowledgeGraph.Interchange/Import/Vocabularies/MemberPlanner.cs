using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Kept;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Decides which members the kinds have, from what the inputs state.</summary>
internal sealed class MemberPlanner(
    Survey survey, Profiler profiler, KindPlanner kinds, MappingFile mapping, KeptVocabulary? kept, NoteTable guesses, NoteTable leftOut,
    NoteTable changes)
{
    private readonly List<(PlannedKind Kind, string Source, ReferenceProfile Profile, IReadOnlySet<int> Targets)> _relations = [];
    private readonly Dictionary<PlannedMember, ReferenceProfile> _profiles = [];
    private readonly EnumerationNames _enumerations = new(kinds);

    /// <summary>Gets the enumerations of the vocabulary.</summary>
    public IReadOnlyList<PlannedType> Enumerations => _enumerations.All;

    public void Plan()
    {
        var withMembers = kinds.Kinds.Where(static kind => !kind.IsAbstract).ToList();
        var choices = withMembers.SelectMany(kind => profiler.MembersOf(kind.Number).Select(member => (kind, member, Choose(kind, member))))
            .ToList();
        foreach (var (kind, member, choice) in choices)
        {
            if (choice.References is { Count: > 0 } references) AddTargets(kind, member, references);
        }

        var targets = new TargetPlanner(kinds, kept, changes);
        targets.Plan([.. _relations.Select(relation => (relation.Source, relation.Targets))]);
        foreach (var (kind, member, choice) in choices) Add(kind, member, choice, targets);
        new OppositePlanner(kinds, _profiles, kept, guesses).Plan();
        foreach (var kind in withMembers) NoteOrders(kind);
    }

    private void NoteOrders(PlannedKind kind)
    {
        foreach (var member in kind.Members.Where(static member => member is { OrderedSubjects: > 0, IsDropped: false }))
        {
            var isKept = kept?.Kinds.GetValueOrDefault(kind.Name)?.Members.GetValueOrDefault(member.Name)?.IsOrdered ?? member.IsOrdered;
            if (isKept) guesses.Add($"'{kind.Name}.{member.Name}' keeps the order of its values", null, member.OrderedSubjects);
            else leftOut.Add($"the order of the values of '{kind.Name}.{member.Name}'", null, member.OrderedSubjects);
        }
    }

    private void AddTargets(PlannedKind kind, MemberProfile member, ReferenceProfile references)
    {
        var reached = new SortedSet<int>(references.Targets);
        if (member is { Unknown: > 0, References.Count: > 0 }) reached.Add(kinds.UnknownKind().Number);
        _relations.Add((kind, member.Name, references, reached));
    }

    private sealed record Choice(ReferenceProfile? References, string? Table, char Separator, bool HasValues, bool UnknownAreValues);

    /// <summary>Decides whether the values of a member are references.</summary>
    private Choice Choose(PlannedKind kind, MemberProfile member)
    {
        var mapped = MappingOf(kind, member.Name);
        var unknownAreValues = member.Unknown > 0 && member.References.Count == 0;
        var references = member.References.Count > 0 ? member.References : null;
        if (member.Values > 0 && references is null && Candidate(kind, member, mapped) is var (table, separator, profile))
            return new Choice(profile, table, separator, false, false);
        return new Choice(
            references, null, mapped?.Separator is [var s, ..] ? s : '\0', member.Values > 0 || unknownAreValues, unknownAreValues);
    }

    private (string Table, char Separator, ReferenceProfile Profile)? Candidate(
        PlannedKind kind, MemberProfile member, MemberMapping? mapped)
    {
        if (mapped?.Type is { } type && PlannedType.Find(PlannedType.Split(type).Text) is not null) return null;
        var candidates = member.Candidates.Where(c => c.Profile.Count > c.Profile.Loops);
        if (mapped?.References is { } wanted) candidates = candidates.Where(c => c.Table == wanted);
        else if (member.Any.HasFlag(ValueTraits.Numeric)) candidates = candidates.Where(c => IsNamedAfter(member.Name, c.Table));
        var found = candidates.OrderByDescending(c => IsNamedAfter(member.Name, c.Table)).ThenByDescending(c => c.Profile.Subjects)
            .ThenBy(c => c.Separator).ThenBy(c => c.Table, StringComparer.Ordinal).ToList();
        if (found.Count == 0) return null;
        guesses.Add($"'{kind.Source}.{member.Name}' refers to '{found[0].Table}'", null, found[0].Profile.Count);
        return found[0];
    }

    /// <summary>Numbers are identifiers only where the name says of what: <c>city_id</c>, <c>parent</c>.</summary>
    private static bool IsNamedAfter(string member, string table) =>
        Identifiers.Pascal(member) is var name
            && (name.Contains(Identifiers.Singular(Identifiers.Pascal(table)), StringComparison.OrdinalIgnoreCase)
                || name.Contains("Parent", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ref", StringComparison.Ordinal));

    private void Add(PlannedKind kind, MemberProfile member, Choice choice, TargetPlanner targets)
    {
        if (choice.References is { Count: > 0 } references)
        {
            var relation = _relations.First(r => r.Kind == kind && r.Source == member.Name);
            var type = PlannedType.Relation(targets.TargetOf($"{kind.Name}.{member.Name}", relation.Targets));
            var planned = AddMember(kind, member, "", type, references.IsMany || member is { Unknown: > 0, IsMany: true },
                references.Subjects, choice);
            _profiles.Add(planned, references);
            kind.References[member.Name] = planned;
            if (choice.Table is not null) kind.Values[member.Name] = planned;
        }

        if (!choice.HasValues) return;
        var suffix = choice.References is null ? "" : "Text";
        var value = AddMember(
            kind, member, suffix, TypeOf(kind, member, suffix, choice), member.IsMany || choice.Separator != '\0', member.Subjects,
            choice);
        kind.Values[member.Name] = value;
        if (choice.UnknownAreValues) kind.References[member.Name] = value;
    }

    private PlannedMember AddMember(
        PlannedKind kind, MemberProfile member, string suffix, PlannedType type, bool isMany, long subjects, Choice choice)
    {
        var source = member.Name;
        var mapped = MappingOf(kind, source + suffix);
        var wanted = mapped?.Name ?? Identifiers.Pascal(source) + suffix;
        var count = isMany ? PlannedCount.Many : subjects == kind.Entities ? PlannedCount.One : PlannedCount.Optional;
        if (mapped?.Type is { } text)
        {
            Compare(kind, wanted, text, isMany, subjects);
            count = PlannedType.Split(text).Count;
            type = Mapped(kind, source, text, mapped) ?? type;
        }

        var planned = new PlannedMember(source + suffix, MemberNames.Take(kind, wanted.Length == 0 ? "Item" : wanted), type)
        {
            Count = count,
            Description = survey.Descriptions.GetValueOrDefault(source),
            Separator = choice.Separator,
            Table = choice.Table,
            OrderedSubjects = member.OrderedSubjects,
            IsDropped = mapped?.Drop == true,
        };
        kind.Members.Add(planned);
        return planned;
    }

    /// <summary>Reports where the inputs have more or fewer values than the type allows.</summary>
    private void Compare(PlannedKind kind, string member, string type, bool isMany, long subjects)
    {
        var allowed = PlannedType.Split(type).Count;
        if (isMany && allowed != PlannedCount.Many)
            changes.Add($"'{kind.Name}.{member}' has several values for some entities, but its type is {type}", null);
        if (allowed == PlannedCount.One && subjects < kind.Entities)
            changes.Add($"entities have no '{kind.Name}.{member}', but its type is {type}", null, kind.Entities - subjects);
    }

    private PlannedType? Mapped(PlannedKind kind, string source, string text, MemberMapping mapped)
    {
        var name = PlannedType.Split(text).Text;
        if (mapped.Constants is { } constants) return _enumerations.Add(name, constants);
        if (PlannedType.Find(name) is { } value) return value;
        if (kinds.Kinds.FirstOrDefault(k => k.Name == name) is { } target) return PlannedType.Relation(target);
        guesses.Add($"the mapping gives '{kind.Source}.{source}' the type '{name}', which is neither a type of values nor a kind", null);
        return null;
    }

    private PlannedType TypeOf(PlannedKind kind, MemberProfile member, string suffix, Choice choice)
    {
        if (choice.UnknownAreValues && member.Values == 0)
            return PlannedType.Of(member.UnknownAreAddresses ? DataType.Uri : DataType.String);
        if (choice.UnknownAreValues || choice.Separator != '\0') return PlannedType.Of(DataType.String);
        var common = member.Common;
        if (common.HasFlag(ValueTraits.Boolean)) return PlannedType.Of(DataType.Boolean);
        if (common.HasFlag(ValueTraits.Integer)) return PlannedType.Of(DataType.Int);
        if (common.HasFlag(ValueTraits.LongInteger)) return PlannedType.Of(DataType.Long);
        if (common.HasFlag(ValueTraits.Decimal)) return PlannedType.Of(DataType.Decimal);
        if (common.HasFlag(ValueTraits.Double)) return PlannedType.Of(DataType.Double);
        if (common.HasFlag(ValueTraits.DateTime)) return PlannedType.Of(DataType.DateTimeOffset);
        if (common.HasFlag(ValueTraits.Address)) return PlannedType.Of(DataType.Uri);
        if (common.HasFlag(ValueTraits.Date)) return PlannedType.Of(DataType.PartialDate);
        if (common.HasFlag(ValueTraits.Year) && member.Name.EndsWith("date", StringComparison.OrdinalIgnoreCase))
            return PlannedType.Of(DataType.PartialDate);
        if (common.HasFlag(ValueTraits.DateOrYear) && member.Any.HasFlag(ValueTraits.Date)) return PlannedType.Of(DataType.PartialDate);
        if (member.Any.HasFlag(ValueTraits.Language)) return PlannedType.Of(DataType.LanguageText);
        return common.HasFlag(ValueTraits.Constant) && member.Constants is { Count: >= 2 and <= 12 } constants
            && member.Values >= 30 && member.Values >= 10 * constants.Count
            ? _enumerations.Of(kind, Identifiers.Pascal(member.Name) + suffix, constants, guesses)
            : PlannedType.Of(DataType.String);
    }

    private MemberMapping? MappingOf(PlannedKind kind, string member) =>
        mapping.Kinds.TryGetValue(kind.Source, out var mapped) ? mapped.Members.GetValueOrDefault(member) : null;
}
