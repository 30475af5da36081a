using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

internal sealed partial class EntityTable
{
    private NearestName? _names;
    private readonly List<int> _nodesOfNames = [];

    /// <summary>Ends the message about an unknown entity: the nearest one by key, label or alias, or the advice to declare it.</summary>
    /// <param name="isWanted">Which kinds can stand here, or null for all.</param>
    public Argument Hint(string key, Func<int, bool>? isWanted) => Nearest(key, isWanted)
        ?? ". Declare it under 'entities' in a fact file, as \"" + key
            + "\": { \"kind\": \"…\" }, or with [Entity] on a property of its kind.";

    private Argument MentionHint(string key) => Nearest(key, null) ?? ". Name its kind here (\"kind\": …) to declare it.";

    private Argument? Nearest(string key, Func<int, bool>? isWanted)
    {
        if (!_problems.TakesErrors) return null;

        var names = _names ??= IndexNames();
        var index = names.FindIndex(key, _budget, isWanted is null ? null : i => isWanted(Nodes[_nodesOfNames[i]].Kind));
        if (index < 0) return null;

        var entity = Nodes[_nodesOfNames[index]];
        return Argument.DidYouMean(entity.Key, after: entity.Label == entity.Key ? "?" : " (" + entity.Label + ")?");
    }

    /// <summary>Every key, then every label, then every alias: of names that are equally near, a key is the best.</summary>
    private NearestName IndexNames()
    {
        // What is a guess itself is no hint for others.
        var names = new List<string>(2 * Nodes.Length);
        var nodes = Array.FindAll(Nodes, static entity => !entity.IsGuess);
        foreach (var entity in nodes) Add(entity.Key, entity);
        foreach (var entity in nodes)
        {
            if (entity.Label != entity.Key) Add(entity.Label, entity);
        }

        foreach (var entity in nodes)
        {
            foreach (var alias in AliasesOf(entity)) Add(alias, entity);
        }

        return new NearestName(names);

        void Add(string name, Entity entity)
        {
            names.Add(name);
            _nodesOfNames.Add(entity.Node);
        }
    }
}
