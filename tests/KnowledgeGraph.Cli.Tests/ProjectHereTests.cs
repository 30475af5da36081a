using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Check;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Without <c>--assembly</c>, the project in the current directory is asked, and the answer says so.</summary>
public sealed class ProjectHereTests : IDisposable
{
    private const string Project = "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
    private readonly CheckProject _project = CheckProject.Create();

    public ProjectHereTests()
    {
        _project.Write("a.kg.json", """{ "entities": { "Beta": { "kind": "Firm" }, "Omega": { "kind": "Firm" } } }""");
        _project.Write("docs/d1.txt", "Alpha began in 1999");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Check_takes_the_newest_output_of_the_one_project_and_says_which()
    {
        _project.Write("N.csproj", Project);
        Output("bin/Debug/net10.0/N.dll", hours: -2);
        Output("bin/Release/net10.0/N.dll", hours: -1);
        Output("bin/Release/net10.0/ref/N.dll", hours: 0);
        Output("bin/Release/net10.0/publish/N.dll", hours: 0);
        _project.Write("bin/Release/net10.0/Other.dll", "newer, and another");

        Assert.Equal(
            new Kg(ExitCode.Found, "G: no problems in 1 fact file.\nGraph: G, of bin/Release/net10.0/N.dll\n", ""),
            Check());
        Assert.Contains("\"assembly\": \"bin/Release/net10.0/N.dll\"", Check("--json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<AssemblyName>Chips</AssemblyName>", "bin/Debug/net10.0/Chips.dll")]
    [InlineData("<AssemblyName>$(MSBuildProjectName).Graph</AssemblyName>", "bin/Debug/net10.0/N.Graph.dll")]
    [InlineData("<AssemblyName>$(Prefix).N</AssemblyName>", "bin/Debug/net10.0/Acme.N.dll")]
    [InlineData("", "bin/Debug/net10.0/Acme.N.dll")]
    [InlineData("", "artifacts/bin/N/debug/N.dll")]
    [InlineData("", "bin/N.dll")]
    [InlineData("<!-- <AssemblyName>Old</AssemblyName> -->", "bin/N.dll")]
    [InlineData("<AssemblyName Condition=\"'$(A)' == ''\">Chips</AssemblyName>", "bin/Chips.dll")]
    public void The_output_is_found_by_its_name_or_by_the_list_of_its_dependencies(string property, string output)
    {
        _project.Write("N.csproj", Project.Replace("</PropertyGroup>", property + "</PropertyGroup>", StringComparison.Ordinal));
        Output(output, hours: -1);
        _project.Write(Path.ChangeExtension(output, ".deps.json"), "{}");
        _project.Write(Path.Combine(Path.GetDirectoryName(output)!, "Dependency.dll"), "newer, and another");

        Assert.EndsWith($"\nGraph: G, of {output}\n", Check().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "kg build Facts -o MyGraph.kgi", "-o", "g.kgi")]
    [InlineData("conflicts", "kg conflicts Facts")]
    public void A_command_without_a_project_names_itself(string command, string example, params string[] options)
    {
        var kg = Kg.RunIn(_project.Directory, [command, ".", .. options]);
        Assert.Equal(
            $"""
            kg: there is no project here to check the facts against
              Run kg {command} in the directory of the project (.csproj) that contains the facts.
              --assembly FILE names the assembly that the facts belong to: {example} --assembly bin/Debug/net10.0/MyGraph.dll

            """.ReplaceLineEndings("\n"),
            kg.Error);
        Assert.Equal(ExitCode.InputError, kg.ExitCode);
    }

    [Fact]
    public void Check_refuses_where_there_is_no_project_several_or_one_that_is_not_built()
    {
        Assert.Equal(
            """
            kg: there is no project here to check the facts against
              Run kg check in the directory of the project (.csproj) that contains the facts.
              --assembly FILE names the assembly that the facts belong to: kg check Facts --assembly bin/Debug/net10.0/MyGraph.dll

            """,
            Refused());

        _project.Write("N.csproj", Project);
        Assert.StartsWith(
            "kg: N.csproj is not built: bin does not contain its assembly\n  Run dotnet build.\n", Refused(), StringComparison.Ordinal);

        _project.Write("M.csproj", Project);
        Assert.Equal("kg: there are 2 projects here: choose one with --assembly FILE\n  M.csproj\n  N.csproj\n", Refused());

        string Refused()
        {
            var kg = Check();
            Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
            return kg.Error;
        }
    }

    [Fact]
    public void A_command_asks_the_graph_of_the_project_and_says_which()
    {
        _project.Write("N.csproj", Project);
        Output("bin/Debug/net10.0/N.dll", hours: 0);

        var kg = Ask("find", "Alpha");
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.EndsWith("\nGraph: G, of bin/Debug/net10.0/N.dll\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("\"assembly\": \"bin/Debug/net10.0/N.dll\"", Ask("find", "Alpha", "--json").Output, StringComparison.Ordinal);
        Assert.Equal("kg: no name or fact in G contains “xyzzy”\n  Graph: G, of bin/Debug/net10.0/N.dll\n", Ask("find", "xyzzy").Error);
        Assert.Equal("kg: no entity of G is called 'xyzzy'\n  Graph: G, of bin/Debug/net10.0/N.dll\n", Ask("show", "xyzzy").Error);
        Assert.Contains("has no graph called “H”", Ask("list", "--graph", "H").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_asks_the_graph_that_comes_with_kg_where_the_project_has_none_and_says_why()
    {
        Assert.DoesNotContain("Graph:", Ask("list").Output, StringComparison.Ordinal);

        _project.Write("N.csproj", Project);
        Assert.EndsWith(
            "\nGraph: the one that comes with kg (N.csproj is not built); use --assembly FILE for another graph\n", Ask("list").Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"assembly\"", Ask("list", "--json").Output, StringComparison.Ordinal);

        File.Copy(typeof(FactAttribute).Assembly.Location, _project.PathOf("N.dll"), overwrite: true);
        Output("bin/N.dll", hours: 0);
        Assert.EndsWith(
            "\nGraph: the one that comes with kg (bin/N.dll has no graph); use --assembly FILE for another graph\n", Ask("list").Output,
            StringComparison.Ordinal);

        _project.Write("M.csproj", Project);
        Assert.EndsWith(
            "\nGraph: the one that comes with kg (there are 2 projects here); use --assembly FILE for another graph\n", Ask("list").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_damaged_is_an_error()
    {
        _project.Write("N.csproj", Project);
        _project.Write("bin/N.dll", "no assembly");

        Assert.Equal($"kg: {_project.PathOf("bin/N.dll")} is not a .NET assembly, or is damaged\n", Ask("list").Error);
    }

    [Fact]
    public void An_assembly_that_is_named_comes_before_the_project()
    {
        _project.Write("N.csproj", Project);
        Output("bin/N.dll", hours: 0);

        Assert.StartsWith(
            "Rex\n", Ask("show", "rex", "--assembly", GraphAssemblyFile.Shared, "--graph", "Pets").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Graph:", Ask("show", "rex", "--assembly", GraphAssemblyFile.Shared, "--graph", "Pets").Output, StringComparison.Ordinal);
    }

    private Kg Check(params string[] options) => Kg.RunIn(_project.Directory, ["check", ".", "--documents", "docs", .. options]);

    private Kg Ask(params string[] arguments) => Kg.RunIn(_project.Directory, arguments);

    /// <summary>Puts the assembly where a build would.</summary>
    private void Output(string path, int hours)
    {
        _project.Write(path, File.ReadAllBytes(_project.Assembly));
        File.SetLastWriteTimeUtc(_project.PathOf(path), DateTime.UtcNow.AddHours(hours));
    }
}
