using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Checks.Assertions;

public sealed class AssertionTests
{
    [Theory]
    [InlineData("""{ "pathExists": ["HighFlyer", "backs/uses/restrictedBy", "ExportControls"] }""")]
    [InlineData("""{ "pathExists": ["HighFlyer", "Backs/Uses/MadeBy", "Nvidia"] }""")]
    [InlineData("""{ "pathExists": ["any Company", "uses", "any Chip"] }""")]
    [InlineData("""{ "pathExists": ["HighFlyer", "rivalOf/makes", "H800"] }""")]
    [InlineData("""{ "noPath": ["HighFlyer", "uses", "Chip"] }""")]
    [InlineData("""{ "noPath": ["H800", "restrictedBy", "ExportControls"] }""")]
    [InlineData("""{ "noPath": ["Company", "backs+", "Nvidia"] }""")]
    [InlineData("""{ "acyclic": "backs" }""")]
    [InlineData("""{ "acyclic": "backs*" }""")]
    [InlineData("""{ "acyclic": "uses" }""")]
    [InlineData("""{ "count": "Company", "minimum": 3, "maximum": 3 }""")]
    [InlineData("""{ "count": "Agent", "minimum": 1 }""")]
    [InlineData("""{ "count": "Rule", "maximum": 0 }""")]
    [InlineData("""{ "count": ["HighFlyer", "backs/uses"], "minimum": 2, "maximum": 2 }""")]
    [InlineData("""{ "count": ["any Company", "uses?"], "minimum": 5, "maximum": 5 }""")]
    public void What_holds_is_silent(string assertion) => AssertionFile.ExpectNothing(assertion);

