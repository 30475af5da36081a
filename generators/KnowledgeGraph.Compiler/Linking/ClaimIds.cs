using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Handles;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The ids of claims, those of claims that are left out among them: what rests on such a claim is not wrong for that.</summary>
internal sealed class ClaimIds(ProblemList problems, WorkBudget budget)
{
    private readonly NameTable<(string Id, Anchor Place)> _places = new();
    private readonly KeyForms _forms = new(problems);
    private string[]? _ids;
    private NearestName? _names;

    /// <summary>Takes up the ids of every claim and reports those that are there already.</summary>
    public void Collect(FactUnit[] units)
    {
        foreach (var unit in units) Collect(unit);
    }

    /// <summary>Takes up the ids of the claims of a unit. Units come in their order.</summary>
    public void Collect(FactUnit unit)
    {
        foreach (var claim in unit.Claims.AsSpan())
        {
            foreach (var qualifier in claim.Qualifiers.AsSpan())
            {
                if (qualifier.Kind == QualifierKind.Id) Add(qualifier.Value, new Anchor(unit.Unit, qualifier.Anchor));
            }
        }
    }

    /// <summary>Finds an id as the claim has it, in whatever Unicode form it is written here, or null if there is none.</summary>
    public string? Find(string id) => _places.TryGet(id, out var found) ? found.Id : null;

    /// <summary>Whether something was already reported that explains why there is no claim of this id.</summary>
    public bool IsReported(string id) => _forms.IsReported(id);

    /// <summary>Whether this is the place that has the id; another claim that says it too has none.</summary>
    public bool IsPlaceOf(string id, Anchor place) => _places.TryGetExact(id, out var first) && first.Place == place;

    public Argument Hint(string id)
    {
        if (!problems.TakesErrors) return ".";
        if (_names is null)
        {
            _ids = new string[_places.Count];
            _places.Names.CopyTo(_ids, 0);
            Array.Sort(_ids, StringComparer.Ordinal);
            _names = new NearestName(_ids);
        }

        var index = _names.FindIndex(id, budget);
        if (index >= 0) return Argument.DidYouMean(_ids![index]);
        return HandleText.IsHandle(id)
            ? ". The handle of a claim changes with its subject, member, value, source and quote; 'kg show' shows it."
            : ". Give this id to a claim, or name another one.";
    }

    private void Add(string id, Anchor place)
    {
        if (_places.TryGetExact(id, out var first))
        {
            problems.Add(FactProblems.DuplicateId, place, id, first.Place);
            return;
        }

        (string, Anchor)? twin = _places.TryGetOtherForm(id, out var other) ? other : null;
        if (_forms.CanAdd(id, place, twin)) _places.Add(id, (id, place));
    }
}
