using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Diagnostics;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Steps;

namespace KnowledgeGraph.Generators.Outputs;

/// <summary>The members that the generator adds to the author's types.</summary>
internal sealed class GeneratedNames(BoundGraph? bound, NamedEntities? entities, SourceNames? sources)
{
    private Dictionary<string, HashSet<string>>? _names;

    public static GeneratedNames Of(BoundGraph? bound, Outcome<NamedEntities> entities, Outcome<SourceNames> sources) =>
        new(bound, entities.Value, sources.Value);

    /// <param name="type">The full name of the type.</param>
    public bool Contains(string type, string name) => (_names ??= Collect()).TryGetValue(type, out var names) && names.Contains(name);

    private Dictionary<string, HashSet<string>> Collect()
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var kind in bound?.Vocabulary.Kinds ?? default)
        {
            var own = Of(names, kind.FullName);
            own.UnionWith(
                GeneratedMembers.All.Where(name => !GeneratedMembers.IsPrivate(name) && name.IndexOf('_') < 0 && kind.Writes(name)));
            own.UnionWith(kind.Members.Select(static member => member.Name));
            own.UnionWith(kind.Placeholders.Select(static placeholder => placeholder.Declaration.Name));
            own.UnionWith(bound!.Vocabulary.KindsBelow(kind).Select(static below => "As" + below.Name));
        }

        foreach (var kind in entities?.Kinds ?? default)
            Of(names, Qualified(kind.Namespace, kind.Kind)).UnionWith(kind.Entities.Select(static entity => entity.Name));
        foreach (var container in sources?.Containers ?? default)
            Of(names, Qualified(container.Namespace, container.Name)).UnionWith(container.Sources.Select(static source => source.Name));
        return names;
    }

    private static string Qualified(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> names, string type)
    {
        if (!names.TryGetValue(type, out var found)) names.Add(type, found = new HashSet<string>(StringComparer.Ordinal));
        return found;
    }
}
