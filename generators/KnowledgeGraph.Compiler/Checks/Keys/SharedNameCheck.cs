using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Checks.Keys;

/// <summary>Reports entities of one kind with the same label or alias, as the look-up by name compares them.</summary>
/// <remarks>Takes O(n) time in the length of all names, and allocates a text only for names that are not plain ASCII.</remarks>
internal sealed class SharedNameCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var unique = context.Vocabulary.Kinds
            .Where(static kind => kind.Constraints.Any(static constraint => constraint is UniqueNamesConstraint)).ToList();
        foreach (var kind in context.Vocabulary.Kinds)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (unique.Contains(kind)) Check(context, kind, NameProblems.NotUniqueName);
            else if (!kind.IsAbstract && !unique.Exists(above => above.Includes(kind.Index))) Check(context, kind, NameProblems.SharedName);
        }
    }

    private static void Check(CheckContext context, VocabularyKind kind, ProblemDescriptor problem)
    {
        var byName = new Dictionary<ulong, int>();
        var reported = new HashSet<int>();
        foreach (var node in context.NodesOf(kind))
        {
            // What replaces an entity may take over its names: a look-up prefers it.
            if (context.Graph.Nodes[node].Status == EntityStatus.Deprecated) continue;
            Take(context.Graph.Nodes[node].Label, node);
            foreach (var alias in context.Graph.Nodes[node].Aliases) Take(alias, node);
        }

        void Take(string name, int node)
        {
            var hash = HashOf(name);
            if (!byName.TryGetValue(hash, out var other))
            {
                byName.Add(hash, node);
                return;
            }

            if (other == node || !HasName(context, other, name)) return;
            var places = context.Origins.Nodes;
            var (earlier, later) = StatedFacts.Compare(places[other], places[node]) < 0 ? (other, node) : (node, other);
            byName[hash] = earlier;
            if (!reported.Add(later)) return;
            context.Problems.Add(
                problem, places[later], context.Graph.Nodes[later].Key, name, context.Graph.Nodes[earlier].Key, places[earlier], kind.Name);
        }
    }

    private static bool HasName(CheckContext context, int node, string name)
    {
        var normalized = LookupText.Normalize(name);
        if (LookupText.Normalize(context.Graph.Nodes[node].Label) == normalized) return true;
        foreach (var alias in context.Graph.Nodes[node].Aliases)
        {
            if (LookupText.Normalize(alias) == normalized) return true;
        }

        return false;
    }

    /// <summary>A hash of what <see cref="LookupText"/> makes of a name, for plain ones without making it.</summary>
    private static ulong HashOf(string name)
    {
        var hash = Fnv1a.Basis64;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isPlain = c is > ' ' and < '\x7f' || c == ' ' && i > 0 && i < name.Length - 1 && name[i - 1] != ' ';
            if (!isPlain) return HashOfNormalized(LookupText.Normalize(name));
            hash = Append(hash, c is >= 'a' and <= 'z' ? (char)(c - 32) : c);
        }

        return hash;
    }

    private static ulong HashOfNormalized(string name)
    {
        var hash = Fnv1a.Basis64;
        foreach (var c in name) hash = Append(hash, c);
        return hash;
    }

    private static ulong Append(ulong hash, char c) => unchecked((hash ^ c) * 1099511628211UL);
}
