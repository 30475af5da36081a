namespace KnowledgeGraph.Interchange.Import.Kept;

/// <summary>A member of a vocabulary that is kept.</summary>
internal sealed record KeptMember(string Name, string Type, bool IsSymmetric, bool IsInverse, bool IsOrdered);

/// <summary>A kind of a vocabulary that is kept.</summary>
/// <param name="Is">The abstract kinds that it belongs to.</param>
internal sealed record KeptKind(string Name, bool IsAbstract, IReadOnlyList<string> Is)
{
    public Dictionary<string, KeptMember> Members { get; } = new(StringComparer.Ordinal);
}

/// <summary>The vocabulary that an earlier import wrote, with the edits that were made by hand. It is read, and never changed.</summary>
internal sealed class KeptVocabulary
{
    private readonly Dictionary<string, KeptKind> _kinds = new(StringComparer.Ordinal);

    /// <summary>Gets the name of the class of the graph.</summary>
    public string? Graph { get; private set; }

    public string? Namespace { get; private set; }

    public IReadOnlyDictionary<string, KeptKind> Kinds => _kinds;

    /// <summary>Gets the names of enumerations.</summary>
    public HashSet<string> Enumerations { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the C# files of a directory, or returns null if none declares a kind.</summary>
    public static KeptVocabulary? Read(string directory)
    {
        if (!Directory.Exists(directory)) return null;
        var kept = new KeptVocabulary();
        foreach (var file in Directory.GetFiles(directory, "*.cs").Order(StringComparer.Ordinal))
            kept.Add(new CSharpOutline(File.ReadAllText(file)));
        return kept._kinds.Count > 0 ? kept : null;
    }

    /// <summary>Determines whether a kind is another one, or below it.</summary>
    public bool IsBelow(string kind, string above)
    {
        var (pending, seen) = (new Stack<string>([kind]), new HashSet<string>(StringComparer.Ordinal));
        while (pending.TryPop(out var name))
        {
            if (name == above) return true;
            if (!seen.Add(name) || !_kinds.TryGetValue(name, out var found)) continue;
            foreach (var parent in found.Is) pending.Push(parent);
        }

        return false;
    }

    private void Add(CSharpOutline outline)
    {
        Graph ??= outline.Graph;
        Namespace ??= outline.Namespace;
        Enumerations.UnionWith(outline.Enumerations);
        foreach (var part in outline.Kinds)
        {
            if (!_kinds.TryGetValue(part.Name, out var kind)) _kinds.Add(part.Name, kind = part);
            else if (part.IsAbstract || part.Is.Count > 0)
            {
                var whole = part with { };
                foreach (var member in kind.Members.Values) whole.Members.TryAdd(member.Name, member);
                _kinds[part.Name] = kind = whole;
            }

            foreach (var member in part.Members.Values) kind.Members.TryAdd(member.Name, member);
        }
    }
}
