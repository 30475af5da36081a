using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>
/// Names the units of the graphs that a graph extends. The names bring them before the graph's own, so that of two facts that exclude each
/// other that of the extending graph is the second, where the problem is reported.
/// </summary>
internal static class ModuleUnits
{
    private const char First = '\0';
    private const char End = ':';

    /// <summary>Gives the kinds of a module, for them to be bound with others.</summary>
    /// <param name="index">The position of the module.</param>
    public static IEnumerable<KindDeclaration> KindsOf(Module module, int index) =>
        module.Declarations.Kinds.Select(kind => kind with { Unit = NameOf(index, kind.Unit), Module = index });

    /// <summary>Gives the facts and the assertions of a module, for them to be linked with others.</summary>
    /// <param name="index">The position of the module.</param>
    public static IEnumerable<FactUnit> FactsOf(Module module, int index) =>
        module.Declarations.Units.Prepend(module.Facts).Select(unit => unit with { Unit = NameOf(index, unit.Unit), Module = index });

    /// <summary>Determines which module a unit is of.</summary>
    /// <returns>The position of the module, or null where the unit is the graph's own.</returns>
    public static int? ModuleOf(string unit)
    {
        if (unit.Length == 0 || unit[0] != First) return null;
        var end = unit.IndexOf(End);
        return int.TryParse(unit.Substring(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    // Of fixed width, so that the units of modules are in the order of the modules.
    private static string NameOf(int module, string unit) =>
        FormattableString.Invariant($"{First}{module:D4}{End}") + unit;
}
