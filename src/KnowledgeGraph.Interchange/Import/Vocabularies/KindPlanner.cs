using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Decides which kinds there are, and which of them each entity has.</summary>
internal sealed class KindPlanner(Survey survey, MappingFile mapping, NoteTable guesses, NoteTable leftOut)
{
    /// <summary>The kind of entities that no input gives a kind to.</summary>
    public const string Unknown = "Thing";

    /// <summary>Types that vocabularies use for other things.</summary>
    private static readonly HashSet<string> ReservedNames = new(
        ("Node Nodes Values Graph Source Fact Claim Member Kind Uri PartialDate Quantity LanguageText DateTimeOffset Rank Modality "
            + "Property Relation Inverse Derived Entity Symmetric Transitive Ordered Object String System KnowledgeGraph Type Attribute "
            + "Enum Nullable Boolean Int32 Int64 Decimal Double Iri").Split(' '),
        StringComparer.Ordinal);

    private readonly List<PlannedKind> _kinds = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int[] _kindOfSet = [];

    public IReadOnlyList<PlannedKind> Kinds => _kinds;

    /// <summary>Gets the number of the kind of an entity, or -1 if it is left out.</summary>
    public int KindOf(int entity) => _kindOfSet[survey.Entities.KindSetOf(entity)];

    public void Plan()
    {
        var sets = survey.KindSets;
        var entitiesOfSet = new long[sets.Count];
        for (var entity = 0; entity < survey.Entities.Count; entity++) entitiesOfSet[survey.Entities.KindSetOf(entity)]++;
        var entitiesOfKind = new long[sets.Names.Count];
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var kind in sets[set]) entitiesOfKind[kind] += entitiesOfSet[set];
        }

        _kindOfSet = new int[sets.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var set = 0; set < sets.Count; set++)
            _kindOfSet[set] = entitiesOfSet[set] == 0 ? -1 : Choose(set, entitiesOfSet[set], entitiesOfKind, numbers);
    }

    /// <summary>Determines whether no kind has a name, and none can be taken for it.</summary>
    public bool IsFree(string name) => !_names.Contains(name) && !ReservedNames.Contains(name);

    /// <summary>Gets the kind for entities without one, which is added if it is not there.</summary>
    public PlannedKind UnknownKind()
    {
        var kind = _kinds.Find(static k => k.Source == Unknown && !k.IsAbstract) ?? AddKind(Unknown);
        _kindOfSet[KindSets.None] = kind.Number;
        return kind;
    }

    /// <summary>Adds an abstract kind above others.</summary>
    public PlannedKind AddAbove(IReadOnlySet<int> below, string name)
    {
        var source = string.Join('|', below.Select(kind => _kinds[kind].Source).Order(StringComparer.Ordinal));
        var kind = new PlannedKind(_kinds.Count, source, NameOf(source, name)) { Below = below };
        _kinds.Add(kind);
        return kind;
    }

    private int Choose(int set, long count, long[] entitiesOfKind, Dictionary<string, int> numbers)
    {
        var names = survey.KindSets.Names;
        var kinds = survey.KindSets[set].Where(kind => !IsDropped(names[kind])).OrderBy(kind => entitiesOfKind[kind])
            .ThenBy(kind => names[kind], StringComparer.Ordinal).ToList();
        if (kinds.Count == 0 && (survey.KindSets[set].Count > 0 || IsDropped(Unknown)))
        {
            foreach (var kind in survey.KindSets[set])
                leftOut.Add($"entities of the kind '{names[kind]}', which the mapping drops", null, count);
            return -1;
        }

        var source = kinds.Count == 0 ? Unknown : names[kinds[0]];
        if (kinds.Count == 0) guesses.Add($"entities without a kind are of the kind '{Unknown}'", null, count);
        foreach (var other in kinds.Skip(1))
            leftOut.Add($"the type '{names[other]}' of entities that are also '{source}', because an entity has one kind", null, count);
        if (!numbers.TryGetValue(source, out var number)) numbers.Add(source, number = AddKind(source).Number);
        _kinds[number].Entities += count;
        return number;
    }

    private bool IsDropped(string source) => mapping.Kinds.TryGetValue(source, out var kind) && kind.Drop;

    private PlannedKind AddKind(string source)
    {
        var pascal = Identifiers.Pascal(source);
        var kind = new PlannedKind(_kinds.Count, source, NameOf(source, pascal.Length == 0 ? "Item" : pascal))
        {
            Description = survey.Descriptions.GetValueOrDefault(source),
        };
        _kinds.Add(kind);
        return kind;
    }

    private string NameOf(string source, string wanted)
    {
        var name = mapping.Kinds.TryGetValue(source, out var kind) && kind.Name is { } mapped ? mapped : wanted;
        if (ReservedNames.Contains(name)) name += "Item";
        name = Identifiers.Take(name, n => _names.Contains(n) || _names.Contains(EnglishPlural.Of(n)));
        _names.Add(name);
        _names.Add(EnglishPlural.Of(name));
        return name;
    }
}
