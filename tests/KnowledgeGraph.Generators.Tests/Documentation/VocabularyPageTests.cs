using System.Reflection;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The lists of the page on the vocabulary are complete.</summary>
public sealed class VocabularyPageTests
{
    private static readonly string Page = Repository.Read("docs", "vocabulary.md");

    [Fact]
    public void Every_name_that_is_taken_is_listed()
    {
        var ofObject = typeof(object).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Select(m => m.Name).ToHashSet();
        var missing = GeneratedMembers.All.Where(
            name => name != "_node" && !ofObject.Contains(name) && !Page.Contains($"`{name}`", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData(typeof(NodeAttribute))]
    [InlineData(typeof(EntityAttribute))]
    [InlineData(typeof(ClaimAttribute))]
    [InlineData(typeof(SourceAttribute))]
    public void Every_property_of_the_attributes_is_named(Type attribute)
    {
        var settable = attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.CanWrite).Select(p => p.Name);
        Assert.All(settable, name => Assert.Matches($"`{name}(`| = )", Page));
    }
}
