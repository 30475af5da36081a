using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>Reads the triples of one unit: entities and sources by their types, claims, and reifiers as the qualifiers of claims.</summary>
internal sealed partial class TripleUnitReader(FactUnit unit, IriMap iris, AddressMembers addresses, List<Problem> problems)
{
    private readonly SubjectTriples _triples = new(unit);
    private readonly List<SourceDeclaration> _sources = [];
    private readonly List<EntityDeclaration> _entities = [];
    private readonly List<ClaimDeclaration> _claims = [];

    /// <summary>The triples that claims are made of, with their reifiers.</summary>
    private readonly HashSet<RdfTriple> _stated = [];
    private bool _hasLeftOut;

    public FactUnit Read()
    {
        foreach (var subject in _triples.Subjects) ReadSubject(subject);
        foreach (var subject in _triples.Subjects) ReadReifier(subject);
        return unit with
        {
            Sources = new EquatableArray<SourceDeclaration>([.. _sources]),
            Entities = new EquatableArray<EntityDeclaration>([.. _entities]),
            Claims = unit.IsIncomplete ? default : new EquatableArray<ClaimDeclaration>([.. _claims]),
            Statements = default,
            HasErrors = unit.HasErrors || _hasLeftOut,
        };
    }

    private void ReadSubject(RdfTerm subject)
    {
        var statements = _triples.Of(subject);
        if (IsReifier(subject) || IsCell(subject)) return;
        if (subject.Kind == RdfTermKind.BlankNode)
            Report(RdfFactProblems.BlankNode, statements[0].Anchor, "an entity, in the namespace <" + iris.Namespace + ">");
        else if (statements.FirstOrDefault(IsTypeOfSource) is { } type)
            ReadSource(type, statements);
        else
            ReadEntity(subject, statements);
    }

    private bool IsReifier(RdfTerm subject) => _triples.ReifiedBy(subject).Any();

    private bool IsCell(RdfTerm subject) =>
        subject.Kind == RdfTermKind.BlankNode && _triples.Of(subject).Any(static statement => statement.Predicate.Value == RdfIri.First);

    private bool IsTypeOfSource(RdfStatement statement)
    {
        if (statement.Predicate.Value != RdfIri.Type) return false;
        if (statement.Object.Value == ModelIri.Namespace + ModelIri.Source) return true;
        return !addresses.HasKindOfSources && iris.LocalName(statement.Object.Value) == ModelIri.Source;
    }

    private void ReadEntity(RdfTerm subject, IReadOnlyList<RdfStatement> statements)
    {
        if (NameOf(iris.KeyOf(subject.Value), subject, statements[0].Anchor, "an entity", "entity key") is not { } key) return;
        RdfStatement? label = null;
        var types = new List<RdfStatement>();
        var aliases = new List<string>();
        var status = new List<EntityStatement>();
        foreach (var statement in statements)
        {
            switch (statement.Predicate.Value)
            {
                case RdfIri.Type:
                    types.Add(statement);
                    break;
                case RdfIri.Label when label is null && TextOf(statement, "rdfs:label") is not null:
                    label = statement;
                    break;
                case RdfIri.Label or RdfIri.AltLabel:
                    if (TextOf(statement, "skos:altLabel") is { } alias) aliases.Add(alias);
                    break;
                case var iri when ModelIri.TryFindStatus(iri, out var property):
                    if (ValueOf(property, statement) is { } value)
                        status.Add(new EntityStatement(property, value, statement.AnchorOfObject));
                    CheckUnreified(statement, "about the status of an entity");
                    break;
                default:
                    ReadStatement(key, statement);
                    break;
            }

            if (statement.Predicate.Value is RdfIri.Type or RdfIri.Label or RdfIri.AltLabel) CheckUnreified(
                statement, "about a name or kind");
        }

        AddEntity(key, statements[0], types, label, aliases, status);
    }

