using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Finds the partial properties that no other step gives a body to, since they are in error.</summary>
internal static class UnfinishedStep
{
    /// <param name="ofKinds">The properties of kinds, in error or not.</param>
    /// <param name="others">Entities and sources that are in error, and entities of kinds of other graphs.</param>
    public static EquatableArray<UnfinishedProperty> Find(
        Vocabulary? schema, ImmutableArray<UnfinishedProperty> ofKinds, ImmutableArray<UnfinishedProperty> others)
    {
        if (schema is null) return default;
        var bound = new HashSet<(string, string)>();
        foreach (var kind in schema.Kinds.Concat(schema.Extensions))
        {
            foreach (var member in kind.Members)
            {
                if (member.DeclaredBy == kind.Index) bound.Add((kind.FullName, member.Name));
            }
        }

        // What adds entities to a kind of another graph has their bodies, if that kind is known.
        var extensions = new HashSet<string>(schema.Extensions.Select(static extension => extension.FullName));
        foreach (var property in others)
        {
            if (extensions.Contains(property.ContainingType)) bound.Add((property.ContainingType, property.Name));
        }

        var left = new List<UnfinishedProperty>();
        var seen = new HashSet<(string, string)>();
        foreach (var property in ofKinds.AddRange(others))
        {
            var isBound = !property.IsLeftOut && bound.Contains((property.ContainingType, property.Name));
            if (!isBound && seen.Add((property.ContainingType, property.Name))) left.Add(property);
        }

        left.Sort(UnfinishedEmitter.Compare);
        return left.ToEquatableArray();
    }
}
