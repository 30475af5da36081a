using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Emission;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>The named entities of every kind.</summary>
/// <param name="Extensions">The entities that the graph adds to kinds of other graphs, or null if it adds none.</param>
internal sealed record NamedEntities(EquatableArray<EntityNames> Kinds, ExtensionEntities? Extensions)
{
    /// <summary>Gives those of kinds of other graphs, where the project's version of C# has extension members.</summary>
    public static ExtensionEntities? OfExtensions(Outcome<NamedEntities> names, bool hasExtensionMembers) =>
        hasExtensionMembers ? names.Value?.Extensions : null;

    /// <summary>Gives those of each kind alone, so that only the files of some kinds are written again.</summary>
    public static ImmutableArray<EntityNames> ByKind(Outcome<NamedEntities> names, CancellationToken cancellationToken) =>
        names.Value is { } value ? value.Kinds.ToImmutableArray() : [];
}

/// <summary>Decides which entities get a C# property.</summary>
internal static class EntityNameStep
{
    public static Outcome<NamedEntities> Choose(
        LinkedGraph? graph, BoundGraph? bound, ImmutableArray<DeclaredProperty> declared, GeneratorOptions options)
    {
        if (graph is null || bound is null) return Outcome<NamedEntities>.Nothing;
        return StepBoundary.Run(StepNames.EntityNames, () =>
        {
            var fromFiles = 0;
            var own = bound.Vocabulary.OwnModule;
            foreach (var node in graph.Nodes) fromFiles += node.DeclaredIn.IsCode || node.Module != own ? 0 : 1;
            var isNamed = fromFiles <= options.NamedEntities;

            var chooser = new Chooser(bound.Vocabulary, declared, graph.Nodes.Select(static node => node.Key));
            for (var i = 0; i < graph.Nodes.Count; i++)
            {
                var node = graph.Nodes[i];
                if (isNamed || node.DeclaredIn.IsCode) chooser.Add(node, i);
            }

            var names = new NamedEntities(chooser.Finish(), chooser.Extensions);
            if (isNamed)
                return new Outcome<NamedEntities>(names, chooser.Problems(new Anchor(bound.Declaration.Unit, bound.Declaration.Anchor)));
            var problem = Problem.At(
                ToolProblems.TooManyNames,
                new Anchor(bound.Declaration.Unit, bound.Declaration.Anchor),
                fromFiles.ToString("N0", CultureInfo.InvariantCulture) + " entities",
                options.NamedEntities.ToString("N0", CultureInfo.InvariantCulture),
                "'Parse' or 'Find'");
            return new Outcome<NamedEntities>(names, new EquatableArray<Problem>([problem]));
        });
    }

    private sealed class Chooser
    {
        private readonly Vocabulary _vocabulary;
        private readonly string[] _hints;
        private readonly HashSet<string>?[] _taken;
        private readonly List<NamedEntity>[] _entities;

        private readonly List<LinkedNode> _unnamed = [];

        /// <summary>The structs that declare entities of kinds of other graphs, by the names of the entities.</summary>
        private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);

        private readonly PropertyNames _names;

        /// <summary>The author's partial properties, by kind, until their node is found.</summary>
        private readonly Dictionary<string, DeclaredProperty>[] _declared;

        public Chooser(Vocabulary vocabulary, ImmutableArray<DeclaredProperty> declared, IEnumerable<string> keys)
        {
            _names = new PropertyNames(keys);
            var count = vocabulary.Kinds.Count;
            _vocabulary = vocabulary;
            _hints = HintNames.OfKinds(vocabulary);
            _taken = new HashSet<string>?[count];
            _entities = new List<NamedEntity>[count];
            _declared = new Dictionary<string, DeclaredProperty>[count];
            var byName = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                _entities[i] = [];
                _declared[i] = new Dictionary<string, DeclaredProperty>(StringComparer.Ordinal);
                byName[vocabulary.Kinds[i].FullName] = i;
            }

            foreach (var extension in vocabulary.Extensions) byName[extension.FullName] = extension.Index;

