using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Constraints.Binding;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

/// <summary>
/// Binds declared kinds to one another. What is wrong is reported and left out, so that the rest is still a usable vocabulary and one
/// mistake does not hide the next.
/// </summary>
/// <remarks>The result depends on the declarations only, never on their order. Takes O(n log n) time in kinds and members.</remarks>
internal sealed partial class VocabularyBinder
{
    /// <summary>The steps that are spent on nearest names in one vocabulary: some milliseconds.</summary>
    private const int NameSteps = 2_000_000;

    private readonly string _graphName;
    private readonly string? _iri;
    private readonly EquatableArray<VocabularyModule> _bases;
    private readonly List<Problem> _problems = [];
    private readonly WorkBudget _names = new(NameSteps);

    /// <summary>In preorder; the index in this list is the kind's.</summary>
    private readonly List<BoundKind> _kinds = [];

    /// <summary>
    /// In preorder, siblings by ordinal name: the order that kinds and members of a module have among themselves in every graph that has
    /// it.
    /// </summary>
    private readonly List<BoundKind> _byName = [];
    private readonly Dictionary<string, BoundKind> _byFullName = new(StringComparer.Ordinal);
    private readonly List<BoundMember> _members = [];

    /// <summary>What graphs add to the kinds of others.</summary>
    private readonly List<KindPart> _extensions = [];

    /// <summary>The names of invalid kinds, which were reported.</summary>
    private readonly SortedSet<string> _faultyKinds = new(StringComparer.Ordinal);

    /// <summary>Simple names of what relations lead to although it is not a kind, as was reported at each of them.</summary>
    private readonly SortedSet<string> _structsWithoutNode = new(StringComparer.Ordinal);

    /// <summary>Structs that are not kinds, after it was reported that a kind refers to them as kinds.</summary>
    private readonly HashSet<BoundKind> _reportedReferences = [];

    /// <summary>The kinds that were kinds of themselves, as was reported.</summary>
    private readonly HashSet<BoundKind> _cut = [];

    /// <summary>The kinds whose parent is wrong, as was reported.</summary>
    private readonly List<BoundKind> _orphans = [];

    private VocabularyBinder(string graphName, EquatableArray<VocabularyModule> bases, string? iri) =>
        (_graphName, _bases, _iri) = (graphName, bases, iri);

    /// <summary>Binds the kinds of one graph.</summary>
    /// <returns>The vocabulary, and what is wrong with it, by unit and position.</returns>
    public static (Vocabulary Vocabulary, EquatableArray<Problem> Problems) Bind(
        string graphName, string graphNamespace, bool isPublic, IReadOnlyList<KindDeclaration> kinds) =>
        Bind(graphName, graphNamespace, isPublic, kinds, default);

    /// <summary>Binds the kinds of a graph together with those of the graphs that it extends.</summary>
    /// <param name="kinds">The kinds of all these graphs, each with the index of its module.</param>
    /// <param name="bases">The graphs that it extends, in their order.</param>
    /// <param name="iri">The namespace of its IRIs, or null for the one that its name makes.</param>
    public static (Vocabulary Vocabulary, EquatableArray<Problem> Problems) Bind(
        string graphName, string graphNamespace, bool isPublic, IReadOnlyList<KindDeclaration> kinds,
        EquatableArray<VocabularyModule> bases, string? iri = null)
    {
        var binder = new VocabularyBinder(graphName, bases, iri);
        binder.BindKinds(kinds);
        binder.BindMembers();
        binder.CheckInherited();
        binder.BindInverses();
        binder.BindPlurals();
        binder.BindRules();
        var vocabulary = binder.WithLeftOut(binder.Build(graphNamespace, isPublic));
        binder.CheckExpressions(vocabulary);
        binder.CheckIris(vocabulary);
        binder.CheckConstants();
        vocabulary = ConstraintBinder.Bind(vocabulary, binder.ConstraintTargets(vocabulary), binder._problems, binder._names);
        return (vocabulary, ProblemOrder.Sorted(binder._problems));
    }

    private void Report(ProblemDescriptor descriptor, Anchor anchor, params Argument[] arguments) =>
        _problems.Add(Problem.At(descriptor, anchor, arguments));