    private void AddEntity(
        string key, RdfStatement first, List<RdfStatement> types, RdfStatement? label, List<string> aliases, List<EntityStatement> status)
    {
        if (types.Count == 0 && label is null && aliases.Count == 0 && status.Count == 0) return;
        var others = new EquatableArray<string>([.. aliases]);
        var declaration = new EntityDeclaration(key, null, label?.Object.Value, others, null, first.Anchor)
        {
            Statements = new EquatableArray<EntityStatement>([.. status]),
            AnchorOfKind = first.Anchor,
            AnchorOfLabel = label?.AnchorOfObject ?? first.Anchor,
        };
        if (types.Count == 0) _entities.Add(declaration);
        foreach (var type in types)
        {
            // The second kind of an entity is reported as a second declaration.
            _entities.Add(declaration with { Kind = KindOf(type), Anchor = type.Anchor, AnchorOfKind = type.AnchorOfObject });
        }
    }

    /// <summary>Returns the value of a property of the status: the key of the entity that replaces it, or a text.</summary>
    private string? ValueOf(StatusProperty property, RdfStatement statement)
    {
        if (property != StatusProperty.ReplacedBy)
            return TextOf(statement, "kg:" + statement.Predicate.Value.Substring(ModelIri.Namespace.Length));
        if (statement.Object.Kind == RdfTermKind.Iri)
            return NameOf(iris.KeyOf(statement.Object.Value), statement.Object, statement.AnchorOfObject, "an entity", "entity key");
        Report(RdfFactProblems.WrongTerm, statement.AnchorOfObject, "kg:replacedBy", "the IRI of an entity", Describe(statement.Object));
        return null;
    }

    /// <summary>Returns the name of the kind that a triple gives, or an empty text where it is wrong, which is reported.</summary>
    private string KindOf(RdfStatement type)
    {
        if (type.Object.Kind == RdfTermKind.Iri)
            return NameOf(iris.KindOf(type.Object.Value), type.Object, type.AnchorOfObject, "a kind", "kind") ?? "";
        Report(RdfFactProblems.WrongTerm, type.AnchorOfObject, "a", "the IRI of a kind", Describe(type.Object));
        return "";
    }

    private void CheckUnreified(RdfStatement statement, string what)
    {
        foreach (var reifier in _triples.ReifiersOf(statement))
        {
            _stated.Add(reifier.Object.Triple!);
            Report(RdfFactProblems.NotAClaim, reifier.Anchor, what);
        }
    }

    /// <summary>Checks a name, and reports an IRI that has none.</summary>
    /// <param name="what">What the IRI names, with its article.</param>
    /// <param name="kindOfName">What kind of name it is, for the message about its characters.</param>
    private string? NameOf(string? name, RdfTerm iri, int anchor, string what, string kindOfName)
    {
        if (name is null)
        {
            Report(RdfFactProblems.UnknownIri, anchor, iri.Value, what, iris.Namespace);
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            Report(FactFileProblems.BlankName, anchor, kindOfName);
            return null;
        }

        if (InvisibleCharacters.Find(name) is var found and >= 0)
        {
            Report(
                FactFileProblems.InvisibleCharacter, anchor, kindOfName, InvisibleCharacters.Reveal(name), InvisibleCharacters.Name(found));
            return null;
        }

        return name;
    }

    /// <summary>Returns the text of an object that must be a literal, or null where it is not, which is reported.</summary>
    private string? TextOf(RdfStatement statement, string property)
    {
        if (statement.Object.Kind == RdfTermKind.Literal) return statement.Object.Value;
        Report(RdfFactProblems.WrongTerm, statement.AnchorOfObject, property, "a text", Describe(statement.Object));
        return null;
    }

    private static string Describe(RdfTerm term) => term.Kind switch
    {
        RdfTermKind.Iri => "an IRI",
        RdfTermKind.BlankNode => "a blank node",
        RdfTermKind.Literal => "a literal",
        _ => "a triple term",
    };

    private void Report(ProblemDescriptor descriptor, int anchor, params Argument[] arguments) =>
        Add(Problem.At(descriptor, new Anchor(unit.Unit, anchor), arguments));

    private void Add(Problem problem)
    {
        _hasLeftOut = true;

        // What follows from an error of syntax is not reported as well.
        if (!unit.IsIncomplete) problems.Add(problem);
    }
}
