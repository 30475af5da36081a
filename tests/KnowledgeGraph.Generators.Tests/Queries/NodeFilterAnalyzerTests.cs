using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Queries;

/// <summary>OfType and Cast on sequences of nodes that have another type.</summary>
public sealed class NodeFilterAnalyzerTests
{
    [Theory]
    [InlineData(
        "Race.Graph.Nodes.[|OfType<Chip>|]()",
        "'OfType<Chip>()' returns no element, because the elements have the .NET type 'Node', not 'Chip', whatever their kind. "
            + "Write 'Select(node => node.As<Chip>()).OfType<Chip>()'.")]
    [InlineData(
        "Race.Graph.Nodes.Where(node => node.Index > 1).[|OfType<Chip>|]()",
        "'OfType<Chip>()' returns no element, because the elements have the .NET type ")]
    [InlineData(
        "Race.Graph.Nodes.ToArray().[|OfType<Chip>|]()", "'OfType<Chip>()' returns no element, because the elements have the .NET type ")]
    [InlineData(
        "Race.Graph.Nodes.ToList().[|Cast<Chip>|]()",
        "'Cast<Chip>()' throws an InvalidCastException, because the elements have the .NET type 'Node', not 'Chip', whatever their kind. "
            + "Write 'Select(node => node.As<Chip>()).OfType<Chip>()'.")]
    [InlineData(
        "Enumerable.[|OfType<Chip>|](Race.Graph.Nodes)", "'OfType<Chip>()' returns no element, because the elements have the .NET type ")]
    [InlineData(
        "Race.Companies.[|OfType<Agent>|]()",
        "'OfType<Agent>()' returns no element, because the elements have the .NET type 'Company', not 'Agent', whatever their kind. "
            + "Write 'Select(node => node.AsNode().As<Agent>()).OfType<Agent>()'.")]
    [InlineData("Race.Companies.[|OfType<Node>|]()", "'OfType<Node>()' returns no element, because the elements have the .NET type ")]
    [InlineData(
        "Company.DeepSeek.AsNode().Facts.Select(fact => fact.Subject).[|OfType<Chip>|]()",
        "'OfType<Chip>()' returns no element, because the elements have the .NET type ")]
    public async Task A_filter_for_another_type_is_reported_at_its_name(string call, string message)
    {
        var start = call.IndexOf("[|", StringComparison.Ordinal);
        var length = call.IndexOf("|]", StringComparison.Ordinal) - start - 2;
        var clean = call.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var source = Calling(clean);
        var result = With(source).Run();
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var diagnostic = Assert.Single(await result.AnalyzeAsync());
        Assert.Equal(("KG5010", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(new TextSpan(source.IndexOf(clean, StringComparison.Ordinal) + start, length), diagnostic.Location.SourceSpan);
    }

    [Theory]
    [InlineData("Race.Graph.Nodes.OfType<Node>()")]
    [InlineData("Race.Companies.OfType<Company>()")]
    [InlineData("Race.Graph.Nodes.Select(node => node.As<Chip>()).OfType<Chip>()")]
    [InlineData("Race.Graph.Nodes.Cast<object>()")]
    [InlineData("Race.Graph.Nodes.Cast<INode>().OfType<Chip>()")]
    [InlineData("new object[] { Chip.H800 }.OfType<Chip>()")]
    [InlineData("new[] { 1, 2 }.OfType<int>()")]
    public async Task A_filter_that_elements_can_pass_is_not(string call)
    {
        var result = With(Calling(call)).Run();
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await result.AnalyzeAsync());
    }

    private static string Calling(string call) => $$"""
        using System.Linq;
        using KnowledgeGraph;
        namespace AiRace;
        internal static class Program
        {
            internal static object Main() => {{call}};
        }
        """;

    private static GeneratorTest With(string source) =>
        new GeneratorTest().Add("Vocabulary.cs", AiRace.Vocabulary).Add("Facts.cs", AiRace.Facts).Add("Calls.cs", source);
}
