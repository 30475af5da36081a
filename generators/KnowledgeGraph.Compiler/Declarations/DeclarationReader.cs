using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>Reads the declarations that <see cref="DeclarationWriter"/> wrote.</summary>
internal sealed class DeclarationReader
{
    private readonly DeclarationTextReader _text;

    private DeclarationReader(string text) => _text = new DeclarationTextReader(text);

    /// <summary>The version that a text is written in, which any version of the format begins with.</summary>
    /// <exception cref="FormatException">The text does not begin with a number.</exception>
    public static int VersionOf(string text) => new DeclarationTextReader(text).Number();

    /// <exception cref="FormatException">The text is of another version, or was not written by <see cref="DeclarationWriter"/>.</exception>
    public static GraphDeclarations Read(string text)
    {
        var reader = new DeclarationReader(text);
        if (reader._text.Number() != DeclarationFormat.Version) throw new FormatException("The declarations are of another version.");
        var (name, @namespace, isPublic) = (reader._text.Text(), reader._text.Text(), reader._text.Truth());
        var iri = reader._text.OptionalText();
        var bases = reader._text.List(reader.ReadModule);
        var declarations = new GraphDeclarations(
            name, @namespace, isPublic, reader._text.List(reader.ReadKind), reader._text.List(reader.ReadUnit))
        {
            Bases = bases,
            Iri = iri,
        };
        return reader._text.IsAtEnd ? declarations : throw new FormatException("Something follows the declarations.");
    }

    private ModuleReference ReadModule() => new(_text.Text(), _text.Text(), _text.Text(), ReadChecksum());

    private ulong ReadChecksum() =>
        ulong.TryParse(_text.Text(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var checksum)
            ? checksum
            : throw new FormatException("The checksum of a module is not a number.");

    private KindDeclaration ReadKind()
    {
        var (unit, name, @namespace) = (_text.Text(), _text.Text(), _text.Text());
        var isPublic = _text.Truth();
        var plural = _text.OptionalText();
        var isAbstract = _text.Truth();
        var parent = _text.OptionalText();
        var others = _text.List(ReadOtherParent);
        var extends = _text.OptionalText();
        var members = _text.List(ReadMember);
        var reserved = _text.List(_text.Text);
        var constraints = _text.List(ReadConstraint);
        var faulty = _text.List(_text.Text);
        var isFaulty = _text.Truth();
        var iri = ReadIri();
        return new KindDeclaration(unit, name, @namespace, isPublic, plural, isAbstract, parent, members, reserved, null, _text.Number())
        {
            OtherParents = others,
            Constraints = constraints,
            Extends = extends,
            FaultyMembers = faulty,
            IsFaulty = isFaulty,
            Iri = iri,
        };
    }

    private OtherParent ReadOtherParent() => new(_text.Text(), _text.Number());

    private MemberDeclaration ReadMember()
    {
        var name = _text.Text();
        var role = (MemberRole)_text.Constant((int)MemberRole.Derived);
        var type = (MemberType)_text.Constant((int)MemberType.DateTimeOffset);
        var cardinality = (Cardinality)_text.Constant((int)Cardinality.Many);
        var range = _text.OptionalText();
        var enumeration = _text.OptionalText() is { } fullName
            ? new EnumerationType(fullName, _text.List(_text.Text)) { Texts = _text.List(ReadConstantText), IsPublic = _text.Truth() }
            : null;
        var inverse = _text.OptionalText();
        var isSymmetric = _text.Truth();
        var mustStateBothWays = _text.Truth();
        var isOrdered = _text.Truth();
        var accessibility = _text.Text();
        var iri = ReadIri();
        var constraints = _text.List(ReadConstraint);
        var rule = _text.Truth() ? ReadRule() : null;
        return new MemberDeclaration(
            name, role, type, cardinality, range, enumeration, inverse, isSymmetric, accessibility, null, _text.Number())
        {
            MustStateBothWays = mustStateBothWays,
            IsOrdered = isOrdered,
            Iri = iri,
            Constraints = constraints,
            Rule = rule,
        };
    }

    private ConstantText ReadConstantText() => new(_text.Text(), _text.Text(), _text.Number());

    private DeclaredIri? ReadIri() => _text.OptionalText() is { } iri ? new DeclaredIri(iri, _text.Number()) : null;

    private RuleDeclaration ReadRule() => new(_text.OptionalText(), _text.Truth(), _text.OptionalText(), _text.Number());

    private ConstraintDeclaration ReadConstraint()
    {
        var name = _text.Text();
        var arguments = _text.List(ReadArgument);
        var origin = (ConstraintOrigin)_text.Constant((int)ConstraintOrigin.DataAnnotations);
        return new ConstraintDeclaration(name, arguments, _text.Number(), origin);
    }

    private ConstraintArgument ReadArgument() =>
        new(_text.OptionalText(), _text.Text(), (ArgumentForm)_text.Constant((int)ArgumentForm.Null), _text.Number());

    private FactUnit ReadUnit() =>
        new(_text.Text(), ReadFormat(), _text.List(ReadSource), _text.List(ReadEntity), _text.List(ReadClaim))
        {
            Assertions = _text.List(ReadAssertion),
            Identities = _text.List(ReadIdentity),
            Amendments = _text.List(ReadAmendment),
            IsIncomplete = _text.Truth(),
        };

    private FactFormat ReadFormat() => FactFormat.Named(_text.Text()) ?? throw new FormatException("The facts are of an unknown format.");

    private SourceDeclaration ReadSource()
    {
        var (key, document, title) = (_text.Text(), _text.OptionalText(), _text.OptionalText());
        var (url, author, published) = (_text.OptionalText(), _text.OptionalText(), _text.OptionalText());
        var (sha256, containingType, @class) = (_text.OptionalText(), _text.OptionalText(), _text.OptionalText());
        return new SourceDeclaration(
            key, document, title, url, author, published, sha256, containingType, null, _text.Number()) { Class = @class };
    }

    private EntityDeclaration ReadEntity()
    {
        var (key, kind, label, aliases) = (_text.Text(), _text.OptionalText(), _text.OptionalText(), _text.List(_text.Text));
        var exceptions = _text.List(ReadQualifier);
        var iri = ReadIri();
        var statements = _text.List(ReadStatement);
        return new EntityDeclaration(key, kind, label, aliases, null, _text.Number())
        {
            Exceptions = exceptions,
            Iri = iri,
            Statements = statements,
        };
    }

    private EntityStatement ReadStatement() =>
        new((StatusProperty)_text.Constant((int)StatusProperty.StatusReason), _text.Text(), _text.Number());

    private ClaimDeclaration ReadClaim() => new(
        _text.Text(),
        _text.Text(),
        _text.Text(),
        (ValueForm)_text.Constant((int)ValueForm.Enumeration),
        _text.OptionalText(),
        _text.List(ReadQualifier),
        _text.Number());

    private QualifierDeclaration ReadQualifier() =>
        new((QualifierKind)_text.Constant((int)QualifierKind.Except), _text.Text(), _text.Number());

    private IdentityDeclaration ReadIdentity() => new(_text.Truth(), _text.List(_text.Text), _text.Number());

    private AssertionDeclaration ReadAssertion() => new(
        (AssertionForm)_text.Constant((int)AssertionForm.Count),
        _text.OptionalText(),
        _text.OptionalText(),
        _text.OptionalText(),
        _text.OptionalNumber(),
        _text.OptionalNumber(),
        _text.Number());

    private AmendmentDeclaration ReadAmendment() => new(_text.Text(), _text.List(ReadQualifier), _text.Number());
}
