using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Programs;

/// <summary>
/// Reads the facts of a graph back into a unit, as a fact file says them. Linking the unit results in the same graph, claim by claim and in
/// the same order.
/// </summary>
/// <remarks>
/// An image does not say everything that was written: not which checks do not hold for a claim, not the class of a source, and no
/// assertions.
/// </remarks>
internal sealed class StoredFacts
{
    private readonly Graph _graph;
    private int _anchors;

    private StoredFacts(Graph graph) => _graph = graph;

    /// <param name="unit">The name of the unit.</param>
    public static FactUnit Read(Graph graph, string unit)
    {
        var reader = new StoredFacts(graph);
        return new FactUnit(unit, FactFormat.Json, reader.ReadSources(), reader.ReadEntities(), reader.ReadClaims());
    }

    private EquatableArray<SourceDeclaration> ReadSources()
    {
        const int Anchors = 5;
        var store = _graph.Store;
        var sources = new SourceDeclaration[_graph.Sources.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = new SourceDeclaration(
                store.RequiredTextAt(Column.SourceKey, i), store.TextAt(Column.SourceDocument, i), store.TextAt(Column.SourceTitle, i),
                store.TextAt(Column.SourceUrl, i), store.TextAt(Column.SourceAuthor, i), store.TextAt(Column.SourcePublished, i),
                store.TextAt(Column.SourceSha256, i), null, null, Take(Anchors));
        }

        return new EquatableArray<SourceDeclaration>(sources);
    }

    private EquatableArray<EntityDeclaration> ReadEntities()
    {
        const int Anchors = 3;
        var entities = new EntityDeclaration[_graph.NodeCount];
        for (var i = 0; i < entities.Length; i++)
        {
            var node = _graph.Nodes[i];
            entities[i] = new EntityDeclaration(
                node.Key, node.Kind.Name, node.Label == node.Key ? null : node.Label, node.Aliases.ToEquatableArray(), null, Take(Anchors));
        }

        return new EquatableArray<EntityDeclaration>(entities);
    }

    private EquatableArray<ClaimDeclaration> ReadClaims()
    {
        const int Anchors = 3;
        var claims = new List<ClaimDeclaration>(_graph.ClaimCount);
        foreach (var fact in _graph.Facts)
        {
            var (subject, member, value) = (fact.Subject.Key, fact.Member.JsonName, ReadValue(fact));
            foreach (var claim in fact.Claims)
            {
                claims.Add(new ClaimDeclaration(
                    subject, member, value, ValueForm.Text, null, ReadQualifiers(claim).ToEquatableArray(), Take(Anchors)));
            }
        }

        return claims.ToEquatableArray();
    }

    private string ReadValue(Fact fact) => fact.Member.Type switch
    {
        MemberType.Node => fact.Value.AsNode().Key,
        MemberType.Boolean => fact.Value.AsBoolean() ? "true" : "false",
        _ => _graph.Store.RequiredTextAt(Column.FactValue, fact.Index),
    };

    private List<QualifierDeclaration> ReadQualifiers(Claim claim)
    {
        var (row, qualifiers) = (claim.Index, new List<QualifierDeclaration>());
        Add(QualifierKind.Id, claim.Id);
        Add(QualifierKind.Source, claim.Source?.Key);
        Add(QualifierKind.Quote, claim.Quote);
        Add(QualifierKind.QuoteAt, claim.QuoteAt?.ToString(CultureInfo.InvariantCulture));
        Add(QualifierKind.Since, _graph.Store.TextAt(Column.ClaimSince, row));
        Add(QualifierKind.Until, _graph.Store.TextAt(Column.ClaimUntil, row));
        Add(QualifierKind.At, _graph.Store.TextAt(Column.ClaimAt, row));
        Add(QualifierKind.Scope, claim.Scope);
        Add(QualifierKind.Modality, claim.Modality == Modality.Asserted ? null : CamelCase.Of(claim.Modality.ToString()));
        Add(QualifierKind.AttributedTo, _graph.Store.TextAt(Column.ClaimAttributedTo, row));
        Add(QualifierKind.Rank, claim.Rank == Rank.Normal ? null : CamelCase.Of(claim.Rank.ToString()));
        Add(QualifierKind.RankReason, claim.RankReason);
        foreach (var premise in claim.RestsOn) Add(QualifierKind.RestsOn, premise.Id ?? premise.Handle);
        return qualifiers;

        void Add(QualifierKind kind, string? text)
        {
            if (text is not null) qualifiers.Add(new QualifierDeclaration(kind, text, Take(1)));
        }
    }

    /// <summary>Gives the first of so many anchors. They have no position, and tell things in the unit apart.</summary>
    private int Take(int count) => (_anchors += count) - count;
}
