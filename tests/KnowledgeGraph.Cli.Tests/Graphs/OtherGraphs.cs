namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>A second graph in the assembly.</summary>
internal static class Pets
{
    internal static Graph Graph { get; } = TestGraph.InOrder("Pets").Kind("Dog").Entity("Dog", "Rex").Build();
}

/// <summary>A graph whose listing no pipe holds.</summary>
internal static class Crowd
{
    internal static Graph Graph { get; } = Build();

    private static Graph Build()
    {
        var builder = TestGraph.InOrder("Crowd").Kind("Person");
        for (var i = 0; i < 600; i++) builder.Entity("Person", $"Person{i:D4}", new string('n', 400));
        return builder.Build();
    }
}
