using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>A kind of the vocabulary that an import writes.</summary>
/// <param name="source">What the input calls it.</param>
internal sealed class PlannedKind(int number, string source, string name)
{
    public int Number => number;

    public string Source => source;

    public string Name => name;

    /// <summary>Gets or sets the IRI, if it is not the namespace of the graph and the name.</summary>
    public string? Iri { get; set; }

    public string? Description { get; set; }

    public long Entities { get; set; }

    /// <summary>Gets the numbers of the kinds below an abstract kind, or none.</summary>
    public IReadOnlySet<int> Below { get; init; } = new HashSet<int>();

    public bool IsAbstract => Below.Count > 0;

    /// <summary>Gets or sets the abstract kind that it belongs to.</summary>
    public PlannedKind? Parent { get; set; }

    /// <summary>Gets the members for values by what the input calls them.</summary>
    public Dictionary<string, PlannedMember> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the members for references by what the input calls them.</summary>
    public Dictionary<string, PlannedMember> References { get; } = new(StringComparer.Ordinal);

    public List<PlannedMember> Members { get; } = [];

    public bool Includes(int kind) => kind == number || Below.Contains(kind);

    public PlannedMember? Find(string member, in ImportedValue value) =>
        (value.IsReference ? References : Values).TryGetValue(member, out var planned) ? planned : null;
}

/// <summary>How many values a member can have.</summary>
internal enum PlannedCount
{
    Many,
    Optional,
    One,
}

/// <summary>A member of the vocabulary that an import writes.</summary>
internal sealed class PlannedMember(string source, string name, PlannedType type)
{
    public string Source => source;

    public string Name => name;

    /// <summary>Gets the name in fact files.</summary>
    public string JsonName { get; } = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    public PlannedType Type => type;

    public PlannedCount Count { get; set; }

    /// <summary>Gets or sets the IRI, if it is not the namespace of the graph and the name.</summary>
    public string? Iri { get; set; }

    public string? Description { get; set; }

    /// <summary>Gets or sets what separates several values in one.</summary>
    public char Separator { get; set; }

    /// <summary>Gets or sets the table whose identifiers the values are, or null if the input marks references.</summary>
    public string? Table { get; set; }

    /// <summary>Gets or sets the relation whose opposite it is.</summary>
    public PlannedMember? OppositeOf { get; set; }

    /// <summary>Gets or sets the inverse of the relation, with its kind.</summary>
    public (PlannedKind Kind, PlannedMember Member)? Inverse { get; set; }

    public bool IsSymmetric { get; set; }

    /// <summary>Gets or sets a value indicating whether the inputs state all facts of a symmetric relation from both ends.</summary>
    public bool IsBothWays { get; set; }

    /// <summary>Gets how many entities have values whose order means something.</summary>
    public long OrderedSubjects { get; init; }

    /// <summary>Gets a value indicating whether the order of the values is kept. Facts that both ends state have no order.</summary>
    public bool IsOrdered => OrderedSubjects > 0 && Count == PlannedCount.Many && !IsSymmetric && OppositeOf is null && Inverse is null;

    public bool IsDropped { get; set; }

    /// <summary>Gets or sets how many claims were written.</summary>
    public long Written { get; set; }

    /// <summary>Gets the type as C# writes it.</summary>
    public string TypeText => Count switch
    {
        PlannedCount.Many => (type.Target is null ? "Values<" : "Nodes<") + type.Text + ">",
        PlannedCount.Optional => type.Text + "?",
        _ => type.Text,
    };
}
