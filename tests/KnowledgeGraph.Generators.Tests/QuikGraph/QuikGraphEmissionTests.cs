using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.QuikGraph;

/// <summary>When the view is written, and where.</summary>
public sealed class QuikGraphEmissionTests
{
    private const string File = "KnowledgeGraph.QuikGraph.g.cs";

    private static readonly GeneratorTest Project = AiRace.Test;

    [Fact]
    public void A_project_without_QuikGraph_gets_none_of_it() => AssertFile(false, Project);

    [Fact]
    public void A_project_with_QuikGraph_gets_one_file() => AssertFile(true, Project with { Libraries = [QuikGraphStandIn.Library] });

    [Fact]
    public void A_project_without_a_graph_gets_it_too_for_the_graphs_that_it_references() =>
        AssertFile(true, new GeneratorTest { Libraries = [QuikGraphStandIn.Library] }.Add("Other.cs", "internal static class Other;"));

    [Theory]
    [InlineData("2.5.0.0", "QuikGraph", true)]
    [InlineData("3.0.0.0", "QuikGraph", true)]
    [InlineData("2.4.9.0", "QuikGraph", false)]
    [InlineData("2.5.0.0", "QuickGraph", false)]
    public void It_is_written_for_QuikGraph_from_version_2_5(string version, string name, bool isWritten) =>
        AssertFile(isWritten, Project with { Libraries = [QuikGraphStandIn.OfVersion(version, name)] });

    [Fact]
    public void An_assembly_of_that_name_without_the_interfaces_is_not_taken_for_it() =>
        AssertFile(false, Project with { Libraries = [Library.Compile("QuikGraph", "[assembly: System.Reflection.AssemblyVersion(\"2.5.0.0\")] public class Other;")] });

    [Fact]
    public void QuikGraph_under_an_alias_cannot_be_named_and_is_left_alone() =>
        AssertFile(false, Project with { Libraries = [QuikGraphStandIn.Library.As("quik")] });

    [Fact]
    public void An_unreadable_reference_is_for_the_compiler_to_report() =>
        AssertFile(false, Project with { Libraries = [Library.Broken()] }, compiles: false);

    [Fact]
    public void A_project_that_sees_the_internals_of_another_one_calls_its_own()
    {
        var first = QuikGraphProject.Test.Add("Friends.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Facts\")]").Run();
        var library = Library.Of("First", first);
        var second = new GeneratorTest { Libraries = [QuikGraphStandIn.Library, library] }.Add("Program.cs", """
            using KnowledgeGraph;

            internal static class Program
            {
                internal static void Main(System.IO.TextWriter output) => output.Write(Village.Town.Graph.AsQuikGraph().EdgeCount);
            }
            """);
        Assert.Equal("0", second.Run().Execute());
    }

    [Fact]
    public void An_edit_does_not_ask_again_whether_QuikGraph_is_there()
    {
        var project = Project with { Libraries = [QuikGraphStandIn.Library] };
        var before = project.Run();
        var after = before.After(project.Edit("nameof(Founded), \"2023\"", "nameof(Founded), \"2022\""));
        Assert.DoesNotContain(StepNames.QuikGraph, StepReasons.Computed(after));
        Assert.DoesNotContain(File, StepReasons.ChangedFiles(before.Run, after));
    }

    private static void AssertFile(bool isWritten, GeneratorTest test, bool compiles = true)
    {
        var result = test.Run();
        Assert.Equal(isWritten, result.Files.Any(f => f.Name == File));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info));
        if (compiles) Assert.Empty(result.Compilation.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Hidden));
    }
}
