namespace KnowledgeGraph.QuikGraph.Tests.Samples;

/// <summary>The programs of samples/ run, and say what they are there to say.</summary>
public sealed class SampleTests
{
    private const string UnderPermit = "─under→ Export permit";

    [Fact]
    public void Supply_chain_exposure() => Assert.Equal(
        $"""
        Phone ─contains→ Camera ─contains→ Sensor ─made at→ Delta fab {UnderPermit} (Asserted; Bill, Audit, Gazette)
        Phone ─contains→ Battery ─contains→ Cobalt ─made at→ Harbor smelter {UnderPermit} (Reported; Bill, Audit, Gazette)
        quickest: Phone ─contains→ Camera ─contains→ Sensor ─made at→ Delta fab {UnderPermit} (20 days)
        products: Phone

        """.ReplaceLineEndings("\n"),
        Output(global::Samples.SupplyChain.Program.Run));

    [Fact]
    public void Ownership_by_percentage() => Assert.Equal(
        """
        Crown Holding ─owns→ North Capital ─owns→ Mill Works ─owns→ Port Lines: 33.6 %
          Crown Holding owns North Capital: 60 % (Register)
          North Capital owns Mill Works: 70 % (Register)
          Mill Works owns Port Lines: 80 % (Register)
        at most 100 % of Port Lines can be reached from Crown Holding

        """.ReplaceLineEndings("\n"),
        Output(global::Samples.Ownership.Program.Run));

    [Fact]
    public void Service_dependencies() => Assert.Equal(
        """
        circle: Fraud, Orders, Payments
        start: Database
        start: Catalog
        start: Fraud + Orders + Payments
        start: Web

        """.ReplaceLineEndings("\n"),
        Output(global::Samples.Services.Program.Run));

    [Fact]
    public void A_graph_that_extends_the_one_of_a_package() => Assert.Equal(
        """
        Mistral AI, founded 2023, uses H20
        Nvidia owns Ridge plant, which makes A100
        TSMC owns Harbor fab, which makes H20, H800
        DeepSeek uses H800
        DeepSeek uses H20, H800, according to both
        US export controls restrict advanced AI chips
        US export controls restrict advanced AI chips, Lumen, according to both
        Harbor fab ─operates→ Lumen ─restricted by→ US export controls ─targets→ China
          Harbor fab operates Lumen: R1 of Supply, “the Harbor fab, which exposes its patterns with the scanner Lumen”
          Lumen restricted by US export controls: R1 of Supply, “The export controls cover the scanner Lumen”
          US export controls targets China: D0 of Race, “stringent restrictions on technology exports to China”

        """.ReplaceLineEndings("\n"),
        Output(global::Samples.ChipSupply.Program.Run));

    private static string Output(Action<TextWriter> run)
    {
        var output = new StringWriter { NewLine = "\n" };
        run(output);
        return output.ToString();
    }
}
