using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Check;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg baseline</c> writes the lines that a build compares the graph with.</summary>
public sealed class BaselineCommandTests : IDisposable
{
    private const string Fact = "Alpha founded 1999\n";
    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    private string File => _project.PathOf("facts.shipped.txt");

    [Fact]
    public void The_facts_of_the_graph_are_written()
    {
        Assert.Equal(
            new Kg(ExitCode.Found, "facts.shipped.txt: 1 fact, 1 added, 0 removed\n", ""),
            Kg.RunIn(_project.Directory, "baseline", "--assembly", _project.Assembly));
        Assert.Equal("# The shipped facts of G. kg baseline writes this file.\n" + Fact, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Comments_at_the_beginning_stay_and_the_difference_is_counted()
    {
        _project.Write("facts.shipped.txt", "# Version 1\n# Reviewed\nAlpha founded 1998\nBeta founded 2000\n# gone\n");
        Assert.Equal(
            new Kg(ExitCode.Found, "facts.shipped.txt: 1 fact, 1 added, 2 removed\n", ""),
            Kg.RunIn(_project.Directory, "baseline", "--assembly", _project.Assembly));
        Assert.Equal("# Version 1\n# Reviewed\n" + Fact, System.IO.File.ReadAllText(File));
        Assert.Equal(
            "facts.shipped.txt: 1 fact, 0 added, 0 removed\n",
            Kg.RunIn(_project.Directory, "baseline", "--assembly", _project.Assembly).Output);
    }

    [Fact]
    public void Another_file_can_be_named()
    {
        Assert.Equal(
            ExitCode.Found, Kg.RunIn(_project.Directory, "baseline", "--assembly", _project.Assembly, "-o", "other.txt").ExitCode);
        Assert.EndsWith(Fact, System.IO.File.ReadAllText(_project.PathOf("other.txt")), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error_that_leaves_nothing()
    {
        var kg = Kg.RunIn(_project.Directory, "baseline", "--assembly", _project.Assembly, "-o", "none/facts.shipped.txt");
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith("kg: none/facts.shipped.txt cannot be written: ", kg.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_graph_that_comes_with_kg_has_no_baseline()
    {
        var directory = Directory.CreateTempSubdirectory("kg").FullName;
        Assert.Equal(
            new Kg(
                ExitCode.InputError, "",
                "kg: there is no built project with a graph here\n  Run kg baseline in the directory of the project after dotnet build.\n"
                    + "  --assembly FILE names the assembly of a graph.\n"),
            Kg.RunIn(directory, "baseline"));
        Directory.Delete(directory);
    }
}
