using System.Globalization;
using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>
/// The wrong examples of the pages, each with a program that uses every property that the example declares: the message of the page is the
/// only error.
/// </summary>
public sealed class PageProgramTests
{
    public static TheoryData<string> Ids { get; } = new(ProblemCatalogue.All
        .Where(static descriptor => descriptor.Severity == Severity.Error && DiagnosticPage.Of(descriptor.Id).HasExamples)
        .Select(static descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_message_of_a_page_is_the_only_error(string id)
    {
        var wrong = DiagnosticPage.Of(id).Wrong;
        var result = wrong.Add("Uses.cs", Uses(wrong)).Run();
        var others = result.Diagnostics.Concat(result.Compilation.GetDiagnostics())
            .Where(
                d =>
                    d.Severity == DiagnosticSeverity.Error && d.Id != id
                    && !(DiagnosticPage.IsOfText(id) && d.Id == DiagnosticPage.FactsWithoutGraph));
        Assert.Empty(others.Select(static d => d.ToString()));
    }

    private static string Uses(GeneratorTest test)
    {
        var text = new StringBuilder("internal static class Uses\n{\n    internal static void All()\n    {\n");
        var compilation = test.Compile();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var property in tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>())
            {
                if ((IPropertySymbol?)model.GetDeclaredSymbol(property) is not { DeclaredAccessibility: Accessibility.Public,
                    GetMethod: not null, ContainingType: { IsGenericType: false } type } symbol) continue;
                var owner = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"        _ = {(symbol.IsStatic ? owner : $"default({owner})!")}.{property.Identifier};\n");
            }
        }

        return text + "    }\n}\n";
    }
}
