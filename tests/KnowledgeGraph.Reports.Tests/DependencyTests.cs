namespace KnowledgeGraph.Reports.Tests;

/// <summary>A page or a service that asks for reports gets no console with them.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_library_needs_the_framework_and_the_graph_and_no_console()
    {
        var references = typeof(GraphReports).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.Contains("KnowledgeGraph", references);
        Assert.DoesNotContain("System.Console", references);
        Assert.All(references, name => Assert.True(name == "KnowledgeGraph" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }
}
