namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>A second graph in the assembly.</summary>
internal static class Pets
{
    internal static Graph Graph { get; } = new GraphBuilder("Pets").Kind("Dog").Entity("Rex", "Dog").Build();
}

/// <summary>A graph whose listing no pipe holds.</summary>
internal static class Crowd
{
    internal static Graph Graph { get; } = Build();

    private static Graph Build()
    {
        var builder = new GraphBuilder("Crowd").Kind("Person");
        for (var i = 0; i < 600; i++) builder.Entity($"Person{i:D4}", "Person", new string('n', 400));
        return builder.Build();
    }
}

/// <summary>A graph whose image is damaged.</summary>
internal static class Broken
{
    internal static Graph Graph { get; } = Graph.Load("no image"u8.ToArray());
}

/// <summary>Not a graph: it passes that of another class on.</summary>
internal static class Shortcut
{
    internal static Graph Graph => ChipRace.Graph;
}

/// <summary>Not a graph: an instance property, and in a class that is not static.</summary>
internal sealed class Holder
{
    internal Graph Graph { get; } = ChipRace.Graph;
}
