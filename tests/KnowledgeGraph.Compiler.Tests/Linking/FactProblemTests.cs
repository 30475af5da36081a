using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Each problem with its place and its message. A place is written as the unit and what stands there.</summary>
public sealed class FactProblemTests
{
    [Theory]
    [InlineData("Highflier", "; did you mean 'HighFlyer' (High-Flyer)?")]
    [InlineData("High-Flyer", "; did you mean 'HighFlyer' (High-Flyer)?")]
    [InlineData("NVDACorporation", "; did you mean 'Nvidia'?")]
    [InlineData(
        "H80",
        ". Declare it under 'entities' in a fact file, as \"H80\": { \"kind\": \"…\" }, or with [Entity] on a property of its kind.")]
    [InlineData(
        "OpenAI",
        ". Declare it under 'entities' in a fact file, as \"OpenAI\": { \"kind\": \"…\" }, or with [Entity] on a property of its kind.")]
    public void KG1001_unknown_object(string key, string hint) => Race.LinkWith(
        [$"a: value of DeepSeek backs {key} | KG1001 There is no entity '{key}'{hint}"], Race.Facts().Claim("DeepSeek backs " + key));

    [Fact]
    public void KG1001_unknown_subject() => Race.LinkWith(
        ["a: subject of DeepSek backs Nvidia | KG1001 There is no entity 'DeepSek'; did you mean 'DeepSeek'?"],
        Race.Facts().Claim("DeepSek backs Nvidia"));

    [Fact]
    public void KG1001_a_mention_of_an_unknown_entity_is_reported_once() => Race.LinkWith(
        ["a: entity DeepSek | KG1001 There is no entity 'DeepSek'; did you mean 'DeepSeek'?"],
        Race.Facts().Entity("DeepSek", null).Claim("DeepSek backs Nvidia").Claim("Nvidia backs DeepSek"));

    [Fact]
    public void KG1002_unknown_member() => Race.LinkWith(
        [
            "Race.Chip.H20: member of H20 RestrictdBy Export | KG1002 The kind 'Chip' has no "
                + "member 'RestrictdBy'; did you mean 'RestrictedBy'?",
            "a: member of DeepSeek bakcs Nvidia | KG1002 The kind 'Company' has no member 'bakcs'; did you mean 'backs'?",
            "a: member of Export restrictz H800 | KG1002 The kind 'Policy' has no member 'restrictz'; did you mean 'restricts'?",
            "a: member of H800 colour red | KG1002 The kind 'Chip' has no member 'colour'. It has 'madeBy' and 'restrictedBy'.",
        ],
        Race.Facts().Claim("DeepSeek bakcs Nvidia").Claim("Export restrictz H800").Claim("H800 colour red"),
        new UnitBuilder("Race.Chip.H20", FactFormat.CSharp).Claim("H20 RestrictdBy Export"));

    [Fact]
    public void KG1003_unknown_kind_is_reported_once() => Race.LinkWith(
        [
            "a: kind of X | KG1003 There is no kind 'Compnay'; did you mean 'Company'?",
            "a: kind of Y | KG1003 There is no kind 'Country'. The kinds are 'Company', 'Person', 'Chip', 'Policy' and 'Rule'.",
        ],
        Race.Facts().Entity("X", "Compnay").Entity("Y", "Country").Claim("X backs Y").Claim("DeepSeek backs X"));

