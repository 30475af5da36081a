using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests.Documentation;

/// <summary>The documentation of a package is that of what its users can call, and of all of it.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed class PublicDocumentationTests(PackedFeed feed)
{
    private static readonly string[] Documented =
        [
            "KnowledgeGraph", "KnowledgeGraph.QuikGraph", "KnowledgeGraph.Reports", "KnowledgeGraph.Seeds", "KnowledgeGraph.Compiler",
            "KnowledgeGraph.Rdf", "KnowledgeGraph.Interchange", "KnowledgeGraph.Hosting", "KnowledgeGraph.Orleans",
        ];

    public static TheoryData<string> Packages => [.. Documented];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_documented_member_is_public_and_every_public_member_is_documented(string id)
    {
        var surface = PublicSurface.Open(feed);
        var members = surface.Of(id);
        var documented = Read(id).Descendants("member").Select(member => member.Attribute("name")!.Value).ToList();

        Assert.Empty(documented.Except(members.Select(DocumentationId.Of)));
        Assert.Empty(members.Where(member => !PublicSurface.IsImplied(member)).Select(DocumentationId.Of).Except(documented));
        surface.Unload();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_documentation_refers_to_what_is_not_public(string id)
    {
        var surface = PublicSurface.Open(feed);
        var usable = Documented.SelectMany(surface.Of).Select(DocumentationId.Of).ToHashSet(StringComparer.Ordinal);
        var hidden = from member in Read(id).Descendants("member")
                     from reference in member.Descendants().Attributes("cref").Select(cref => cref.Value)
                     where reference.AsSpan(1).StartsWith(":KnowledgeGraph.", StringComparison.Ordinal) && !usable.Contains(reference)
                     select $"{member.Attribute("name")!.Value}: {reference}";

        Assert.Empty(hidden);
        surface.Unload();
    }

    [Theory]
    [InlineData("KnowledgeGraph")]
    [InlineData("KnowledgeGraph.QuikGraph")]
    [InlineData("KnowledgeGraph.Compiler")]
    [InlineData("KnowledgeGraph.Reports")]
    [InlineData("KnowledgeGraph.Hosting")]
    public void Every_parameter_and_every_result_is_documented(string id)
    {
        var surface = PublicSurface.Open(feed);
        var documented = Read(id).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        var incomplete = from member in surface.Of(id).Where(member => !PublicSurface.IsImplied(member))
                         let element = documented[DocumentationId.Of(member)]
                         where !element.Elements("inheritdoc").Any()
                         from part in DocumentationParts.Of(member).Except(DocumentationParts.In(element))
                         select $"{DocumentationId.Of(member)}: {part}";

        Assert.Empty(incomplete);
        surface.Unload();
    }

    private XDocument Read(string id)
    {
        using var package = feed.Open(id);
        return XDocument.Parse(package.ReadText($"lib/net10.0/{id}.xml"));
    }
}
