using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Properties of the types decimal, double and DateTimeOffset, from facts to the values of a program.</summary>
public sealed class NumberTypeTests
{
    private const string Vocabulary = """
        using System;
        using KnowledgeGraph;
        namespace N;
        /// <summary>Trades.</summary>
        [KnowledgeGraph] public static partial class G;
        /// <summary>A trade.</summary>
        [Node] public readonly partial struct Trade
        {
            /// <summary>A property.</summary>
            [Property] public partial decimal? Price { get; }
            /// <summary>A property.</summary>
            [Property] public partial Values<decimal> Fees { get; }
            /// <summary>A property.</summary>
            [Property] public partial double? Mass { get; }
            /// <summary>A property.</summary>
            [Property] public partial Values<double> Readings { get; }
            /// <summary>A property.</summary>
            [Property] public partial DateTimeOffset? Closed { get; }
            /// <summary>A property.</summary>
            [Property] public partial Values<DateTimeOffset> Seen { get; }
        }
        """;

    private const string Program = """
        using System;
        using System.Globalization;
        using System.Linq;
        using N;
        internal static class Program
        {
            internal static void Main(System.IO.TextWriter output)
            {
                var a = Trade.Parse("A");
                output.WriteLine(a.Price?.ToString(CultureInfo.InvariantCulture));
                output.WriteLine(string.Join(" ", a.Fees.Select(fee => fee.ToString(CultureInfo.InvariantCulture))));
                output.WriteLine(a.Mass == 6.02214076e23);
                output.WriteLine(string.Join(" ", a.Readings.Select(reading => reading.ToString("R", CultureInfo.InvariantCulture))));
                output.WriteLine(a.Closed?.ToString("O", CultureInfo.InvariantCulture));
                output.WriteLine(a.Seen.Count);
                output.WriteLine(a.Closed == new DateTimeOffset(2024, 3, 1, 12, 0, 0, 500, TimeSpan.FromHours(1)));
                foreach (var fact in a.AsNode().Facts) output.WriteLine(System.Text.Json.JsonSerializer.Serialize(fact.Value));
                G.Graph.Verify();
            }
        }
        """;

    private const string Expected = """
        79228162514264337593543950335
        0.1 0.25
        True
        0.1 1E-07
        2024-03-01T11:00:00.5000000+00:00
        1
        True
        "2024-03-01T11:00:00.5Z"
        0.1
        0.25
        6.02214076E+23
        79228162514264337593543950335
        0.1
        1E-07
        "2024-03-01T11:00:00Z"

        """;

    [Fact]
    public void In_a_fact_file() => Assert.Equal(
        Expected.ReplaceLineEndings("\n"),
        Run(new GeneratorTest().AddFile("facts.kg.json", """
            {
              "entities": {
                "A": {
                  "kind": "Trade",
                  "price": 79228162514264337593543950335, "fees": ["0.25", 0.10, { "value": 1e-1, "scope": "x" }], "mass": 6.02214076e23,
                  "readings": [0.1, "1E-7"], "closed": "2024-03-01T12:00:00.500+01:00",
                  "seen": ["2024-03-01T11:00:00Z", { "value": "2024-03-01t13:00:00.000+02:00", "scope": "x" }]
                }
              }
            }
            """)));

    [Fact]
    public void In_CSharp() => Assert.Equal(
        Expected.ReplaceLineEndings("\n"),
        Run(new GeneratorTest().Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            public readonly partial struct Trade
            {
                /// <summary>A trade.</summary>
                [Entity, Claim(nameof(Price), "79228162514264337593543950335"), Claim(nameof(Fees), 0.25), Claim(nameof(Fees), 0.10),
                    Claim(nameof(Mass), 6.02214076e23), Claim(nameof(Readings), 0.1), Claim(nameof(Readings), 1e-7),
                    Claim(nameof(Closed), "2024-03-01T12:00:00.500+01:00"), Claim(nameof(Seen), "2024-03-01T11:00:00Z")]
                public static partial Trade A { get; }
            }
            """)));

    [Theory]
    [InlineData("\"price\", [|1.00000000000000000000000000001|]", "it has more digits than a decimal holds exactly")]
    [InlineData("\"price\", [|1e29|]", "it is out of the range of a decimal")]
    [InlineData("\"price\", [|true|]", "it is not a number.")]
    [InlineData("\"price\", [|\"1,5\"|]", "at position 2, found ',', but the number ends here.")]
    [InlineData("\"mass\", [|1e400|]", "it is out of the range of a double")]
    [InlineData("\"mass\", [|\"NaN\"|]", "at position 1, found 'N', but a number is expected")]
    [InlineData("\"closed\", [|\"2024-03-01\"|]", "at position 11, a time is expected after the date")]
    [InlineData("\"closed\", [|\"2024-03-01T12:00:00\"|]", "at position 20, an offset from UTC is expected")]
    [InlineData("\"closed\", [|2024|]", "it is not in quotes")]
    public void What_is_not_such_a_value_is_reported_at_its_place(string claim, string message) => DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("facts.kg.json", $$"""
            {
              "entities": { "A": { "kind": "Trade" } },
              "claims": [
                ["A", {{claim}}]
              ]
            }
            """),
        "KG1005", message);

    private static string Run(GeneratorTest test)
    {
        var result = test.Add("Vocabulary.cs", Vocabulary).Add("Program.cs", Program).Run();
        Assert.Empty(result.Diagnostics);
        return result.Execute();
    }
}
