using System;
using System.Collections.Generic;
using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Ties claims to those that they rest on, and cuts circles among them.</summary>
/// <remarks>
/// Takes time linear in claims and names. The search is in the order of the graph's claims, so that a circle is always cut at the same
/// place.
/// </remarks>
internal sealed class RestsOnLinker(FactUnit[] units, List<Statement> statements, int[] statementOfClaim, ProblemList problems)
{
    private readonly Dictionary<string, int> _claimsByName = new(StringComparer.Ordinal);
    private readonly List<(int Claim, int Next)> _path = [];

    /// <summary>For each claim where it is on the path, plus 1; 0 before it was visited and -1 after.</summary>
    private int[] _positions = [];

    /// <summary>Gives the claims with what they rest on.</summary>
    public LinkedClaim[] Link()
    {
        var claims = new LinkedClaim[statementOfClaim.Length];
        var hasAny = false;
        for (var i = 0; i < claims.Length; i++)
        {
            var statement = statements[statementOfClaim[i]];
            claims[i] = statement.Claim;
            if (statement.Name is { } name) _claimsByName[name] = i;
            hasAny |= statement.RestsOn is not null;
        }

        if (!hasAny) return claims;
        for (var i = 0; i < claims.Length; i++)
        {
            if (statements[statementOfClaim[i]].RestsOn is { } names) claims[i] = claims[i] with { RestsOn = Resolve(names) };
        }

        _positions = new int[claims.Length];
        for (var i = 0; i < claims.Length; i++)
        {
            if (_positions[i] == 0 && claims[i].RestsOn.Count > 0) Visit(i, claims);
        }

        return claims;
    }

    private EquatableArray<int> Resolve(string[] names)
    {
        var found = new List<int>(names.Length);
        foreach (var name in names)
        {
            // A claim that is left out was reported for what is wrong with it.
            if (_claimsByName.TryGetValue(name, out var claim)) found.Add(claim);
        }

        found.Sort();
        return new EquatableArray<int>(found.ToArray());
    }

    private void Visit(int root, LinkedClaim[] claims)
    {
        Enter(root);
        while (_path.Count > 0)
        {
            var (claim, next) = _path[_path.Count - 1];
            if (next == claims[claim].RestsOn.Count)
            {
                _path.RemoveAt(_path.Count - 1);
                _positions[claim] = -1;
                continue;
            }

            var below = claims[claim].RestsOn[next];
            if (_positions[below] > 0)
            {
                Report(claim, below);
                claims[claim] = claims[claim] with { RestsOn = Without(claims[claim].RestsOn, next) };
                continue;
            }

            _path[_path.Count - 1] = (claim, next + 1);
            if (_positions[below] == 0) Enter(below);
        }
    }

    private void Enter(int claim)
    {
        _path.Add((claim, 0));
        _positions[claim] = _path.Count;
    }

    private static EquatableArray<int> Without(EquatableArray<int> items, int index)
    {
        var rest = new List<int>(items);
        rest.RemoveAt(index);
        return new EquatableArray<int>(rest.ToArray());
    }

    /// <summary>Reports a circle in its last claim, where that names its first one.</summary>
    private void Report(int last, int first)
    {
        const int Listed = 8;
        var text = new StringBuilder();
        var start = _positions[first] - 1;
        for (var i = start; i < _path.Count; i++)
        {
            if (i - start == Listed) text.Append("… → ");
            if (i - start < Listed) text.Append('\'').Append(NameOf(_path[i].Claim)).Append("' → ");
        }

        text.Append('\'').Append(NameOf(first)).Append('\'');
        var statement = statements[statementOfClaim[last]];
        var unit = units[statement.Unit];
        var place = (QualifierDeclaration?)null;
        foreach (var qualifier in unit.Claims[statement.Declaration].Qualifiers)
        {
            // A claim may be named in another way than by its id: then the first that is named has to do.
            if (qualifier.Kind == QualifierKind.RestsOn && (place is null || qualifier.Value == NameOf(first))) place = qualifier;
        }

        problems.Add(FactProblems.RestsOnItself, new Anchor(unit.Unit, place!.Anchor), text.ToString());
    }

    private string? NameOf(int claim) => statements[statementOfClaim[claim]].Name;
}
