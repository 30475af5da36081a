using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.CodeFixes.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.CodeFixes.Usings;

/// <summary>Adds <c>using KnowledgeGraph;</c> where a name is the library's and does not bind without it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUsingCodeFix)), Shared]
public sealed class AddUsingCodeFix : TextCodeFixProvider
{
    private const string Using = "using " + LibraryAttributes.Namespace + ";";

    /// <inheritdoc/>
    /// <remarks>CS0246: there is no such type. CS0616: <c>[KnowledgeGraph]</c> is the namespace and not the attribute.</remarks>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0246", "CS0616"];

    internal override string BatchTitle => "Add '" + Using + "'";

    internal override async Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) as CompilationUnitSyntax;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not SimpleNameSyntax name) return null;
        if (!IsLibraryName(name, model.Compilation) || root.Usings.Any(IsIt)) return null;

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var line = new SourceLayout(document, text).NewLine;
        if (root.Usings.FirstOrDefault(ComesAfter) is { } next) return Added(TextEdit.Insert(document, next.SpanStart, Using + line));
        if (root.Usings.LastOrDefault() is { } last) return Added(TextEdit.Insert(document, last.Span.End, line + Using));

        // What stands before the first declaration, such as a licence, stays before the using; its documentation does not.
        return First(root) is { } position ? Added(TextEdit.Insert(document, position, Using + line)) : null;
    }

    private Correction Added(TextEdit edit) => new(BatchTitle, edit);

    private static bool IsLibraryName(SimpleNameSyntax name, Compilation compilation)
    {
        if (name.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax) return false;
        var arity = name is GenericNameSyntax generic ? "`" + generic.Arity : "";
        var metadataName = LibraryAttributes.Namespace + "." + name.Identifier.ValueText;
        return IsPublic(metadataName + arity) || name.Parent is AttributeSyntax && IsPublic(metadataName + "Attribute");

        bool IsPublic(string full) => compilation.GetTypeByMetadataName(full) is { DeclaredAccessibility: Accessibility.Public };
    }

    private static bool IsIt(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, StaticKeyword.RawKind: 0 } && directive.Name?.ToString() == LibraryAttributes.Namespace;

    /// <summary>
    /// Whether a directive comes after this one: those of <c>System</c> come first, then the others by name, then aliases.
    /// </summary>
    private static bool ComesAfter(UsingDirectiveSyntax directive)
    {
        if (!directive.GlobalKeyword.IsKind(SyntaxKind.None)) return false;
        if (directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None)) return true;
        var name = directive.Name?.ToString() ?? "";
        var isSystem = name == "System" || name.StartsWith("System.", System.StringComparison.Ordinal);
        return !isSystem && string.CompareOrdinal(name, LibraryAttributes.Namespace) > 0;
    }

    private static int? First(CompilationUnitSyntax root)
    {
        var token = root.GetFirstToken();
        foreach (var trivia in token.LeadingTrivia)
        {
            // What one branch of a condition needs, the other may not.
            if (trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia) return null;
            if (trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
                return trivia.FullSpan.Start;
        }

        return token.SpanStart;
    }
}
