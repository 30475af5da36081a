using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Problems of evidence stand at the quote, its position or the source, in C# and in a file.</summary>
public sealed class EvidenceDiagnosticTests
{
    private const string Document = "😲 A backs B. It is said that B backs A.";
    private const string OtherHash = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Firm
        {
            [Relation] public partial Nodes<Firm> Backs { get; }
        }
        """;

    /// <summary>A text in memory is written with a byte order mark.</summary>
    private static readonly string Hash = Convert.ToHexStringLower(
        SHA256.HashData([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Document)]));

    [Theory]
    [InlineData(
        "Source = \"D1\", Quote = [|\"A leads B\"|]", "KG3002",
        "'A leads B' is not in the document 'd1.txt' of the source 'D1'. Quote the words of the document, with […] for omitted words.")]
    [InlineData(
        "Source = \"D1\", Quote = [|\"backs\"|]", "KG3003",
        "'backs' occurs in 'd1.txt' at the positions 4 and 31. Give the position, as in QuoteAt = 4, or quote more words.")]
    [InlineData(
        "Source = \"D1\", Quote = \"A backs\", QuoteAt = [|3|]", "KG3004",
        "'A backs' is not at position 3 of 'd1.txt', but at 2. Write QuoteAt = 2. A position is the number of characters "
            + "(Unicode code points) before the quote.")]
    [InlineData(
        "Quote = [|\"A backs\"|]", "KG3006",
        "The claim quotes 'A backs' but does not name a source. Name the source, or remove the quote.")]
    public void In_CSharp_at_the_argument(string qualifiers, string id, string message) => Reports(
        Facts($"[Source(\"d1.txt\", Sha256 = \"{Hash}\")] public static partial Source D1 {{ get; }}", qualifiers), id, message);

    [Theory]
    [InlineData(
        "\"source\": \"D1\", \"quote\": [|\"A leads B\"|]", "KG3002",
        "'A leads B' is not in the document 'd1.txt' of the source 'D1'. Quote the words of the document, with […] for omitted words.")]
    [InlineData(
        "\"source\": \"D1\", \"quote\": [|\"backs\"|]", "KG3003",
        "'backs' occurs in 'd1.txt' at the positions 4 and 31. Give the position, as in \"quoteAt\": 4, or quote more words.")]
    [InlineData(
        "\"source\": \"D1\", \"quote\": \"A backs\", \"quoteAt\": [|3|]", "KG3004",
        "'A backs' is not at position 3 of 'd1.txt', but at 2. Write \"quoteAt\": 2. A position is the number of characters "
            + "(Unicode code points) before the quote.")]
    [InlineData(
        "\"quote\": [|\"A backs\"|]", "KG3006",
        "The claim quotes 'A backs' but does not name a source. Name the source, or remove the quote.")]
    public void In_a_file_at_the_token(string qualifiers, string id, string message) =>
        Reports(File($"\"D1\": {{ \"document\": \"d1.txt\", \"sha256\": \"{Hash}\" }}", qualifiers), id, message);

    [Fact]
    public void A_changed_document_is_reported_at_its_source()
    {
        var message = $"The document 'd1.txt' of the source 'D1' has changed: its SHA-256 is {Hash}, but the source gives {OtherHash}. "
            + "Check the claims against the document, and write ";
        Reports(
            Facts($"[Source(\"d1.txt\", Sha256 = \"{OtherHash}\")] public static partial Source [|D1|] {{ get; }}", "Source = \"D1\""),
            "KG3001",
            message + $"Sha256 = \"{Hash}\", or restore the earlier document.");
        Reports(
            File($"[|\"D1\"|]: {{ \"document\": \"d1.txt\", \"sha256\": \"{OtherHash}\" }}", "\"source\": \"D1\""), "KG3001",
            message + $"\"sha256\": \"{Hash}\", or restore the earlier document.");
    }

    [Fact]
    public void A_source_without_its_document_is_reported_at_the_document()
    {
        const string Message = "The document 'd2.txt' of the source 'D1' is not among the documents that are provided, "
            + "so its quotes are not checked. Provide it as <KnowledgeGraphDocument Include=\"…\" /> in the project.";
        var inCSharp = Reports(
            Facts("[Source([|\"d2.txt\"|])] public static partial Source D1 { get; }", "Source = \"D1\", Quote = \"A backs B\""), "KG3013",
            Message);
        var inFile = Reports(File("\"D1\": [|\"d2.txt\"|]", "\"source\": \"D1\", \"quote\": \"A backs B\""), "KG3013", Message);
        Assert.Equal((DiagnosticSeverity.Warning, DiagnosticSeverity.Warning), (inCSharp.Severity, inFile.Severity));
    }

    [Fact]
    public void Without_documents_that_is_said_once() => DiagnosticAssert.Reports(
        new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("a.kg.json", """
            {
              "sources": { [|"D1"|]: "d1.txt", "D2": "d2.txt" },
              "entities": { "A": { "kind": "Firm" }, "B": { "kind": "Firm" } },
              "claims": [["A", "backs", "B", { "source": "D1", "quote": "x" }], ["A", "backs", "B", { "source": "D2", "quote": "x" }]]
            }
            """),
        "KG3005",
        "The quotes of this graph are not checked, because no documents are provided.");

    [Fact]
    public void A_document_that_is_not_UTF8_is_reported_at_its_source()
    {
        const string Message =
            "The document 'd3.txt' of the source 'D3' cannot be read as text, so its quotes are not checked. Save it as UTF-8.";
        AdditionalText[] files =
        [
            new MemoryText("/project/d3.txt", SourceText.From("Ä backs B", Encoding.Latin1)),
            new MemoryText("/project/d3.txt", (SourceText?)null),
        ];
        foreach (var file in files)
        {
            var inCSharp = Facts(
                "[Source(\"d3.txt\")] public static partial Source [|D3|] { get; }", "Source = \"D3\", Quote = \"x\"");
            DiagnosticAssert.Reports(inCSharp with { OtherFiles = [file] }, "KG3007", Message);
            DiagnosticAssert.Reports(
                File("[|\"D3\"|]: \"d3.txt\"", "\"source\": \"D3\", \"quote\": \"x\"") with { OtherFiles = [file] }, "KG3007", Message);
        }
    }

    [Fact]
    public void Two_documents_of_one_name_are_reported_at_the_source()
    {
        const string Message = "The document 'd4.txt' of the source 'D4' may be '/project/x/d4.txt' or '/project/y/d4.txt', "
            + "so its quotes are not checked. Name it with a directory that only one of them has.";
        Reports(
            Facts("[Source(\"d4.txt\")] public static partial Source [|D4|] { get; }", "Source = \"D4\", Quote = \"x\"")
                .AddFile("y/d4.txt", "x").AddFile("x/d4.txt", "y"),
            "KG3008", Message);
        Reports(
            File("[|\"D4\"|]: \"d4.txt\"", "\"source\": \"D4\", \"quote\": \"x\"").AddFile("y/d4.txt", "x").AddFile("x/d4.txt", "y"),
            "KG3008", Message);
    }

    [Theory]
    [InlineData(SourceHashAlgorithm.Sha256, true)]
    [InlineData(SourceHashAlgorithm.Sha256, false)]
    [InlineData(SourceHashAlgorithm.Sha1, true)]
    [InlineData(SourceHashAlgorithm.Sha1, false)]
    public void The_hash_is_that_of_the_bytes_whatever_the_host_keeps(SourceHashAlgorithm algorithm, bool hasMark)
    {
        byte[] bytes = [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(Document)];
        using var stream = new MemoryStream(bytes);
        var text = new MemoryText("/project/d5.txt", SourceText.From(stream, new UTF8Encoding(false), algorithm));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var test = File(
            $"\"D5\": {{ \"document\": \"d5.txt\", \"sha256\": \"{hash}\" }}",
            "\"source\": \"D5\", \"quote\": \"A backs\", \"quoteAt\": 2") with
        {
            OtherFiles = [text],
        };
        Assert.Empty(test.Run().Diagnostics);
    }

    [Fact]
    public void An_edited_document_is_checked_again_and_nothing_is_linked()
    {
        var test = File("\"D1\": \"d1.txt\"", "\"source\": \"D1\", \"quote\": \"A backs\"").AddFile("d1.txt", Document)
            .AddFile("d2.txt", "Another.");
        var before = test.Run();
        Assert.Empty(before.Diagnostics);

        var same = before.After(test.Edit("It is said", "It is known"));
        Assert.Equal([StepNames.Documents], StepReasons.Changed(same));
        Assert.Equal([StepNames.BaseModules, StepNames.Checking, StepNames.Documents], StepReasons.Computed(same));
        Assert.Equal(["Cached", "Modified"], Reasons(same, StepNames.Documents));

        var wrong = before.After(test.Edit("A backs B.", "A leads B."));
        Assert.Equal([StepNames.Checking, StepNames.Documents, StepNames.Problems], StepReasons.Changed(wrong));
        Assert.Equal("KG3002", Assert.Single(wrong.Diagnostics).Id);
        Assert.Empty(StepReasons.ChangedFiles(before.Run, wrong));
    }

    [Theory]
    [InlineData("\"claims\": [", "\"claims\":\n\n [")]
    [InlineData("\"A\": { \"kind\"", "\"C\": { \"kind\": \"Firm\" }, \"A\": { \"kind\"")]
    [InlineData("namespace N;", "\n\nnamespace N;")]
    public void An_edit_elsewhere_reads_no_document_again(string old, string @new)
    {
        var test = File("\"D1\": \"d1.txt\"", "\"source\": \"D1\", \"quote\": \"A backs\"").AddFile("d1.txt", Document);
        var after = test.Run().After(test.Edit(old, @new));
        Assert.Equal(["Cached"], Reasons(after, StepNames.Documents));
    }

    private static Diagnostic Reports(GeneratorTest test, string id, string message)
    {
        var diagnostic = DiagnosticAssert.Reports(test.AddFile("d1.txt", Document), id, message);
        Assert.Equal(message, diagnostic.GetMessage(null));
        return diagnostic;
    }

    private static IEnumerable<string> Reasons(GeneratorDriverRunResult run, string step) =>
        run.Results.Single().TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason.ToString()).Order(StringComparer.Ordinal);

    private static GeneratorTest Facts(string source, string qualifiers) => new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary)
        .Add("Facts.cs", $$"""
            using KnowledgeGraph;
            namespace N;
            public static partial class Sources { {{source}} }
            public readonly partial struct Firm
            {
                [Entity, Claim(nameof(Backs), nameof(B), {{qualifiers}})]
                public static partial Firm A { get; }
                [Entity] public static partial Firm B { get; }
            }
            """);

    private static GeneratorTest File(string source, string qualifiers) => new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary)
        .AddFile("facts/a.kg.json", $$"""
            {
              "sources": { {{source}} },
              "entities": { "A": { "kind": "Firm" }, "B": { "kind": "Firm" } },
              "claims": [
                ["A", "backs", "B", { {{qualifiers}} }],
              ]
            }
            """);
}
