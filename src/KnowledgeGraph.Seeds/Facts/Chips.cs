namespace KnowledgeGraph.Seeds;

// The chips, and the hop that no document states: how the H800 stands to the export controls.

public readonly partial struct Chip
{
    /// <summary>The chip that High-Flyer bought. The only one that a document ties to a restriction itself.</summary>
    [Entity("A100", Aliases = ["Nvidia A100"])]
    [Claim(nameof(MadeBy), nameof(Company.Nvidia), Id = "D3-031", Source = nameof(Sources.D3),
        Quote = "Nvidia’s A100 graphics processors", QuoteAt = 2008)]
    [Claim(nameof(Class), nameof(ChipClass.Gpus), Id = "D3-032", Source = nameof(Sources.D3),
        Quote = "Nvidia’s A100 graphics processors", QuoteAt = 2008)]
    [Claim(nameof(RestrictedBy), nameof(Policy.A100SaleRestriction), Id = "D3-028", Source = nameof(Sources.D3),
        Since = "[2022..]", Scope = "sale to China",
        Quote = "Nvidia’s A100 graphics processors in 2022, prior to US restrictions on their sale to China", QuoteAt = 2008)]
    public static partial Chip A100 { get; }

    /// <summary>The chip that DeepSeek says it uses. Whether the export controls restrict its sale is in none of the documents.</summary>
    [Entity("H800", Aliases = ["Nvidia H800"])]
    [Claim(nameof(MadeBy), nameof(Company.Nvidia), Id = "D3-035", Source = nameof(Sources.D3),
        Quote = "Nvidia’s H800 chips", QuoteAt = 2197)]
    [Claim(nameof(Description), "shows that cutting-edge research does not necessarily require the most advanced hardware", Id = "D3-036",
        Source = nameof(Sources.D3), Modality = Modality.Opinion,
        Quote = "Nvidia’s H800 chips, demonstrating that cutting-edge research doesn’t necessarily require the most advanced hardware",
        QuoteAt = 2197)]
    // The curators' conclusion: Nvidia says that DeepSeek's innovations comply with the rules (D0-036), DeepSeek says that it relies on
    // this chip (D3-034), and the rules are about high-performance AI chips (D1-030). It has no source, and says what it rests on.
    [Claim(nameof(WithinLimitsOf), nameof(Policy.ExportControls), Id = "K-004", Scope = "as DeepSeek uses it",
        Modality = Modality.Inferred, RestsOn = ["D0-036", "D3-034", "D1-030"])]
    public static partial Chip H800 { get; }

    /// <summary>A chip that others rely on. No document says who makes it.</summary>
    [Entity("H100")]
    public static partial Chip H100 { get; }
}

public readonly partial struct ChipClass
{
    /// <summary>Graphics processors, the sort of chip that Nvidia specializes in.</summary>
    [Entity("GPUs", Aliases = ["GPU", "graphics processors"])]
    public static partial ChipClass Gpus { get; }

    /// <summary>What the export controls are about. Each document has its own words for it.</summary>
    [Entity("advanced AI chips", Aliases =
        ["AI chips", "advanced chips", "advanced AI semiconductors", "cutting-edge chips", "cutting-edge semiconductors",
         "high-performance AI chips"])]
    [Claim(nameof(RestrictedBy), nameof(Policy.ExportControls), Id = "D1-030", Source = nameof(Sources.D1), Scope = "export to China",
        Quote = "stringent export restrictions on high-performance AI chips to China", QuoteAt = 1296)]
    [Claim(nameof(RestrictedBy), nameof(Policy.ExportControls), Id = "D2-049", Source = nameof(Sources.D2), Scope = "export",
        Quote = "export restrictions on advanced chips", QuoteAt = 4794)]
    public static partial ChipClass AdvancedAiChips { get; }
}

public readonly partial struct Policy
{
    /// <summary>The rules of the United States on what may be sold to China: all technology in D0, chips in the others.</summary>
    [Entity("US export controls", Aliases = ["export controls", "export restrictions", "U.S. export regulations"])]
    public static partial Policy ExportControls { get; }

    /// <summary>The restrictions of the United States on the sale of the A100 to China. High-Flyer had bought its own before.</summary>
    [Entity("US restriction on the sale of the A100 to China")]
    public static partial Policy A100SaleRestriction { get; }
}
