using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileProblemTests
{
    [Theory]
    [InlineData(
        """{ "claims": [["A", "b", "C"] «[»"A", "b", "D"]] }""",
        "expected ',' or ']' after the value, found '['. Put a comma between the values.")]
    [InlineData(
        """{ "claims": [["A", "b" «}» ] }""",
        "expected ',' or ']' after the value, found '}', in the array that begins at a.kg.json:1:14. Close the array with ']' first.")]
    [InlineData(
        """{ "claims": [«,» ["A", "b", "C"]] }""", "expected a value, found ','. Remove the comma, or write the value before it.")]
    [InlineData("""{ «claims»: [] }""", "expected a property name, found 'claims'. Put property names in double quotes.")]
    [InlineData("""{ "claims": [["A", "b", «True»]] }""", "'True' is not a value. Write it in lower case: true.")]
    [InlineData(
        """{ "claims": [["A", "founded", «2023-09»]] }""", "'2023-09' is not a number. Put it in double quotes if it is text or a date.")]
    [InlineData(
        """{ "claims": [["A", "b", «007»]] }""",
        "'007' is not a number. Remove the leading zero, or put it in double quotes if it is text.")]
    [InlineData(
        "{ \"source\": «\"D1»\n}",
        "the string that begins here is not closed on its line. Close it with '\"', or write a line break as \\n.")]
    [InlineData("{} «x»", "expected the end of the file after the value, found 'x'. Remove what follows the value.")]
    [InlineData("{ «/*» x", "the comment that begins here is not closed. Close it with */.")]
    public void A_syntax_error_says_what_was_expected_and_leaves_no_claim(string marked, string message)
    {
        var file = MarkedText.ExpectProblem(marked, "KG1101", "The file is not valid JSON: " + message);
        Assert.Empty(file.Unit.Claims);
        Assert.True(file.Unit.IsIncomplete);
    }

    [Fact]
    public void The_names_that_are_declared_before_a_syntax_error_stay_known()
    {
        var file = MarkedText.ExpectProblem(
            """{ "sources": { "D1": {} }, """
                + """ "entities": { "A": { "kind": "K", "label": "a" }, "B": { "aliases": ["b"] }, "C": { "kind": "K" } «"»D": {} } }""",
            "KG1101",
            "The file is not valid JSON: expected ',' or '}' after the value, found a string. Put a comma between the values.");
        Assert.Equal("D1", Assert.Single(file.Unit.Sources).Key);
        Assert.Equal(["A", "C"], file.Unit.Entities.Select(entity => entity.Key));
        Assert.Empty(file.Unit.Claims);
    }

    [Fact]
    public void A_file_that_is_read_to_its_end_is_complete_whatever_is_wrong_in_it() =>
        Assert.False(FactFileParser.Parse("{ \"titel\": 1 }", "a.kg.json").Unit.IsIncomplete);

    [Fact]
    public void A_syntax_error_hides_every_other_problem_and_every_fact_before_it()
    {
        var file = MarkedText.ExpectProblem(
            """{ "titel": 1, "entities": { "A": {} }, "claims": [["A", "b", "C"]] «"»source": "D1" }""",
            "KG1101",
            "The file is not valid JSON: expected ',' or '}' after the value, found a string. Put a comma between the values.");
        Assert.Empty(file.Unit.Entities);
    }

    [Theory]
    [InlineData(
        "{ \"claims\": [\n  [\"A\", \"b\", \"C\"]«»", "The file ends inside the array that begins at a.kg.json:1:13. Close it with ']'.")]
    [InlineData(
        "{ \"claims\": [\n  [\"A\", \"b\", \"C\"]]«»",
        "The file ends inside the object that begins at a.kg.json:1:1. Close it with '}'.")]
    [InlineData(
        "{ \"entities\": {\n  \"A\": { \"kind\": «»", "The file ends inside the object that begins at a.kg.json:2:8. Close it with '}'.")]
    public void An_unclosed_object_or_array_says_where_it_begins(string marked, string message) =>
        MarkedText.ExpectProblem(marked, "KG1112", message);

    [Theory]
    [InlineData(
        "{ \"entities\": {\n  \"A\": { \"kind\": \"K\",\n  «\"B\"»: { \"kind\": \"K\", \"x\": 1 },\n  \"C\": { \"kind\": \"K\" } },\n"
            + " \"claims\": [] }",
            "'B' is nested in the entity 'A', which begins at a.kg.json:2:8. Write '}' before it to close the entity 'A'.")]
    [InlineData(
        "{ \"entities\": {\n  \"A\": {\n  «\"B\"»: { \"x\": 1, \"label\": \"Bee\" } } }",
        "'B' is nested in the entity 'A', which begins at a.kg.json:2:8. Write '}' before it to close the entity 'A'.")]
    [InlineData(
        "{ \"entities\": {\n  \"A\": { \"kind\": \"K\", «\"B\"»: { \"kind\": \"K\" } } } }",
        "'B' is nested in the entity 'A', which begins at a.kg.json:2:8. Write '}' before it to close the entity 'A'.")]
    [InlineData(
        "{ \"entities\": {\n  \"A\": { \"kind\": \"K\" },\n «\"claims\"»: [[\"A\", \"b\", \"C\"]] }",
        "'claims' is nested in 'entities', which begins at a.kg.json:1:15. Write '}' before it to close 'entities'.")]
    [InlineData(
        "{ \"entities\": {\n  \"A\": { \"kind\": \"K\" },\n «\"source\"»: \"D1\" }",
        "'source' is nested in 'entities', which begins at a.kg.json:1:15. Write '}' before it to close 'entities'.")]
    [InlineData(
        "{ \"sources\": { \"D1\": { \"title\": \"t\",\n  «\"D2\"»: { \"title\": \"u\" } },\n \"claims\": [] }",
        "'D2' is nested in the source 'D1', which begins at a.kg.json:1:22. Write '}' before it to close the source 'D1'.")]
    [InlineData(
        "{ \"sources\": { \"D1\": \"d.txt\",\n  «\"entities\"»: { \"A\": {} } }",
        "This is nested in 'sources', which begins at a.kg.json:1:14. Write '}' before it to close 'sources'.")]
    [InlineData(
        "{ \"claims\": [\n  [\"A\", \"b\", \"C\",\n  «[»\"D\", \"e\", \"F\"]\n] }",
        "This is nested in the claim, which begins at a.kg.json:2:3. Write ']' before it to close the claim.")]
    public void What_stands_inside_something_that_is_not_closed_is_reported_there(string marked, string message) =>
        MarkedText.ExpectProblem(marked, "KG1116", message);

    [Fact]
    public void An_entity_inside_another_one_is_read_as_an_entity()
    {
        var file = FactFileParser.Parse(
            """{ "entities": { "A": { "kind": "K", "aliases": ["a"], """
                + """ "B": { "label": "Bee", "kind": "L", "aliases": ["b"], "x": 1 }, "y": 2 } } }""", "a.kg.json");
        Assert.Equal("KG1116", Assert.Single(file.Problems).Descriptor.Id);
        Assert.Equal(["B L Bee b", "A K  a"], file.Unit.Entities.Select(e => $"{e.Key} {e.Kind} {e.Label} {string.Join(' ', e.Aliases)}"));
        Assert.Equal(["B x 1", "A y 2"], file.Unit.Claims.Select(c => $"{c.Subject} {c.Member} {c.Value}"));
    }

    [Fact]
    public void A_qualifier_that_only_entities_have_does_not_make_an_entity_of_an_element_or_of_a_value() => Assert.Equal(
        ["KG1104", "KG1114", "KG1104"],
        FactFileParser.Parse(
            """{ "entities": { "A": { "b": [{ "kind": "K" }], "c": { "value": 1, "kind": "K" } } } }""",
            "a.kg.json").Problems.Select(p => p.Descriptor.Id));

    [Theory]
    [InlineData("{ \"source\": \"D1\",\n  «\"source\"»: \"D2\" }", "source", "1:3")]
    [InlineData("{ \"entities\": { \"A\": {},\n  «\"\\u0041\"»: { \"x\": 1 } } }", "A", "1:17")]
    [InlineData("{ \"entities\": { \"A\": { \"kind\": \"K\", «\"kind\"»: \"L\" } } }", "kind", "1:24")]
    [InlineData("{ \"sources\": { \"D\": { \"title\": \"K\", «\"title\"»: \"L\" } } }", "title", "1:23")]
    [InlineData("{ \"claims\": [[\"A\", \"b\", \"C\", { \"quote\": \"q\", «\"quote\"»: \"r\" }]] }", "quote", "1:32")]
    [InlineData("{ \"entities\": { \"A\": { \"b\": { \"value\": 1, «\"value\"»: 2 } } } }", "value", "1:31")]
    public void A_duplicate_key_names_the_place_of_the_first(string marked, string key, string place) => MarkedText.ExpectProblem(
        marked, "KG1103", $"The key '{key}' is already used at a.kg.json:{place}. Remove or rename one of the two.");

    [Fact]
    public void A_duplicate_key_is_found_among_many_and_the_first_one_counts()
    {
        var text = "{ \"entities\": { " + string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"\"E{i}\": {{ \"label\": \"{i}\" }}"));
        var column = text.IndexOf("\"E1234\"", StringComparison.Ordinal) + 1;
        var file = MarkedText.ExpectProblem(
            text + ", «\"E1234\"»: { \"label\": \"again\" } } }",
            "KG1103",
            $"The key 'E1234' is already used at a.kg.json:1:{column}. Remove or rename one of the two.");
        Assert.Equal("1234", Assert.Single(file.Unit.Entities, e => e.Key == "E1234").Label);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(400)]
    public void Keys_of_one_object_do_not_count_in_the_next(int count)
    {
        // Twelve members are compared and the thirteenth begins a table, which must be empty again for the next entity.
        static string Members(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"m{i}\": {i}"));
        var text =
            $"{{ \"entities\": {{ \"A\": {{ {Members(count)}, \"m0\": 1 }}, \"B\": {{ {Members(count)} }}, \"C\": {{ "
                + $"{Members(count + 1)} }} }} }}";

        var file = FactFileParser.Parse(text, "a.kg.json");

        Assert.Single(file.Problems);
        Assert.Equal(3 * count + 1, file.Unit.Claims.Count);
    }

    [Theory]
    [InlineData("""{ «"claim"»: [] }""", "A fact file has no property 'claim'; did you mean 'claims'?")]
    [InlineData(
        """{ «"facts"»: [] }""",
        "A fact file has no property 'facts'; it has $schema, sources, entities, source, claims, assertions, same, different, "
            + "amendments")]
    [InlineData("""{ «"amendmnts"»: {} }""", "A fact file has no property 'amendmnts'; did you mean 'amendments'?")]
    [InlineData("""{ "amendments": { "c1": { «"reson"»: "r" } } }""", "An amendment has no property 'reson'; did you mean 'reason'?")]
    [InlineData(
        """{ "amendments": { "c1": { «"scope"»: "s" } } }""",
        "An amendment has no property 'scope'; it has rank, modality, except, reason")]
    [InlineData("""{ "sources": { "D": { «"titel"»: "x" } } }""", "A source has no property 'titel'; did you mean 'title'?")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { «"modailty"»: { "deep": [1] } }]] }""",
        "A claim has no property 'modailty'; did you mean 'modality'?")]
    [InlineData(
        """{ "entities": { "A": { "b": { "value": 1, «"vaule"»: 2 } } } }""",
        "An object with a value has no property 'vaule'; did you mean 'value'?")]
    public void An_unknown_property_is_named_with_the_nearest_known_one(string marked, string message) =>
        MarkedText.ExpectProblem(marked, "KG1104", message);

    [Theory]
    [InlineData("""{ "quot": "x", "quote": "y" }""", "y")]
    [InlineData("""{ "quote": "y", "quot": "x" }""", "y")]
    [InlineData("""{ "quot": "x" }""", "x")]
    [InlineData("""{ "quot": 1 }""", null)]
    public void A_misspelled_name_is_read_as_the_one_that_is_meant_where_that_is_absent_and_the_value_fits(string qualifiers, string? quote)
    {
        var file = FactFileParser.Parse($"{{ \"claims\": [[\"A\", \"b\", \"C\", {qualifiers}]] }}", "a.kg.json");
        Assert.Equal("KG1104", Assert.Single(file.Problems).Descriptor.Id);
        Assert.Equal(quote, Assert.Single(file.Unit.Claims).Qualifiers.SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData("""«[»]""", "A fact file takes an object, not an array.")]
    [InlineData("""{ "$schema": «1» }""", "'$schema' takes a string, not a number.")]
    [InlineData("""{ "source": «{» "D1": {} } }""", "'source' takes the key of a source, or null, not an object.")]
    [InlineData("""{ "sources": «[»"D1"] }""", "'sources' takes an object of sources by key, not an array.")]
    [InlineData(
        """{ "sources": { "D1": «null» } }""",
        "A source takes an object, or the name of its document as a string, not null. Omit it instead.")]
    [InlineData("""{ "sources": { "D1": { "published": «2024» } } }""", "'published' takes a string, not a number.")]
    [InlineData("""{ "entities": «[»{ "key": "A" }] }""", "'entities' takes an object of entities by key, not an array.")]
    [InlineData("""{ "entities": { "A": «"Company"» } }""", "An entity takes an object such as { \"kind\": \"Company\" }, not a string.")]
    [InlineData("""{ "entities": { "A": { "kind": «[»"K"] } } }""", "'kind' takes a string, not an array.")]
    [InlineData("""{ "entities": { "A": { "label": «true» } } }""", "'label' takes a string, not true.")]
    [InlineData("""{ "entities": { "A": { "aliases": «7» } } }""", "'aliases' takes a string or an array of strings, not a number.")]
    [InlineData("""{ "entities": { "A": { "aliases": ["a", «false»] } } }""", "An alias takes a string, not false.")]
    [InlineData(
        """{ "entities": { "A": { "b": «null» } } }""",
        "'b' takes a string, a number, true, false, an object with a value, or an array of them, not null. Omit it instead.")]
    [InlineData(
        """{ "entities": { "A": { "b": ["x", «[»]] } } }""",
        "'b' takes strings, numbers, true, false and objects with a value in its array, not an array.")]
    [InlineData(
        """{ "entities": { "A": { "b": { "value": «[»"C"] } } } }""",
        "The value of 'b' takes a string, a number, true or false, not an array. Write an object for each value.")]
    [InlineData(
        """{ "entities": { "A": { "b": { "value": «null» } } } }""",
        "The value of 'b' takes a string, a number, true or false, not null. Omit it instead.")]
    [InlineData("""{ "claims": «{» } }""", "'claims' takes an array of claims, not an object.")]
    [InlineData(
        """{ "claims": [«{» "subject": "A" }] }""", "'claims' takes arrays such as [\"DeepSeek\", \"uses\", \"H800\"], not an object.")]
    [InlineData("""{ "claims": [[«1», "b", "C"]] }""", "A claim's subject takes a string, not a number.")]
    [InlineData("""{ "claims": [["A", «null», "C"]] }""", "A claim's member takes a string, not null. Omit it instead.")]
    [InlineData(
        """{ "claims": [["A", "b", «[»"C"]]] }""",
        "A claim's value takes a string, a number, true or false, not an array. Write a claim for each value.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", «"D1"»]] }""", "The fourth element of a claim takes an object of qualifiers, not a string.")]
    [InlineData("""{ "claims": [["A", "b", "C", { "quoteAt": «"1"» }]] }""", "'quoteAt' takes an integer, not a string.")]
    [InlineData("""{ "claims": [["A", "b", "C", { "quoteAt": «-1» }]] }""", "'quoteAt' takes an integer from 0 to 2147483647, not -1.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { "quoteAt": «2147483648» }]] }""",
        "'quoteAt' takes an integer from 0 to 2147483647, not 2147483648.")]
    [InlineData("""{ "claims": [["A", "b", "C", { "since": «2023» }]] }""", "'since' takes a string, not a number.")]
    [InlineData("""{ "claims": [["A", "b", "C", { "quote": «null» }]] }""", "'quote' takes a string, not null. Omit it instead.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { "restsOn": «1» }]] }""",
        "'restsOn' takes the id of a claim, or an array of ids, not a number.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { "except": «1» }]] }""",
        "'except' takes a text such as \"KG2001: the reason\", or an array of them, not a number.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { "except": ["x", «null»] }]] }""",
        "An element of 'except' takes a string, not null. Omit it instead.")]
    [InlineData(
        """{ "claims": [["A", "b", "C", { "restsOn": ["x", «{»}] }]] }""", "An element of 'restsOn' takes a string, not an object.")]
    public void A_value_of_the_wrong_shape_says_which_one_is_right(string marked, string message) =>
        MarkedText.ExpectProblem(marked, "KG1105", message);

    [Theory]
    [InlineData("""{ "claims": [«[]»] }""", "This claim is empty")]
    [InlineData("""{ "claims": [«["A"]»] }""", "This claim has only a subject")]
    [InlineData("""{ "claims": [«["A", "b"]»] }""", "This claim has no value")]
    [InlineData("""{ "claims": [["A", "b", "C", {}, «"x"», "y"]] }""", "This claim has a fifth element")]
    public void A_claim_has_three_or_four_elements(string marked, string message) => MarkedText.ExpectProblem(
        marked, "KG1113", message + ". Write [subject, member, value], optionally followed by an object of qualifiers.");

    [Fact]
    public void An_object_without_a_value_is_told_what_it_lacks() => MarkedText.ExpectProblem(
        """{ "entities": { "A": { "b": [«{» "quote": "q" }] } } }""",
        "KG1114",
        "This object has no value for 'b'. Add \"value\" beside the qualifiers.");

    [Theory]
    [InlineData("{ \"entities\": { «\"A\u202EB\"»: {} } }", "entity key 'A\\u202EB' contains U+202E")]
    [InlineData("{ \"entities\": { «\"A\\u200bB\"»: {} } }", "entity key 'A\\u200BB' contains U+200B")]
    [InlineData("{ \"entities\": { \"A\": { «\"b\\u0007\"»: 1 } } }", "member name 'b\\u0007' contains U+0007")]
    [InlineData("{ \"sources\": { «\"\uFEFFD\"»: \"x\" } }", "source key '\\uFEFFD' contains U+FEFF")]
    [InlineData("{ \"source\": «\"D\u0085\"» }", "source key 'D\\u0085' contains U+0085")]
    [InlineData("{ \"claims\": [[«\"A\u2066\"», \"b\", \"C\"]] }", "entity key 'A\\u2066' contains U+2066")]
    [InlineData("{ \"claims\": [[\"A\", «\"b\uFFFF\"», \"C\"]] }", "member name 'b\\uFFFF' contains U+FFFF")]
    [InlineData("{ \"claims\": [[\"A\", \"b\", \"C\", { \"id\": «\"x\U000E0041\"» }]] }", "claim id 'x\\U000E0041' contains U+E0041")]
    [InlineData("{ \"claims\": [[\"A\", \"b\", \"C\", { \"restsOn\": [«\"\u2060x\"»] }]] }", "claim id '\\u2060x' contains U+2060")]
    [InlineData("{ \"claims\": [[\"A\", \"b\", \"C\", { \"source\": «\"\u200EX\"» }]] }", "source key '\\u200EX' contains U+200E")]
    public void An_invisible_character_in_a_name_is_named_by_its_code_point(string marked, string message) => MarkedText.ExpectProblem(
        marked, "KG1108", $"The {message}, which is invisible. Remove it. Labels, aliases and quotes can contain it.");

    [Fact]
    public void An_invisible_character_in_a_label_an_alias_or_a_quote_is_kept()
    {
        var file = FactFileParser.Parse(
            "{ \"entities\": { \"A\": { \"label\": \"a\u200Db\", \"aliases\": \"\u202Ec\" } }, \"claims\": [[\"A\", "
                + "\"b\", \"x\u200E\", { \"quote\": \"\u00AD\" }]] }",
            "a.kg.json");
        Assert.Empty(file.Problems);
        Assert.Equal("a\u200Db", file.Unit.Entities[0].Label);
        Assert.Equal("\u00AD", file.Unit.Claims[0].Qualifiers[0].Value);
    }

    [Theory]
    [InlineData("{ \"source\": \"«\\ud83d»\" }", "U+D83D")]
    [InlineData("{ \"source\": \"«\\uD83D»\\u0041\" }", "U+D83D")]
    [InlineData("{ \"source\": \"\\uD83D\\uDE00«\\uDE00»\" }", "U+DE00")]
    public void An_escaped_half_of_a_surrogate_pair_is_refused_wherever_it_stands(string marked, string unit) => MarkedText.ExpectProblem(
        marked, "KG1109", $"{unit} is an unpaired surrogate. Write the whole character, or remove it.");

    // The halves are made at run time: the compiler writes none into an attribute.
    [Theory]
    [InlineData(0xD800, "{ \"source\": \"D«?»\" }")]
    [InlineData(0xDBFF, "{ \"source\": \"«?»D\" }")]
    [InlineData(0xDC00, "{ \"source\": \"«?»D\" }")]
    [InlineData(0xDFFF, "{ \"entities\": { \"«?»\": {} } }")]
    [InlineData(0xD83D, "{ \"source\": \"«?»\\uDE00\" }")]
    public void A_raw_half_of_a_surrogate_pair_is_refused_too(int unit, string marked) => MarkedText.ExpectProblem(
        marked.Replace('?', (char)unit),
        "KG1109",
        $"U+{unit:X4} is an unpaired surrogate. Write the whole character, or remove it.");

    [Theory]
    [InlineData("«»")]
    [InlineData("«» \n\t ")]
    [InlineData("«»// nothing yet\n/* really */")]
    [InlineData("«»\uFEFF")]
    public void An_empty_file_is_told_what_the_smallest_one_is(string marked) => MarkedText.ExpectProblem(
        marked, "KG1110", "The file is empty. Write {} for a file without facts, or delete the file.");

    [Theory]
    [InlineData("""{ "entities": { «""»: { "b": 1 } } }""", "entity key")]
    [InlineData("""{ "entities": { «"\t "»: {} } }""", "entity key")]
    [InlineData("""{ "entities": { "A": { «""»: [1, { "value": 2 }] } } }""", "member name")]
    [InlineData("""{ "sources": { «"\u3000"»: {} } }""", "source key")]
    [InlineData("""{ "source": «""» }""", "source key")]
    [InlineData("""{ "claims": [[«" "», "b", "C"]] }""", "entity key")]
    [InlineData("""{ "claims": [["A", "b", "C", { "source": «""» }]] }""", "source key")]
    [InlineData("""{ "claims": [["A", "b", "C", { "id": «""» }]] }""", "claim id")]
    public void A_blank_name_is_refused(string marked, string what) => MarkedText.ExpectProblem(
        marked, "KG1111", $"The {what} is blank. Write a name that claims can refer to, or remove it.");

    [Fact]
    public void Several_problems_of_one_file_are_reported_together_and_the_rest_is_kept()
    {
        const string text = """
            {
              "claim": [],
              "entities": { "A": { "kind": 1, "b": null, "c": 2 }, "": {} },
              "claims": [["A"], ["A", "b", "C", { "quot": "x", "quote": "y" }], ["A", "d", 1]]
            }
            """;
        var file = FactFileParser.Parse(text, "a.kg.json");
        Assert.Equal(["KG1104", "KG1105", "KG1105", "KG1111", "KG1113", "KG1104"], file.Problems.Select(p => p.Descriptor.Id));
        Assert.Equal(["c=2", "b=C", "d=1"], file.Unit.Claims.Select(c => $"{c.Member}={c.Value}"));
        Assert.Equal("y", Assert.Single(file.Unit.Claims[1].Qualifiers).Value);
    }

    [Fact]
    public void Every_problem_has_a_message_that_takes_its_arguments_and_an_id_of_its_own()
    {
        Assert.Equal(FactFileProblems.All.Count, FactFileProblems.All.Select(d => d.Id).Distinct().Count());
        Assert.All(FactFileProblems.All, d =>
        {
            Assert.Matches("^KG11[0-9][0-9]$", d.Id);
            Assert.NotEmpty(d.Title);
            _ = string.Format(null, d.Message, "a", "b", "c", "d");
        });
    }
}
