using System.Text.RegularExpressions;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_in_the_documentation_leads_to_a_file()
    {
        var pages = Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories));
        var dead = from page in pages
                   from link in Link.Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value)
                   where !link.Contains(':', StringComparison.Ordinal)
                   where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link))
                   select $"{Path.GetRelativePath(Repository.Root, page)}: {link}";
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link { get; }
}
