using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>The page on the architecture lists the folders that there are.</summary>
public sealed class ArchitecturePageTests
{
    [Theory]
    [InlineData("src/KnowledgeGraph", "Folders of `src/KnowledgeGraph`")]
    [InlineData("src/KnowledgeGraph.Cli", "| folder of `src/KnowledgeGraph.Cli`")]
    [InlineData("src/KnowledgeGraph.Hosting", "| folder of `src/KnowledgeGraph.Hosting`")]
    [InlineData("src/KnowledgeGraph.Reports", "| folder of `src/KnowledgeGraph.Reports`")]
    [InlineData("src/KnowledgeGraph.Orleans", "| folder of `src/KnowledgeGraph.Orleans`")]
    [InlineData("src/KnowledgeGraph.QuikGraph", "| folder of `src/KnowledgeGraph.QuikGraph`")]
    [InlineData("src/KnowledgeGraph.Rdf", "| folder of `src/KnowledgeGraph.Rdf`")]
    [InlineData("generators/KnowledgeGraph.Compiler", "| folder of `generators/KnowledgeGraph.Compiler`")]
    [InlineData("generators/KnowledgeGraph.Generators", "| folder of `generators/KnowledgeGraph.Generators`")]
    public void A_table_lists_every_folder_of_a_project_and_no_other(string project, string title)
    {
        var page = Repository.Read("docs", "architecture.md");
        var start = page.IndexOf(title, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no table for {project}.");
        var listed = page[page.IndexOf("|---|", start, StringComparison.Ordinal)..].Split('\n').TakeWhile(line => line.StartsWith('|'))
            .Skip(1)
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).Select(name => name.Trim('`'));
        var folders = Directory.EnumerateDirectories(Repository.PathOf(project)).Select(path => Path.GetFileName(path))
            .Where(
                name =>
                    name is not ("bin" or "obj")
                    && Directory.EnumerateFiles(Repository.PathOf(project, name), "*.cs", SearchOption.AllDirectories).Any());
        Assert.Equal(folders.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
