namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>
/// A small graph with everything that the commands show: hidden, inferred, attributed and ranked claims, and names that collide.
/// </summary>
public static class ChipRace
{
    public static Graph Graph { get; } = new GraphBuilder("ChipRace")
        .Kind("Agent", isAbstract: true)
        .Kind("Company", "Agent")
        .Kind("Person", "Agent")
        .Kind("Chip")
        .Kind("ChipClass")
        .Kind("ExportRule")
        .Property("Company", "Founded", MemberType.PartialDate)
        .Relation("Company", "Backs", "Company", "BackedBy")
        .Relation("Company", "Uses", "Chip")
        .Relation("Chip", "Class", "ChipClass")
        .Relation("ChipClass", "RestrictedBy", "ExportRule", "Restricts")
        .Entity("DeepSeek", "Company", aliases: "深度求索")
        .Entity("HighFlyer", "Company", "High-Flyer", "High Flyer", "Mercury")
        .Entity("Nvidia", "Company", "[red]Nvidia[/]")
        .Entity("MercuryLabs", "Company", "Mercury Labs", "mercury")
        .Entity("Evil", "Company", "Evil\u001b[31m Corp\u202e", "[bold]x")
        .Entity("Hermit", "Company")
        .Entity("H800", "Chip")
        .Entity("AdvancedChips", "ChipClass", "advanced chips")
        .Entity("ExportControls", "ExportRule", "US export controls")
        .Source("D1", "Sanctions and the race", "001.txt")
        .Source("D3", document: "003.txt")
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
