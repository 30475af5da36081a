using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Names;

/// <summary>Gives a call of <c>Walk</c> the kinds that its expression leads from and to as type arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeWalkCodeFix)), Shared]
public sealed class TypeWalkCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [PathProblems.KnownEnds.Id];

    internal override string BatchTitle => "Add the kinds at the ends of paths";

    internal override Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var types = diagnostic.Properties.TryGetValue(Problem.SuggestionProperty, out var suggested) ? suggested : null;
        return Task.FromResult(types is null
            ? null
            : new Correction(
                "Change to 'Walk<" + types + ">'", TextEdit.Insert(document, diagnostic.Location.SourceSpan.End, "<" + types + ">")));
    }
}
