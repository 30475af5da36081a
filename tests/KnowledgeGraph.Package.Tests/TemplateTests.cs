using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests;

/// <summary>What <c>dotnet new kg</c> makes builds without a warning, checks its facts, and prints what they say.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class TemplateTests(PackedFeed feed)
{
    private const string Answers = """
        Checkout is run by Payments.
        Payments runs Checkout, Ledger.
        Checkout ─depends on→ Ledger ─depends on→ Archive

        """;

    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var package = feed.Open("KnowledgeGraph.Templates");
        string[] expected =
        [
            "KnowledgeGraph.Templates.nuspec",
            "README.md",
            "content/kg/.template.config/template.json",
            "content/kg/Catalogue.App/Catalogue.App.csproj",
            "content/kg/Catalogue.Tests/Catalogue.Tests.csproj",
            "content/kg/Catalogue.Tests/LandscapeTests.The_graph_is_as_reviewed.verified.txt",
            "content/kg/Catalogue.Tests/LandscapeTests.cs",
            "content/kg/Catalogue/Assertions.cs",
            "content/kg/Catalogue/Catalogue.csproj",
            "content/kg/Catalogue/Facts/runbook.txt",
            "content/kg/Catalogue/Facts/services.kg.json",
            "content/kg/Catalogue/Program.cs",
            "content/kg/Catalogue/Vocabulary.cs",
            "icon.png",
        ];
        Assert.Equal(expected, package.Files);
        var type = Assert.Single(package.Metadata.Descendants(), element => element.Name.LocalName == "packageType");
        Assert.Equal("Template", type.Attribute("name")!.Value);
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("my-shop.2")]
    public void New_projects_build_without_a_warning_run_and_pass_their_tests(string name)
    {
        var directory = Create("new-" + name, name);
        var project = Path.Combine(directory, name);

        Assert.Equal(
            feed.Version("KnowledgeGraph"),
            XDocument.Load(Path.Combine(project, name + ".csproj")).Descendants("PackageReference").Single().Attribute("Version")!.Value);
        DotnetCommand.Run(project, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(Answers, DotnetCommand.Run(project, "run", "--no-build").Succeeded().Output);
        var tests = DotnetCommand.Run(Path.Combine(directory, name + ".Tests"), "test", "-m:1", "-warnaserror").Succeeded();
        Assert.Contains("Failed:     0, Passed:     2", tests.Output, StringComparison.Ordinal);
    }

    /// <summary>The graph keeps its assembly when the program is edited, and gets another one when a fact is.</summary>
    [Fact]
    public void A_program_in_a_project_of_its_own_is_compiled_without_the_graph()
    {
        const string Name = "my-shop.2";
        var directory = Create("separate", Name, "--separate");
        var program = Path.Combine(directory, Name + ".App");
        var source = Path.Combine(program, "Program.cs");
        var facts = Path.Combine(directory, Name, "Facts", "services.kg.json");
        Assert.False(File.Exists(Path.Combine(directory, Name, "Program.cs")));
        DotnetCommand.Run(program, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(Answers, DotnetCommand.Run(program, "run", "--no-build").Succeeded().Output);
        var built = BuildTime(Name);

        File.AppendAllText(source, "// A comment\nConsole.WriteLine(\"edited\");\n");
        DotnetCommand.Run(program, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(Answers + "edited\n", DotnetCommand.Run(program, "run", "--no-build").Succeeded().Output);
        Assert.Equal(built, BuildTime(Name));

        File.WriteAllText(
            facts, File.ReadAllText(facts).Replace("\"runBy\": \"Storage\"", "\"runBy\": \"Payments\"", StringComparison.Ordinal));
        DotnetCommand.Run(program, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Contains(
            "Payments runs Archive, Checkout, Ledger.", DotnetCommand.Run(program, "run", "--no-build").Succeeded().Output,
            StringComparison.Ordinal);
        Assert.NotEqual(built, BuildTime(Name));

        DateTime BuildTime(string project) =>
            File.GetLastWriteTimeUtc(Path.Combine(directory, project, "obj", "Debug", "net10.0", project + ".dll"));
    }

    [Theory]
    [InlineData("\"dependsOn\", \"Ledger\"", "\"dependsOn\", \"Leger\"", "error KG1001: ")]
    [InlineData("posts every order", "posts each order", "error KG3002: ")]
    [InlineData("runbook.txt", "runbok.txt", "error KG3013: ")]
    [InlineData(
        "[\"Checkout\", \"availability\"", "[\"Archive\", \"dependsOn\", \"Checkout\"], [\"Checkout\", \"availability\"", "error KG1222: ")]
    [InlineData("[\"Ledger\", \"dependsOn\", \"Archive\"", "[\"Archive\", \"dependsOn\", \"Ledger\"", "error KG4002: ")]
    public void A_mistake_in_the_facts_is_an_error(string right, string wrong, string error)
    {
        var project = Path.Combine(Create("mistake-" + error[6..12], "Catalogue"), "Catalogue");
        var path = Path.Combine(project, "Facts", "services.kg.json");
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(error, DotnetCommand.Run(project, "build", "-m:1", "-warnaserror").Failed().Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Installs the template where no other program finds it, and makes the projects, which restore from the packed feed and the machine's
    /// own sources.
    /// </summary>
    private string Create(string name, string project, params string[] options) => Create(feed, name, project, options);

    internal static string Create(PackedFeed feed, string name, string project, params string[] options)
    {
        var root = feed.Newcomer("template-" + name);
        var hive = Path.Combine(root, "hive");
        var package = Assert.Single(Directory.GetFiles(feed.Packages, "KnowledgeGraph.Templates.*.nupkg"));
        DotnetCommand.Run(root, "new", "install", package, "--debug:custom-hive", hive).Succeeded();
        DotnetCommand.Run(root, ["new", "kg", "-n", project, "-o", project, .. options, "--no-update-check", "--debug:custom-hive", hive])
            .Succeeded();
        return Path.Combine(root, project);
    }
}
