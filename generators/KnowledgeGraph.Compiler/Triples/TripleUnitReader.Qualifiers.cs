using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Handles;
using KnowledgeGraph.Names;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

internal sealed partial class TripleUnitReader
{
    private const int NameSteps = 100_000;
    private const string Inferred = "inferred";

    // The id of a claim is the IRI of its reifier.
    private static readonly EquatableArray<string> _qualifierNames = new([.. FactFileNames.OfQualifiers.Skip(1)]);
    private readonly WorkBudget _suggestions = new(NameSteps);

    private static bool IsInferred(QualifierDeclaration qualifier) =>
        qualifier.Kind == QualifierKind.Modality && string.Equals(qualifier.Value, Inferred, StringComparison.OrdinalIgnoreCase);

    private List<QualifierDeclaration> QualifiersOf(RdfStatement reifier)
    {
        var qualifiers = new List<QualifierDeclaration>();
        if (reifier.Subject.Kind == RdfTermKind.Iri
            && NameOf(iris.LocalName(reifier.Subject.Value), reifier.Subject, reifier.Anchor, "a claim", "claim id") is { } id
            && !HandleText.IsHandle(id))
        {
            qualifiers.Add(new QualifierDeclaration(QualifierKind.Id, id, reifier.Anchor));
        }

        foreach (var statement in _triples.Of(reifier.Subject))
        {
            if (statement.Predicate.Value == RdfIri.Reifies || QualifierOf(statement) is not { } qualifier) continue;
            var isList = qualifier.Kind is QualifierKind.RestsOn or QualifierKind.Except;
            if (isList || !qualifiers.Exists(other => other.Kind == qualifier.Kind)) qualifiers.Add(qualifier);
            else Report(RdfFactProblems.WrongTerm, statement.AnchorOfObject, NameOf(qualifier.Kind), "one value", "several");
        }

        return qualifiers;
    }

    private QualifierDeclaration? QualifierOf(RdfStatement statement)
    {
        var name = iris.ModelNameOf(statement.Predicate.Value);
        if (name is null || !FactFileNames.TryGetQualifier(name, out var kind) || kind == QualifierKind.Id)
        {
            Report(
                RdfFactProblems.UnknownQualifier,
                    statement.AnchorOfPredicate, name ?? statement.Predicate.Value, Hint(name, _qualifierNames));
            return null;
        }

        var value = kind switch
        {
            QualifierKind.Source => KeyOf(statement, kind, "a source", "source key"),
            QualifierKind.RestsOn => KeyOf(statement, kind, "a claim", "claim id"),
            QualifierKind.AttributedTo when statement.Object.Kind == RdfTermKind.Iri =>
                NameOf(iris.KeyOf(statement.Object.Value), statement.Object, statement.AnchorOfObject, "an entity", "entity key"),
            QualifierKind.Modality or QualifierKind.Rank when statement.Object.Kind == RdfTermKind.Iri =>
                NameOf(iris.ModelNameOf(statement.Object.Value), statement.Object, statement.AnchorOfObject, "a " + name, name),
            _ => TextOf(statement, name),
        };
        return value is null ? null : new QualifierDeclaration(kind, value, statement.AnchorOfObject);
    }

    /// <summary>Returns the key or id that an IRI gives.</summary>
    private string? KeyOf(RdfStatement statement, QualifierKind kind, string what, string kindOfName)
    {
        if (statement.Object.Kind == RdfTermKind.Iri)
            return NameOf(iris.LocalName(statement.Object.Value), statement.Object, statement.AnchorOfObject, what, kindOfName);
        Report(
            RdfFactProblems.WrongTerm, statement.AnchorOfObject, NameOf(kind), "the IRI of " + what, Describe(statement.Object));
        return null;
    }

    private static string NameOf(QualifierKind kind) => FactFileNames.OfQualifiers[(int)kind];

    private Argument Hint(string? name, EquatableArray<string> names) =>
        name is not null && NearestName.Find(name, names, _suggestions) is { } nearest
            ? Argument.DidYouMean(nearest, before: "")
            : "it has " + string.Join(", ", names) + ".";

    private void ReadSource(RdfStatement type, IReadOnlyList<RdfStatement> statements)
    {
        if (NameOf(iris.LocalName(type.Subject.Value), type.Subject, type.Anchor, "a source", "source key") is not { } key) return;
        var source = new SourceDeclaration(key, null, null, null, null, null, null, null, null, type.Anchor)
        {
            AnchorOfDocument = type.Anchor,
            AnchorOfUrl = type.Anchor,
            AnchorOfPublished = type.Anchor,
            AnchorOfSha256 = type.Anchor,
        };
        foreach (var statement in statements)
        {
            CheckUnreified(statement, "about a source");
            if (!IsTypeOfSource(statement)) source = With(source, statement);
        }

        _sources.Add(source);
    }

    private SourceDeclaration With(SourceDeclaration source, RdfStatement statement)
    {
        var name = iris.ModelNameOf(statement.Predicate.Value);
        if (name is null || !FactFileNames.OfSource.Contains(name))
        {
            Report(
                RdfFactProblems.UnknownSourceProperty, statement.AnchorOfPredicate, name ?? statement.Predicate.Value,
                Hint(name, FactFileNames.OfSource));
            return source;
        }

        var isAddress = name == FactFileNames.Url && statement.Object.Kind == RdfTermKind.Iri;
        if ((isAddress ? statement.Object.Value : TextOf(statement, name)) is not { } text) return source;
        if (ValueOf(source, name) is not null)
        {
            Report(RdfFactProblems.WrongTerm, statement.AnchorOfObject, name, "one value", "several");
            return source;
        }

        var at = statement.AnchorOfObject;
        return name switch
        {
            FactFileNames.Document => source with { Document = text, AnchorOfDocument = at },
            FactFileNames.Title => source with { Title = text },
            FactFileNames.Url => source with { Url = text, AnchorOfUrl = at },
            FactFileNames.Author => source with { Author = text },
            FactFileNames.Published => source with { Published = text, AnchorOfPublished = at },
            FactFileNames.Sha256 => source with { Sha256 = text, AnchorOfSha256 = at },
            _ => source with { Class = text },
        };
    }

    private static string? ValueOf(SourceDeclaration source, string name) => name switch
    {
        FactFileNames.Document => source.Document,
        FactFileNames.Title => source.Title,
        FactFileNames.Url => source.Url,
        FactFileNames.Author => source.Author,
        FactFileNames.Published => source.Published,
        FactFileNames.Sha256 => source.Sha256,
        _ => source.Class,
    };
}
