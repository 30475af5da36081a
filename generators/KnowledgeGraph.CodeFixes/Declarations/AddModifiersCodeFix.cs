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

namespace KnowledgeGraph.CodeFixes.Declarations;

/// <summary>Makes a kind a readonly partial struct, and the class of a graph a static partial one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddModifiersCodeFix)), Shared]
public sealed class AddModifiersCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        VocabularyProblems.KindShape.Id, VocabularyProblems.GraphShape.Id
    ];

    internal override string BatchTitle => "Add the missing modifiers";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not TypeDeclarationSyntax declaration) return null;
        if (Wanted(declaration) is not { } wanted) return null;

        var missing = new[] { wanted, SyntaxKind.PartialKeyword }.Where(kind => !declaration.Modifiers.Any(kind))
            .Select(SyntaxFacts.GetText);
        var text = string.Join(" ", missing);
        return text.Length == 0 ? null : new Correction("Add '" + text + "'", TextEdit.Insert(document, Place(declaration), text + " "));
    }

    /// <summary>The modifier that belongs there besides <c>partial</c>; null where modifiers do not fix the type.</summary>
    private static SyntaxKind? Wanted(TypeDeclarationSyntax declaration)
    {
        if (declaration.Parent is TypeDeclarationSyntax || declaration.TypeParameterList is not null) return null;
        foreach (var modifier in declaration.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.FileKeyword or SyntaxKind.RefKeyword or SyntaxKind.AbstractKeyword
                or SyntaxKind.SealedKeyword) return null;
        }

        return declaration switch
        {
            StructDeclarationSyntax => SyntaxKind.ReadOnlyKeyword,
            ClassDeclarationSyntax => SyntaxKind.StaticKeyword,
            _ => null,
        };
    }

    /// <summary>Before <c>partial</c>, which stands last, else before <c>struct</c> or <c>class</c>.</summary>
    private static int Place(TypeDeclarationSyntax declaration)
    {
        foreach (var modifier in declaration.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PartialKeyword)) return modifier.SpanStart;
        }

        return declaration.Keyword.SpanStart;
    }
}
