using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>The bound vocabulary of a graph: kinds in the order in which nodes are numbered, members with their indices.</summary>
/// <param name="GraphName">The simple name of the <c>[KnowledgeGraph]</c> class.</param>
/// <param name="Kinds">
/// In preorder of the kinds' tree, which makes each kind one range of nodes. Siblings are in the order of their names, or in another one
/// where that makes kinds one range which several branches of the tree belong to.
/// </param>
/// <param name="Members">Properties and relations (inverses are views of relations), by module, then kind order, then ordinal name.</param>
internal sealed record Vocabulary(
    string GraphName,
    string GraphNamespace,
    bool IsPublic,
    EquatableArray<VocabularyKind> Kinds,
    EquatableArray<VocabularyMember> Members)
{
    /// <summary>FNV-1a 64 over a canonical text of kinds, members, types and cardinalities: what an image must match.</summary>
    public ulong Hash { get; init; }

    /// <summary>
    /// Gets the graphs that the vocabulary consists of, each after those that it extends; the last is the graph itself. There is always
    /// that one.
    /// </summary>
    public EquatableArray<VocabularyModule> Modules { get; init; }

    /// <summary>Gets what the graph adds to kinds of other graphs: each as a kind of that index, with the added members alone.</summary>
    public EquatableArray<VocabularyKind> Extensions { get; init; }

    /// <summary>Gets the index of the graph's own module.</summary>
    public int OwnModule => Modules.Count - 1;

    /// <summary>Determines whether code of the graph's project can name the type of a kind.</summary>
    public bool CanName(VocabularyKind kind) => kind.IsPublic || kind.Module == OwnModule;

    /// <summary>Gets how the graph's class is written.</summary>
    public GraphForm GraphForm { get; init; } = new();

    /// <summary>
    /// Gets the simple and full names of invalid kinds. They were reported, so a reference to one is not reported again.
    /// </summary>
    public EquatableArray<string> FaultyKinds { get; init; }

    /// <summary>Gives the kinds above a kind, the nearest first.</summary>
    public List<VocabularyKind> KindsAbove(VocabularyKind kind)
    {
        var found = new List<VocabularyKind>();
        Add(kind);
        for (var i = 0; i < found.Count; i++) Add(found[i]);
        return found;

        void Add(VocabularyKind below)
        {
            if (below.Parent >= 0 && !found.Contains(Kinds[below.Parent])) found.Add(Kinds[below.Parent]);
            foreach (var other in below.OtherParents)
            {
                if (!found.Contains(Kinds[other])) found.Add(Kinds[other]);
            }
        }
    }

    /// <summary>Determines whether an entity can be of both kinds.</summary>
    public bool Overlap(VocabularyKind first, VocabularyKind second) =>
        first.Includes(second.Index) || second.Includes(first.Index)
        || first.Others.Count + second.Others.Count > 0 && KindsBelow(first).Any(below => second.Includes(below.Index));

    /// <summary>Gives the kinds below a kind, in their order.</summary>
    public IEnumerable<VocabularyKind> KindsBelow(VocabularyKind kind)
    {
        var next = 0;
        for (; next < kind.Others.Count && kind.Others[next] < kind.Index; next++) yield return Kinds[kind.Others[next]];
        for (var i = kind.Index + 1; i < kind.End; i++) yield return Kinds[i];
        for (; next < kind.Others.Count; next++) yield return Kinds[kind.Others[next]];
    }

    /// <summary>
    /// Gives the nodes of a kind as ranges, in their order, none of which follows on another: one range unless kinds of other branches are
    /// of the kind.
    /// </summary>
    /// <param name="firstNodes">The first node of each kind, and the number of all nodes.</param>
    public (int First, int End)[] RangesOf(int kind, int[] firstNodes)
    {
        var (own, others) = (Kinds[kind], Kinds[kind].Others);
        if (others.Count == 0) return [(firstNodes[kind], firstNodes[own.End])];
        var ranges = new List<(int First, int End)>();
        var next = 0;
        for (; next < others.Count && others[next] < kind; next++) AddNodesOf(others[next]);
        Add(firstNodes[kind], firstNodes[own.End]);
        for (; next < others.Count; next++) AddNodesOf(others[next]);
        return ranges.Count == 0 ? [(firstNodes[kind], firstNodes[kind])] : [.. ranges];

        // Each of the kinds below one of them is itself among them.
        void AddNodesOf(int other) =>
            Add(firstNodes[other], Kinds[other].End == other + 1 ? firstNodes[other + 1] : firstNodes[other]);

        void Add(int first, int end)
        {
            if (first == end) return;
            if (ranges.Count > 0 && ranges[ranges.Count - 1].End == first) ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, end);
            else ranges.Add((first, end));
        }
    }

    /// <summary>Counts the kinds of a kind's module before it: its number in every graph that has the module.</summary>
    public int NumberInModule(VocabularyKind kind)
    {
        if (kind.Number >= 0) return kind.Number;
        var number = 0;
        foreach (var other in Kinds.AsSpan().Slice(0, kind.Index)) number += other.Module == kind.Module ? 1 : 0;
        return number;
    }

    /// <summary>Counts the members of a member's module before it: its number in every graph that has the module.</summary>
    public int NumberInModule(VocabularyMember member)
    {
        // The members of a module are consecutive.
        int low = 0, high = member.Index;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Members[middle].Module < member.Module) low = middle + 1;
            else high = middle;
        }

        return member.Index - low;
    }

    /// <summary>The vocabulary without the rules for facts, which neither the image nor the generated members depend on.</summary>
    public Vocabulary WithoutConstraints() => this with
    {
        Kinds = Kinds.Select(static kind => kind with { Constraints = default }).ToEquatableArray(),
        Members = Members.Select(static member => member with { Constraints = default, MustStateBothWays = false }).ToEquatableArray(),
    };
}

