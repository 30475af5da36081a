using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Declarations;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>Brings modules into an order in which each follows those that it extends.</summary>
internal static class ModuleOrder
{
    /// <summary>Gives the modules that a graph extends, and those that they extend, each once.</summary>
    /// <param name="direct">The modules that the graph names, in its order.</param>
    /// <param name="find">Finds the module that another one extends.</param>
    /// <param name="missing">The first module that was not found, with the one that extends it, or null.</param>
    public static List<Module> Of(
        IEnumerable<Module> direct, Func<ModuleReference, Module?> find, out (Module Module, ModuleReference Base)? missing)
    {
        var (order, seen) = (new List<Module>(), new HashSet<string>(StringComparer.Ordinal));
        (Module, ModuleReference)? lost = null;
        foreach (var module in direct) Add(module);
        missing = lost;
        return order;

        // A module lists what it extends through others as well, so that this is no deeper than a list is long.
        void Add(Module module)
        {
            if (!seen.Add(module.FullName)) return;
            foreach (var reference in module.Declarations.Bases)
            {
                if (seen.Contains(reference.FullName)) continue;
                if (find(reference) is { } found) Add(found);
                else lost ??= (module, reference);
            }

            order.Add(module);
        }
    }
}
