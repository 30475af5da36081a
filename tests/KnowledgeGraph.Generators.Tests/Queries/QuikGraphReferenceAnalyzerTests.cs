using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Queries;

/// <summary>A project with QuikGraph is told of the package that joins it with this library.</summary>
public sealed class QuikGraphReferenceAnalyzerTests
{
    private static readonly GeneratorTest Project = new GeneratorTest().Add("Vocabulary.cs", AiRace.Vocabulary)
        .Add("Facts.cs", AiRace.Facts);

    [Fact]
    public async Task QuikGraph_without_the_package_is_one_information_that_names_it()
    {
        var found = Assert.Single(await With(Assembly("QuikGraph", "2.5.0.0")).Run().AnalyzeAsync());
        Assert.Equal(("KG9010", DiagnosticSeverity.Info), (found.Id, found.Severity));
        Assert.Equal(Location.None, found.Location);
        Assert.Equal(
            "The project references QuikGraph, but not the package that presents graphs to it. To use AsQuikGraph() on graphs, "
                + "views and relations, run 'dotnet add package KnowledgeGraph.QuikGraph'.",
            found.GetMessage(null));
    }

    [Fact]
    public async Task A_project_with_the_package_hears_nothing() =>
        Assert.Empty(await With(Assembly("QuikGraph", "2.5.0.0"), Assembly("KnowledgeGraph.QuikGraph", "0.1.0.0")).Run().AnalyzeAsync());

    [Theory]
    [InlineData("QuikGraph", "2.4.9.0")]
    [InlineData("QuickGraph", "3.6.0.0")]
    public async Task Another_library_is_not_taken_for_it(string name, string version) =>
        Assert.Empty(await With(Assembly(name, version)).Run().AnalyzeAsync());

    [Fact]
    public async Task A_project_without_QuikGraph_hears_nothing() => Assert.Empty(await Project.Run().AnalyzeAsync());

    private static GeneratorTest With(params Library[] libraries) => Project with { Libraries = [.. libraries] };

    private static Library Assembly(string name, string version) =>
        Library.Compile(name, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public class Other;");
}
