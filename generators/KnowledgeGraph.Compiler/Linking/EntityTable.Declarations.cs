using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

internal sealed partial class EntityTable
{
    private void Declare(FactUnit unit)
    {
        foreach (var declaration in unit.Entities)
        {
            if (declaration.Kind is not null) Declare(unit, declaration);
        }
    }

    private void Declare(FactUnit unit, EntityDeclaration declaration)
    {
        if (FindConcreteKind(unit, declaration, out var written) is not { } kind)
        {
            _withoutKind.Add((unit, declaration, written));
            return;
        }

        Declare(unit, declaration, kind, declaration.IsKindMeant);
    }

    /// <summary>
    /// Takes up what has a wrong kind or none: as an entity of the kind that is meant, unless it is declared elsewhere or that is not
    /// known.
    /// </summary>
    private void AddWithoutKind(FactUnit[] units)
    {
        foreach (var unit in units)
        {
            foreach (var mention in unit.Entities)
            {
                if (mention.Kind is null && !IsOfBase(unit) && !TryFind(mention.Key, unit.Format.Names, out _))
                    _withoutKind.Add((unit, mention, -1));
            }
        }

        if (_withoutKind.Count == 0) return;
        foreach (var (unit, declaration, written) in _withoutKind)
        {
            if (_entities.TryGet(declaration.Key, out _)) continue;
            var kind = _meant.Find(declaration.Key, declaration.Kind, written);
            if (kind >= 0) Declare(unit, declaration, kind, true);
            else if (declaration.Kind is not null) _reported.Add(declaration.Key);
        }
    }

    private void Declare(FactUnit unit, EntityDeclaration declaration, int kind, bool isGuess)
    {
        if (!_entities.TryGetExact(declaration.Key, out var entity))
        {
            (string, Anchor)? twin = _entities.TryGetOtherForm(declaration.Key, out var other) ? (other.Key, other.Place) : null;
            if (!_keys.CanAdd(declaration.Key, new Anchor(unit.Unit, declaration.Anchor), twin)) return;
            entity = new Entity(declaration.Key, kind) { IsGuess = isGuess };
            _entities.Add(declaration.Key, entity);
        }
        else if (ReportedClash(entity, unit, declaration, kind))
        {
            entity.AddAliases(declaration.Aliases);
            return;
        }

        entity.Declare(unit, declaration);
        AddKey(entity, unit, declaration);
        entity.AddAliases(declaration.Aliases);
    }

    private void AddKey(Entity entity, FactUnit unit, EntityDeclaration declaration)
    {
        if (declaration.OwnKey is not { } key) return;
        entity.AddKey(new OtherKey(unit.Module, key));
        _byModule = null;
    }

    /// <param name="kind">The abstract kind that is written, or -1.</param>
    private int? FindConcreteKind(FactUnit unit, EntityDeclaration declaration, out int kind)
    {
        kind = -1;
        var place = new Anchor(unit.Unit, declaration.AnchorOfKind);
        var name = declaration.Kind!;
        if (name.Length == 0) return null; // Its declaration is in error, as was reported.
        kind = _vocabulary.FindKind(name);
        if (kind < 0)
        {
            if (!_vocabulary.IsFaultyKind(name))
                _problems.Add(FactProblems.UnknownKind, place, name, _problems.TakesErrors ? _vocabulary.KindHint(name) : "");
            return null;
        }

        var found = _vocabulary.Vocabulary.Kinds[kind];
        if (!found.IsAbstract) return kind;

        // If no kind is below it, the error is in the vocabulary, not in each entity.
        if (_vocabulary.HasConcreteKinds(kind) || _reportedKinds.Add(kind))
            _problems.Add(FactProblems.AbstractKind, place, declaration.Key, found.Name, _vocabulary.ConcreteKindsOf(kind));
        return null;
    }

    /// <summary>Reports what keeps a declaration from being one of an entity that is declared already.</summary>
    private bool ReportedClash(Entity entity, FactUnit unit, EntityDeclaration declaration, int kind)
    {
        var place = new Anchor(unit.Unit, declaration.Anchor);
        var kinds = _vocabulary.Vocabulary.Kinds;
        if (entity.Kind != kind)
        {
            _problems.Add(
                FactProblems.DuplicateEntity, new Anchor(unit.Unit, declaration.AnchorOfKind), entity.Key, entity.Place,
                ", with the kind '" + kinds[entity.Kind].Name + "' instead of '" + kinds[kind].Name + "'",
                "Give both declarations the same kind, or give one of them another key.");
            entity.OtherKind = kind;
            return true;
        }

        if (entity.PlaceOfOther(unit) is { } first)
        {
            // One property that is declared twice: the compiler reports it.
            if (unit.Format.IsCode && first.Unit == unit.Unit) return true;
            _problems.Add(
                FactProblems.DuplicateEntity, place, entity.Key, first, "",
                "Remove one of the declarations, or give it another key. To add aliases and claims in another file, omit the kind.");
            return true;
        }

        return ReportedOtherLabel(entity, declaration, new Anchor(unit.Unit, declaration.AnchorOfLabel));
    }

    private bool ReportedOtherLabel(Entity entity, EntityDeclaration declaration, Anchor place)
    {
        if (declaration.Label is not { } label || entity.DeclaredLabel is not { } declared || declared == label) return false;
        _problems.Add(
            FactProblems.DuplicateEntity, place, entity.Key, entity.PlaceOfLabel,
            ", with the label '" + declared + "' instead of '" + label + "'",
            "Give the entity one label, and make the other an alias.");
        return true;
    }

    private bool IsOfBase(FactUnit unit) => unit.Module < _vocabulary.Vocabulary.OwnModule;

    /// <summary>Takes up an entry without a kind, which adds to an entity that is declared elsewhere.</summary>
    private void Mention(FactUnit unit, EntityDeclaration mention)
    {
        var place = new Anchor(unit.Unit, mention.Anchor);
        if (!TryFind(mention.Key, unit.Format.Names, out var entity) || entity.IsGuess && entity.IsDeclaredBy(unit.Unit, mention))
        {
            var isNew = IsOfBase(unit) ? _missingInBases.Add(new OtherKey(unit.Module, mention.Key)) : _reported.Add(mention.Key);
            if (isNew) _problems.Add(FactProblems.UnknownEntity, place, mention.Key, MentionHint(mention.Key));
            return;
        }

        if (entity.IsGuess) return;
        AddKey(entity, unit, mention);
        entity.AddAliases(mention.Aliases);
        if (mention.Label is not { } label || label == entity.Label) return;
        _problems.Add(
            FactProblems.DuplicateEntity, new Anchor(unit.Unit, mention.AnchorOfLabel), entity.Key, entity.PlaceOfLabel,
            ", with the label '" + entity.Label + "' instead of '" + label + "'",
            "Give the label only in the declaration, and make another name an alias.");
    }
}
