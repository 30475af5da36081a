using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>
/// A small graph with everything that the commands show: hidden, inferred, attributed and ranked claims, and names that collide.
/// </summary>
public static class ChipRace
{
    public static Graph Graph { get; } = TestGraph.InOrder("ChipRace")
        .Kind("Agent", isAbstract: true)
        .Kind("Company", "Agent")
        .Kind("Person", "Agent")
        .Kind("Chip")
        .Kind("ChipClass")
        .Kind("ExportRule")
        .Property("Company", "Founded", MemberType.PartialDate, Cardinality.Many)
        .Relation("Company", "Backs", "Company", "BackedBy")
        .Relation("Company", "Uses", "Chip")
        .Relation("Chip", "Class", "ChipClass")
        .Relation("ChipClass", "RestrictedBy", "ExportRule", "Restricts")
        .Entity("Company", "DeepSeek", aliases: "深度求索")
        .Entity("Company", "HighFlyer", "High-Flyer", "High Flyer", "Mercury")
        .Entity("Company", "Nvidia", "[red]Nvidia[/]")
        .Entity("Company", "MercuryLabs", "Mercury Labs", "mercury")
        .Entity("Company", "Evil", "Evil\u001b[31m Corp\u202e", "[bold]x")
        .Entity("Company", "Hermit")
        .Entity("Chip", "H800")
        .Entity("ChipClass", "AdvancedChips", "advanced chips")
        .Entity("ExportRule", "ExportControls", "US export controls")
        .Source("D1", "001.txt", "Sanctions and the race")
        .Source("D3", "003.txt")
        .Claim("DeepSeek", "founded", "2023", "D3")
        .Claim("DeepSeek", "founded", "2022", "D1", rank: Rank.Deprecated, reason: "corrected in D3")
        .Claim("HighFlyer", "backs", "DeepSeek", "D1", "High-Flyer, the fund behind [it]")
        .Claim("HighFlyer", "backs", "DeepSeek", "D3", "its parent", Modality.Reported, rank: Rank.Preferred, reason: "closest source")
        .Claim(
            "DeepSeek", "uses", "H800", "D3", "H800 chips", Modality.Claimed, by: "DeepSeek", since: "2023", scope: "training", id: "D3-7")
        .Claim("H800", "class", "AdvancedChips", modality: Modality.Inferred, restsOn: ["D3-7", "D1-30"])
        .Claim("AdvancedChips", "restrictedBy", "ExportControls", "D1", "the export of advanced chips", id: "D1-30")
        .Claim("Nvidia", "backs", "DeepSeek", "D1", "some say Nvidia too", Modality.Rumoured)
        .Claim("Evil", "backs", "Nvidia", "D1", "a\u0007bell\nand a second line [/] [[")
        .Build();
}
