using System.Globalization;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>Writes declarations as one text, which <see cref="DeclarationReader"/> reads.</summary>
internal sealed class DeclarationWriter
{
    private readonly DeclarationTextWriter _text = new();

    private DeclarationWriter()
    {
    }

    public static string Write(GraphDeclarations declarations)
    {
        var writer = new DeclarationWriter();
        writer._text.Number(DeclarationFormat.Version);
        writer._text.Text(declarations.Name);
        writer._text.Text(declarations.Namespace);
        writer._text.Truth(declarations.IsPublic);
        writer._text.Text(declarations.Iri);
        writer._text.List(declarations.Bases, writer.Write);
        writer._text.List(declarations.Kinds, writer.Write);
        writer._text.List(declarations.Units, writer.Write);
        return writer._text.ToString();
    }

    private void Write(ModuleReference module)
    {
        _text.Text(module.FullName);
        _text.Text(module.Assembly);
        _text.Text(module.Version);
        _text.Text(module.Checksum.ToString("X16", CultureInfo.InvariantCulture));
    }

    private void Write(KindDeclaration kind)
    {
        _text.Text(kind.Unit);
        _text.Text(kind.Name);
        _text.Text(kind.Namespace);
        _text.Truth(kind.IsPublic);
        _text.Text(kind.Plural);
        _text.Truth(kind.IsAbstract);
        _text.Text(kind.Parent);
        _text.List(kind.OtherParents, Write);
        _text.Text(kind.Extends);
        _text.List(kind.Members, Write);
        _text.List(kind.ReservedNames, _text.Text);
        _text.List(kind.Constraints, Write);
        _text.List(kind.FaultyMembers, _text.Text);
        _text.Truth(kind.IsFaulty);
        Write(kind.Iri);
        _text.Number(kind.Anchor);
    }

    private void Write(OtherParent parent)
    {
        _text.Text(parent.Name);
        _text.Number(parent.Anchor);
    }

    private void Write(MemberDeclaration member)
    {
        _text.Text(member.Name);
        _text.Number((int)member.Role);
        _text.Number((int)member.Type);
        _text.Number((int)member.Cardinality);
        _text.Text(member.Range);
        _text.Text(member.Enumeration?.FullName);
        if (member.Enumeration is { } enumeration)
        {
            _text.List(enumeration.Names, _text.Text);
            _text.List(enumeration.Texts, Write);
            _text.Truth(enumeration.IsPublic);
        }

        _text.Text(member.InverseName);
        _text.Truth(member.IsSymmetric);
        _text.Truth(member.MustStateBothWays);
        _text.Truth(member.IsOrdered);
        _text.Text(member.Accessibility);
        Write(member.Iri);
        _text.List(member.Constraints, Write);
        _text.Truth(member.Rule is not null);
        if (member.Rule is { } rule) Write(rule);
        _text.Number(member.Anchor);
    }

    private void Write(ConstantText text)
    {
        _text.Text(text.Name);
        _text.Text(text.Text);
        _text.Number(text.Anchor);
    }

    private void Write(DeclaredIri? iri)
    {
        _text.Text(iri?.Value);
        if (iri is not null) _text.Number(iri.Anchor);
    }

    private void Write(RuleDeclaration rule)
    {
        _text.Text(rule.Expression);
        _text.Truth(rule.IsTransitive);
        _text.Text(rule.InheritedThrough);
        _text.Number(rule.Anchor);
    }

    private void Write(ConstraintDeclaration constraint)
    {
        _text.Text(constraint.Name);
        _text.List(constraint.Arguments, Write);
        _text.Number((int)constraint.Origin);
        _text.Number(constraint.Anchor);
    }

    private void Write(ConstraintArgument argument)
    {
        _text.Text(argument.Property);
        _text.Text(argument.Text);
        _text.Number((int)argument.Form);
        _text.Number(argument.Anchor);
    }

    private void Write(FactUnit unit)
    {
        _text.Text(unit.Unit);
        _text.Text(unit.Format.Name);
        _text.List(unit.Sources, Write);
        _text.List(unit.Entities, Write);
        _text.List(unit.Claims, Write);
        _text.List(unit.Assertions, Write);
        _text.List(unit.Identities, Write);
        _text.List(unit.Amendments, Write);
        _text.Truth(unit.IsIncomplete);
    }

    private void Write(SourceDeclaration source)
    {
        _text.Text(source.Key);
        _text.Text(source.Document);
        _text.Text(source.Title);
        _text.Text(source.Url);
        _text.Text(source.Author);
        _text.Text(source.Published);
        _text.Text(source.Sha256);
        _text.Text(source.ContainingType);
        _text.Text(source.Class);
        _text.Number(source.Anchor);
    }

    private void Write(EntityDeclaration entity)
    {
        _text.Text(entity.Key);
        _text.Text(entity.Kind);
        _text.Text(entity.Label);
        _text.List(entity.Aliases, _text.Text);
        _text.List(entity.Exceptions, Write);
        Write(entity.Iri);
        _text.List(entity.Statements, Write);
        _text.Number(entity.Anchor);
    }

    private void Write(EntityStatement statement)
    {
        _text.Number((int)statement.Property);
        _text.Text(statement.Value);
        _text.Number(statement.Anchor);
    }

    private void Write(ClaimDeclaration claim)
    {
        _text.Text(claim.Subject);
        _text.Text(claim.Member);
        _text.Text(claim.Value);
        _text.Number((int)claim.Form);
        _text.Text(claim.DefaultSource);
        _text.List(claim.Qualifiers, Write);
        _text.Number(claim.Anchor);
    }

    private void Write(QualifierDeclaration qualifier)
    {
        _text.Number((int)qualifier.Kind);
        _text.Text(qualifier.Value);
        _text.Number(qualifier.Anchor);
    }

    private void Write(IdentityDeclaration identity)
    {
        _text.Truth(identity.AreSame);
        _text.List(identity.Keys, _text.Text);
        _text.Number(identity.Anchor);
    }

    private void Write(AssertionDeclaration assertion)
    {
        _text.Number((int)assertion.Form);
        _text.Text(assertion.From);
        _text.Text(assertion.Path);
        _text.Text(assertion.To);
        _text.OptionalNumber(assertion.Minimum);
        _text.OptionalNumber(assertion.Maximum);
        _text.Number(assertion.Anchor);
    }

    private void Write(AmendmentDeclaration amendment)
    {
        _text.Text(amendment.Claim);
        _text.List(amendment.Qualifiers, Write);
        _text.Number(amendment.Anchor);
    }
}