            foreach (var property in declared)
            {
                if (property.IsSource || !byName.TryGetValue(property.ContainingType, out var kind)) continue;
                _declared[kind][property.Name] = property;
                if (vocabulary.Kinds[kind].Module != vocabulary.OwnModule) _containers[property.Name] = property.ContainingType;
            }
        }

        public void Add(LinkedNode node, int index)
        {
            if (node.OtherKind >= 0 && PropertyName.IsValid(node.Key) && !Taken(node.OtherKind).Contains(node.Key))
                _entities[node.OtherKind].Add(new NamedEntity(node.Key, node.Label, -1, null, false));

            if (_declared[node.Kind].TryGetValue(node.Key, out var property))
            {
                _declared[node.Kind].Remove(node.Key);
                _entities[node.Kind].Add(new NamedEntity(node.Key, node.Label, index, property.Modifiers, property.IsDocumented));
            }
            else if (!node.DeclaredIn.IsCode && node.Module == _vocabulary.OwnModule)
            {
                if (_names.Of(node.Key) is not { } name || Taken(node.Kind).Contains(name))
                {
                    _unnamed.Add(node);
                    return;
                }

                var key = name == node.Key ? null : node.Key;
                _entities[node.Kind].Add(new NamedEntity(name, node.Label, index, null, false) { Key = key });
            }
        }

        /// <summary>Says once how many entities have no property.</summary>
        public EquatableArray<Problem> Problems(Anchor place)
        {
            if (_unnamed.Count == 0) return default;
            var first = _unnamed.OrderBy(node => node.Key, StringComparer.Ordinal).First();
            var count = _unnamed.Count.ToString("N0", CultureInfo.InvariantCulture);
            return new EquatableArray<Problem>(
            [
                Problem.At(
                    NameProblems.NoProperty, place, _unnamed.Count == 1 ? "1 entity has" : count + " entities have",
                    _unnamed.Count == 1 ? "" : "for example ", first.Key, _vocabulary.Kinds[first.Kind].Name),
            ]);
        }

        /// <summary>Gets the entities of kinds of other graphs, for these kinds to have them as extension members.</summary>
        public ExtensionEntities? Extensions { get; private set; }

        public EquatableArray<EntityNames> Finish()
        {
            var kinds = new List<EntityNames>();
            var extended = new List<ExtendedKind>();
            foreach (var kind in _vocabulary.Kinds)
            {
                // A declared entity without a node is in error; its property still gets a body.
                foreach (var left in _declared[kind.Index].Values.OrderBy(p => p.Name, StringComparer.Ordinal))
                    _entities[kind.Index].Add(new NamedEntity(left.Name, left.Name, -1, left.Modifiers, left.IsDocumented));
                if (_entities[kind.Index].Count == 0) continue;
                if (kind.Module == _vocabulary.OwnModule)
                {
                    kinds.Add(NamesOf(kind, _hints[kind.Index], _entities[kind.Index]));
                    continue;
                }

                FinishExtended(kind, kinds);
                var named = _entities[kind.Index].Where(static entity => entity.Index >= 0).ToEquatableArray();
                if (named.Count > 0 && kind.IsPublic) extended.Add(new ExtendedKind(SourceIdentifier.Global(kind.FullName), named));
            }

            if (extended.Count > 0)
                Extensions = new ExtensionEntities(
                    _vocabulary.GraphName, _vocabulary.GraphNamespace, _vocabulary.IsPublic, GraphEmitter.GraphOf(_vocabulary),
                    extended.ToEquatableArray());
            return kinds.ToEquatableArray();
        }

        /// <summary>Gives the structs that add to a kind of another graph the bodies of the entities that they declare.</summary>
        private void FinishExtended(VocabularyKind kind, List<EntityNames> kinds)
        {
            for (var i = 0; i < _vocabulary.Extensions.Count; i++)
            {
                var extension = _vocabulary.Extensions[i];
                if (extension.Index != kind.Index) continue;
                var entities = _entities[kind.Index].Where(
                    entity => entity.Modifiers is not null && _containers[entity.Name] == extension.FullName).ToList();
                if (entities.Count > 0)
                    kinds.Add(NamesOf(extension, _hints[_vocabulary.Kinds.Count + i], entities) with
                    {
                        Type = SourceIdentifier.Global(kind.FullName),
                    });
            }
        }

        private EntityNames NamesOf(VocabularyKind kind, string hint, IReadOnlyList<NamedEntity> entities) => new(
            hint, kind.Name, kind.Namespace, GraphEmitter.GraphOf(_vocabulary), KindEmitter.EntityAt(kind), entities.ToEquatableArray())
        {
            IsStub = kind.IsStub,
            Keywords = kind.Keywords.Replace("readonly ", ""),
        };

        private HashSet<string> Taken(int index)
        {
            if (_taken[index] is { } taken) return taken;
            var kind = _vocabulary.Kinds[index];
            taken = new HashSet<string>(GeneratedMembers.All, StringComparer.Ordinal)
            {
                kind.Name,
                KindEmitter.ClaimsTypeName(kind),
                KindEmitter.ClosureTypeName(kind),
            };
            taken.UnionWith(new ModuleConstants(_vocabulary, kind).Names);
            taken.UnionWith(kind.ReservedNames);
            foreach (var member in kind.Members) taken.Add(member.Name);
            taken.UnionWith(_declared[index].Keys);
            return _taken[index] = taken;
        }
    }
}
