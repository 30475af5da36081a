namespace KnowledgeGraph.Seeds;

/// <summary>The documents that the facts are taken from. None of them prints its author or its date.</summary>
public static partial class Sources
{
    /// <summary>On the sell-off, the techniques behind it and the export rules. Its headline is its first line.</summary>
    [Source("000_654b0972c07becef.txt",
        Title = "DeepSeek Disrupts Wall Street: A US-China AI Shift?",
        Sha256 = "924840e471bf12dee57860b171705729427eed935b90d12f769f589c043de3f9")]
    public static partial Source D0 { get; }

    /// <summary>On R1, its cost and who is behind DeepSeek. It prints no headline; the title is its first section's.</summary>
    [Source("001_868a774008e44219.txt",
        Title = "The DeepSeek Phenomenon: A Cost-Effective Revolution",
        Sha256 = "fd2fe5933ee364b19c4bb04b20fb90630664431d74ebc14e262b415263df34f9")]
    public static partial Source D1 { get; }

    /// <summary>On cost, open source and the balance of power. Its headline is its first line.</summary>
    [Source("002_cdb14b0c239aa5b4.txt",
        Title = "The $1 Trillion Wake-Up Call",
        Sha256 = "2a35c8b1eb2e8f7ada4b84a71ccf3993b2703c0714a497a0ee3f7c1a65dc6c06")]
    public static partial Source D2 { get; }

    /// <summary>On DeepSeek's claims and what experts make of them. It prints no headline; the title is its first section's.</summary>
    [Source("003_537597afa3460c24.txt",
        Title = "Separating Hype from Reality: Analyzing DeepSeek’s Claims",
        Sha256 = "b2de4a925c64f4fa366214b1b93802bd1098d70fbcb529caa11ae0a0ca9dc306")]
    public static partial Source D3 { get; }
}
