using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Spills;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>A statement with the declaration that it comes from.</summary>
internal readonly record struct DeclaredStatement(Statement Statement, ClaimDeclaration Declaration);

/// <summary>
/// Writes statements and their declarations in about twenty bytes each, and reads them. What is the same in both is written once.
/// </summary>
/// <param name="units">The units, without their claims.</param>
internal sealed class StatementCodec(Vocabulary vocabulary, FactUnit[] units, EntityTable entities)
{
    private readonly SpilledNames _names = new();
    private readonly ClaimCodec _claims = new();

    [Flags]
    private enum Parts
    {
        None = 0,
        Reversed = 1,
        Relation = 2,
        Text = 4,

        /// <summary>The claim has more than a source.</summary>
        Claim = 8,

        /// <summary>The subject is not written as its key.</summary>
        Subject = 16,

        /// <summary>The value is not written in its canonical form.</summary>
        Value = 32,
        Qualifiers = 64,
        DefaultSource = 128,
    }

    public void Write(SpillWriter to, in Statement statement, ClaimDeclaration declaration)
    {
        var (subject, value) = Canonical(statement);
        var parts = (statement.IsReversed ? Parts.Reversed : Parts.None)
            | (statement.Target >= 0 ? Parts.Relation : Parts.None)
            | (statement.Value is not null ? Parts.Text : Parts.None)
            | (ClaimCodec.IsBare(statement.Claim) ? Parts.None : Parts.Claim)
            | (declaration.Subject == subject ? Parts.None : Parts.Subject)
            | (declaration.Value == value ? Parts.None : Parts.Value)
            | (declaration.Qualifiers.Count > 0 ? Parts.Qualifiers : Parts.None)
            | (declaration.DefaultSource is not null ? Parts.DefaultSource : Parts.None);
        to.WriteByte((byte)parts);
        to.WriteByte((byte)declaration.Form);
        to.WriteNumber(statement.Unit);
        to.WriteNumber(statement.Declaration);
        to.WriteNumber(declaration.Anchor);
        to.WriteNumber(statement.Member);
        to.WriteNumber(statement.Subject);
        if (statement.Target >= 0) to.WriteNumber(statement.Target);
        else if (statement.Value is { } text) to.WriteText(text);
        else to.WriteSigned(statement.Number);
        _names.Write(to, declaration.Member);
        if (declaration.DefaultSource is { } source) _names.Write(to, source);
        if ((parts & Parts.Subject) != 0) to.WriteText(declaration.Subject);
        if ((parts & Parts.Value) != 0) to.WriteText(declaration.Value);
        to.WriteNumber(statement.Claim.Source + 1);
        if ((parts & Parts.Claim) != 0) ClaimCodec.Write(to, statement.Claim);
        if (declaration.Qualifiers.Count > 0) WriteQualifiers(to, statement.Claim, declaration);
    }

    public DeclaredStatement Read(SpillReader from)
    {
        var parts = (Parts)from.ReadByte();
        var form = (ValueForm)from.ReadByte();
        int unit = from.ReadInt32(), index = from.ReadInt32(), anchor = from.ReadInt32();
        int member = from.ReadInt32(), subject = from.ReadInt32();
        var target = (parts & Parts.Relation) != 0 ? from.ReadInt32() : -1;
        var text = (parts & Parts.Text) != 0 ? from.ReadText() : null;
        var number = target < 0 && text is null ? from.ReadSigned() : 0;
        var name = _names.Read(from);
        var defaultSource = (parts & Parts.DefaultSource) != 0 ? _names.Read(from) : null;
        var writtenSubject = (parts & Parts.Subject) != 0 ? from.ReadText() : null;
        var writtenValue = (parts & Parts.Value) != 0 ? from.ReadText() : null;
        var source = from.ReadInt32() - 1;
        var module = units[unit].Module;
        var claim = (parts & Parts.Claim) != 0 ? ClaimCodec.Read(from, source, module) : _claims.Bare(source, module);
        var statement = new Statement(member, subject, target, text, number, (parts & Parts.Reversed) != 0, claim, null, unit, index);
        var qualifiers = (parts & Parts.Qualifiers) != 0 ? ReadQualifiers(from, claim, anchor) : default;
        if (writtenSubject is null || writtenValue is null)
        {
            var canonical = Canonical(statement);
            writtenSubject ??= canonical.Subject;
            writtenValue ??= canonical.Value;
        }

        return new DeclaredStatement(
            statement, new ClaimDeclaration(writtenSubject, name, writtenValue, form, defaultSource, qualifiers, anchor));
    }

    /// <summary>Returns the subject and value of a declaration as most are written.</summary>
    private (string Subject, string Value) Canonical(in Statement statement)
    {
        var nodes = entities.Nodes;
        if (statement.Target < 0) return (nodes[statement.Subject].Key, statement.Value ?? NumberText(statement));
        return statement.IsReversed
            ? (nodes[statement.Target].Key, nodes[statement.Subject].Key)
            : (nodes[statement.Subject].Key, nodes[statement.Target].Key);
    }

    private string NumberText(in Statement statement) => vocabulary.Members[statement.Member].Type == MemberType.Boolean
        ? statement.Number != 0 ? "true" : "false"
        : statement.Number.ToString(CultureInfo.InvariantCulture);

    private void WriteQualifiers(SpillWriter to, LinkedClaim claim, ClaimDeclaration declaration)
    {
        to.WriteNumber(declaration.Qualifiers.Count);
        foreach (var qualifier in declaration.Qualifiers.AsSpan())
        {
            var isSame = ClaimCodec.TextOf(claim, qualifier.Kind) == qualifier.Value;
            to.WriteNumber(((int)qualifier.Kind << 1) | (isSame ? 1 : 0));
            to.WriteSigned(qualifier.Anchor - declaration.Anchor);
            if (!isSame) _names.Write(to, qualifier.Value);
        }
    }

    private EquatableArray<QualifierDeclaration> ReadQualifiers(SpillReader from, LinkedClaim claim, int anchor)
    {
        var qualifiers = new QualifierDeclaration[from.ReadInt32()];
        for (var i = 0; i < qualifiers.Length; i++)
        {
            var head = from.ReadInt32();
            var kind = (QualifierKind)(head >> 1);
            var place = anchor + (int)from.ReadSigned();
            qualifiers[i] = new QualifierDeclaration(kind, (head & 1) != 0 ? ClaimCodec.TextOf(claim, kind)! : _names.Read(from), place);
        }

        return new EquatableArray<QualifierDeclaration>(qualifiers);
    }
}
