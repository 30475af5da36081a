using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests.Modules;

/// <summary>Graphs in packages that extend graphs in packages, restored from a folder, built, run and updated.</summary>
[Collection(UsesPackedFeed.Name)]
public sealed partial class GraphPackageTests(PackedFeed feed)
{
    [Fact]
    public void A_program_extends_two_packages_that_extend_one_and_its_build_says_what_an_update_breaks()
    {
        var packages = GraphPackages.Create(feed);
        var build = DotnetCommand.Run(packages.Atlas, "build", "-m:1", "-warnaserror").Succeeded();
        Assert.Equal("0", ConsumerCopy.WarningCount.Match(build.Output).Groups[1].Value);
        Assert.Equal(
            """
            Acme, Birch, Cedar, Dune
            Harbor; Harbor, Ridge
            Xero; 0
            Ada; Ada, Ben
            X100; X100, Y200
            Ridge; 1993
            Ben ─visits→ Harbor ─owned by→ Acme

            """.ReplaceLineEndings("\n"),
            DotnetCommand.Run(packages.Atlas, "run", "--no-build").Succeeded().Output);

        // Two chips have other names, of which the atlas uses one and the plants the other. Acme was founded in another year.
        packages.UpdateMarket(
            GraphPackages.MarketFacts
                .Replace("Xero", "Zero", StringComparison.Ordinal)
                .Replace("Y200", "Y201", StringComparison.Ordinal)
                .Replace("1993", "1994", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Graph.cs(15,28): error KG0039: Together with what 'Atlas' adds and extends, 'Plant' has an error at Plants 1.0.0: "
                    + "There is no entity 'Xero'; did you mean 'Zero'?",
                "facts.kg.json(10,22): error KG1001: There is no entity 'Xero'; did you mean 'Zero'?",
                "facts.kg.json(8,25): warning KG2001: 'Acme founded 1993', according to A1, contradicts 'Acme founded 1994', "
                    + "according to M1, at Market 2.0.0 (M1: “since 1994”): 'founded' can have only one value.",
                "facts.kg.json(9,23): error KG1001: There is no entity 'Y200'; did you mean 'Y201'?",
            ],
            Problems(DotnetCommand.Run(packages.Atlas, "build", "-m:1").Failed()));
    }

    /// <summary>The problems, each once, with the names of files instead of their paths, and without the project and the remedy.</summary>
    private static List<string> Problems(DotnetCommand build) =>
        [.. Problem.Matches(build.Output).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"[A-Za-z.]+\(\d+,\d+\): (error|warning) .*?(?= \[| Add a qualifier)")]
    private static partial Regex Problem { get; }
}
