using System.Buffers.Binary;
using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests;

[Collection(UsesPackedFeed.Name)]
public sealed class PackageMetadataTests(PackedFeed feed)
{
    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Seeds")]
    [InlineData("KnowledgeGraph.Cli")]
    [InlineData("KnowledgeGraph.Templates")]
    public void A_package_says_what_it_is_and_which_commit_it_is_from(string id)
    {
        var metadata = feed.ReadMetadata(id);
        Assert.Equal(id, Text(metadata, "id"));
        Assert.Equal("README.md", Text(metadata, "readme"));
        Assert.Equal("icon.png", Text(metadata, "icon"));
        Assert.Matches(".{40,}", Text(metadata, "description"));

        var license = Element(metadata, "license");
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));

        var repository = Element(metadata, "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.Seeds")]
    [InlineData("KnowledgeGraph.Cli")]
    public void A_package_leads_to_the_home_of_the_project_where_it_has_one(string id)
    {
        var home = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("ProjectHome").Single().Value;
        var metadata = feed.ReadMetadata(id);
        string?[] addresses = [metadata.Elements().SingleOrDefault(e => e.Name.LocalName == "projectUrl")?.Value, Element(metadata, "repository").Attribute("url")?.Value];

        Assert.All(addresses, address => Assert.Equal(home.Length == 0 ? null : home, address));
        if (home.Length == 0) Assert.DoesNotContain("github.com", metadata.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_library_depends_on_nothing() => Assert.Empty(Dependencies("KnowledgeGraph"));

    [Fact]
    public void The_seeds_depend_on_the_library_alone_and_pass_its_generator_on()
    {
        var dependency = Assert.Single(Dependencies("KnowledgeGraph.Seeds"));
        Assert.Equal("KnowledgeGraph", dependency.Attribute("id")!.Value);
        Assert.Equal(Text(feed.ReadMetadata("KnowledgeGraph"), "version"), dependency.Attribute("version")!.Value);
        Assert.Null(dependency.Attribute("exclude"));
    }

    [Fact]
    public void The_icon_is_a_png_of_128_by_128()
    {
        using var package = feed.Open("KnowledgeGraph");
        using var stream = package.GetEntry("icon.png")!.Open();
        var header = new byte[24];
        stream.ReadExactly(header);

        // Width and height are the first fields of the first chunk: PNG, section 11.2.1.
        Assert.Equal("PNG\r\n"u8, header.AsSpan(1, 5));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20))));
    }

    private List<XElement> Dependencies(string id) =>
        [.. feed.ReadMetadata(id).Descendants().Where(element => element.Name.LocalName == "dependency")];

    private static XElement Element(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(XElement metadata, string name) => Element(metadata, name).Value;
}
