using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.CodeFixes.Declarations;

/// <summary>Makes a member, an entity or a source a partial property that can only be read.</summary>
/// <remarks>Only a property without a body or a value is changed: there is nothing in it that the author would lose.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePropertyPartialCodeFix)), Shared]
public sealed class MakePropertyPartialCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [VocabularyProblems.MemberShape.Id, DeclarationProblems.EntityShape.Id, DeclarationProblems.SourceShape.Id];

    internal override string BatchTitle => "Make the properties partial and read-only";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not PropertyDeclarationSyntax property
            || !IsWithoutBody(property)) return null;

        var isStatic = property.Modifiers.Any(SyntaxKind.StaticKeyword);
        var isMember = diagnostic.Id == VocabularyProblems.MemberShape.Id;

        // A static member may be meant to be something else than a member of the kind.
        if (isMember && isStatic) return null;

        var edits = new List<TextEdit>();
        var missing = (isMember || isStatic ? "" : "static ") + (property.Modifiers.Any(SyntaxKind.PartialKeyword) ? "" : "partial ");
        if (missing.Length > 0) edits.Add(TextEdit.Insert(document, Place(property), missing));
        if (Setter(property.AccessorList!.Accessors) is { } setter)
        {
            // A comment in what goes would go too.
            if (root.DescendantTrivia(setter).Any(trivia => setter.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                return null;
            edits.Add(TextEdit.Replace(document, setter, ""));
        }

        return edits.Count == 0 ? null : new Correction("Make '" + property.Identifier.ValueText + "' partial and read-only", [.. edits]);
    }

    private static bool IsWithoutBody(PropertyDeclarationSyntax property) =>
        property is { ExplicitInterfaceSpecifier: null, ExpressionBody: null, Initializer: null, Type: not RefTypeSyntax,
            AccessorList.Accessors: var accessors }
        && accessors.Any(SyntaxKind.GetAccessorDeclaration)
        && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    /// <summary>Before <c>partial</c>, else before the type.</summary>
    private static int Place(PropertyDeclarationSyntax property)
    {
        foreach (var modifier in property.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PartialKeyword)) return modifier.SpanStart;
        }

        return property.Type.SpanStart;
    }

    /// <summary>The setter with the white space on its side of the getter.</summary>
    private static TextSpan? Setter(SyntaxList<AccessorDeclarationSyntax> accessors)
    {
        if (accessors.Count != 2) return null;
        return accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration)
            ? TextSpan.FromBounds(accessors[0].Span.End, accessors[1].Span.End)
            : TextSpan.FromBounds(accessors[0].SpanStart, accessors[1].SpanStart);
    }
}
