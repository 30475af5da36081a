using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Each problem with its place and its message. A place is written as the unit and what stands there.</summary>
public sealed class FactProblemTests
{
    private static UnitBuilder Facts() => new UnitBuilder("a")
        .Entity("HighFlyer", "Company", "High-Flyer").Entity("DeepSeek", "Company").Entity("Nvidia", "Company", null, "NVDA Corporation")
        .Entity("H800", "Chip").Entity("H20", "Chip").Entity("Liang", "Person").Entity("Export", "Policy").Source("D1").Source("D2");

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
        [$"a: value of DeepSeek backs {key} | KG1001 There is no entity '{key}'{hint}"], Facts().Claim("DeepSeek backs " + key));

    [Fact]
    public void KG1001_unknown_subject() => Race.LinkWith(
        ["a: subject of DeepSek backs Nvidia | KG1001 There is no entity 'DeepSek'; did you mean 'DeepSeek'?"],
        Facts().Claim("DeepSek backs Nvidia"));

    [Fact]
    public void KG1001_a_mention_of_an_unknown_entity_is_reported_once() => Race.LinkWith(
        ["a: entity DeepSek | KG1001 There is no entity 'DeepSek'; did you mean 'DeepSeek'?"],
        Facts().Entity("DeepSek", null).Claim("DeepSek backs Nvidia").Claim("Nvidia backs DeepSek"));

    [Fact]
    public void KG1002_unknown_member() => Race.LinkWith(
        [
            "Race.Chip.H20: member of H20 RestrictdBy Export | KG1002 The kind 'Chip' has no "
                + "member 'RestrictdBy'; did you mean 'RestrictedBy'?",
            "a: member of DeepSeek bakcs Nvidia | KG1002 The kind 'Company' has no member 'bakcs'; did you mean 'backs'?",
            "a: member of Export restrictz H800 | KG1002 The kind 'Policy' has no member 'restrictz'; did you mean 'restricts'?",
            "a: member of H800 colour red | KG1002 The kind 'Chip' has no member 'colour'. It has 'madeBy' and 'restrictedBy'.",
        ],
        Facts().Claim("DeepSeek bakcs Nvidia").Claim("Export restrictz H800").Claim("H800 colour red"),
        new UnitBuilder("Race.Chip.H20", FactFormat.CSharp).Claim("H20 RestrictdBy Export"));

    [Fact]
    public void KG1003_unknown_kind_is_reported_once() => Race.LinkWith(
        [
            "a: kind of X | KG1003 There is no kind 'Compnay'; did you mean 'Company'?",
            "a: kind of Y | KG1003 There is no kind 'Country'. The kinds are 'Company', 'Person', 'Chip', 'Policy' and 'Rule'.",
        ],
        Facts().Entity("X", "Compnay").Entity("Y", "Country").Claim("X backs Y").Claim("DeepSeek backs X"));

    [Fact]
    public void KG1004_unknown_source() => Race.LinkWith(
        [
            "a: Source D | KG1004 There is no source 'D'. Declare it under 'sources' in a fact file, as \"D\": { "
                + "\"document\": \"…\" }, or with [Source] on a property.",
            "a: Source D11 | KG1004 There is no source 'D11'; did you mean 'D1'?",
        ],
        Facts().Claim("DeepSeek backs Nvidia", (QualifierKind.Source, "D")).Claim("DeepSeek uses H800", (QualifierKind.Source, "D11")));

    [Fact]
    public void KG1004_an_unknown_source_of_a_file_is_reported_once() => Race.LinkWith(
        ["a: default source | KG1004 There is no source 'D11'; did you mean 'D1'?"],
        Facts().Default("D11").Claim("DeepSeek backs Nvidia").Claim("DeepSeek uses H800"));

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
        var unit = Facts().Claim("DeepSeek " + claim, Enum.Parse<ValueForm>(form));
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
        Facts(), new UnitBuilder("aa").Entity("DeepSeek", "Company", "Deep Seek"),
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
        new UnitBuilder("Race.Company.HighFlyer", FactFormat.CSharp).Entity("HighFlyer", "Race.Company", "HF"), Facts());

    [Fact]
    public void KG1007_missing_member() => Race.LinkWith(
        [
            "a: entity R | KG1007 'R' has no 'of', and every 'Rule' must have exactly one. Add a claim that is asserted, reported, claimed "
                + "or inferred and is not deprecated, or make 'Rule.Of' nullable.",
            "a: entity R | KG1007 'R' has no 'text', and every 'Rule' must have exactly one. Add a claim that is asserted, reported, "
                + "claimed or inferred and is not deprecated, or make 'Rule.Text' nullable.",
            "a: value of S of Exprt | KG1001 There is no entity 'Exprt'; did you mean 'Export'?",
        ],
        Facts().Entity("R", "Rule").Entity("S", "Rule").Claim("R of Export", (QualifierKind.Modality, "denied")).Claim("S of Exprt")
            .Claim("S text x"));

    [Fact]
    public void KG1007_names_the_member_as_the_declaration_would() => Race.LinkWith(
        [
            "Race.Rule.R: entity R | KG1007 'R' has no 'Of', and every 'Rule' must have exactly one. Add a claim that is asserted, "
                + "reported, claimed or inferred and is not deprecated, or make 'Rule.Of' nullable.",
        ],
        new UnitBuilder("Race.Rule.R", FactFormat.CSharp).Entity("R", "Race.Rule").Claim("R Text x"));

    [Fact]
    public void KG1008_too_many_values() => Race.LinkWith(
        [
            "a: value of DeepSeek founded 2024 | KG1008 'DeepSeek' can have only one 'founded', but '2024' and '2023', at <a: value of "
                + "DeepSeek founded 2023>, cannot both be true. Remove one of them, add a qualifier in which they differ (scope, since, "
                + "until, at), or rank one of them preferred or deprecated.",
            "a: value of DeepSeek staff 8 | KG1008 'DeepSeek' can have only one 'staff', but '8' and '7', at <a: value of DeepSeek staff "
                + "7>, cannot both be true. Remove one of them, add a qualifier in which they differ (scope, since, until, at), "
                + "or rank one of them preferred or deprecated.",
        ],
        Facts().Claim("DeepSeek founded 2023").Claim("DeepSeek founded 2024").Claim("DeepSeek founded 2022/2024")
            .Claim("DeepSeek staff 7", (QualifierKind.Source, "D1")).Claim("DeepSeek staff 8", (QualifierKind.Source, "D1")));

    [Fact]
    public void KG1008_too_many_values_of_an_inverse_and_of_a_symmetric_relation() => Race.LinkWith(
        [
            "a: subject of Nvidia ledBy Liang | KG1008 'Liang' can have only one 'leads', but 'Nvidia' and 'DeepSeek', at <a: value of "
                + "Liang leads DeepSeek>, cannot both be true. Remove one of them, add a qualifier in which they differ (scope, since, "
                + "until, at), or rank one of them preferred or deprecated.",
            "a: subject of Nvidia mergedWith HighFlyer | KG1008 'HighFlyer' can have only one 'mergedWith', but 'Nvidia' and 'DeepSeek', "
                + "at <a: value of HighFlyer mergedWith DeepSeek>, cannot both be true. Remove one of them, add a qualifier in which they "
                + "differ (scope, since, until, at), or rank one of them preferred or deprecated.",
        ],
        Facts().Claim("Liang leads DeepSeek").Claim("Nvidia ledBy Liang").Claim("HighFlyer mergedWith DeepSeek")
            .Claim("Nvidia mergedWith HighFlyer"));

    [Fact]
    public void Values_that_are_told_apart_are_not_too_many() => Race.Link(
        Facts().Claim("DeepSeek staff 1").Claim("DeepSeek staff 2", (Scope, "research"))
            .Claim("DeepSeek staff 4", (QualifierKind.Source, "D1")).Claim("DeepSeek staff 5", (AttributedTo, "Liang"))
            .Claim("DeepSeek staff 6", (QualifierKind.Modality, "rumoured"))
            .Claim("DeepSeek staff 7", (QualifierKind.Rank, "deprecated"))
            .Claim("Nvidia staff 1", (Since, "2020"), (Until, "2021")).Claim("Nvidia staff 2", (At, "2022"))
            .Claim("Nvidia staff 3", (Since, "2023"))
            .Claim("HighFlyer staff 1").Claim("HighFlyer staff 2", (QualifierKind.Rank, "preferred")).Claim("HighFlyer staff 3")
            .Claim("HighFlyer budget 5..6 USD").Claim("HighFlyer budget 5.5 USD")
            .Claim("HighFlyer founded 2023").Claim("HighFlyer founded 2023-05"));

    [Fact]
    public void KG1009_abstract_kind() => Race.LinkWith(
        ["a: kind of X | KG1009 The kind of 'X' cannot be 'Agent', which is abstract. Name one "
            + "of the kinds below it: 'Company' or 'Person'."],
        Facts().Entity("X", "Agent").Claim("DeepSeek backs X"));

    [Fact]
    public void KG1010_member_of_another_kind() => Race.LinkWith(
        [
            "a: member of H800 imposes Export | KG1010 'imposes' is a member of 'Agent', but 'H800', declared at <a: entity H800>, is of "
                + "the kind 'Chip'. Name another subject or another member.",
            "a: member of Liang uses H800 | KG1010 'uses' is a member of 'Company', but 'Liang', declared at <a: entity Liang>, is of the "
                + "kind 'Person'. Name another subject or another member.",
        ],
        Facts().Claim("H800 imposes Export").Claim("Liang uses H800"));

    [Fact]
    public void KG1011_wrong_kind() => Race.LinkWith(
        [
            "a: value of DeepSeek uses Nvidia | KG1011 'Nvidia', declared at <a: entity Nvidia>, is of the kind 'Company', but 'uses' "
                + "takes 'Chip'. Name an entity of that kind, or another member.",
            "a: value of Export restricts Liang | KG1011 'Liang', declared at <a: entity Liang>, is of the kind 'Person', but 'restricts' "
                + "takes 'Chip'. Name an entity of that kind, or another member.",
        ],
        Facts().Claim("DeepSeek uses Nvidia").Claim("Export restricts Liang"));

    [Fact]
    public void KG1012_unknown_claim() => Race.LinkWith(
        [
            "a: RestsOn claim-2 | KG1012 There is no claim with the id 'claim-2'; did you mean 'claim-1'?",
            "a: RestsOn other | KG1012 There is no claim with the id 'other'. Give this id to a claim, or name another one.",
        ],
        Facts().Claim("DeepSeek uses H800", (Id, "claim-1")).Claim("DeepSeek uses H20", (RestsOn, "claim-2"), (RestsOn, "other")));

    [Fact]
    public void A_claim_may_rest_on_one_that_is_left_out() => Race.LinkWith(
        ["a: value of DeepSeek uses H8 | KG1001 There is no entity 'H8'. Declare it under 'entities' in a fact file, as \"H8\": { "
            + "\"kind\": \"…\" }, or with [Entity] on a property of its kind."],
        Facts().Claim("DeepSeek uses H8", (Id, "x")).Claim("DeepSeek uses H20", (RestsOn, "x")));

    [Fact]
    public void KG1013_duplicate_id()
    {
        var graph = Race.LinkWith(
            ["b: Id x | KG1013 The id 'x' is already used by the claim at <a: Id x>. Give each claim its own id."],
            new UnitBuilder("b").Claim("DeepSeek uses H20", (Id, "x")), Facts().Claim("DeepSeek uses H800", (Id, "x")));
        Assert.Equal([null, "x"], graph.Claims.Select(claim => claim.Id));
    }

    [Theory]
    [InlineData(nameof(QualifierKind.Modality), "rumored", "'rumored' is not a valid value for 'modality': did you mean 'rumoured'?")]
    [InlineData(
        nameof(QualifierKind.Modality), "x",
        "'x' is not a valid value for 'modality': it takes 'asserted', 'reported', 'claimed', 'inferred', "
            + "'opinion', 'speculated', 'rumoured' or 'denied'.")]
    [InlineData(
        nameof(QualifierKind.Rank), "best", "'best' is not a valid value for 'rank': it takes 'normal', 'preferred' or 'deprecated'.")]
    [InlineData(
        nameof(QuoteAt), "-1",
        "'-1' is not a valid value for 'quoteAt': it takes the number of characters before the quote, which is 0 or more.")]
    [InlineData(
        nameof(QuoteAt), "99999999999",
        "'99999999999' is not a valid value for 'quoteAt': it takes the number of characters before the quote, which is 0 or more.")]
    [InlineData(nameof(Since), "soon", "'soon' is not a valid value for 'since': at position 1, ")]
    [InlineData(nameof(Until), "soon", "'soon' is not a valid value for 'until': at position 1, ")]
    [InlineData(nameof(At), "", "'' is not a valid value for 'at': at position 1, ")]
    public void KG1014_wrong_qualifier(string kind, string value, string message)
    {
        var unit = Facts().Claim("DeepSeek uses H800", (Enum.Parse<QualifierKind>(kind), value));
        var text = Assert.Single(Race.Texts(Race.Linked(unit).Problems, [unit]));
        Assert.StartsWith($"a: {kind} {value} | KG1014 {message}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void KG1015_duplicate_source() => Race.LinkWith(
        ["b: source D1 | KG1015 The source 'D1' is already declared at <a: source D1> with another document. Give one of them "
            + "another key, or make both declarations the same."],
        Facts(), new UnitBuilder("b").Source("D1", "x.txt").Source("D2"));

    [Fact]
    public void KG1016_inferred_claims_rest_on_others_and_have_no_source() => Race.LinkWith(
        [
            "a: Modality inferred | KG1016 This inferred claim does not name the claims that it rests on. Name the ids of the claims that "
                + "it follows from ('restsOn'), and do not name a source.",
            "a: Source D1 | KG1016 This inferred claim names a source. Name the ids of the claims that it "
                + "follows from ('restsOn'), and do not name a source.",
            "a: Source D2 | KG1016 This inferred claim names a source and does not name the claims that it rests on. Name the ids of the "
                + "claims that it follows from ('restsOn'), and do not name a source.",
        ],
        Facts().Claim("DeepSeek uses H800", (QualifierKind.Modality, "inferred"), (Id, "x"))
            .Claim("DeepSeek uses H20", (RestsOn, "x"), (QualifierKind.Source, "D1"), (QualifierKind.Modality, "Inferred"))
            .Claim("Nvidia uses H20", (QualifierKind.Source, "D2"), (QualifierKind.Modality, "inferred")));

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

    [Fact]
    public void KG1018_claims_in_a_circle_are_cut_once()
    {
        var graph = Race.LinkWith(
            ["a: RestsOn x | KG1018 This claim rests on itself through 'x' → 'y' → 'x'. Remove one of these ids from 'restsOn'."],
            Facts().Claim("DeepSeek uses H20", (Id, "x"), (RestsOn, "y")).Claim("DeepSeek uses H800", (Id, "y"), (RestsOn, "x"))
                .Claim("Nvidia uses H800", (RestsOn, "x")));
        Assert.Equal(["1", "", "0"], graph.Claims.Select(claim => string.Join(' ', claim.RestsOn)));
    }

    [Fact]
    public void KG1018_a_claim_that_rests_on_itself() => Race.LinkWith(
        ["a: RestsOn x | KG1018 This claim rests on itself through 'x' → 'x'. Remove one of these ids from 'restsOn'."],
        Facts().Claim("DeepSeek uses H20", (Id, "x"), (RestsOn, "x")));

    [Fact]
    public void KG1019_the_same_claim_twice()
    {
        var graph = Race.LinkWith(
            [
                "a: subject of H800 restrictedBy Export #2 | KG1019 This claim repeats the claim at <a: subject of H800 restrictedBy "
                    + "Export>, with the same value and qualifiers. Remove one of them.",
                "b: subject of Export restricts H800 #2 | KG1019 This claim repeats the claim at <b: subject of Export restricts H800>, "
                    + "with the same value and qualifiers. Remove one of them.",
            ],
            Facts().Claim("H800 restrictedBy Export", (QualifierKind.Source, "D1"))
                .Claim("H800 restrictedBy Export", (QualifierKind.Source, "D1")).Claim("H800 restrictedBy Export"),
            new UnitBuilder("b").Default("D1").Claim("Export restricts H800").Claim("Export restricts H800"));
        Assert.Equal(2, graph.Claims.Count);
    }

    [Fact]
    public void A_claim_from_both_ends_is_one_claim()
    {
        var graph = Race.Link(
            Facts().Claim("DeepSeek rivalOf Nvidia").Claim("Nvidia rivalOf DeepSeek").Claim("H800 restrictedBy Export"),
            new UnitBuilder("b").Claim("Export restricts H800").Claim("Nvidia rivalOf DeepSeek", (QualifierKind.Scope, "chips")));
        Assert.Equal(2, graph.Facts.Count);
        Assert.Equal(3, graph.Claims.Count);
    }

    [Fact]
    public void KG1019_a_symmetric_claim_twice_in_one_direction()
    {
        var graph = Race.LinkWith(
            [
                "a: subject of DeepSeek rivalOf Nvidia #2 | KG1019 This claim repeats the claim at <a: subject of DeepSeek rivalOf "
                    + "Nvidia>, with the same value and qualifiers. Remove one of them.",
                "a: subject of Nvidia rivalOf DeepSeek #2 | KG1019 This claim repeats the claim at <a: subject of Nvidia rivalOf "
                    + "DeepSeek>, with the same value and qualifiers. Remove one of them.",
            ],
            Facts().Claim("DeepSeek rivalOf Nvidia").Claim("Nvidia rivalOf DeepSeek").Claim("DeepSeek rivalOf Nvidia")
                .Claim("Nvidia rivalOf DeepSeek"));
        Assert.Single(graph.Claims);
    }

    [Fact]
    public void KG1020_a_thousand_problems_are_shown_and_errors_before_warnings()
    {
        var unit = Facts();
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
