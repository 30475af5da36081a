using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>The second pass: what each member of each kind holds.</summary>
/// <param name="kindOf">The kind of an entity, or -1 if it is left out.</param>
internal sealed class Profiler(Survey survey, Func<int, int> kindOf, Action progress) : IRecordSink
{
    private readonly Dictionary<int, Dictionary<string, MemberProfile>> _members = [];

    /// <summary>Gets the members of a kind in the order in which the inputs state them first.</summary>
    public IReadOnlyCollection<MemberProfile> MembersOf(int kind) => _members.TryGetValue(kind, out var members) ? members.Values : [];

    public void Add(ImportedRecord record)
    {
        progress();
        if (!survey.Entities.TryFind(record.Scope, record.Id, out var subject) || kindOf(subject) is not (>= 0 and var kind)) return;
        if (!_members.TryGetValue(kind, out var members))
            _members.Add(kind, members = new Dictionary<string, MemberProfile>(StringComparer.Ordinal));
        foreach (var statement in record.Statements)
        {
            if (survey.Repeated.IsRepeated(StatementHash.Of(record, statement)) || statement.Value.IsBlank) continue;
            if (!members.TryGetValue(statement.Member, out var member))
                members.Add(statement.Member, member = new MemberProfile(statement.Member));
            Add(member, subject, statement.Value);
        }
    }

    private void Add(MemberProfile member, int subject, in ImportedValue value)
    {
        member.AddPlace(subject, value);
        if (!value.IsReference) member.AddValue(subject, value, kindOf, survey.Entities);
        else if (survey.Entities.TryFind(value.Scope, value.Text, out var target) && kindOf(target) is >= 0 and var kind)
            member.AddReference(subject, target, kind);
        else if (value.Form == ValueForm.Resource) member.AddUnknown(subject, value.Text);
    }
}
