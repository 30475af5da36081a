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

namespace KnowledgeGraph.CodeFixes.Inverses;

/// <summary>Adds the inverse that a relation names to the kind that the relation leads to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddInverseCodeFix)), Shared]
public sealed class AddInverseCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [VocabularyProblems.InverseNotFound.Id];

    internal override string BatchTitle => "Add the missing inverses";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var found = await RelationAtDiagnostic.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        if (found is not { Relation: var relation, Range: var range, InverseName: var name }) return null;
        if (ReferenceExpression.Identifier(name) is not { } identifier || range.GetMembers(name).Length > 0) return null;
        if (await document.Project.FindAsync(range, LibraryAttributes.Node, cancellationToken)
            .ConfigureAwait(false) is not var (place, syntax)) return null;

        var text = await place.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var edits = new List<TextEdit>
        {
            new SourceLayout(place, text).Add(syntax, Member(relation, identifier, model, syntax.Identifier.Span.End))
        };

        // A name without its kind names a member of the relation's own.
        if (ReferenceExpression.Named(found.Inverse) is SimpleNameSyntax simple
            && !SymbolEqualityComparer.Default.Equals(range, relation.ContainingType))
            edits.Add(TextEdit.Insert(document, simple.SpanStart, range.ToMinimalDisplayString(found.Model, simple.SpanStart) + "."));
        return new Correction("Add the inverse '" + name + "' to '" + range.Name + "'", [.. edits]);
    }

    private static string Member(IPropertySymbol relation, string identifier, SemanticModel model, int position)
    {
        var kind = relation.ContainingType;
        var type = model.Compilation.GetTypeByMetadataName(LibraryAttributes.Namespace + ".Nodes`1")!.Construct(kind);

        // A public member cannot be of a type that is not.
        var accessibility = kind.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        return "[" + LibraryAttributes.Written(LibraryAttributes.Inverse, model, position) + "] " + accessibility + " partial "
            + type.ToMinimalDisplayString(model, position) + " " + identifier + " { get; }";
    }
}
