using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

internal sealed partial class EntityTable
{
    private void Declare(FactUnit[] units, FactOrigin origin)
    {
        foreach (var unit in units)
        {
            if (unit.Origin != origin) continue;
            foreach (var declaration in unit.Entities)
            {
                if (declaration.Kind is not null) Declare(unit, declaration);
            }
        }
    }

    private void Declare(FactUnit unit, EntityDeclaration declaration)
    {
        if (FindConcreteKind(unit, declaration) is not { } kind)
        {
            _reported.Add(declaration.Key);
            return;
        }

        if (!_entities.TryGetExact(declaration.Key, out var entity))
        {
            (string, Anchor)? twin = _entities.TryGetOtherForm(declaration.Key, out var other) ? (other.Key, other.Place) : null;
            if (!_keys.CanAdd(declaration.Key, new Anchor(unit.Unit, declaration.Anchor), twin)) return;
            entity = new Entity(declaration.Key, kind);
            _entities.Add(declaration.Key, entity);
        }
        else if (ReportedClash(entity, unit, declaration, kind))
        {
            entity.AddAliases(declaration.Aliases);
            return;
        }

        entity.Declare(unit.Origin, unit.Unit, declaration);
        entity.AddAliases(declaration.Aliases);
    }

    private int? FindConcreteKind(FactUnit unit, EntityDeclaration declaration)
    {
        var place = new Anchor(unit.Unit, declaration.Anchor + 1);
        var name = declaration.Kind!;
        if (name.Length == 0) return null; // Its declaration is in error, as was reported.
        var kind = _vocabulary.FindKind(name);
        if (kind < 0)
        {
            if (!_vocabulary.IsFaultyKind(name)) _problems.Add(FactProblems.UnknownKind, place, name, _problems.TakesErrors ? _vocabulary.KindHint(name) : "");
            return null;
        }

        var found = _vocabulary.Vocabulary.Kinds[kind];
        if (!found.IsAbstract) return kind;
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
                FactProblems.DuplicateEntity, new Anchor(unit.Unit, declaration.Anchor + 1), entity.Key, entity.Place,
                ", with the kind '" + kinds[entity.Kind].Name + "' instead of '" + kinds[kind].Name + "'",
                "Give both declarations the same kind, or give one of them another key.");
            return true;
        }

        if (entity.DeclarationIn(unit.Origin) is not null)
        {
            _problems.Add(
                FactProblems.DuplicateEntity, place, entity.Key, entity.PlaceIn(unit.Origin), "",
                "Remove one of the declarations, or give it another key. To add aliases and claims in another file, omit the kind.");
            return true;
        }

        return ReportedOtherLabel(entity, declaration, new Anchor(unit.Unit, declaration.Anchor + 2));
    }

    private bool ReportedOtherLabel(Entity entity, EntityDeclaration declaration, Anchor place)
    {
        if (declaration.Label is not { } label || entity.DeclaredLabel is not { } declared || declared == label) return false;
        _problems.Add(
            FactProblems.DuplicateEntity, place, entity.Key, entity.Place,
            ", with the label '" + declared + "' instead of '" + label + "'",
            "Give the entity one label, and make the other an alias.");
        return true;
    }

    /// <summary>Takes up an entry without a kind, which adds to an entity that is declared elsewhere.</summary>
    private void Mention(FactUnit unit, EntityDeclaration mention)
    {
        var place = new Anchor(unit.Unit, mention.Anchor);
        if (!_entities.TryGet(mention.Key, out var entity))
        {
            if (_reported.Contains(mention.Key)) return;
            _problems.Add(FactProblems.UnknownEntity, place, mention.Key, MentionHint(mention.Key));
            _reported.Add(mention.Key);
            return;
        }

        entity.AddAliases(mention.Aliases);
        if (mention.Label is not { } label || label == entity.Label) return;
        _problems.Add(
            FactProblems.DuplicateEntity, new Anchor(unit.Unit, mention.Anchor + 2), entity.Key, entity.Place,
            ", with the label '" + entity.Label + "' instead of '" + label + "'",
            "Give the label only in the declaration, and make another name an alias.");
    }
}
