using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.CodeFixes.Editing;
using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KnowledgeGraph.CodeFixes.Assertions;

/// <summary>Says of a kind in an assertion that the assertion takes all of its entities together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteAnyCodeFix)), Shared]
public sealed class WriteAnyCodeFix : TextCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AssertionProblems.NoQuantifier.Id];

    internal override string BatchTitle => "Write 'any' before kinds in assertions";

    internal override Task<Correction?> CorrectAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        QuantifierExpression.PrefixAsync(document, diagnostic, "any", cancellationToken);
}
