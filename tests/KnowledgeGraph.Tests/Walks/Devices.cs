using KnowledgeGraph.Tests.Graphs;

namespace KnowledgeGraph.Tests.Walks;

/// <summary>Firms, chips, classes of chips and policies: relations with rules, and derived ones, one of which depends on itself.</summary>
internal static class Devices
{
    public static TestGraph Create() => new TestGraph("Devices")
        .Kind("Agent", isAbstract: true).Kind("Company", "Agent").Kind("State", "Agent")
        .Kind("Thing", isAbstract: true).Kind("Chip", "Thing").Kind("ChipClass", "Thing").Kind("Policy")
        .Relation("Company", "Backs", "Company", "BackedBy")
        .Relation("Company", "Uses", "Chip")
        .Relation("Company", "RivalOf", "Company", symmetric: true)
        .Relation("State", "Imposes", "Policy", "ImposedBy")
        .Relation("Thing", "Class", "ChipClass", "Members")
        .Relation("Thing", "RestrictedBy", "Policy", "Restricts")
        .Relation("Thing", "PartOf", "Thing", "Parts")
        .Property("Company", "Founded", MemberType.PartialDate)
        .Rule("Thing", "RestrictedBy", inheritedThrough: "Class")
        .Rule("Thing", "PartOf", transitive: true)
        .Derived("Company", "ExposedTo", "Policy", "Backs*/Uses/RestrictedBy", "Exposes")
        .Derived("Company", "Reaches", "Company", "Backs|Backs/Reaches")
        .Entity("Company", "HighFlyer", "High-Flyer").Entity("Company", "DeepSeek").Entity("Company", "Nvidia")
        .Entity("State", "UnitedStates", "United States")
        .Entity("Chip", "H800").Entity("Chip", "A100").Entity("Chip", "Die").Entity("ChipClass", "Accelerators")
        .Entity("ChipClass", "AdvancedChips", "advanced chips")
        .Entity("Policy", "ExportControls", "export controls").Entity("Policy", "Tariffs", "tariffs")
        .Fact("HighFlyer", "Backs", "DeepSeek").Fact("DeepSeek", "Uses", "H800").Fact("DeepSeek", "Uses", "A100")
        .Fact("DeepSeek", "RivalOf", "Nvidia")
        .Fact("UnitedStates", "Imposes", "ExportControls").Fact("UnitedStates", "Imposes", "Tariffs")
        .Fact("H800", "Class", "Accelerators").Fact("Accelerators", "Class", "AdvancedChips")
        .Fact("AdvancedChips", "RestrictedBy", "ExportControls").Fact("A100", "RestrictedBy", "ExportControls")
        .Fact("Accelerators", "RestrictedBy", "Tariffs")
        .Fact("Die", "PartOf", "H800").Fact("H800", "PartOf", "Accelerators")
        .Fact("Nvidia", "Backs", "HighFlyer", new TestClaim { Modality = Modality.Rumoured });
}
