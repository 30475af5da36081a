using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>A small graph whose relations have rules, with something derived of every sort.</summary>
internal static class RuledRace
{
    public static readonly Graph Graph = TestGraph.InOrder("RuledRace")
        .Kind("Company").Kind("Hardware", isAbstract: true).Kind("Chip", "Hardware").Kind("ChipClass", "Hardware").Kind("Policy")
        .Relation("Company", "Backs", "Company", "BackedBy").Rule("Company", "Backs", transitive: true)
        .Relation("Company", "Uses", "Chip")
        .Derived("Company", "ExposedTo", "Policy", "Backs*/Uses/RestrictedBy")
        .Relation("Company", "RivalOf", "Company", symmetric: true).Rule("Company", "RivalOf", transitive: true)
        .Relation("Hardware", "Class", "ChipClass")
        .Relation("Hardware", "RestrictedBy", "Policy", "Restricts").Rule("Hardware", "RestrictedBy", inheritedThrough: "Class")
        .Property("Company", "Motto", MemberType.Text, Cardinality.Many)
        .Entity("Company", "Fund").Entity("Company", "Lab").Entity("Company", "Shop").Entity("Company", "Foe").Entity("Company", "Loner")
        .Entity("Chip", "Fast", "fast chip").Entity("Chip", "Slow", "slow chip").Entity("ChipClass", "Chips", "such chips")
        .Entity("Policy", "Ban", "the ban")
        .Source("S1").Source("S2")
        .Claim("Fund", "backs", "Lab", "S1", "the fund behind it").Claim("Lab", "backs", "Shop", "S2", modality: Modality.Reported)
        .Claim("Fund", "uses", "Slow", "S1").Claim("Lab", "uses", "Fast", "S1")
        .Claim("Foe", "backs", "Fund", "S2", "word has it", Modality.Rumoured)
        .Claim("Fast", "class", "Chips", modality: Modality.Inferred).Claim("Chips", "restrictedBy", "Ban", "S1", "banned")
        .Claim("Slow", "restrictedBy", "Ban", "S2")
        .Claim("Lab", "rivalOf", "Shop", "S1").Claim("Shop", "rivalOf", "Foe", "S1").Claim("Fund", "motto", "more")
        .Build();
}
