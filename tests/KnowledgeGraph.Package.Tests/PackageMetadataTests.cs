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
    public void A_package_says_what_it_is_and_where_it_is_from(string id)
    {
        var metadata = feed.ReadMetadata(id);
        Assert.Equal(id, Text(metadata, "id"));
        Assert.Equal("README.md", Text(metadata, "readme"));
        Assert.Equal("icon.png", Text(metadata, "icon"));
        Assert.Matches(".{40,}", Text(metadata, "description"));
        Assert.StartsWith("https://", Text(metadata, "projectUrl"), StringComparison.Ordinal);

        var license = Element(metadata, "license");
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));

        var repository = Element(metadata, "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal(Text(metadata, "projectUrl"), repository.Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
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
