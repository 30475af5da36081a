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

    private static string Output(Action<TextWriter> run)
    {
        var output = new StringWriter { NewLine = "\n" };
        run(output);
        return output.ToString();
    }
}
