using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Tests.Snapshots;

namespace KnowledgeGraph.Generators.Tests.Snapshots;

/// <summary>What a person sees who goes to the definition of a generated member.</summary>
public sealed class GeneratedFileTests
{
    [Fact]
    public void A_kind() => Snapshot.Match(this, AiRace.Test.Run()["Company.g.cs"]);

    [Fact]
    public void An_abstract_kind() => Snapshot.Match(this, AiRace.Test.Run()["Agent.g.cs"]);

    [Fact]
    public void Members_of_every_type() => Snapshot.Match(this, EveryType.Test.Run()["struct.g.cs"]);

    [Fact]
    public void The_class_of_the_graph() => Snapshot.Match(this, AiRace.Test.Run()["Race.g.cs"]);

    [Fact]
    public void Entities_of_files() => Snapshot.Match(this, AiRaceFiles.Test.Run()["Company.Entities.g.cs"]);

    [Fact]
    public void Sources_of_files() => Snapshot.Match(this, AiRaceFiles.Test.Run()["Sources.g.cs"]);
}