/// <summary>One graph of those that a vocabulary consists of: a base, or the graph itself.</summary>
/// <param name="Name">The simple name of its <c>[KnowledgeGraph]</c> class.</param>
/// <param name="Hash">The hash of its whole vocabulary, as the image of its own assembly has it.</param>
internal sealed record VocabularyModule(string Name, string Namespace, ulong Hash)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>Gets the simple name of the assembly that a base is in; null for the graph itself.</summary>
    public string? Assembly { get; init; }

    /// <summary>Gets the namespace of its IRIs, or null for the one that its name makes.</summary>
    public string? Iri { get; init; }

    /// <summary>Gets the namespace of its IRIs.</summary>
    public string IriNamespace => Iri ?? ModelIri.NamespaceOf(Name);

    /// <summary>Gets the version of that assembly; null for the graph itself.</summary>
    public string? Version { get; init; }
}

/// <summary>How the class that stands for the graph is written, and what the generator's members in it are called.</summary>
internal sealed record GraphForm
{
    /// <summary>
    /// Gets the words before its name in another part: what the author's part is, even where it should be a static class.
    /// </summary>
    public string Keywords { get; init; } = "static partial class";

    /// <summary>
    /// Gets the name of the property for the graph. It is another one only where the author has taken the name, as was reported.
    /// </summary>
    public string Property { get; init; } = "Graph";

    /// <summary>Gets the name of the nested class that holds the image.</summary>
    public string Image { get; init; } = "GeneratedImage";

    /// <summary>
    /// Gets a value indicating whether code that names the class is an error, because of <c>[Obsolete(…, error: true)]</c>.
    /// </summary>
    public bool IsForbidden { get; init; }
}

/// <param name="Index">The position in <see cref="Vocabulary.Kinds"/>.</param>
/// <param name="Plural">Always given here: <c>Companies</c>.</param>
/// <param name="Parent">Index of the parent kind, or -1.</param>
/// <param name="End">One past the index of the last kind below this one: its subkinds are <c>Index + 1 .. End - 1</c>.</param>
/// <param name="Members">What the kind has, its own and what it inherits, own ones last; each names either a member or an inverse.</param>
internal sealed record VocabularyKind(
    int Index,
    string Name,
    string Namespace,
    bool IsPublic,
    string Plural,
    bool IsAbstract,
    int Parent,
    int End,
    EquatableArray<KindMember> Members,
    EquatableArray<string> ReservedNames,
    string? Documentation)
{
    /// <summary>Gets the index in <see cref="Vocabulary.Modules"/> of the graph that declares the kind.</summary>
    public int Module { get; init; }

    /// <summary>Gets the IRI that files in RDF name the kind by, or null for the one that its name makes.</summary>
    public string? Iri { get; init; }

    /// <summary>Gets the rules for its entities and those of the kinds below it.</summary>
    public EquatableArray<Constraint> Constraints { get; init; }

    /// <summary>
    /// Gets a value indicating whether code that names the kind is an error, because of <c>[Obsolete(…, error: true)]</c>.
    /// </summary>
    public bool IsForbidden { get; init; }

    /// <summary>
    /// Gets the names of invalid members, its own and inherited ones. They were reported, so a reference to one is not reported again.
    /// </summary>
    public EquatableArray<string> FaultyMembers { get; init; }

    /// <summary>
    /// Gets a value indicating whether it may have members that are not known, since what is above it is not, as was reported.
    /// </summary>
    public bool HasUnknownMembers { get; init; }

    /// <summary>
    /// Gets the invalid members that it and the kinds above it declare. They were reported, and the generator writes placeholders for them.
    /// </summary>
    public EquatableArray<Placeholder> Placeholders { get; init; }

    /// <summary>Gets a value indicating whether it is a class, as was reported, which no generic type takes for a kind.</summary>
    public bool IsStub { get; init; }

    /// <summary>Gets the words before its name in the generated part.</summary>
    public string Keywords { get; init; } = KindDeclaration.Struct;

    /// <summary>Gets the types of the parameters that its author gave the struct, which is reported.</summary>
    public EquatableArray<string> ConstructorParameters { get; init; }

    /// <summary>
    /// Gets the names of what the generator leaves out of the kind, since its author wrote something of that name. All but private names
    /// are reported.
    /// </summary>
    public EquatableArray<string> LeftOut { get; init; }

    /// <summary>Gets the indices of the further kinds that it is.</summary>
    public EquatableArray<int> OtherParents { get; init; }

    /// <summary>
    /// Gets the indices of the kinds below it that do not follow it up to <see cref="End"/>, ascending, with all kinds below each of them.
    /// </summary>
    public EquatableArray<int> Others { get; init; }

    /// <summary>
    /// Gets its number among the kinds of its module, which is the same in every graph that has the module; -1 where it is its rank.
    /// </summary>
    public int Number { get; init; } = -1;

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>Determines whether the generator writes its member of a name into the kind. None has the name of its type.</summary>
    public bool Writes(string name) => name != Name && !LeftOut.Contains(name);

    public bool Includes(int kind) => kind >= Index && kind < End || Others.Contains(kind);
}

