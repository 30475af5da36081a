using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Names;
using KnowledgeGraph.CodeFixes.Symbols;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Sources;

/// <summary>Declares the source that a claim names, in the class that a <c>nameof(…)</c> names, else beside the other sources.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareSourceCodeFix)), Shared]
public sealed class DeclareSourceCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [FactProblems.UnknownSource.Id];

    internal override string BatchTitle => "Declare the unknown sources";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ReferenceExpression.At(root, diagnostic.Location.SourceSpan) is not { } expression)
            return null;
        if (ReferenceExpression.Key(expression, model, cancellationToken) is not { } key
            || ReferenceExpression.Identifier(key) is not { } identifier) return null;

        var named = ReferenceExpression.Named(expression);
        var written = (named as MemberAccessExpressionSyntax)?.Expression;
        var place = await SourceClass.FindAsync(document.Project, written, model, cancellationToken).ConfigureAwait(false);
        if (place is null) return null;

        var edits = new List<TextEdit> { place.Declare(identifier) };
        if (named is not null && !place.IsNamedBy(written, model))
            edits.Add(TextEdit.Replace(document, named.Span, place.NameAt(expression.SpanStart, model) + "." + identifier));
        return new Correction("Declare the source '" + key + "'", [.. edits]);
    }
}
