using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies;

internal sealed partial class VocabularyBinder
{
    /// <summary>Makes a tree of the kinds and numbers it in preorder, siblings by ordinal name.</summary>
    private void BindKinds(IReadOnlyList<KindDeclaration> declarations)
    {
        var kinds = DistinctKinds(declarations);
        foreach (var kind in kinds) BindParent(kind);
        foreach (var kind in kinds) CutCycle(kind);

        var roots = new List<BoundKind>();
        foreach (var kind in kinds) (kind.Parent?.Children ?? roots).Add(kind);

        Number(roots);
    }

    /// <summary>Gives the kinds by ordinal full name; of two with one simple name only the first.</summary>
    private List<BoundKind> DistinctKinds(IReadOnlyList<KindDeclaration> declarations)
    {
        var sorted = new List<KindDeclaration>(declarations);
        sorted.Sort(static (a, b) =>
        {
            var order = string.CompareOrdinal(a.FullName, b.FullName);
            return order != 0 ? order : string.CompareOrdinal(a.Unit, b.Unit);
        });

        var kinds = new List<BoundKind>(sorted.Count);
        var bySimpleName = new Dictionary<string, BoundKind>(sorted.Count, StringComparer.Ordinal);
        foreach (var declaration in sorted)
        {
            var kind = new BoundKind(declaration);
            if (bySimpleName.TryGetValue(declaration.Name, out var first))
            {
                Report(VocabularyProblems.KindTwice, kind.Anchor, declaration.Name, first.Declaration.FullName, first.Anchor);

                // What names the one that is left out means the other: that is the nearest to what the author wants.
                if (first.Declaration.FullName != declaration.FullName) _byFullName[declaration.FullName] = first;
                continue;
            }

            bySimpleName.Add(declaration.Name, kind);
            _byFullName[declaration.FullName] = kind;
            kinds.Add(kind);
        }

        return kinds;
    }

    private void BindParent(BoundKind kind)
    {
        if (kind.Declaration.Parent is not { } name) return;
        if (!_byFullName.TryGetValue(name, out var parent))
        {
            var candidates = new List<string>(_byFullName.Keys);
            candidates.Sort(StringComparer.Ordinal);
            Report(VocabularyProblems.ParentNotKind, kind.AttributeAnchor, kind.Name, name, Hint(name, candidates));
        }
        else if (!parent.Declaration.IsAbstract && parent != kind)
        {
            Report(VocabularyProblems.ParentNotAbstract, kind.AttributeAnchor, kind.Name, parent.Name, parent.AttributeAnchor);
        }
        else
        {
            kind.Parent = parent;
        }
    }

    /// <summary>Reports a circle that begins and ends with the kind, and breaks it there. Kinds come by name, so that it is the same one each time.</summary>
    private void CutCycle(BoundKind kind)
    {
        var steps = 0;
        var path = kind.Name;
        for (var above = kind.Parent; above is not null && steps <= _byFullName.Count; above = above.Parent, steps++)
        {
            path += " → " + above.Name;
            if (above != kind) continue;
            Report(VocabularyProblems.KindCycle, kind.AttributeAnchor, kind.Name, path);
            kind.Parent = null;
            return;
        }
    }

    private void Number(List<BoundKind> roots)
    {
        // By hand and not by recursion: a chain of thousands of kinds must not overflow the stack.
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
            siblings.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            for (var i = siblings.Count - 1; i >= 0; i--) pending.Push((siblings[i], false));
        }
    }
}
