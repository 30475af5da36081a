using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads the <c>[assembly: Amendment(…)]</c> of one file.</summary>
internal static class AmendmentReader
{
    private const string Reason = "Reason";

    public static Reading<FactUnit> Read(AttributedDeclaration declaration, CancellationToken cancellationToken)
    {
        var anchors = new AnchorRecorder(declaration.Node.SyntaxTree.FilePath + " Amendment");
        var amendments = new List<AmendmentDeclaration>();
        foreach (var data in declaration.Attributes)
        {
            if (Read(new AttributeReader(data, declaration.Model, cancellationToken), anchors) is { } amendment) amendments.Add(amendment);
        }

        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, default, default, default) { Amendments = amendments.ToEquatableArray() };
        return new Reading<FactUnit>(amendments.Count == 0 ? null : unit, anchors.ToTable(), default);
    }

    /// <summary>Returns null where the compiler reports that the argument is missing or of the wrong type.</summary>
    private static AmendmentDeclaration? Read(AttributeReader attribute, AnchorRecorder anchors)
    {
        if (attribute.Positional(0, "claim") is not { Value: string name } claim) return null;
        var anchor = anchors.Add(claim.Expression);
        var qualifiers = new List<QualifierDeclaration>();
        foreach (var (property, argument) in attribute.Named())
            ClaimReader.AddQualifier(property == Reason ? nameof(QualifierKind.RankReason) : property, argument, anchors, qualifiers);
        return new AmendmentDeclaration(name, qualifiers.ToEquatableArray(), anchor);
    }
}
