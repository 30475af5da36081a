namespace KnowledgeGraph.Testing.Graphs;

/// <summary>
/// A graph of makers and one that extends it with suppliers: kinds of the second lie between those of the first, and both state facts of
/// the first's members.
/// </summary>
internal static class Supply
{
    public const ulong MakersHash = 0xBA5E, SuppliersHash = 0x5FF1, SupplyHash = 0xE47E;

    /// <summary>A graph without bases.</summary>
    public static TestGraph Makers() => AddMakers(new TestGraph("Makers", MakersHash));

    /// <summary>Another one, which has nothing to do with the first. The harbour has another key in it.</summary>
    public static TestGraph Suppliers() => AddSuppliers(new TestGraph("Suppliers", SuppliersHash), "Port");

    /// <summary>A graph that extends both.</summary>
    public static TestGraph Create()
    {
        var test = AddMakers(new TestGraph("Makers", MakersHash)).Extend("Suppliers", SuppliersHash);
        return AddOwn(AddSuppliers(test, "Harbour").Extend("Supply", SupplyHash)).OtherKey("Harbour", 1, "Port");
    }

    /// <summary>The same kinds, members and facts as one graph.</summary>
    public static TestGraph AsOne() => AddOwn(AddSuppliers(AddMakers(new TestGraph("Supply", SupplyHash)), "Harbour"));

    private static TestGraph AddMakers(TestGraph test) => test
        .Kind("Agent", isAbstract: true).Kind("Company", "Agent", plural: "Companies")
        .Kind("Person", "Agent", plural: "People").Kind("Chip")
        .Relation("Agent", "Knows", "Agent", symmetric: true)
        .Relation("Company", "Backs", "Company", inverse: "BackedBy")
        .Property("Company", "Founded", MemberType.PartialDate)
        .Relation("Company", "Makes", "Chip", inverse: "MadeBy")
        .Relation("Company", "Within", "Company").Rule("Company", "Within", transitive: true)
        .Source("D1", "001.txt", "Makers").Source("D2", "002.txt")
        .Entity("Company", "DeepSeek", "DeepSeek", "深度求索").Entity("Company", "HighFlyer", "High-Flyer").Entity("Company", "Nvidia")
        .Entity("Person", "Liang", "Liang Wenfeng").Entity("Chip", "H20").Entity("Chip", "H800")
        .Fact("HighFlyer", "Backs", "DeepSeek", new TestClaim("D1", "it backs"))
        .Fact("DeepSeek", "Founded", "2023", new TestClaim("D2"))
        .Fact("DeepSeek", "Within", "HighFlyer", new TestClaim("D2"))
        .Fact("Nvidia", "Makes", "H800", new TestClaim("D1") { Id = "makes" })
        .Fact("Liang", "Knows", "HighFlyer", new TestClaim("D1") { Since = "2015" });

    private static TestGraph AddSuppliers(TestGraph test, string harbour) => test
        .Kind("Bay").Kind("Yard")
        .Relation("Bay", "PartOf", "Yard", inverse: "Bays").Property("Yard", "Area", MemberType.Int32)
        .Source("S1", "s1.txt")
        .Entity("Bay", "B1").Entity("Yard", harbour, "Old Harbour").Fact("B1", "PartOf", harbour, new TestClaim("S1"))
        .Fact(harbour, "Area", "12", new TestClaim("S1"));

    private static TestGraph AddOwn(TestGraph test) => test
        .Kind("Broker", "Agent").Kind("Depot")
        .Relation("Broker", "Sells", "Chip", inverse: "SoldBy")
        .Relation("Company", "Owns", "Depot", inverse: "OwnedBy")
        .Relation("Depot", "At", "Yard")
        .Derived("Company", "Reaches", "Yard", "Owns/At")
        .Source("R1", "r1.txt")
        .Entity("Broker", "Ames").Entity("Depot", "D9").Entity("Company", "Mistral")
        .Fact("Ames", "Sells", "H20", new TestClaim("R1", "sells some"))
        .Fact("Nvidia", "Owns", "D9", new TestClaim("R1"))
        .Fact("D9", "At", "Harbour", new TestClaim("R1"))
        .Fact("Nvidia", "Makes", "H20", new TestClaim("R1") { Modality = Modality.Reported })
        .Fact("Nvidia", "Makes", "H800", new TestClaim("R1") { Modality = Modality.Claimed, By = "Nvidia" })
        .Fact("HighFlyer", "Within", "Mistral", new TestClaim { Modality = Modality.Inferred, RestsOn = ["makes"] })
        .Fact("Ames", "Knows", "Liang", new TestClaim("R1"));
}
