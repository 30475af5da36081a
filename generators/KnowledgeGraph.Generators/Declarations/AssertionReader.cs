using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>Reads the attributes of one form, such as <c>[assembly: NoPath(…)]</c>, of one file.</summary>
internal static class AssertionReader
{
    public static Reading<FactUnit> Read(AttributedDeclaration declaration, AssertionForm form, CancellationToken cancellationToken)
    {
        var anchors = new AnchorRecorder(declaration.Node.SyntaxTree.FilePath + " " + form);
        var assertions = new List<AssertionDeclaration>();
        foreach (var data in declaration.Attributes)
        {
            if (Read(new AttributeReader(data, declaration.Model, cancellationToken), form, anchors) is { } assertion)
                assertions.Add(assertion);
        }

        var unit = new FactUnit(anchors.Unit, FactFormat.CSharp, default, default, default) { Assertions = assertions.ToEquatableArray() };
        return new Reading<FactUnit>(assertions.Count == 0 ? null : unit, anchors.ToTable(), default);
    }

    /// <summary>Returns null where the compiler reports that an argument is missing or of the wrong type.</summary>
    private static AssertionDeclaration? Read(AttributeReader attribute, AssertionForm form, AnchorRecorder anchors)
    {
        var isAcyclic = form == AssertionForm.Acyclic;
        var from = isAcyclic ? null : attribute.Positional(0, "from");
        var path = attribute.Positional(isAcyclic ? 0 : 1, "path");
        var to = form is AssertionForm.PathExists or AssertionForm.NoPath ? attribute.Positional(2, "to") : null;
        ArgumentReading? minimum = null, maximum = null;
        foreach (var (name, argument) in attribute.Named())
        {
            if (name == "Minimum") minimum = argument;
            else if (name == "Maximum") maximum = argument;
        }

        var text = path?.Value as string;
        if (!isAcyclic && from?.Value is not string || form != AssertionForm.Count && text is null) return null;
        if (form is AssertionForm.PathExists or AssertionForm.NoPath && to?.Value is not string) return null;

        var anchor = anchors.Add(attribute.Syntax);
        foreach (var part in new[] { from, path, to, minimum, maximum }) anchors.Add(part?.Expression ?? (SyntaxNode)attribute.Syntax);
        if (text is not null) anchors.AddPlaces(path!.Value.Expression, text);
        return new AssertionDeclaration(
            form, from?.Value as string, text, to?.Value as string, minimum?.Value as int?, maximum?.Value as int?, anchor);
    }
}
