using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Checks.Evidence;

/// <summary>Each problem of evidence with its place and its message.</summary>
public sealed class EvidenceProblemTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string OtherHash = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    private static readonly DocumentText First = Document("d1.txt", "High-Flyer backs DeepSeek. DeepSeek says it uses H800 chips.", Hash);
    private static readonly DocumentText Second = Document(
        "articles/d2.txt", "😲 Rumours have it: DeepSeek has 50,000 H100 chips.", OtherHash);

    [Fact]
    public void What_is_as_it_should_be_is_silent() => Check(
        [], [First, Second],
        Facts().Claim("HighFlyer backs DeepSeek", (QualifierKind.Source, "D1"), (Quote, "backs\n DeepSeek"))
            .Claim("DeepSeek uses H800", (QualifierKind.Source, "D1"), (Quote, "DeepSeek"), (QuoteAt, "27"))
            .Claim("DeepSeek uses H100", (QualifierKind.Source, "D2"), (Quote, "50,000 […] chips"), (QuoteAt, "32")));

    [Fact]
    public void KG3001_a_changed_document() => Check(
        [
            $"Race.Sources.D9: source D9 | KG3001 The document 'd1.txt' of the source 'D9' has changed: its SHA-256 is {Hash}, but the "
                + $"source gives {OtherHash}. Check the claims against the document, and write Sha256 = \"{Hash}\", or restore the earlier "
                + "document.",
            $"a: source D3 | KG3001 The document 'd1.txt' of the source 'D3' has changed: its SHA-256 is {Hash}, but the source gives "
                + $"{OtherHash}. Check the claims against the document, and write \"sha256\": \"{Hash}\", or restore the earlier document.",
        ],
        [First],
        Facts().Source("D3", "d1.txt", sha256: OtherHash),
        new UnitBuilder(
            "Race.Sources.D9",
            FactFormat.CSharp).Source("D9", "./d1.txt", sha256: OtherHash.ToUpperInvariant(), containingType: "Race.Sources"),
        new UnitBuilder("b").Source("D4", "d1.txt", sha256: Hash.ToUpperInvariant()));

    [Fact]
    public void KG3002_a_quote_in_another_document() => Check(
        [
            "a: Quote 50,000 H100 | KG3002 '50,000 H100' is not in the document 'd1.txt' of the source 'D1'; it occurs in 'd2.txt' "
                + "of the source 'D2', at 32. Name that source.",
            "a: Quote apart | KG3002 'apart' is not in the document 'd1.txt' of the source 'D1'; it occurs in 'd3.txt', at 6. Declare that "
                + "document as a source, and name the source.",
        ],
        [First, Second, Document("d3.txt", "Stand apart.", null)],
        Facts().Claim("DeepSeek uses H100", (QualifierKind.Source, "D1"), (Quote, "50,000 H100")).Claim(
            "DeepSeek uses H800", (QualifierKind.Source, "D1"), (Quote, "apart")));

    [Fact]
    public void KG3002_a_quote_that_is_nearly_there() => Check(
        [
            "a: Quote it uses H100 chips | KG3002 'it uses H100 chips' is not in the document 'd1.txt' of the source 'D1'; the nearest "
                + "text, at 41, is 'it uses H800 chips.'. Quote the words of the document, with […] for omitted words.",
        ],
        [First],
        Facts().Claim("DeepSeek uses H100", (QualifierKind.Source, "D1"), (Quote, "it uses H100 chips"), (QuoteAt, "41")));

    [Theory]
    [InlineData("nothing of it")]
    [InlineData("")]
    public void KG3002_a_quote_that_is_nowhere(string quote) => Check(
        [$"Race.DeepSeek: Quote {quote} | KG3002 '{quote}' is not in the document 'd1.txt' of the source 'D1'. Quote the "
            + "words of the document, with […] for omitted words."],
        [First],
        Facts(),
        new UnitBuilder("Race.DeepSeek", FactFormat.CSharp).Claim("DeepSeek Uses H100", (QualifierKind.Source, "D1"), (Quote, quote)));

    [Fact]
    public void KG3003_a_quote_in_several_places() => Check(
        [
            "Race.DeepSeek: Quote DeepSeek | KG3003 'DeepSeek' occurs in 'd1.txt' at the positions 17 and 27. Give the "
                + "position, as in QuoteAt = 17, or quote more words.",
            "a: Quote DeepSeek | KG3003 'DeepSeek' occurs in 'd1.txt' at the positions 17 and 27. Give the "
                + "position, as in \"quoteAt\": 17, or quote more words.",
            "a: Quote e | KG3003 'e' occurs in 'd1.txt' at the positions 8, 18, 19, 22, 23 and 5 more. Give the "
                + "position, as in \"quoteAt\": 8, or quote more words.",
        ],
        [First],
        Facts().Claim("DeepSeek uses H100", (QualifierKind.Source, "D1"), (Quote, "DeepSeek")).Claim(
            "DeepSeek uses H800", (QualifierKind.Source, "D1"), (Quote, "e")),
        new UnitBuilder(
            "Race.DeepSeek", FactFormat.CSharp).Claim("HighFlyer Backs DeepSeek", (QualifierKind.Source, "D1"), (Quote, "DeepSeek")));

    [Fact]
    public void KG3004_a_quote_at_another_position() => Check(
        [
            "Race.DeepSeek: QuoteAt 33 | KG3004 '50,000' is not at position 33 of 'd2.txt', but at 32. Write QuoteAt = 32. A position is "
                + "the number of characters (Unicode code points) before the quote.",
            "a: QuoteAt 0 | KG3004 'DeepSeek' is not at position 0 of 'd1.txt', but at 17 and 27. Write \"quoteAt\": 17. A position is the "
                + "number of characters (Unicode code points) before the quote.",
        ],
        [First, Second],
        Facts().Claim("HighFlyer backs DeepSeek", (QualifierKind.Source, "D1"), (Quote, "DeepSeek"), (QuoteAt, "0")),
        new UnitBuilder(
            "Race.DeepSeek",
            FactFormat.CSharp).Claim("DeepSeek Uses H100", (QualifierKind.Source, "D2"), (Quote, "50,000"), (QuoteAt, "33")));

    [Fact]
    public void KG3005_without_documents_it_is_said_once() => Check(
        ["a: source D1 | KG3005 The quotes of this graph are not checked, because no documents are provided. Provide them as "
            + "<KnowledgeGraphDocument Include=\"…\" /> in the project."],
        [],
        Facts().Claim("DeepSeek uses H800", (QualifierKind.Source, "D2"), (Quote, "H800")).Claim(
            "DeepSeek uses H100", (QualifierKind.Source, "D1"), (Quote, "H100"), (QuoteAt, "7")));

    [Fact]
    public void KG3005_a_source_that_names_no_document() => Check(
        ["b: source D5 | KG3005 The quotes of the source 'D5' are not checked, because it does not name a document. Name the file, and "
            + "provide it as <KnowledgeGraphDocument Include=\"…\" /> in the project."],
        [First],
        Facts(), new UnitBuilder("b").Source("D5").Claim("HighFlyer backs DeepSeek", (QualifierKind.Source, "D5"), (Quote, "backs")));

    [Theory]
    [InlineData("runbok.txt", "docs/runbook.txt", "; did you mean 'runbook.txt'?")]
    [InlineData("Runbook.txt", "docs/runbook.txt", "; did you mean 'runbook.txt'?")]
    [InlineData("doc/runbook.txt", "/home/docs/runbook.txt", "; did you mean 'docs/runbook.txt'?")]
    [InlineData(".\\articles\\runbook.txt", "/home/docs/runbook.txt", "; did you mean 'docs/runbook.txt'?")]
    [InlineData("articles/2025/runbook.txt", "runbook.txt", "; did you mean 'runbook.txt'?")]
    [InlineData("runbook-1.txt", "runbook-2.txt", ". Provide it as <KnowledgeGraphDocument Include=\"…\" /> in the project.")]
    [InlineData("minutes.txt", "docs/runbook.txt", ". Provide it as <KnowledgeGraphDocument Include=\"…\" /> in the project.")]
    public void KG3013_a_misspelt_document(string written, string given, string hint) => Check(
        [
            $"Race.Sources.D7: document of D7 | KG3013 The document '{written}' of the source 'D7' is not among the documents "
                + $"that are provided, so its quotes are not checked{hint}",
            $"b: document of D6 | KG3013 The document '{written}' of the source 'D6' is not among the documents "
                + $"that are provided, so its quotes are not checked{hint}",
        ],
        [First, Document(given, "DeepSeek", null)],
        Facts(),
        new UnitBuilder("Race.Sources.D7", FactFormat.CSharp).Source("D7", written, containingType: "Race.Sources"),
        new UnitBuilder("b").Source("D6", written).Source("D8", "d8.txt")
            .Claim("HighFlyer backs DeepSeek", (QualifierKind.Source, "D6"), (Quote, "backs")).Claim(
                "DeepSeek uses H800", (QualifierKind.Source, "D7"), (Quote, "H800")));

    [Fact]
    public void KG3013_a_source_whose_document_is_not_given() => Check(
        [
            "a: document of D2 | KG3013 The document 'd2.txt' of the source 'D2' is not among the documents that are provided, so its "
                + "quotes are not checked; did you mean 'dd2.txt'?",
        ],
        [First, Document("other/dd2.txt", "", null)],
        Facts().Claim("DeepSeek uses H100", (QualifierKind.Source, "D2"), (Quote, "H100")).Claim(
            "DeepSeek uses H800", (QualifierKind.Source, "D2"), (Quote, "H800")),
        new UnitBuilder("b").Source("D6", "d6.txt"));

    [Fact]
    public void KG3005_sources_that_nothing_quotes_need_no_document() =>
        Check(
            [], [],
            Facts().Claim("DeepSeek uses H100", (QualifierKind.Source, "D1")).Claim("DeepSeek uses H800", (QualifierKind.Source, "D2")));

    [Fact]
    public void KG3006_a_quote_without_a_source() => Check(
        [
            "Race.DeepSeek: Quote H100 | KG3006 The claim quotes 'H100' but does not name a source. Name the source, or remove the quote.",
            "a: Quote H800 | KG3006 The claim quotes 'H800' but does not name a source. Name the source, or remove the quote.",
        ],
        [First],
        Facts().Claim("DeepSeek uses H800", (Quote, "H800")).Claim(
            "HighFlyer backs DeepSeek", (QualifierKind.Source, "D9"), (Quote, "backs")),
        new UnitBuilder("Race.DeepSeek", FactFormat.CSharp).Claim("DeepSeek Uses H100", (Quote, "H100")));

    [Fact]
    public void KG3007_a_document_that_is_no_text() => Check(
        ["a: source D1 | KG3007 The document 'd1.txt' of the source 'D1' cannot be read as text, so "
            + "its quotes are not checked. Save it as UTF-8."],
        [new DocumentText("d1.txt", null, Hash)],
        Facts().Claim("DeepSeek uses H800", (QualifierKind.Source, "D1"), (Quote, "H800")));

    [Fact]
    public void KG3008_two_documents_of_one_name() => Check(
        ["a: source D2 | KG3008 The document 'd2.txt' of the source 'D2' may be '/x/d2.txt' or '/y/d2.txt', so its quotes are not checked. "
            + "Name it with a directory that only one of them has."],
        [Document("/x/d2.txt", "one", Hash), Document("/y/d2.txt", "other", OtherHash)],
        Facts().Claim("DeepSeek uses H800", (QualifierKind.Source, "D2"), (Quote, "H800")));

    [Fact]
    public void A_directory_or_a_hash_tells_two_documents_of_one_name_apart() => Check(
        [], [Document("/x/d2.txt", "one", Hash), Document("\\y\\d2.txt", "other", OtherHash), Document("/z/d2.txt", "one", Hash)],
        Facts().Source("D5", "y/d2.txt").Source("D6", "d2.txt", sha256: OtherHash)
            .Claim("DeepSeek uses H800", (QualifierKind.Source, "D5"), (Quote, "other")).Claim(
                "DeepSeek uses H100", (QualifierKind.Source, "D6"), (Quote, "other")));

    [Fact]
    public void A_hundred_thousand_quotes_are_all_looked_up()
    {
        var random = new Random(7);
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"{random.Next(100)} words, {i}."));
        var documents = Enumerable.Range(0, 4).Select(i => Document($"q{i}.txt", text, null)).ToArray();
        var sources = new UnitBuilder("b");
        for (var i = 0; i < 4; i++) sources.Source("Q" + i, $"q{i}.txt");
        var claims = new ClaimDeclaration[100_000];
        for (var i = 0; i < claims.Length; i++)
        {
            var quote = i % 1000 == 999 ? "no such words " + i : $"words, {i % 2000}.";
            claims[i] = new ClaimDeclaration(
                "DeepSeek", "tokens", $"{i}", ValueForm.Number, "Q" + i % 4, new([new QualifierDeclaration(Quote, quote, 1)]), 0);
        }

        var unit = new FactUnit("c", FactFormat.Json, default, default, new(claims));
        var inputs = CheckInputs.None with { Documents = new(documents) };
        var facts = GraphCompiler.Check(Race.Vocabulary, [Facts().ToUnit(), sources.ToUnit(), unit], inputs, CancellationToken.None);
        Assert.Equal(100, facts.Found.Count(problem => problem.Descriptor == EvidenceProblems.QuoteNotFound));
    }

    [Fact]
    public void KG9008_a_quote_whose_first_words_are_everywhere_is_given_up() => Check(
        ["a: Quote a […] H800 | KG9008 The quote 'a […] H800' cannot be checked against the document 'long.txt', because the words "
            + "before […] occur in too many places. Quote more words before the omission."],
        [Document("long.txt", string.Concat(Enumerable.Repeat("a b ", 100_000)), null)],
        Facts().Source("L", "long.txt").Claim("DeepSeek uses H800", (QualifierKind.Source, "L"), (Quote, "a […] H800")));

    private static UnitBuilder Facts() => new UnitBuilder("a")
        .Entity("HighFlyer", "Company").Entity("DeepSeek", "Company").Entity("H800", "Chip").Entity("H100", "Chip")
        .Source("D1", "d1.txt").Source("D2", "d2.txt");

    private static DocumentText Document(string path, string text, string? sha256) => new(path, text, sha256);

    private static void Check(string[] expected, DocumentText[] documents, params UnitBuilder[] units)
    {
        var inputs = CheckInputs.None with { Documents = new(documents) };
        var facts = GraphCompiler.Check(Race.Vocabulary, [.. units.Select(unit => unit.ToUnit())], inputs, CancellationToken.None);
        Assert.Equal(string.Join("\n", expected), string.Join("\n", Race.Texts(facts.Found, units)));
    }
}
