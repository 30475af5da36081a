using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>The folders of a project use each other in one direction.</summary>
public sealed class FolderCircleTests
{
    [Theory]
    [InlineData("src/KnowledgeGraph")]
    [InlineData("src/KnowledgeGraph.Cli")]
    [InlineData("src/KnowledgeGraph.Hosting")]
    [InlineData("src/KnowledgeGraph.Interchange")]
    [InlineData("src/KnowledgeGraph.Orleans")]
    [InlineData("src/KnowledgeGraph.QuikGraph")]
    [InlineData("src/KnowledgeGraph.Rdf")]
    [InlineData("src/KnowledgeGraph.Reports")]
    [InlineData("generators/KnowledgeGraph.CodeFixes")]
    [InlineData("generators/KnowledgeGraph.Compiler")]
    [InlineData("generators/KnowledgeGraph.Generators")]
    public void Folders_of_a_project_are_not_in_a_circle(string project)
    {
        var folders = FolderUses.In(Repository.PathOf(project));

        Assert.NotEmpty(folders.Folders);
        Assert.Empty(folders.InCircles());
    }

    [Fact]
    public void A_circle_of_folders_is_found_with_the_uses_that_close_it()
    {
        var folders = FolderUses.In(new Dictionary<string, string>
        {
            ["Graphs/Graph.cs"] = "class Graph { Node First; }",
            ["Nodes/Node.cs"] = "class Node { void Print() => Printer.Print(this); }",
            ["Printing/Printer.cs"] = "static class Printer { public static void Print(Node node) { Graph graph = null; } }",
            ["Texts/Text.cs"] = "class Text { Graph Graph; }",
        });

        Assert.Equal(
            [
                "Graphs uses Nodes: Graph.cs(1) names Node",
                "Nodes uses Printing: Node.cs(1) names Printer",
                "Printing uses Nodes: Printer.cs(1) names Node",
                "Printing uses Graphs: Printer.cs(1) names Graph",
            ],
            folders.InCircles());
    }
}
