using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads the <c>[assembly: SameAs(…)]</c> and <c>[assembly: DifferentFrom(…)]</c> of one file.</summary>
internal static class IdentityReader
{
    public static Reading<FactUnit> ReadSame(AttributedDeclaration declaration, CancellationToken cancellationToken) =>
        Read(declaration, "SameAs", true, cancellationToken);

    public static Reading<FactUnit> ReadDifferent(AttributedDeclaration declaration, CancellationToken cancellationToken) =>
        Read(declaration, "DifferentFrom", false, cancellationToken);

    private static Reading<FactUnit> Read(
        AttributedDeclaration declaration, string name, bool areSame, CancellationToken cancellationToken)
    {
        var anchors = new AnchorRecorder(declaration.Node.SyntaxTree.FilePath + " " + name);
        var identities = new List<IdentityDeclaration>();
        foreach (var data in declaration.Attributes)
        {
            var attribute = new AttributeReader(data, declaration.Model, cancellationToken);

            // The compiler reports an argument that is missing or of the wrong type.
            if (attribute.Positional(0, "first") is not { Value: string first } one
                || attribute.Positional(1, "second") is not { Value: string second } other) continue;
            var anchor = anchors.Add(one.Expression);
            anchors.Add(other.Expression);
            identities.Add(new IdentityDeclaration(areSame, new EquatableArray<string>([first, second]), anchor));
        }

        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, default, default, default) { Identities = identities.ToEquatableArray() };
        return new Reading<FactUnit>(identities.Count == 0 ? null : unit, anchors.ToTable(), default);
    }
}