/// <summary>An invalid member, which was reported.</summary>
/// <param name="DeclaredBy">Index of the kind that declares it.</param>
internal sealed record Placeholder(MemberDeclaration Declaration, int DeclaredBy);

/// <summary>A C# property of a kind: a property or relation of its own, one that it inherits, or the inverse of a relation.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">The name in fact files: the C# name in camelCase.</param>
/// <param name="Member">Index of the property or relation in <see cref="Vocabulary.Members"/> that it reads.</param>
/// <param name="IsInverse">Whether it reads that relation from its object's side.</param>
/// <param name="DeclaredBy">Index of the kind that declares it: the kind itself, or an abstract one above it.</param>
/// <param name="ResultKind">Index of the kind of its nodes, or -1 for a property.</param>
internal sealed record KindMember(
    string Name,
    string JsonName,
    int Member,
    bool IsInverse,
    int DeclaredBy,
    int ResultKind,
    Cardinality Cardinality,
    string Accessibility,
    string? Documentation)
{
    /// <summary>Gets a value indicating whether the author's part of the property has <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>
    /// Gets a value indicating whether the author's property is in error, as was reported, so that it gets no body of the member.
    /// </summary>
    public bool IsLeftOut { get; init; }

    /// <summary>
    /// Gets the C# type of the author's property where that is not the one of the member, which is what the author meant.
    /// </summary>
    public string? WrittenType { get; init; }

    /// <summary>Gets the IRI that files in RDF name the member by, or null for the one that its name makes.</summary>
    public string? Iri { get; init; }

    /// <summary>Gets the place of its declaration if that adds it to a kind of another graph, or null.</summary>
    public Anchor? Place { get; init; }
}

/// <summary>A property or relation.</summary>
/// <param name="Index">The position in <see cref="Vocabulary.Members"/>.</param>
/// <param name="Label">The name as words, in lower case: <c>restricted by</c>.</param>
/// <param name="Domain">Index of the declaring kind.</param>
/// <param name="Range">Index of the kind of its objects, or -1 for a property.</param>
/// <param name="InverseName">The C# name of the inverse on the range kind, or null.</param>
/// <param name="InverseLabel">That name as words, or null.</param>
/// <param name="InverseCardinality">How many subjects an object may have, when there is an inverse.</param>
internal sealed record VocabularyMember(
    int Index,
    string Name,
    string JsonName,
    string Label,
    int Domain,
    int Range,
    MemberType Type,
    Cardinality Cardinality,
    EnumerationType? Enumeration,
    bool IsSymmetric,
    string? InverseName,
    string? InverseLabel,
    Cardinality InverseCardinality)
{
    /// <summary>Gets the index in <see cref="Vocabulary.Modules"/> of the graph that declares the member.</summary>
    public int Module { get; init; }

    /// <summary>Gets the rules for its facts, those that its inverse declares included.</summary>
    public EquatableArray<Constraint> Constraints { get; init; }

    /// <summary>
    /// Gets a value indicating whether its type is a guess, since the declared one is in error, as was reported. Facts are not held against
    /// it.
    /// </summary>
    public bool IsGuess { get; init; }

    /// <summary>Gets a value indicating whether its values keep the order in which they are stated.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Gets a value indicating whether facts of the symmetric relation must be stated in both directions.</summary>
    public bool MustStateBothWays { get; init; }

    /// <summary>Gets the path expression that a derived relation follows from, as written; null for what facts are stated of.</summary>
    public string? Expression { get; init; }

    /// <summary>Gets a value indicating whether the relation also holds along a chain of its facts.</summary>
    public bool IsTransitive { get; init; }

    /// <summary>Gets the C# name of the relation or inverse that leads to what a node inherits the relation from, or null.</summary>
    public string? InheritedThrough { get; init; }

    /// <summary>Gets a value indicating whether more holds of the relation than is stated.</summary>
    public bool HasRule => Expression is not null || IsTransitive || InheritedThrough is not null;
}
