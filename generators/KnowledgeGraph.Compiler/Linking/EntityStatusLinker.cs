using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Gives entities the status that facts state, and finds what replaces them.</summary>
/// <remarks>Of several graphs that state it of one entity the last one decides: it extends the others.</remarks>
internal sealed class EntityStatusLinker(Vocabulary vocabulary, EntityTable entities, ProblemList problems, WorkBudget budget)
{
    private static readonly string[] Names = ["current", "deprecated"];

    /// <summary>What is stated of each entity, by property, in the order of the places.</summary>
    private readonly Dictionary<(int Node, StatusProperty Property), Stated> _stated = [];
    private readonly List<Entity> _entities = [];

    /// <summary>Takes up what is stated in a declaration of an entity.</summary>
    public void Add(FactUnit[] units)
    {
        foreach (var unit in units)
        {
            foreach (var declaration in unit.Entities)
            {
                if (declaration.Statements.Count == 0 || !entities.TryFind(declaration.Key, unit.Format.Names, out var entity)) continue;
                foreach (var statement in declaration.Statements) Add(entity, statement, unit);
            }
        }
    }

    /// <summary>Takes up what is stated of an entity.</summary>
    public void Add(Entity entity, EntityStatement statement, FactUnit unit)
    {
        var key = (entity.Node, statement.Property);
        var stated = new Stated(statement, unit);
        if (_stated.TryGetValue(key, out var other) && other.Unit.Module >= unit.Module)
        {
            if (other.Unit.Module == unit.Module && other.Statement.Value != statement.Value)
                problems.Add(EntityStatusProblems.Twice, stated.Place, entity.Key, NameOf(statement.Property, unit), other.Place);
            return;
        }

        _stated[key] = stated;
        _entities.Add(entity);
    }

    /// <summary>Gives the entities what was stated, and reports what is wrong.</summary>
    public void Link()
    {
        foreach (var entity in _entities) ReadStatus(entity);
        foreach (var entity in _entities) ReadDetails(entity);
        foreach (var entity in _entities) CheckCircle(entity);
    }

    private void ReadStatus(Entity entity)
    {
        if (!_stated.TryGetValue((entity.Node, StatusProperty.Status), out var stated)) return;
        entity.StatusModule = stated.Unit.Module;
        var index = System.Array.IndexOf(Names, CamelCase.Of(stated.Statement.Value));
        if (index >= 0)
        {
            entity.Status = (EntityStatus)index;
            return;
        }

        // Whatever it is, the entity is not as usual: what else is said of its status is not reported as well.
        entity.Status = EntityStatus.Deprecated;
        if (!stated.TryReport(entity)) return;
        problems.Add(
            EntityStatusProblems.WrongValue, stated.Place, stated.Statement.Value, NameOf(StatusProperty.Status, stated.Unit),
            NearestName.FindConstant(stated.Statement.Value, Names, budget) is { } nearest
                ? Argument.DidYouMean(nearest, before: "")
                : "it takes " + NameList.Of(Names, Names.Length, " or ") + ".");
    }

    private void ReadDetails(Entity entity)
    {
        foreach (var property in (StatusProperty[])[StatusProperty.ReplacedBy, StatusProperty.StatusReason])
        {
            if (!_stated.TryGetValue((entity.Node, property), out var stated) || !stated.TryReport(entity)) continue;
            if (entity.Status == EntityStatus.Deprecated)
            {
                entity.StatusModule = System.Math.Max(entity.StatusModule, stated.Unit.Module);
                if (property == StatusProperty.StatusReason) entity.StatusReason = stated.Statement.Value;
                else entity.ReplacedBy = FindReplacement(entity, stated);
                continue;
            }

            // An extending graph may have revived it.
            if (_stated.TryGetValue((entity.Node, StatusProperty.Status), out var status) && status.Unit.Module > stated.Unit.Module)
                continue;
            var added = stated.Unit.Format.IsCode ? "Status = EntityStatus.Deprecated" : "\"status\": \"deprecated\"";
            problems.Add(EntityStatusProblems.WithoutStatus, stated.Place, entity.Key, NameOf(property, stated.Unit), added);
        }
    }

    private Entity? FindReplacement(Entity entity, Stated stated)
    {
        var name = stated.Statement.Value;
        if (!entities.TryFind(name, stated.Unit.Format.Names, out var found))
        {
            if (!entities.IsReported(name, stated.Unit))
                problems.Add(FactProblems.UnknownEntity, stated.Place, name, entities.Hint(name, kind => kind == entity.Kind));
            return null;
        }

        var kinds = vocabulary.Kinds;
        var fault = found == entity ? "it is the same entity. Name another one, or remove it."
            : found.Kind != entity.Kind && !found.IsInDoubt && !entity.IsInDoubt
                ? "it is of the kind '" + kinds[found.Kind].Name + "' and not of the kind '" + kinds[entity.Kind].Name
                    + "'. Name an entity of the same kind, or state the replacement as a relation."
            : null;
        if (fault is null) return found.Kind == entity.Kind ? found : null;
        problems.Add(EntityStatusProblems.WrongReplacement, stated.Place, entity.Key, found.Key, fault);
        return null;
    }

    /// <summary>Reports an entity that is replaced, in the end, by itself, once for each circle, and ends the circle there.</summary>
    private void CheckCircle(Entity entity)
    {
        var chain = new List<string> { entity.Key };
        var seen = new HashSet<Entity> { entity };
        for (var next = entity.ReplacedBy; next is not null; next = next.ReplacedBy)
        {
            chain.Add(next.Key);
            if (next == entity)
            {
                problems.Add(
                    EntityStatusProblems.WrongReplacement, _stated[(entity.Node, StatusProperty.ReplacedBy)].Place, entity.Key,
                    entity.ReplacedBy!.Key, "that leads back to it (" + string.Join(" → ", chain) + "). Remove one of the replacements.");
                entity.ReplacedBy = null;
                return;
            }

            if (!seen.Add(next)) return; // A circle that it is not part of.
        }
    }

    private static string NameOf(StatusProperty property, FactUnit unit) => unit.Format.Names.Of(property.ToString());

    private sealed record Stated(EntityStatement Statement, FactUnit Unit)
    {
        private Entity? _reported;

        public Anchor Place => new(Unit.Unit, Statement.Anchor);

        /// <summary>Determines whether what is wrong was not reported yet, and remembers that it is.</summary>
        public bool TryReport(Entity entity)
        {
            if (_reported == entity) return false;
            _reported = entity;
            return true;
        }
    }
}
