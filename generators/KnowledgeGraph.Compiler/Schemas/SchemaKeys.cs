using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>The keys that a schema proposes.</summary>
/// <param name="OfKinds">The keys of the entities of each kind itself, by its index in the vocabulary; each in ordinal order.</param>
/// <param name="OfSources">The keys of the sources, in ordinal order.</param>
internal sealed record SchemaKeys(EquatableArray<EquatableArray<string>> OfKinds, EquatableArray<string> OfSources)
{
    public static SchemaKeys Of(LinkedGraph graph) => Of(
        graph.Vocabulary.Kinds.Count, graph.Nodes.Select(static node => (node.Kind, node.Key)),
        graph.Sources.Select(static source => source.Key));

    /// <param name="entities">The kind and the key of each entity.</param>
    public static SchemaKeys Of(int kinds, IEnumerable<(int Kind, string Key)> entities, IEnumerable<string> sources)
    {
        var keys = new List<string>[kinds];
        for (var i = 0; i < kinds; i++) keys[i] = [];
        foreach (var (kind, key) in entities) keys[kind].Add(key);
        return new SchemaKeys(
            keys.Select(static ofKind => ofKind.OrderBy(static key => key, StringComparer.Ordinal).ToEquatableArray()).ToEquatableArray(),
            sources.OrderBy(static key => key, StringComparer.Ordinal).ToEquatableArray());
    }
}
