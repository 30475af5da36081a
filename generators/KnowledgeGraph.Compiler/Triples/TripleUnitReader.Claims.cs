using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

internal sealed partial class TripleUnitReader
{
    private void ReadStatement(string subject, RdfStatement statement)
    {
        if (MemberOf(statement.Predicate, statement.AnchorOfPredicate) is not { } member) return;
        if (statement.Object.Value == RdfIri.Nil && statement.Object.Kind == RdfTermKind.Iri) return;
        if (statement.Object.Kind == RdfTermKind.BlankNode && IsCell(statement.Object))
        {
            CheckUnreified(statement, "about a list of claims");
            ReadList(subject, member, statement);
            return;
        }

        ReadClaims(subject, member, statement, statement.Predicate, statement.Anchor);
    }

    /// <summary>Makes a claim of each item of a list, in their order.</summary>
    private void ReadList(string subject, string member, RdfStatement statement)
    {
        var seen = new HashSet<RdfTerm>();
        for (var cell = statement.Object; cell.Value != RdfIri.Nil;)
        {
            var items = _triples.Of(cell).Where(static part => part.Predicate.Value == RdfIri.First).ToList();
            var rests = _triples.Of(cell).Where(static part => part.Predicate.Value == RdfIri.Rest).ToList();
            if (items.Count != 1 || rests.Count != 1 || _triples.Of(cell).Count != 2 || !seen.Add(cell))
            {
                Report(
                    RdfFactProblems.WrongList, statement.AnchorOfObject,
                    seen.Contains(cell) ? "is inside itself" : "has a cell without exactly one item and one rest");
                return;
            }

            var item = items[0] with { Subject = statement.Subject, Predicate = statement.Predicate, Graph = statement.Graph };
            ReadClaims(subject, member, item, statement.Predicate, items[0].Anchor);
            cell = rests[0].Object;
        }
    }

    /// <summary>Makes a claim of a triple for each of its reifiers, or one without qualifiers where it has none.</summary>
    private void ReadClaims(string subject, string member, RdfStatement statement, RdfTerm predicate, int anchor)
    {
        if (ValueOf(member, statement.Object, statement.Language, statement.AnchorOfObject, out var form) is not { } value) return;
        var reifiers = _triples.ReifiersOf(statement);
        var triple = new RdfTriple(statement.Subject, predicate, statement.Object);
        _stated.Add(triple);
        if (reifiers.Count == 0) AddClaim(new ClaimDeclaration(subject, member, value, form, null, default, anchor), statement, null);
        foreach (var reifier in reifiers)
        {
            if (IsFirstReified(reifier))
                AddClaim(new ClaimDeclaration(subject, member, value, form, null, default, anchor), statement, reifier);
        }
    }

    /// <summary>Reports what a reifier cannot be about, and makes a claim of a triple that is not asserted.</summary>
    private void ReadReifier(RdfTerm subject)
    {
        foreach (var reifier in _triples.ReifiedBy(subject))
        {
            if (reifier.Object.Triple is not { } triple)
            {
                Report(RdfFactProblems.WrongTerm, reifier.AnchorOfObject, "rdf:reifies", "a triple term", Describe(reifier.Object));
            }
            else if (!IsFirstReified(reifier))
            {
                var first = new Anchor(unit.Unit, _triples.ReifiedBy(subject).First().Anchor);
                Report(RdfFactProblems.SeveralTriples, reifier.Anchor, subject.ToString(), first);
            }
            else if (!_stated.Contains(triple))
            {
                ReadReified(reifier, triple);
            }
        }
    }

    private bool IsFirstReified(RdfStatement reifier) => ReferenceEquals(_triples.ReifiedBy(reifier.Subject).First(), reifier);

    private void ReadReified(RdfStatement reifier, RdfTriple triple)
    {
        if (NotAClaim(triple) is { } what)
        {
            Report(RdfFactProblems.NotAClaim, reifier.Anchor, what);
            return;
        }

        var anchor = reifier.AnchorOfInner;
        if (NameOf(iris.KeyOf(triple.Subject.Value), triple.Subject, anchor, "an entity", "entity key") is not { } subject) return;
        if (MemberOf(triple.Predicate, anchor + 1) is not { } member) return;
        if (ValueOf(member, triple.Object, triple.Object.Language, anchor + 2, out var form) is not { } value) return;
        AddClaim(new ClaimDeclaration(subject, member, value, form, null, default, anchor), reifier, reifier);
    }

    private string? NotAClaim(RdfTriple triple) => triple.Predicate.Value switch
    {
        RdfIri.Type or RdfIri.Label or RdfIri.AltLabel => "about a name or kind",
        RdfIri.Reifies => "about a reifier",
        RdfIri.First or RdfIri.Rest => "a part of a list",
        _ when triple.Subject.Kind == RdfTermKind.BlankNode => "about a blank node",
        _ when IsReifier(triple.Subject) => "about a claim",
        _ when _triples.Of(triple.Subject).Any(IsTypeOfSource) => "about a source",
        _ => null,
    };

    private string? MemberOf(RdfTerm predicate, int anchor) =>
        NameOf(iris.MemberOf(predicate.Value), predicate, anchor, "a member", "member name");

    private string? ValueOf(string member, RdfTerm term, string? language, int anchor, out ValueForm form)
    {
        form = ValueForm.Text;
        switch (term.Kind)
        {
            case RdfTermKind.Iri:
                return addresses.Contains(member) ? term.Value : NameOf(iris.KeyOf(term.Value), term, anchor, "an entity", "entity key");
            case RdfTermKind.Literal:
                var text = LiteralText.Read(term, language, new Anchor(unit.Unit, anchor), out form, out var problem);
                if (problem is not null) Add(problem);
                return text;
            case RdfTermKind.BlankNode:
                Report(RdfFactProblems.BlankNode, anchor, "an entity, in the namespace <" + iris.Namespace + ">");
                return null;
            default:
                Report(RdfFactProblems.WrongTerm, anchor, member, "an entity or a value", Describe(term));
                return null;
        }
    }

    /// <param name="statement">The statement whose graph is the source of the claim, unless that names one.</param>
    /// <param name="reifier">The statement that something is its reifier, or null.</param>
    private void AddClaim(ClaimDeclaration claim, RdfStatement statement, RdfStatement? reifier)
    {
        var qualifiers = reifier is null ? [] : QualifiersOf(reifier);
        if (statement.Graph is { Kind: RdfTermKind.Iri } graph
            && !qualifiers.Any(static qualifier => qualifier.Kind == QualifierKind.Source || IsInferred(qualifier))
            && NameOf(iris.LocalName(graph.Value), graph, statement.AnchorOfGraph, "a source", "source key") is { } source)
        {
            qualifiers.Add(new QualifierDeclaration(QualifierKind.Source, source, statement.AnchorOfGraph));
        }

        _claims.Add(claim with
        {
            Qualifiers = new EquatableArray<QualifierDeclaration>([.. qualifiers.OrderBy(static qualifier => qualifier.Kind)]),
        });
    }
}
