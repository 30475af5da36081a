using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

public sealed class ExampleTests
{
    [Fact]
    public void The_example_of_the_design_compiles_without_warnings_and_answers() =>
        Assert.Equal(
            """
            DeepSeek > H800 > US export controls
            DeepSeek, High-Flyer, Nvidia
            High-Flyer
            H800
            Nvidia
            True
            [2023-09..2023-12]
            [2023-09..2023-12] D1 Normal
            2023 D3 Normal
            DeepSeek High-Flyer
            High-Flyer High-Flyer
            DeepSeek is a company
            True False True
            True
            False
            High-Flyer
            H800
            001_868a774008e44219.txt, 003_537597afa3460c24.txt
            003_537597afa3460c24.txt
            False

            """.ReplaceLineEndings("\n"),
            AiRace.Test.Run().Execute());
}
