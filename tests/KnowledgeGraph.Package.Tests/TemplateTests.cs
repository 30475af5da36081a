using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests;

/// <summary>What <c>dotnet new kg</c> makes builds without a warning, checks its facts, and prints what they say.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class TemplateTests(PackedFeed feed)
{
    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var package = feed.Open("KnowledgeGraph.Templates");
        string[] expected =
        [
            "README.md",
            "content/kg/.template.config/template.json",
            "content/kg/Assertions.cs",
            "content/kg/Facts/runbook.txt",
            "content/kg/Facts/services.kg.json",
            "content/kg/Program.cs",
            "content/kg/ServiceCatalogue.csproj",
            "content/kg/Vocabulary.cs",
            "icon.png",
        ];
        Assert.Equal(
            expected,
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.StartsWith("content/", StringComparison.Ordinal) || name is "README.md" or "icon.png" || name.StartsWith("lib/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        var type = Assert.Single(feed.ReadMetadata("KnowledgeGraph.Templates").Descendants(), element => element.Name.LocalName == "packageType");
        Assert.Equal("Template", type.Attribute("name")!.Value);
    }

    [Fact]
    public void A_new_project_builds_without_a_warning_and_prints_what_its_facts_say()
    {
        var directory = Create("new", "Shop");

        Assert.Equal(
            feed.ReadMetadata("KnowledgeGraph").Elements().Single(element => element.Name.LocalName == "version").Value,
            XDocument.Load(Path.Combine(directory, "Shop.csproj")).Descendants("PackageReference").Single().Attribute("Version")!.Value);
        DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal(
            """
            The Payments team is on call for Checkout.
            The Payments team is on call for Ledger.
            When Archive fails, it affects: Payments team, Platform team.
            Checkout ─depends on→ Ledger ─depends on→ Archive
              Checkout depends on Ledger: “Checkout posts every order to the ledger” (Runbook)
              Ledger depends on Archive: “the ledger writes its books to the archive” (Runbook)

            """,
            DotnetCommand.Run(directory, "run", "--no-build").Succeeded().Output);
    }

    [Theory]
    [InlineData("Facts/services.kg.json", "\"dependsOn\", \"Ledger\"", "\"dependsOn\", \"Leger\"", "error KG1001: ")]
    [InlineData("Facts/services.kg.json", "posts every order", "posts each order", "error KG3002: ")]
    [InlineData("Facts/services.kg.json", "runbook.txt", "runbok.txt", "error KG3013: ")]
    [InlineData("Facts/services.kg.json", "[\"Checkout\", \"availability\"", "[\"Archive\", \"dependsOn\", \"Checkout\", { \"quote\": \"archive\" }], [\"Checkout\", \"availability\"", "error KG4003: ")]
    public void A_mistake_in_it_is_an_error(string file, string right, string wrong, string error)
    {
        var directory = Create("mistake-" + error[6..12], "ServiceCatalogue");
        var path = Path.Combine(directory, file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(error, DotnetCommand.Run(directory, "build", "-m:1", "-warnaserror").Failed().Output, StringComparison.Ordinal);
    }

    /// <summary>Installs the template where no other program finds it, and makes a project that restores from the packed feed.</summary>
    private string Create(string name, string project)
    {
        var root = feed.NewDirectory("template-" + name);
        var hive = Path.Combine(root, "hive");
        var package = Assert.Single(Directory.GetFiles(feed.Packages, "KnowledgeGraph.Templates.*.nupkg"));
        DotnetCommand.Run(root, "new", "install", package, "--debug:custom-hive", hive).Succeeded();
        DotnetCommand.Run(root, "new", "kg", "-o", project, "--no-update-check", "--debug:custom-hive", hive).Succeeded();
        return Path.Combine(root, project);
    }
}
