using System;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Declarations;
using KnowledgeGraph.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGraph.Generators.Queries;

/// <summary>
/// Names the package that joins this library with QuikGraph to a project that references QuikGraph without it, directly or through
/// something else.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuikGraphReferenceAnalyzer : DiagnosticAnalyzer
{
    private const string Package = "KnowledgeGraph.QuikGraph";
    private const string Library = "QuikGraph";

    /// <summary>What the package needs at least: projects with an older version could not use it.</summary>
    private static readonly Version Oldest = new(2, 5);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.Of(ToolProblems.QuikGraphPackage)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            if (end.Compilation.GetTypeByMetadataName(LibraryNames.Namespace + ".Graph") is null || end.Compilation.AssemblyName == Package)
                return;
            var names = end.Compilation.ReferencedAssemblyNames.ToArray();
            if (!names.Any(name => name.Name == Library && name.Version >= Oldest) || names.Any(name => name.Name == Package)) return;
            var problem = Problem.At(ToolProblems.QuikGraphPackage, default);
            end.ReportDiagnostic(
                Diagnostic.Create(Descriptors.Of(problem.Descriptor), Location.None, ProblemText.Render(problem, static _ => "")));
        });
    }
}
