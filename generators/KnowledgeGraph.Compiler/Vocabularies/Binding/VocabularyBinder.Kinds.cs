using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>How many kinds may be above a kind.</summary>
    private const int MaximumDepth = 32;

    private List<string>? _fullNames;

    /// <summary>Gets the full names of all kinds, sorted. Not to be asked for before all are known.</summary>
    private List<string> FullNames
    {
        get
        {
            if (_fullNames is not null) return _fullNames;
            _fullNames = [.. _byFullName.Where(static kind => !kind.Value.Declaration.IsReference).Select(static kind => kind.Key)];
            _fullNames.Sort(StringComparer.Ordinal);
            return _fullNames;
        }
    }

    /// <summary>Makes a tree of the kinds and numbers it in preorder, siblings by ordinal name.</summary>
    private void BindKinds(IReadOnlyList<KindDeclaration> declarations)
    {
        var kinds = DistinctKinds([.. declarations.Where(static declaration => declaration.Extends is null)]);
        foreach (var kind in kinds) BindParent(kind);
        var walkedFrom = new Dictionary<BoundKind, BoundKind>(kinds.Count);
        foreach (var kind in kinds) CutCycle(kind, walkedFrom);

        // A guess is made last, where it can be seen that it does not lead back to the kind.
        foreach (var kind in _orphans) BindOnlyParent(kind);
        foreach (var kind in kinds)
        {
            // One that is not abstract is the kind above all the same: what is missing is that it is abstract.
            if (kind.Parent is not { Declaration: { IsAbstract: false, HasErrors: false, IsReference: false } } parent
                || _cut.Contains(kind)) continue;
            ReportNotAbstract(kind, parent, kind.AttributeAnchor, "remove 'Is' here");
            kind.HasUnknownParent = true;
        }

        CutDeepChains(kinds);
        BindOtherParents(kinds);

        var roots = new List<BoundKind>();
        foreach (var kind in kinds) (kind.Parent?.Children ?? roots).Add(kind);
        SortByName(roots);
        foreach (var kind in kinds) SortByName(kind.Children);

        Number(roots);
        _byName.AddRange(_kinds);
        Arrange(roots);
        foreach (var kind in _kinds) kind.Parts.Add(new KindPart(kind, kind.Declaration));
        BindExtensions(declarations.Where(static declaration => declaration.Extends is not null));
    }

    /// <summary>Gives each kind what other graphs add to it, in the order of these graphs.</summary>
    private void BindExtensions(IEnumerable<KindDeclaration> declarations)
    {
        var sorted = declarations.OrderBy(static declaration => declaration.Module)
            .ThenBy(static declaration => declaration.FullName, StringComparer.Ordinal)
            .ThenBy(static declaration => declaration.Unit, StringComparer.Ordinal);
        foreach (var declaration in sorted)
        {
            var name = declaration.Extends!;
            var isKnown = _byFullName.TryGetValue(name, out var kind) && kind.Declaration is { IsReference: false };
            if (isKnown && kind!.Declaration.Module < declaration.Module)
            {
                var part = new KindPart(kind, declaration);
                kind.Parts.Add(part);
                _extensions.Add(part);
                kind.FaultyMembers.UnionWith(declaration.FaultyMembers);
                continue;
            }

            // Whichever kind is meant has these members: what names them is not reported as well.
            foreach (var other in _kinds) other.FaultyMembers.UnionWith(declaration.Members.Select(static member => member.Name));
            if (name.Length == 0 || _faultyKinds.Contains(name)) continue; // As was reported.
            Report(
                ModuleProblems.ExtendsNotKind, new Anchor(declaration.Unit, declaration.Anchor + 1), declaration.Name, name,
                isKnown ? "a kind of this graph. Write its members in '" + kind!.Name + "' itself"
                    : _bases.Count == 0 ? "not a kind of another graph that this one extends. " + HowToExtend
                    : "not a kind of a graph that this one extends" + HintOfBase(name));
        }
    }

    private const string HowToExtend =
        "Name the class of its graph in [KnowledgeGraph(Extends = [typeof(…)])], and reference its package or project";

    private string HintOfBase(string name)
    {
        var kinds = _byFullName.Where(static kind => kind.Value.Declaration is { IsReference: false })
            .Where(kind => kind.Value.Declaration.Module < _bases.Count).Select(static kind => kind.Key)
            .OrderBy(static kind => kind, StringComparer.Ordinal).ToList();
        return NearestName.Find(name, kinds, _names) is { } nearest ? "; did you mean '" + nearest + "'?" : ". " + HowToExtend;
    }

    /// <summary>Gives the kinds by ordinal full name; of two with one simple name only the first.</summary>
    private List<BoundKind> DistinctKinds(IReadOnlyList<KindDeclaration> declarations)
    {
        var sorted = new List<KindDeclaration>(declarations);
        sorted.Sort(static (a, b) =>
        {
            // A struct that is not a kind, but that a kind refers to as one, takes no name from a kind.
            if (a.IsReference != b.IsReference) return a.IsReference ? 1 : -1;
            if (a.Module != b.Module) return a.Module - b.Module;
            var order = string.CompareOrdinal(a.FullName, b.FullName);
            return order != 0 ? order : string.CompareOrdinal(a.Unit, b.Unit);
        });

        var kinds = new List<BoundKind>(sorted.Count);
        var bySimpleName = new Dictionary<string, BoundKind>(sorted.Count, StringComparer.Ordinal);
        foreach (var declaration in sorted)
        {
            var kind = new BoundKind(declaration);
            var hasReservedName = !declaration.IsFaulty && GeneratedMembers.Contains(declaration.Name);
            if (hasReservedName)
            {
                // A struct cannot have a member of its own name.
                Report(
                    VocabularyProblems.ReservedName, kind.Anchor, declaration.Name,
                    "every kind has a generated member '" + declaration.Name + "'");
            }

            if (declaration.IsFaulty)
            {
                _faultyKinds.Add(declaration.Name);
                _faultyKinds.Add(declaration.FullName);
                continue;
            }

            if (bySimpleName.TryGetValue(KeyText.Normalize(declaration.Name), out var first))
            {
                // What refers to such a struct is reported where it does.
                if (declaration.IsReference) continue;
                if (declaration.Module != first.Declaration.Module) ReportKindOfBase(kind, first);
                else Report(VocabularyProblems.KindTwice, kind.Anchor, declaration.Name, first.Declaration.FullName, first.Anchor);

                // What names the one that is left out means the other: that is the nearest to what the author wants.
                if (first.Declaration.FullName != declaration.FullName) _byFullName[declaration.FullName] = first;
                continue;
            }

            bySimpleName.Add(KeyText.Normalize(declaration.Name), kind);
            _byFullName[declaration.FullName] = kind;
            kinds.Add(kind);
        }

        return kinds;
    }

    private void ReportKindOfBase(BoundKind kind, BoundKind first)
    {
        var declaration = kind.Declaration;
        var way = declaration.Module == _bases.Count
            ? "Give this one another name, or add to that kind with [Node(Extends = typeof(" + first.Name + "))]"
            : "A graph cannot extend both";
        Report(ModuleProblems.KindOfBase, kind.Anchor, declaration.Name, _bases[first.Declaration.Module].Name, way);
    }

    private void BindParent(BoundKind kind)
    {
        if (kind.Declaration.MeantParent is { } meant)
        {
            kind.Parent = MeantKind(meant.Substring(meant.LastIndexOf('.') + 1), other => other != kind && other.Declaration.IsAbstract);
            kind.HasUnknownParent = kind.Parent is null;
            return;
        }

        if (kind.Declaration.Parent is not { } name) return;
        if (_faultyKinds.Contains(name))
        {
            kind.HasUnknownParent = true;
            return;
        }

        if (!_byFullName.TryGetValue(name, out var parent))
        {
            ReportParent(kind, name);
            _orphans.Add(kind);
            return;
        }

        if (parent.Declaration.IsReference)
        {
            if (_reportedReferences.Add(parent))
                ReportParent(kind, name);
        }

        kind.Parent = parent;
    }

    private void ReportParent(BoundKind kind, string parent) =>
        ReportParent(kind, parent, kind.Declaration.ParentAssembly, kind.AttributeAnchor, "Is", "remove 'Is'");

    private void ReportParent(BoundKind kind, string parent, string? assembly, Anchor place, string argument, string way) => Report(
        VocabularyProblems.ParentNotKind, place, kind.Name, parent, Hint(parent, FullNames),
        WayToKind(assembly, "Name a struct that has [Node(Abstract = true)], or " + way), argument);

    /// <summary>Of a kind whose parent is wrong, as was reported, the only abstract one is meant.</summary>
    private void BindOnlyParent(BoundKind kind)
    {
        var abstracts = _byFullName.Values.Where(other => other != kind && other.Declaration.IsAbstract).Distinct().Take(2).ToList();
        kind.Parent = abstracts.Count == 1 && !IsBelow(abstracts[0], kind) ? abstracts[0] : null;
        kind.HasUnknownParent = kind.Parent is null;
    }

    /// <summary>Determines whether a kind is another one or below it, in a tree without a circle.</summary>
    private static bool IsBelow(BoundKind kind, BoundKind other)
    {
        for (BoundKind? above = kind; above is not null; above = above.Parent)
        {
            if (above == other) return true;
        }

        return false;
    }

    /// <summary>
    /// Finds the kind that a simple name is meant to name which the compiler does not know, as it reports; null where that would be a
    /// guess.
    /// </summary>
    private BoundKind? MeantKind(string name, Func<BoundKind, bool> isWanted)
    {
        var kinds = _byFullName.Values.Where(isWanted).Distinct().OrderBy(static kind => kind.Declaration.FullName, StringComparer.Ordinal)
            .ToList();
        var names = kinds.ConvertAll(static kind => kind.Name);
        var nearest = NearestName.FindConstant(name, names, _names);
        return nearest is null ? null : kinds[names.IndexOf(nearest)];
    }

    /// <summary>
    /// Walks up from the kind as far as no earlier walk came. Where it meets itself there is a circle: it is reported at the kind of it
    /// that is first by name, and broken there.
    /// </summary>
    private void CutCycle(BoundKind kind, Dictionary<BoundKind, BoundKind> walkedFrom)
    {
        var above = kind;
        while (above is not null && !walkedFrom.ContainsKey(above))
        {
            walkedFrom.Add(above, kind);
            above = above.Parent;
        }

        if (above is null || walkedFrom[above] != kind) return;

        var first = above;
        for (var next = above.Parent!; next != above; next = next.Parent!)
        {
            if (string.CompareOrdinal(next.Name, first.Name) < 0) first = next;
        }

        const int ListedKinds = 12;
        var path = new List<string> { first.Name };
        for (var next = first.Parent!; next != first && path.Count < ListedKinds; next = next.Parent!) path.Add(next.Name);
        if (path.Count == ListedKinds) path.Add("…");
        path.Add(first.Name);
        Report(
            VocabularyProblems.KindCycle, first.AttributeAnchor, first.Name, string.Join(" → ", path), "Is",
            "Remove 'Is' from one of them");
        for (var next = first; _cut.Add(next); next = next.Parent!) { }
        if (first.Parent == first) _orphans.Add(first);
        (first.Parent, first.HasUnknownParent) = (null, true);
    }

    /// <summary>
    /// Every kind has a conversion to each kind above it, and its members: the code of a chain grows with the square of its length. Where
    /// one is too long it is cut, and that is reported once of the kinds below.
    /// </summary>
    private void CutDeepChains(List<BoundKind> kinds)
    {
        var depths = new Dictionary<BoundKind, (int Depth, bool IsBelowCut)>(kinds.Count);
        var path = new Stack<BoundKind>();
        foreach (var kind in kinds)
        {
            for (var above = kind; above is not null && !depths.ContainsKey(above); above = above.Parent) path.Push(above);
            while (path.Count > 0)
            {
                var next = path.Pop();
                var (depth, isBelowCut) = next.Parent is { } parent ? depths[parent] : (-1, false);
                if (++depth > MaximumDepth)
                {
                    if (!isBelowCut)
                        Report(
                            VocabularyProblems.TooDeep, next.AttributeAnchor, next.Name,
                            MaximumDepth.ToString(CultureInfo.InvariantCulture));
                    (next.Parent, next.HasUnknownParent) = (null, true);
                    (depth, isBelowCut) = (0, true);
                }

                depths.Add(next, (depth, isBelowCut));
            }
        }
    }

    private void Number(List<BoundKind> roots)
    {
        // By hand and not by recursion: a chain of thousands of kinds must not overflow the stack.
        _kinds.Clear();
        var pending = new Stack<(BoundKind Kind, bool IsLeaving)>();
        Push(roots);
        while (pending.Count > 0)
        {
            var (kind, isLeaving) = pending.Pop();
            if (isLeaving)
            {
                kind.End = _kinds.Count;
                continue;
            }

            kind.Index = _kinds.Count;
            _kinds.Add(kind);
            pending.Push((kind, true));
            Push(kind.Children);
        }

        void Push(List<BoundKind> siblings)
        {
            for (var i = siblings.Count - 1; i >= 0; i--) pending.Push((siblings[i], false));
        }
    }

    private static void SortByName(List<BoundKind> siblings) => siblings.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
}
