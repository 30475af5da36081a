using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>Writes where something of an extended graph is: its package and version, and the source and quote of a claim.</summary>
internal sealed class ModulePlaces(BaseModules bases)
{
    private const int LongestQuote = 80;

    private readonly HashSet<int>?[] _closures = new HashSet<int>?[bases.Modules.Count];

    /// <summary>Determines whether the build of a module has already found a problem.</summary>
    public bool IsKnown(Problem problem)
    {
        if (ModuleUnits.ModuleOf(problem.Anchor.Unit) is not { } module || problem.Descriptor == ModuleProblems.KindOfBase
            || AssertionProblems.All.Contains(problem.Descriptor)) return false;

        // Two graphs may well say the same; and what is information about them is not about the graph that extends both.
        if (problem.Descriptor == FactProblems.DuplicateClaim || problem.Descriptor.Severity == Severity.Info) return true;
        return BuiltWith(module) is { } known
            && AnchorsOf(problem.Arguments).All(anchor => ModuleUnits.ModuleOf(anchor.Unit) is { } other && known.Contains(other));
    }

    /// <summary>
    /// Reports a problem of modules at what the graph itself adds to it or, if that is nothing, where the graph says what it extends. Names
    /// modules in place of places in them.
    /// </summary>
    public Problem Settle(Problem problem)
    {
        var module = ModuleUnits.ModuleOf(problem.Anchor.Unit);
        var arguments = problem.Arguments.Select(Settle).ToEquatableArray();
        if (module is not { } index) return problem with { Arguments = arguments };
        var text = ProblemText.Render(problem with { Arguments = arguments }, static anchor => anchor.Unit);
        var descriptor = problem.Descriptor.Severity == Severity.Error ? ModuleProblems.ErrorInBase : ModuleProblems.InBase;
        var own = AnchorsOf(problem.Arguments).Where(static anchor => ModuleUnits.ModuleOf(anchor.Unit) is null).Take(1).ToList();
        return Problem.At(
            descriptor, own.Count > 0 ? own[0] : bases.Place, bases.Graph, bases.Modules[index].Name, Describe(problem.Anchor, index),
            text);
    }

    /// <summary>The module and those that it was built with; null if one of them is another version here.</summary>
    private HashSet<int>? BuiltWith(int module)
    {
        if (_closures[module] is { } closure) return closure.Count == 0 ? null : closure;
        var found = new HashSet<int> { module };
        foreach (var reference in bases.Modules[module].Declarations.Bases)
        {
            var index = bases.Modules.ToList().FindIndex(
                other => other.FullName == reference.FullName && other.Checksum == reference.Checksum);
            if (index < 0)
            {
                found.Clear();
                break;
            }

            found.Add(index);
        }

        _closures[module] = found;
        return found.Count == 0 ? null : found;
    }

    private Argument Settle(Argument argument)
    {
        if (argument.Place is { } place && ModuleUnits.ModuleOf(place.Unit) is { } module) return Describe(place, module);
        return argument.Passage is { } passage
            ? argument with { Passage = new Passage(passage.Parts.Select(Settle).ToEquatableArray()) }
            : argument;
    }

    private static IEnumerable<Anchor> AnchorsOf(EquatableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Place is { } place) yield return place;
            if (argument.Passage is not { } passage) continue;
            foreach (var anchor in AnchorsOf(passage.Parts)) yield return anchor;
        }
    }

    /// <summary>Writes <c>KnowledgeGraph.Seeds 0.1.0 (D3: “H800 chips”)</c>.</summary>
    private string Describe(Anchor anchor, int index)
    {
        var module = bases.Modules[index];
        var package = module.Assembly + " " + module.Version;
        if (!anchor.Unit.EndsWith(module.Facts.Unit, StringComparison.Ordinal) || FindClaim(module.Facts, anchor.Ordinal) is not { } claim)
            return package;
        var source = Of(claim, QualifierKind.Source);
        var quote = Of(claim, QualifierKind.Quote) is { } text
            ? "“" + (text.Length > LongestQuote ? text.Substring(0, LongestQuote) + "…" : text) + "”"
            : null;
        return source is null && quote is null ? package
            : package + " (" + source + (source is null || quote is null ? "" : ": ") + quote + ")";
    }

    private static string? Of(ClaimDeclaration claim, QualifierKind kind) =>
        claim.Qualifiers.Where(qualifier => qualifier.Kind == kind).Select(static qualifier => qualifier.Value).FirstOrDefault();

    /// <summary>Finds the claim that an anchor is part of: its qualifiers have those before its first.</summary>
    private static ClaimDeclaration? FindClaim(FactUnit facts, int ordinal)
    {
        const int Parts = 3;
        int low = 0, high = facts.Claims.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts.Claims[middle].Anchor + Parts > ordinal) high = middle;
            else low = middle + 1;
        }

        var start = low == facts.Claims.Count ? int.MaxValue
            : facts.Claims[low].Qualifiers.Count > 0 ? facts.Claims[low].Qualifiers[0].Anchor : facts.Claims[low].Anchor;
        return start <= ordinal ? facts.Claims[low] : null;
    }
}
