namespace KnowledgeGraph.Seeds;

// The three companies that the story is about, begun here; companies.kg.json and its neighbours say the rest about them.

public readonly partial struct Company
{
    /// <summary>The hedge fund that backs DeepSeek.</summary>
    [Entity("High-Flyer", Aliases = ["High Flyer"])]
    [Claim(nameof(Backs), nameof(DeepSeek), Id = "D1-045", Source = nameof(Sources.D1), Scope = "capital",
        Quote = "High-Flyer, has pivoted to focus on AI development, providing DeepSeek with both capital and strategic direction",
        QuoteAt = 1948)]
    [Claim(nameof(Backs), nameof(DeepSeek), Id = "D1-046", Source = nameof(Sources.D1), Scope = "strategic direction",
        Quote = "High-Flyer, has pivoted to focus on AI development, providing DeepSeek with both capital and strategic direction",
        QuoteAt = 1948)]
    [Claim(nameof(Acquired), nameof(Chip.A100), Id = "D3-025", Source = nameof(Sources.D3), At = "2022",
        Scope = "a substantial acquisition",
        Quote = "High-Flyer’s substantial acquisition of Nvidia’s A100 graphics processors in 2022", QuoteAt = 1968)]
    public static partial Company HighFlyer { get; }

    /// <summary>The company. Some documents call its app and its models by the same name; here those are nodes of their own.</summary>
    [Entity("DeepSeek")]
    [Claim(nameof(Founded), "[2023-09..2023-12]", Id = "D1-035", Source = nameof(Sources.D1),
        Quote = "Founded in late 2023 by Liang Wenfeng, a former hedge fund manager, DeepSeek", QuoteAt = 1639)]
    [Claim(nameof(Founded), "2023", Id = "D3-019", Source = nameof(Sources.D3),
        Quote = "Founded in Hangzhou, China, in 2023, DeepSeek", QuoteAt = 1699)]   // coarser: compatible
    [Claim(nameof(Uses), nameof(Chip.H800), Id = "D3-034", Source = nameof(Sources.D3),
        Modality = Modality.Claimed, AttributedTo = nameof(DeepSeek),
        Quote = "DeepSeek has since confirmed reliance on Nvidia’s H800 chips", QuoteAt = 2156)]
    public static partial Company DeepSeek { get; }

    /// <summary>The supplier of the chips.</summary>
    [Entity("Nvidia")]
    [Claim(nameof(Supplies), nameof(ChipClass.Gpus), Id = "D0-035", Source = nameof(Sources.D0), Scope = "its specialty",
        Quote = "The tech giant Nvidia, which specializes in GPUs", QuoteAt = 1997)]
    [Claim(nameof(Supplies), nameof(ChipClass.AdvancedAiChips), Id = "D1-066", Source = nameof(Sources.D1), Scope = "leading supplier",
        Quote = "Nvidia, the leading supplier of AI chips", QuoteAt = 3484)]
    public static partial Company Nvidia { get; }
}
