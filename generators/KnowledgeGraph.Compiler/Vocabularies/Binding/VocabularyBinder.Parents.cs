using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>Binds the further kinds that kinds are. The kinds above one by <c>Is</c> are a tree already.</summary>
    private void BindOtherParents(List<BoundKind> kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var other in kind.Declaration.OtherParents) BindOtherParent(kind, other);
        }

        var several = kinds.FindAll(static kind => kind.OtherParents.Count > 0);
        if (several.Count == 0) return;
        foreach (var kind in several) RemoveImplied(kind);

        // From the top, so that what is cut shortens what is below it.
        foreach (var (kind, _) in kinds.Select(static kind => (Kind: kind, FindAbove(kind).Count)).OrderBy(static found => found.Count))
        {
            if (FindAbove(kind).Count <= MaximumDepth) continue;
            var place = kind.OtherParents.Count > 0 ? kind.OtherParents[0].Place : kind.AttributeAnchor;
            Report(VocabularyProblems.TooDeep, place, kind.Name, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            kind.OtherParents.Clear();
            kind.HasUnknownParent = true;
            if (FindAbove(kind).Count > MaximumDepth) kind.Parent = null;
        }
    }

    private void BindOtherParent(BoundKind kind, OtherParent other)
    {
        var place = new Anchor(kind.Declaration.Unit, other.Anchor);
        if (_faultyKinds.Contains(other.Name))
        {
            kind.HasUnknownParent = true;
            return;
        }

        if (!_byFullName.TryGetValue(other.Name, out var parent))
        {
            ReportParent(kind, other.Name, other.Assembly, place, "AlsoIs", "remove it from 'AlsoIs'");
            kind.HasUnknownParent = true;
            return;
        }

        if (parent.Declaration.IsReference && _reportedReferences.Add(parent))
            ReportParent(kind, other.Name, other.Assembly, place, "AlsoIs", "remove it from 'AlsoIs'");
        if (PathUp(parent, kind) is { } path)
        {
            const int ListedKinds = 12;
            var names = path.Take(ListedKinds).Select(static above => above.Name).Prepend(kind.Name);
            if (path.Count > ListedKinds) names = names.Append("…").Append(kind.Name);
            Report(
                VocabularyProblems.KindCycle, place, kind.Name, string.Join(" → ", names), "AlsoIs",
                "Remove 'Is' or 'AlsoIs' from one of them");
            return;
        }

        if (parent == kind.Parent || kind.OtherParents.Exists(bound => bound.Kind == parent))
        {
            ReportTwice(kind, parent, place, parent == kind.Parent ? "'Is' names it, too" : "it is named twice");
            return;
        }

        if (parent.Declaration is { IsAbstract: false, HasErrors: false, IsReference: false })
            ReportNotAbstract(kind, parent, place, "remove it from 'AlsoIs' here");
        kind.OtherParents.Add((parent, place));
    }

    /// <summary>One that is not abstract is the kind above all the same: what is missing is that it is abstract.</summary>
    private void ReportNotAbstract(BoundKind kind, BoundKind parent, Anchor place, string way)
    {
        Report(
            VocabularyProblems.ParentNotAbstract, place, kind.Name, parent.Name, parent.AttributeAnchor,
            place == kind.AttributeAnchor ? "Is" : "AlsoIs", way);
        kind.HasUnknownParent = true;
    }

    /// <summary>Leaves out what a kind is by another kind that it names.</summary>
    private void RemoveImplied(BoundKind kind)
    {
        if (kind.Parent is { } parent && kind.OtherParents.Find(other => FindAbove(other.Kind).Contains(parent)).Kind is { } below)
            ReportTwice(kind, parent, kind.AttributeAnchor, Implication(below, parent));
        foreach (var other in kind.OtherParents.ToList())
        {
            var named = kind.OtherParents.Select(static bound => bound.Kind);
            if (kind.Parent is not null) named = named.Prepend(kind.Parent);
            if (named.FirstOrDefault(one => one != other.Kind && FindAbove(one).Contains(other.Kind)) is not { } implying) continue;
            ReportTwice(kind, other.Kind, other.Place, Implication(implying, other.Kind));
            kind.OtherParents.Remove(other);
        }
    }

    /// <summary>Reports a name that adds nothing, unless the build of the graph that a base is has done so.</summary>
    private void ReportTwice(BoundKind kind, BoundKind parent, Anchor place, string reason)
    {
        if (kind.Declaration.Module == _bases.Count) Report(VocabularyProblems.ParentTwice, place, kind.Name, parent.Name, reason);
    }

    private static string Implication(BoundKind below, BoundKind above) => "every '" + below.Name + "' is a '" + above.Name + "'";

    /// <summary>The kinds above a kind by any way, the nearest first.</summary>
    private static List<BoundKind> FindAbove(BoundKind kind)
    {
        var (found, seen) = (new List<BoundKind>(), new HashSet<BoundKind> { kind });
        Add(kind);
        for (var i = 0; i < found.Count; i++) Add(found[i]);
        return found;

        void Add(BoundKind below)
        {
            if (below.Parent is { } parent && seen.Add(parent)) found.Add(parent);
            foreach (var (other, _) in below.OtherParents)
            {
                if (seen.Add(other)) found.Add(other);
            }
        }
    }

    /// <summary>The way from a kind up to another, both included, or null where that is not above it.</summary>
    private static List<BoundKind>? PathUp(BoundKind from, BoundKind to)
    {
        var before = new Dictionary<BoundKind, BoundKind?> { [from] = null };
        var queue = new Queue<BoundKind>([from]);
        while (queue.Count > 0)
        {
            var kind = queue.Dequeue();
            if (kind == to)
            {
                var path = new List<BoundKind>();
                for (BoundKind? next = kind; next is not null; next = before[next]) path.Insert(0, next);
                return path;
            }

            foreach (var parent in kind.OtherParents.Select(static other => (BoundKind?)other.Kind).Prepend(kind.Parent))
            {
                if (parent is null || before.ContainsKey(parent)) continue;
                before.Add(parent, kind);
                queue.Enqueue(parent);
            }
        }

        return null;
    }

    /// <summary>
    /// Numbers the kinds so that those below a kind follow each other also where a kind is of several, as far as that is possible.
    /// </summary>
    private void Arrange(List<BoundKind> roots)
    {
        if (!_kinds.Exists(static kind => kind.OtherParents.Count > 0)) return;
        var arranged = KindArrangement.Find(
            _kinds.Select(static kind => kind.Parent?.Index ?? -1).ToArray(),
            _kinds.Select(static kind => kind.Above.Select(static above => above.Index).ToArray()).ToArray(),
            _kinds.Select(static kind => !kind.Declaration.IsAbstract).ToArray());
        if (arranged is not null)
        {
            var place = new Dictionary<BoundKind, int>();
            for (var i = 0; i < arranged.Length; i++) place.Add(_kinds[arranged[i]], i);
            foreach (var kind in _byName) kind.Children.Sort((a, b) => place[a] - place[b]);
            roots.Sort((a, b) => place[a] - place[b]);
            Number(roots);
        }

        foreach (var kind in _kinds)
        {
            foreach (var above in kind.Above)
            {
                if (kind.Index < above.Index || kind.Index >= above.End) above.Others.Add(kind.Index);
            }
        }
    }

    /// <summary>
    /// Reports members that a kind inherits from several kinds, or has although it inherits them, where one of the kinds was bound later.
    /// </summary>
    private void CheckInherited()
    {
        foreach (var kind in _byName)
        {
            if (!kind.WithAbove().Any(static one => one.OtherParents.Count > 0)) continue;
            var byName = new Dictionary<string, BoundMember>(System.StringComparer.Ordinal);
            foreach (var above in kind.WithAbove())
            {
                foreach (var pair in above.ByJsonName)
                {
                    if (!byName.TryGetValue(pair.Key, out var first)) byName.Add(pair.Key, pair.Value);
                    else if (first.Kind == kind) ReportClash(first, pair.Value);
                    else if (AreJoinedBy(kind, first.Kind, above)) ReportInherited(kind, first, pair.Value);
                }
            }
        }
    }

    /// <summary>Whether a kind is of two kinds, and no kind above it is of both, where it would have been reported.</summary>
    private static bool AreJoinedBy(BoundKind kind, BoundKind first, BoundKind second) =>
        !first.Above.Contains(second) && !second.Above.Contains(first)
        && !kind.Above.Exists(above => above.WithAbove().Contains(first) && above.WithAbove().Contains(second));

    private void ReportInherited(BoundKind kind, BoundMember first, BoundMember second)
    {
        // What a later graph adds to one of the kinds is the cause, and not the kind that an earlier one declared.
        var last = second.Part.Declaration.Module >= first.Part.Declaration.Module ? second : first;
        var place = last.Part.Declaration.Module > kind.Declaration.Module ? last.Anchor
            : kind.OtherParents.Count > 0 ? kind.OtherParents[0].Place : kind.AttributeAnchor;
        Report(
            VocabularyProblems.InheritedTwice, place, kind.Name, first.Path, first.Anchor, second.Path, second.Anchor);
    }
}
