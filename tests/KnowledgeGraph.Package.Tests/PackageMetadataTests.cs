using System.Buffers.Binary;
using System.Xml.Linq;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class PackageMetadataTests(PackedFeed feed)
{
    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Seeds")]
    [InlineData("KnowledgeGraph.QuikGraph")]
    [InlineData("KnowledgeGraph.Compiler")]
    [InlineData("KnowledgeGraph.Reports")]
    [InlineData("KnowledgeGraph.Rdf")]
    [InlineData("KnowledgeGraph.Interchange")]
    [InlineData("KnowledgeGraph.Hosting")]
    [InlineData("KnowledgeGraph.Orleans")]
    [InlineData("KnowledgeGraph.Cli")]
    [InlineData("KnowledgeGraph.Templates")]
    public void A_package_says_what_it_is_and_which_commit_it_is_from(string id)
    {
        using var package = feed.Open(id);
        Assert.Equal(id, package.Element("id").Value);
        Assert.Equal("README.md", package.Element("readme").Value);
        Assert.Equal("icon.png", package.Element("icon").Value);
        Assert.Matches(".{40,}", package.Element("description").Value);

        var license = package.Element("license");
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));

        var repository = package.Element("repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Seeds")]
    [InlineData("KnowledgeGraph.QuikGraph")]
    [InlineData("KnowledgeGraph.Compiler")]
    [InlineData("KnowledgeGraph.Reports")]
    [InlineData("KnowledgeGraph.Rdf")]
    [InlineData("KnowledgeGraph.Interchange")]
    [InlineData("KnowledgeGraph.Hosting")]
    [InlineData("KnowledgeGraph.Orleans")]
    [InlineData("KnowledgeGraph.Cli")]
    public void A_package_leads_to_the_home_of_the_project_where_it_has_one(string id)
    {
        var home = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("ProjectHome").Single().Value;
        using var package = feed.Open(id);
        var metadata = package.Metadata;
        string?[] addresses =
        [
            metadata.Elements().SingleOrDefault(element => element.Name.LocalName == "projectUrl")?.Value,
            package.Element("repository").Attribute("url")?.Value,
        ];

        Assert.All(addresses, address => Assert.Equal(home.Length == 0 ? null : home, address));
        if (home.Length == 0) Assert.DoesNotContain("github.com", metadata.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Rdf")]
    public void The_library_depends_on_nothing(string id) => Assert.Empty(Dependencies(id));

    [Theory]
    [InlineData("KnowledgeGraph.Seeds")]
    [InlineData("KnowledgeGraph.Reports")]
    public void The_package_depends_on_the_library_alone_and_passes_its_generator_on(string id)
    {
        var dependency = Assert.Single(Dependencies(id));
        Assert.Equal("KnowledgeGraph", dependency.Attribute("id")!.Value);
        Assert.Equal(feed.Version("KnowledgeGraph"), dependency.Attribute("version")!.Value);
        Assert.Null(dependency.Attribute("exclude"));
    }

    [Fact]
    public void The_package_of_the_compiler_depends_on_the_libraries_and_passes_the_generator_on()
    {
        var dependencies = Dependencies("KnowledgeGraph.Compiler").ToDictionary(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(["KnowledgeGraph", "KnowledgeGraph.Rdf"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(feed.Version("KnowledgeGraph"), dependencies["KnowledgeGraph"].Attribute("version")!.Value);
        Assert.Null(dependencies["KnowledgeGraph"].Attribute("exclude"));
    }

    [Fact]
    public void The_package_of_Orleans_depends_on_Orleans_and_on_the_library_and_passes_its_generator_on()
    {
        var dependencies = Dependencies("KnowledgeGraph.Orleans").ToDictionary(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(
            ["KnowledgeGraph", "Microsoft.Orleans.Client", "Microsoft.Orleans.Sdk", "Microsoft.Orleans.Server"],
            dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(feed.Version("KnowledgeGraph"), dependencies["KnowledgeGraph"].Attribute("version")!.Value);
        Assert.Null(dependencies["KnowledgeGraph"].Attribute("exclude"));
    }

    [Fact]
    public void The_package_of_QuikGraph_depends_on_QuikGraph_and_on_the_library_and_passes_its_generator_on()
    {
        var dependencies = Dependencies("KnowledgeGraph.QuikGraph").ToDictionary(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(["KnowledgeGraph", "QuikGraph"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(feed.Version("KnowledgeGraph"), dependencies["KnowledgeGraph"].Attribute("version")!.Value);
        Assert.Null(dependencies["KnowledgeGraph"].Attribute("exclude"));
    }

    [Fact]
    public void The_package_of_Interchange_depends_on_its_parser_and_on_the_libraries_and_passes_the_generator_on()
    {
        var dependencies = Dependencies("KnowledgeGraph.Interchange").ToDictionary(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(["CsvHelper", "KnowledgeGraph", "KnowledgeGraph.Rdf"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Null(dependencies["KnowledgeGraph"].Attribute("exclude"));
    }

    [Fact]
    public void The_package_of_hosting_depends_on_health_checks_and_on_the_library_and_passes_its_generator_on()
    {
        var dependencies = Dependencies("KnowledgeGraph.Hosting").ToDictionary(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(
            ["KnowledgeGraph", "Microsoft.Extensions.Diagnostics.HealthChecks"], dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(feed.Version("KnowledgeGraph"), dependencies["KnowledgeGraph"].Attribute("version")!.Value);
        Assert.Null(dependencies["KnowledgeGraph"].Attribute("exclude"));
    }

    [Fact]
    public void The_icon_is_a_png_of_128_by_128()
    {
        using var package = feed.Open("KnowledgeGraph");
        var header = package.Read("icon.png").AsSpan(0, 24);

        // Width and height are the first fields of the first chunk: PNG, section 11.2.1.
        Assert.Equal("PNG\r\n"u8, header[1..6]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }

    private List<XElement> Dependencies(string id)
    {
        using var package = feed.Open(id);
        return [.. package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency")];
    }
}
