using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>What is wrong with sources, and with claims that name them.</summary>
public sealed class SourceProblemTests
{
    [Fact]
    public void KG1004_unknown_source() => Race.LinkWith(
        [
            "a: Source D | KG1004 There is no source 'D'. Declare it under 'sources' in a fact file, as \"D\": { "
                + "\"document\": \"…\" }, or with [Source] on a property.",
            "a: Source D11 | KG1004 There is no source 'D11'; did you mean 'D1'?",
        ],
        Race.Facts().Claim("DeepSeek backs Nvidia", (QualifierKind.Source, "D"))
            .Claim("DeepSeek uses H800", (QualifierKind.Source, "D11")));

    [Fact]
    public void KG1004_an_unknown_source_of_a_file_is_reported_once() => Race.LinkWith(
        ["a: default source | KG1004 There is no source 'D11'; did you mean 'D1'?"],
        Race.Facts().Default("D11").Claim("DeepSeek backs Nvidia").Claim("DeepSeek uses H800"));

    [Fact]
    public void KG1015_duplicate_source() => Race.LinkWith(
        ["b: source D1 | KG1015 The source 'D1' is already declared at <a: source D1> with another document. Give one of them "
            + "another key, or make both declarations the same."],
        Race.Facts(), new UnitBuilder("b").Source("D1", "x.txt").Source("D2"));

    [Fact]
    public void KG1017_wrong_source_data() => Race.LinkWith(
        [
            "b: sha256 of S | KG1017 'abc' is not a valid value for 'sha256' of the source 'S': it is not 64 hexadecimal digits.",
            "b: url of T | KG1017 'a/b' is not a valid value for 'url' of the source 'T': at position 1, the scheme is "
                + "missing; an address begins with one, such as https:.",
        ],
        new UnitBuilder("b").Source("S", sha256: "abc").Source("T", url: "a/b"));

    [Fact]
    public void KG1017_wrong_date_of_a_source()
    {
        var unit = new UnitBuilder("b").Source("S", published: "May");
        var text = Assert.Single(Race.Texts(Race.Linked(unit).Problems, [unit]));
        Assert.StartsWith(
            "b: published of S | KG1017 'May' is not a valid value for 'published' of the source 'S': at position 1, ", text,
            StringComparison.Ordinal);
    }
}
