using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// What a graph lacks because facts are in error, as was reported. What is missing only because of that is not reported as well; whatever
/// holds of the facts that are there does.
/// </summary>
/// <param name="HasUnknown">
/// Whether facts are left out of which it is not known what they say, or entities of which it is not known what they are.
/// </param>
/// <param name="Relations">The indices of the relations that facts of them are left out of, in order.</param>
/// <param name="Keys">The keys of what is meant as an entity and is none, in order.</param>
internal sealed record LinkFailures(bool HasUnknown, EquatableArray<int> Relations, EquatableArray<string> Keys)
{
    public static LinkFailures None { get; } = new(false, default, default);

    /// <summary>Gets a value indicating whether the kind of an entity is in doubt.</summary>
    public bool HasDoubts { get; init; }

    /// <summary>Collects failures while facts are linked.</summary>
    internal sealed class Builder
    {
        private readonly SortedSet<int> _relations = [];
        private bool _hasUnknown;

        public void AddUnknown() => _hasUnknown = true;

        public void AddRelation(int relation) => _relations.Add(relation);

        public LinkFailures ToFailures(IEnumerable<string> keys) =>
            new(_hasUnknown, _relations.ToEquatableArray(), keys.OrderBy(static key => key, StringComparer.Ordinal).ToEquatableArray());
    }
}