    /// <summary>Writes the nearest of some names as <c> (did you mean 'X'?)</c>, or nothing.</summary>
    private Argument Hint(string name, IReadOnlyList<string> candidates) =>
        NearestName.Find(name, candidates, _names) is { } nearest ? Argument.DidYouMean(nearest, before: " (", after: "?)") : "";

    private sealed class BoundKind(KindDeclaration declaration)
    {
        public KindDeclaration Declaration { get; } = declaration;

        public BoundKind? Parent { get; set; }

        /// <summary>The further kinds that it is, in the order in which they are written.</summary>
        public List<(BoundKind Kind, Anchor Place)> OtherParents { get; } = [];

        /// <summary>All kinds above it, the nearest first. Not to be asked for before all kinds are bound.</summary>
        public List<BoundKind> Above => _above ??= FindAbove(this);

        private List<BoundKind>? _above;

        /// <summary>The indices of the kinds below it that do not follow it up to <see cref="End"/>.</summary>
        public SortedSet<int> Others { get; } = [];

        /// <summary>Whether it has a kind above it that is not known, as was reported.</summary>
        public bool HasUnknownParent { get; set; }

        public List<BoundKind> Children { get; } = [];

        public int Index { get; set; } = -1;

        public int End { get; set; }

        public string Plural { get; set; } = "";

        /// <summary>
        /// The properties, relations and inverses that the kind itself declares, by ordinal name, and then those that other graphs add.
        /// </summary>
        public List<BoundMember> Members { get; } = [];

        /// <summary>
        /// What declares members of it: first the kind itself, then what other graphs add, in the order of their modules.
        /// </summary>
        public List<KindPart> Parts { get; } = [];

        /// <summary>The same by their names in fact files.</summary>
        public Dictionary<string, BoundMember> ByJsonName { get; } = new(StringComparer.Ordinal);

        /// <summary>Names of its own properties that are meant as members and are none, as was reported.</summary>
        public SortedSet<string> FaultyMembers { get; } = new(declaration.FaultyMembers, StringComparer.Ordinal);

        public string Name => Declaration.Name;

        public Anchor Anchor => new(Declaration.Unit, Declaration.Anchor);

        public Anchor AttributeAnchor => new(Declaration.Unit, Declaration.Anchor + 1);

        public bool Includes(BoundKind kind) => kind.Index >= Index && kind.Index < End || Others.Contains(kind.Index);

        /// <summary>The kind itself, and all kinds above it, the nearest first.</summary>
        public IEnumerable<BoundKind> WithAbove()
        {
            yield return this;
            foreach (var above in Above) yield return above;
        }
    }

    /// <summary>A struct that declares members of a kind: the kind itself, or one with which another graph adds to it.</summary>
    private sealed class KindPart(BoundKind kind, KindDeclaration declaration)
    {
        public BoundKind Kind { get; } = kind;

        public KindDeclaration Declaration { get; } = declaration;

        /// <summary>The invalid members that it declares, which were reported.</summary>
        public List<MemberDeclaration> Placeholders { get; } = [];
    }

    private sealed class BoundMember(KindPart part, MemberDeclaration declaration)
    {
        public BoundKind Kind => part.Kind;

        public KindPart Part => part;

        public MemberDeclaration Declaration { get; } = declaration;

        public string JsonName { get; } = CamelCase.Of(declaration.Name);

        public BoundKind? Range { get; set; }

        public bool IsSymmetric { get; set; }

        public bool IsOrdered { get; set; }

        public bool IsTransitive { get; set; }

        public string? InheritedThrough { get; set; }

        /// <summary>Whether its type is in error, as was reported, and what it is bound to is a guess.</summary>
        public bool IsGuess { get; set; } = declaration.Fault >= MemberFault.Type;

        /// <summary>Index of the property or relation; of an inverse, that of the relation it belongs to, or -1.</summary>
        public int Index { get; set; } = -1;

        /// <summary>The inverse of a relation, or the relation of an inverse.</summary>
        public BoundMember? Inverse { get; set; }

        public string Path => part.Declaration.Name + "." + Declaration.Name;

        public Anchor Anchor => At(Declaration.Anchor);

        public Anchor TypeAnchor => At(Declaration.Anchor + 1);

        public Anchor AttributeAnchor => At(Declaration.Anchor + 2);

        public Anchor At(int ordinal) => new(part.Declaration.Unit, ordinal);
    }
}