    [Theory]
    [InlineData(
        "founded 20x3", nameof(ValueForm.Text), "20x3",
        "a date in quotes, such as \"2023\", \"2023-09\" or \"2023-09-14\" (EDTF): at position ")]
    [InlineData(
        "founded 2023", nameof(ValueForm.Number), "2023",
        "a date in quotes, such as \"2023\", \"2023-09\" or \"2023-09-14\" (EDTF): it is not in quotes. Write \"2023\".")]
    [InlineData("budget 5 U SD", nameof(ValueForm.Text), "5 U SD", "a quantity, such as \"5.6e6 USD\" or \"17 %\": at position ")]
    [InlineData(
        "site /a/b", nameof(ValueForm.Text), "/a/b",
        "an absolute address, such as \"https://example.org/a\": at position 1, the scheme is "
            + "missing; an address begins with one, such as https:.")]
    [InlineData(
        "site http://a b", nameof(ValueForm.Text), "http://a b",
        "an absolute address, such as \"https://example.org/a\": at position 9, found a "
            + "space, which an address cannot contain; write %20.")]
    [InlineData("names Hello", nameof(ValueForm.Text), "Hello", "a text with its language, such as \"Tiefe Suche@de\": at position ")]
    [InlineData("motto true", nameof(ValueForm.Boolean), "true", "a text, in quotes: it is not in quotes. Write \"true\".")]
    [InlineData(
        "staff 2147483648", nameof(ValueForm.Number), "2147483648",
        "a whole number from -2147483648 to 2147483647: it is out of this range.")]
    [InlineData("staff 1e3", nameof(ValueForm.Number), "1e3", "a whole number from -2147483648 to 2147483647: it is not a whole number.")]
    [InlineData("staff -", nameof(ValueForm.Text), "-", "a whole number from -2147483648 to 2147483647: it is not a whole number.")]
    [InlineData(
        "tokens 9223372036854775808", nameof(ValueForm.Number), "9223372036854775808",
        "a whole number from -9223372036854775808 to 9223372036854775807: it is out of this range.")]
    [InlineData("isPublic 1", nameof(ValueForm.Number), "1", "true or false: it is neither.")]
    [InlineData("stage Sead", nameof(ValueForm.Text), "Sead", "'Seed', 'SeriesA' or 'Listed': did you mean 'Seed'?")]
    [InlineData("stage Closed", nameof(ValueForm.Enumeration), "Closed", "'Seed', 'SeriesA' or 'Listed': it is not one of them.")]
    [InlineData("backs 7", nameof(ValueForm.Number), "7", "the key of an entity, in quotes: it is not a text.")]
    public void KG1005_wrong_value(string claim, string form, string value, string rest)
    {
        var unit = Race.Facts().Claim("DeepSeek " + claim, Enum.Parse<ValueForm>(form));
        var text = Assert.Single(Race.Texts(Race.Linked(unit).Problems, [unit]));
        Assert.StartsWith(
            $"a: value of DeepSeek {claim} | KG1005 '{value}' is not a valid value for '{claim.Split(' ')[0]}', which takes {rest}", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void KG1006_duplicate_entity() => Race.LinkWith(
        [
            "b: label of DeepSeek | KG1006 The entity 'DeepSeek' is already declared at <aa: entity DeepSeek>, with the label 'Deep Seek' "
                + "instead of 'DS'. Give the entity one label, and make the other an alias.",
            "b: kind of H20 | KG1006 The entity 'H20' is already declared at <a: entity H20>, with the kind 'Chip' instead of 'Company'. "
                + "Give both declarations the same kind, or give one of them another key.",
            "b: label of Nvidia | KG1006 The entity 'Nvidia' is already declared at <a: entity Nvidia>, with the label 'Nvidia' instead of "
                + "'NVDA'. Give the label only in the declaration, and make another name an alias.",
        ],
        Race.Facts(), new UnitBuilder("aa").Entity("DeepSeek", "Company", "Deep Seek"),
        new UnitBuilder("b").Entity("DeepSeek", "Company", "DS").Entity("H20", "Company").Entity("Nvidia", null, "NVDA"));

    [Fact]
    public void Files_that_declare_an_entity_alike_declare_one_entity()
    {
        var graph = Race.Link(
            new UnitBuilder("c").Entity("X", "Company"), new UnitBuilder("a").Entity("X", "Company", null, "x"),
            new UnitBuilder("b").Entity("X", "Company", "Ex", "y").Claim("X backs X"));
        var node = Assert.Single(graph.Nodes);
        Assert.Equal(("X", "Ex"), (node.Key, node.Label));
        Assert.Equal(["x", "y"], node.Aliases);
        Assert.Single(graph.Facts);
    }

    [Fact]
    public void KG1006_an_entity_that_two_properties_declare() => Race.LinkWith(
        ["Race.More.X: entity X | KG1006 The entity 'X' is already declared at <Race.Company.X: entity X>. Remove one of the declarations, "
            + "or give it another key. To add aliases and claims in another file, omit the kind."],
        new UnitBuilder("Race.Company.X", FactFormat.CSharp).Entity("X", "Race.Company"),
        new UnitBuilder("Race.More.X", FactFormat.CSharp).Entity("X", "Race.Company"));

    [Fact]
    public void KG1006_labels_in_CSharp_and_JSON_agree() => Race.LinkWith(
        ["a: label of HighFlyer | KG1006 The entity 'HighFlyer' is already declared at <Race.Company.HighFlyer: entity HighFlyer>, with "
            + "the label 'HF' instead of 'High-Flyer'. Give the entity one label, and make the other an alias."],
        new UnitBuilder("Race.Company.HighFlyer", FactFormat.CSharp).Entity("HighFlyer", "Race.Company", "HF"), Race.Facts());

    [Fact]
    public void KG1009_abstract_kind() => Race.LinkWith(
        ["a: kind of X | KG1009 The kind of 'X' cannot be 'Agent', which is abstract. Name one "
            + "of the kinds below it: 'Company' or 'Person'."],
        Race.Facts().Entity("X", "Agent").Claim("DeepSeek backs X"));

    [Fact]
    public void KG1010_member_of_another_kind() => Race.LinkWith(
        [
            "a: member of H800 imposes Export | KG1010 'imposes' is a member of 'Agent', but 'H800', declared at <a: entity H800>, is of "
                + "the kind 'Chip'. Name another subject or another member.",
            "a: member of Liang uses H800 | KG1010 'uses' is a member of 'Company', but 'Liang', declared at <a: entity Liang>, is of the "
                + "kind 'Person'. Name another subject or another member.",
        ],
        Race.Facts().Claim("H800 imposes Export").Claim("Liang uses H800"));

    [Fact]
    public void KG1011_wrong_kind() => Race.LinkWith(
        [
            "a: value of DeepSeek uses Nvidia | KG1011 'Nvidia', declared at <a: entity Nvidia>, is of the kind 'Company', but 'uses' "
                + "takes 'Chip'. Name an entity of that kind, or another member.",
            "a: value of Export restricts Liang | KG1011 'Liang', declared at <a: entity Liang>, is of the kind 'Person', but 'restricts' "
                + "takes 'Chip'. Name an entity of that kind, or another member.",
        ],
        Race.Facts().Claim("DeepSeek uses Nvidia").Claim("Export restricts Liang"));

    [Fact]
    public void KG1020_a_thousand_problems_are_shown_and_errors_before_warnings()
    {
        var unit = Race.Facts();
        for (var i = 0; i < 600; i++) unit.Claim("Nvidia uses H800");
        var other = new UnitBuilder("b");
        for (var i = 0; i < 900; i++) other.Claim("unknownName uses H800");
        var (_, problems) = Race.Linked(unit, other);

        Assert.Equal(1000, problems.Count);
        Assert.Equal(900, problems.Count(problem => problem.Descriptor == FactProblems.UnknownEntity));
        Assert.Equal(
            "500 more problems are not shown. Fix the problems that are shown, and build again.",
            ProblemText.Render(problems[999], place => ""));
    }

    [Fact]
    public void Ids_and_titles_are_unique_and_messages_take_their_arguments()
    {
        Assert.Equal(ProblemCatalogue.All.Count, ProblemCatalogue.All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.Equal(ProblemCatalogue.All.Count, ProblemCatalogue.All.Select(descriptor => descriptor.Title).Distinct().Count());
    }

    [Fact]
    public void What_would_spoil_a_build_log_is_shown_as_an_escape()
    {
        var problem = Problem.At(FactProblems.UnknownEntity, default, "a\n\u202Eb\ud800\U0001F600 {0}" + new string('x', 1000), "");

        Assert.Equal(
            @"There is no entity 'a\u000a\u202eb\ud800" + "\U0001F600 {0}" + new string('x', 389) + "…'",
            ProblemText.Render(problem, place => ""));
    }
}
