namespace KnowledgeGraph.Seeds;

// The three companies that the story is about, begun here; companies.kg.json and its neighbours say the rest about them.

public readonly partial struct Company
{
    /// <summary>The hedge fund that backs DeepSeek.</summary>
    [Entity("High-Flyer", Aliases = ["High Flyer"])]
    [Claim(nameof(Backs), nameof(DeepSeek), Id = "D1-045", Source = nameof(Sources.D1),
        Scope = "capital", Quote = "both capital and", QuoteAt = 2024)]
    [Claim(nameof(Backs), nameof(DeepSeek), Id = "D1-046", Source = nameof(Sources.D1),
        Scope = "strategic direction", Quote = "strategic direction", QuoteAt = 2041)]
    [Claim(nameof(Acquired), nameof(Chip.A100), Id = "D3-025", Source = nameof(Sources.D3), At = "2022",
        Scope = "a substantial quantity", Quote = "Nvidia’s A100 graphics processors", QuoteAt = 2008)]
    public static partial Company HighFlyer { get; }

    /// <summary>The company. Some documents call its app and its models by the same name; here those are nodes of their own.</summary>
    [Entity("DeepSeek")]
    [Claim(nameof(Founded), "[2023-09..2023-12]", Id = "D1-035", Source = nameof(Sources.D1), Quote = "late 2023", QuoteAt = 1650)]
    [Claim(nameof(Founded), "2023", Id = "D3-019", Source = nameof(Sources.D3), Quote = "in 2023", QuoteAt = 1727)]   // coarser: compatible
    [Claim(nameof(Uses), nameof(Chip.H800), Id = "D3-034", Source = nameof(Sources.D3),
        Modality = Modality.Claimed, AttributedTo = nameof(DeepSeek), Quote = "H800 chips", QuoteAt = 2206)]
    public static partial Company DeepSeek { get; }

    /// <summary>The supplier of the chips.</summary>
    [Entity("Nvidia")]
    [Claim(nameof(Supplies), nameof(ChipClass.Gpus), Id = "D0-035", Source = nameof(Sources.D0),
        Quote = "specializes in GPUs", QuoteAt = 2026)]
    [Claim(nameof(Supplies), nameof(ChipClass.AdvancedAiChips), Id = "D1-066", Source = nameof(Sources.D1),
        Scope = "leading supplier", Quote = "the leading supplier", QuoteAt = 3492)]
    public static partial Company Nvidia { get; }
}
