using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>Writes the facts of a module with the names that its entities, sources and claims have in the extending graph.</summary>
internal sealed class UnitRenaming(
    EntityNamesOfModule entities, Dictionary<string, string> sources, Dictionary<string, string> claims)
{
    public FactUnit Apply(FactUnit unit, Module module)
    {
        if (entities.Names.Count == 0 && sources.Count == 0 && claims.Count == 0) return unit;
        var relations = module.AreRelations;
        return unit with
        {
            Sources = unit.Sources.Select(source => source with { Key = New(sources, source.Key) }).ToEquatableArray(),
            Entities = unit.Entities.Select(Apply).ToEquatableArray(),
            Claims = unit.Claims.Select((claim, i) => Apply(claim, i < relations.Count && relations[i])).ToEquatableArray(),
            Assertions = unit.Assertions.Select(assertion => assertion with
            {
                From = assertion.From is { } from ? New(entities.Names, from) : null,
                To = assertion.To is { } to ? New(entities.Names, to) : null,
            }).ToEquatableArray(),
            Amendments = unit.Amendments.Select(amendment => amendment with { Claim = New(claims, amendment.Claim) }).ToEquatableArray(),
        };
    }

    private static string New(Dictionary<string, string> names, string name) => names.TryGetValue(name, out var found) ? found : name;

    /// <summary>An entity that another graph declares already, as the same thing, adds to that: its label is another name of it.</summary>
    private EntityDeclaration Apply(EntityDeclaration entity)
    {
        if (entity.Statements.Count > 0)
        {
            entity = entity with
            {
                Statements = entity.Statements.Select(statement => statement.Property == StatusProperty.ReplacedBy
                    ? statement with { Value = New(entities.Names, statement.Value) }
                    : statement).ToEquatableArray(),
            };
        }

        if (!entities.Names.TryGetValue(entity.Key, out var name)) return entity;
        var renamed = entity with { Key = name, Label = entity.Label ?? entity.Key, OwnKey = entity.Kind is null ? null : entity.Key };
        if (!entities.Merged.Contains(entity.Key)) return renamed;
        return renamed with
        {
            Kind = null,
            Label = null,
            Aliases = entity.Aliases.Append(entity.Label ?? entity.Key).Append(entity.Key).Distinct().ToEquatableArray(),
        };
    }

    private ClaimDeclaration Apply(ClaimDeclaration claim, bool isRelation) => claim with
    {
        Subject = New(entities.Names, claim.Subject),
        Value = isRelation ? New(entities.Names, claim.Value) : claim.Value,
        Qualifiers = claim.Qualifiers.Select(qualifier => qualifier.Kind switch
        {
            QualifierKind.Source => qualifier with { Value = New(sources, qualifier.Value) },
            QualifierKind.Id or QualifierKind.RestsOn => qualifier with { Value = New(claims, qualifier.Value) },
            QualifierKind.AttributedTo => qualifier with { Value = New(entities.Names, qualifier.Value) },
            _ => qualifier,
        }).ToEquatableArray(),
    };
}
