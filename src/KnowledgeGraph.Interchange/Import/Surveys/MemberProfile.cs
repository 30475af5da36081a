using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>All that the inputs state with one member of one kind.</summary>
internal sealed class MemberProfile(string name)
{
    private const int MostConstants = 16;
    private const ValueTraits AllTraits = (ValueTraits)~0;
    private static readonly char[] Separators = [',', ';', '|'];
    private readonly EntitySet _subjects = new();
    private readonly ValueSequence _sequence = new();
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private List<(string Table, char Separator, ReferenceProfile Profile)>? _candidates;

    public string Name => name;

    /// <summary>Gets the references that the input marks as such.</summary>
    public ReferenceProfile References { get; } = new();

    /// <summary>Gets how many resources are not entities of the inputs.</summary>
    public long Unknown { get; private set; }

    public bool UnknownAreAddresses { get; private set; } = true;

    /// <summary>Gets how many values there are, without references.</summary>
    public long Values { get; private set; }

    public int Subjects => _subjects.Count;

    public bool IsMany { get; private set; }

    /// <summary>Gets the types that all values can have.</summary>
    public ValueTraits Common { get; private set; } = AllTraits;

    /// <summary>Gets the types that some value can have.</summary>
    public ValueTraits Any { get; private set; }

    /// <summary>Gets the different texts, or null if there are many.</summary>
    public IReadOnlyCollection<string>? Constants => _constants.Count <= MostConstants ? _constants : null;

    /// <summary>Gets how many entities have their values in an order that sorting would change, or that the input states.</summary>
    public long OrderedSubjects => _sequence.OrderedSubjects;

    /// <summary>Takes the place of a value, which comes after that of the last one.</summary>
    public void AddPlace(int subject, in ImportedValue value) => _sequence.Add(subject, value);

    public void AddReference(int subject, int target, int kind) => References.Add(subject, target, kind);

    public void AddUnknown(int subject, string address)
    {
        Unknown++;
        UnknownAreAddresses &= ValueTypes.IsAddress(address);
        AddSubject(subject);
    }

    public void AddValue(int subject, in ImportedValue value, Func<int, int> kindOf, EntityTable entities)
    {
        Values++;
        AddSubject(subject);
        var traits = ValueTypes.Of(value);
        Common &= traits;
        Any |= traits;
        if (_constants.Count <= MostConstants) _constants.Add(value.Text);
        if (value.Form != ValueForm.Boolean && value.Language is null) AddCandidates(subject, value, kindOf, entities);
    }

    /// <summary>Gets the tables whose identifiers all values are, and what separates several in one value.</summary>
    public IReadOnlyList<(string Table, char Separator, ReferenceProfile Profile)> Candidates => _candidates ?? [];

    private void AddSubject(int subject) => IsMany |= !_subjects.Add(subject);

    private void AddCandidates(int subject, in ImportedValue value, Func<int, int> kindOf, EntityTable entities)
    {
        if (_candidates is null)
        {
            _candidates = [];
            foreach (var table in entities.Tables.ToArray())
            {
                _candidates.Add((table, '\0', new ReferenceProfile()));
                if (value.Form != ValueForm.Untyped) continue;
                foreach (var separator in Separators) _candidates.Add((table, separator, new ReferenceProfile()));
            }
        }

        for (var i = _candidates.Count - 1; i >= 0; i--)
        {
            var (table, separator, profile) = _candidates[i];
            if (!AddParts(profile, table, separator, subject, value.Text, kindOf, entities)) _candidates.RemoveAt(i);
        }
    }

    private static bool AddParts(
        ReferenceProfile profile, string table, char separator, int subject, string text, Func<int, int> kindOf, EntityTable entities)
    {
        if (separator == '\0') return AddPart(profile, table, subject, text, kindOf, entities);
        foreach (var part in text.Split(separator, StringSplitOptions.TrimEntries))
        {
            if (part.Length > 0 && !AddPart(profile, table, subject, part, kindOf, entities)) return false;
        }

        return true;
    }

    private static bool AddPart(
        ReferenceProfile profile, string table, int subject, string id, Func<int, int> kindOf, EntityTable entities)
    {
        if (!entities.TryFind(table, id, out var target) || kindOf(target) < 0) return false;
        profile.Add(subject, target, kindOf(target));
        return true;
    }
}