    [Theory]
    [InlineData(
        """{ "pathExists": [«"HighFlier"», "backs", "DeepSeek"] }""",
        "There is no entity or kind 'HighFlier'; did you mean 'HighFlyer'?")]
    [InlineData("""{ "noPath": ["HighFlyer", "backs", «"Compny"»] }""", "There is no entity or kind 'Compny'; did you mean 'Company'?")]
    [InlineData(
        """{ "count": «"Starships"», "minimum": 1 }""",
        "There is no entity or kind 'Starships'. Write the key of an entity or the name of a kind.")]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "backs", «"each Compny"»] }""",
        "There is no entity or kind 'Compny'; did you mean 'each Company'?")]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "backs", «"Each Company"»] }""",
        "There is no entity or kind 'Each Company'; did you mean 'each Company'?")]
    public void An_unknown_end(string marked, string message) => AssertionFile.Expect(marked, "KG4001", message);

    [Theory]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "backs/uses/restrictedBy/restricts", «"H800"»] }""",
        "No path 'backs/uses/restrictedBy/restricts' leads from 'HighFlyer' to 'H800'. It leads to 'H20' instead: "
            + "HighFlyer ─backs→ DeepSeek (7:6) ─uses→ H20 (9:6) "
        + "─restricted by→ ExportControls (11:6) ─restricts→ H20 (11:6). Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["Nvidia", "«backs»/uses", "H800"] }""",
        "No path 'backs/uses' leads from 'Nvidia' to 'H800'. The path stops at its start: 'Nvidia' has no "
            + "'backs'. Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "(backs/uses/madeBy)/«ledBy»", "any Person"] }""",
        "No path '(backs/uses/madeBy)/ledBy' leads from 'HighFlyer' to 'Person'. The facts match as far as '(backs/uses/madeBy)': "
        + "HighFlyer ─backs→ DeepSeek (7:6) ─uses→ H800 (8:6) ─made by→ Nvidia (10:6), but 'Nvidia' has no "
        + "'ledBy'. Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["DeepSeek", "(uses/madeBy/«imposes»)", "any Policy"] }""",
        "No path '(uses/madeBy/imposes)' leads from 'DeepSeek' to 'Policy'. The facts match as far as '(uses/madeBy)': "
        + "DeepSeek ─uses→ H800 (8:6) ─made by→ Nvidia (10:6), but 'Nvidia' has no 'imposes'. "
        + "Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["DeepSeek", "^backs/(«imposes»|ledBy)", "any Agent"] }""",
        "No path '^backs/(imposes|ledBy)' leads from 'DeepSeek' to 'Agent'. The facts match as far as "
            + "'^backs': DeepSeek ─backed by→ HighFlyer (7:6), "
        + "but 'HighFlyer' has no 'imposes' and no 'ledBy'. Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "^rivalOf/makes", «"H20"»] }""",
        "No path '^rivalOf/makes' leads from 'HighFlyer' to 'H20'. It leads to 'H800' instead: "
        + "HighFlyer ─rival of→ Nvidia (12:6) ─makes→ H800 (10:6). Add the missing fact, or fix the assertion.")]
    [InlineData(
        """{ "pathExists": [«"any Person"», "leads", "any Company"] }""",
        "No path 'leads' leads from 'Person' to 'Company'. There is no entity of the kind "
            + "'Person'. Add the missing fact, or fix the assertion.")]
    public void A_missing_path_shows_the_nearest_miss(string marked, string message) => AssertionFile.Expect(marked, "KG4002", message);

    [Theory]
    [InlineData(
        """{ "noPath": ["HighFlyer", «"backs*/uses/restrictedBy"», "ExportControls"] }""",
        "A path 'backs*/uses/restrictedBy' leads from 'HighFlyer' to 'ExportControls', which is not allowed: "
        + "HighFlyer ─backs→ DeepSeek (7:6) ─uses→ H20 (9:6) ─restricted by→ ExportControls (11:6). "
        + "Fix the facts or the assertion.")]
    [InlineData(
        """{ "noPath": ["Chip", «"restrictedBy"», "Policy"] }""",
        "A path 'restrictedBy' leads from 'Chip' to 'Policy', which is not allowed: H20 ─restricted by→ "
            + "ExportControls (11:6). Fix the facts or the assertion.")]
    [InlineData(
        """{ "noPath": ["H800", «"^uses/^backs"», "HighFlyer"] }""",
        "A path '^uses/^backs' leads from 'H800' to 'HighFlyer', which is not allowed: H800 ←uses─ DeepSeek (8:6) ─backed by→ "
            + "HighFlyer (7:6). Fix the facts or the assertion.")]
    [InlineData(
        """{ "noPath": ["Company", «"backs*"», "Nvidia"] }""",
        "A path 'backs*' leads from 'Company' to 'Nvidia', which is not allowed: Nvidia, without a step. Fix the facts or the assertion.")]
    public void A_path_that_must_not_be_is_shown_with_its_facts(string marked, string message) =>
        AssertionFile.Expect(marked, "KG4003", message);

    [Theory]
    [InlineData(
        """{ "acyclic": «"backs|uses|madeBy|rivalOf"» }""",
        "The path 'backs|uses|madeBy|rivalOf' must not lead back to its start, but it does: "
        + "DeepSeek ─uses→ H800 (8:6) ─made by→ Nvidia (10:6) ─rival of→ HighFlyer (12:6) ─backs→ "
        + "DeepSeek (7:6). Fix the facts or the assertion.")]
    [InlineData(
        """{ "acyclic": «"backs/uses/madeBy/rivalOf"» }""",
        "The path 'backs/uses/madeBy/rivalOf' must not lead back to its start, but it does: HighFlyer ─backs→ DeepSeek (7:6) "
            + "─uses→ H800 (8:6) ─made by→ Nvidia (10:6) ─rival of→ HighFlyer (12:6). Fix the facts or the assertion.")]
    public void A_cycle_is_shown_with_its_facts(string marked, string message) => AssertionFile.Expect(marked, "KG4004", message);

    [Theory]
    [InlineData(
        """{ "count": "Company", "minimum": «4» }""",
        "The number of entities of 'Company' is 3, but the minimum is 4: there are 'DeepSeek', 'HighFlyer' and 'Nvidia'. "
            + "Add the missing entities, or lower the minimum.")]
    [InlineData(
        """{ "count": "Rule", "minimum": «1», "maximum": 2 }""",
        "The number of entities of 'Rule' is 0, but the minimum is 1. Add the missing entities, or lower the minimum.")]
    [InlineData(
        """{ "count": ["HighFlyer", "uses"], "minimum": «1» }""",
        "The number of entities that 'uses' leads to from 'HighFlyer' is 0, but the minimum is 1. "
            + "Add the missing entities, or lower the minimum.")]
    public void Too_few(string marked, string message) => AssertionFile.Expect(marked, "KG4005", message);

    [Theory]
    [InlineData(
        """{ "count": "Chip", "maximum": «1» }""",
        "The number of entities of 'Chip' is 2, but the maximum is 1: there are 'H20' and 'H800'. "
            + "Remove the wrong entities, or raise the maximum.")]
    [InlineData(
        """{ "count": ["HighFlyer", "backs/uses"], "minimum": 1, "maximum": «1» }""",
        "The number of entities that 'backs/uses' leads to from 'HighFlyer' is 2, but the maximum is 1: there are 'H20' and 'H800'. Remove "
            + "the wrong entities, or raise the maximum.")]
    public void Too_many(string marked, string message) => AssertionFile.Expect(marked, "KG4006", message);

    [Theory]
    [InlineData("""«{ "count": "Company" }»""", "The count has neither a minimum nor a maximum. Write one of them, or both.")]
    [InlineData(
        """{ "count": "Company", "minimum": «3», "maximum": 2 }""",
        "The minimum 3 is more than the maximum 2. Write the smaller number as the minimum.")]
    [InlineData("""{ "count": "Company", "minimum": «-1» }""", "The minimum is negative. Write 0 or more, or omit it.")]
    [InlineData("""{ "count": "Company", "maximum": «-1» }""", "The maximum is negative. Write 0 or more, or omit it.")]
    [InlineData(
        """{ "count": «"HighFlyer"», "minimum": 1 }""",
        "'HighFlyer' is a single entity, which cannot be counted. Write the name of a kind, or add a path from the entity.")]
    public void Bounds_without_sense(string marked, string message) => AssertionFile.Expect(marked, "KG4007", message);

    [Theory]
    [InlineData("""«{}»""", "This assertion does not say what it is about")]
    [InlineData("""«{ "minimum": 3 }»""", "This assertion does not say what it is about")]
    [InlineData("""{ "acyclic": "backs", «"count"»: "Company" }""", "This assertion has both 'acyclic' and 'count'")]
    [InlineData("""«{ "acyclic": "backs", "minimum": 3 }»""", "This assertion of 'acyclic' has bounds")]
    public void An_assertion_that_says_nothing_or_too_much(string marked, string message) => AssertionFile.Expect(
        marked, "KG4008",
        message + ". Write exactly one of pathExists, noPath, acyclic and count, and give a count a minimum, a maximum or both.");

    [Theory]
    [InlineData(
        """«"backs"»""", "'assertions' takes objects such as { \"noPath\": [\"HighFlyer\", \"backs+\", \"HighFlyer\"] }, not a string.")]
    [InlineData(
        """{ "noPath": «["A", "backs"]» }""",
        "'noPath' takes an array with the start of the path, the path and its end, not an array of 2.")]
    [InlineData(
        """{ "noPath": «["A", "backs", "B", "C"]» }""",
        "'noPath' takes an array with the start of the path, the path and its end, not an array of 4.")]
    [InlineData(
        """{ "pathExists": «"A"» }""", "'pathExists' takes an array with the start of the path, the path and its end, not a string.")]
    [InlineData("""{ "pathExists": ["A", «1», "B"] }""", "An element of 'pathExists' takes a string, not a number.")]
    [InlineData("""{ "acyclic": «[»"backs"] }""", "'acyclic' takes a path, not an array.")]
    [InlineData(
        """{ "count": «7», "minimum": 1 }""",
        "'count' takes the name of a kind, or an array with the start of the path and the path, not a number.")]
    [InlineData("""{ "count": "Company", "minimum": «1.5» }""", "'minimum' takes an integer from 0 to 2147483647, not 1.5.")]
    [InlineData("""{ "count": "Company", "maximum": «"1"» }""", "'maximum' takes an integer from 0 to 2147483647, not a string.")]
    public void An_assertion_of_the_wrong_shape(string marked, string message) => AssertionFile.Expect(marked, "KG1105", message);

    [Theory]
    [InlineData("""{ "assertions": [{ "noPath": ["A", "b" """)]
    [InlineData("""{ "assertions": [{ "noPath": ["A", "b", "C" """)]
    [InlineData("""{ "assertions": [{ "noPath": [ """)]
    [InlineData("""{ "assertions": [{ "acyclic": """)]
    [InlineData("""{ "assertions": [{ "count": ["A" """)]
    [InlineData("""{ "assertions": [{ "count": "A", "minimum": """)]
    public void A_file_that_breaks_off_in_an_assertion_has_none(string text)
    {
        var file = FactFileParser.Parse(text, "a.kg.json");
        Assert.Equal("KG1112", Assert.Single(file.Problems).Descriptor.Id);
        Assert.Empty(file.Unit.Assertions);
    }

    [Fact]
    public void A_property_that_assertions_do_not_have() => AssertionFile.Expect(
        """{ "count": "Company", «"minimun"»: 3, "maximum": 100 }""", "KG1104",
        "An assertion has no property 'minimun'; did you mean 'minimum'?");

    [Theory]
    [InlineData(
        """{ "acyclic": "backs/«/»uses" }""",
        "The path expression is not valid at column 7: found '/', but a step begins with a member's name, '^', '!' or '('. "
            + "Write the member that the path follows here.")]
    [InlineData(
        """{ "acyclic": «"backs\u002f/uses"» }""",
        "The path expression is not valid at column 7: found '/', but a step begins with a member's name, '^', '!' or '('. "
            + "Write the member that the path follows here.")]
    [InlineData(
        """{ "noPath": ["HighFlyer", "«»", "DeepSeek"] }""",
        "The path expression is not valid at column 1: the expression is empty. Write the "
            + "members that the path follows, as in Backs/Uses.")]
    public void A_text_that_is_no_path_expression(string marked, string message) => AssertionFile.Expect(marked, "KG5001", message);

    [Theory]
    [InlineData("""{ "acyclic": "backs/«ues»" }""", "There is no relation 'ues'; did you mean 'uses'?")]
    [InlineData("""{ "acyclic": "!(backs|^«knows»)" }""", "There is no relation 'knows'. Write the name of a relation or an inverse.")]
    public void An_unknown_relation(string marked, string message) => AssertionFile.Expect(marked, "KG5002", message);

    [Fact]
    public void A_property_leads_nowhere() => AssertionFile.Expect(
        """{ "acyclic": "backs/«founded»" }""",
        "KG5003",
        "'founded' is a property of 'Company', but a path contains only relations and inverses. Write a relation or an inverse.");

    [Theory]
    [InlineData(
        """{ "pathExists": ["HighFlyer", "backs/uses/«uses»", "any Chip"] }""",
        "'uses' leads to 'Chip', which has no 'uses'. The relations from there are 'madeBy' and 'restrictedBy'.")]
    [InlineData(
        """{ "noPath": ["H800", "«backs»", "Company"] }""",
        "The path begins at 'Chip', which has no 'backs'. The relations from there are 'madeBy' and 'restrictedBy'.")]
    [InlineData(
        """{ "noPath": ["Agent", "imposes/^«uses»", "Company"] }""",
        "'imposes' leads to 'Policy', which has no '^uses'. The only relation from there is 'restricts'.")]
    [InlineData(
        """{ "noPath": ["Agent", "imposes/«!uses»", "Company"] }""",
        "'imposes' leads to 'Policy', which has no '!uses'. The only relation from there is 'restricts'.")]
    [InlineData(
        """{ "noPath": ["Company", "(«uses»/restrictedBy){2}", "Policy"] }""",
        "'restrictedBy' leads to 'Policy', which has no 'uses'. The only relation from there is 'restricts'.")]
    [InlineData(
        """{ "noPath": ["Company", "uses/(«leads»|madeBy)", "Company"] }""",
        "'uses' leads to 'Chip', which has no 'leads'. The relations from there are 'madeBy' and 'restrictedBy'.")]
    [InlineData(
        """{ "noPath": ["Person", "«uses»", "Chip"] }""",
        "The path begins at 'Person', which has no 'uses'. The relations from there are 'imposes' and 'leads'.")]
    public void A_step_that_cannot_follow(string marked, string message) => AssertionFile.Expect(marked, "KG5004", message);

    [Theory]
    [InlineData(
        """{ "noPath": ["HighFlyer", «"backs/uses"», "Policy"] }""",
        "The path 'backs/uses' leads to 'Chip', but never to 'Policy', which is a kind. Fix the path, or name an end that it can lead to.")]
    [InlineData(
        """{ "noPath": ["HighFlyer", «"backs|ledBy"», "ExportControls"] }""",
        "The path 'backs|ledBy' leads to 'Agent', but never to 'ExportControls', which is a 'Policy'. Fix "
            + "the path, or name an end that it can lead to.")]
    public void A_path_that_can_never_end_there(string marked, string message) => AssertionFile.Expect(marked, "KG5005", message);
}
