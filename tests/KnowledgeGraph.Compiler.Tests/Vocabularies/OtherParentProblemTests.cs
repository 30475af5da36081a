using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

/// <summary>What can be wrong with the kinds that <c>AlsoIs</c> names, each with its place (unit and anchor) and its message.</summary>
public sealed class OtherParentProblemTests
{
    [Fact]
    public void KG0010_AlsoIs_names_a_kind() => Reports(
        "Race.Software:100 KG0010 'AlsoIs' of 'Software' names 'Race.Usde', which is not a kind (did you mean 'Race.Used'?). Name a "
            + "struct that has [Node(Abstract = true)], or remove it from 'AlsoIs'.",
        Abstract("User"), Abstract("Used"), Kind("Software").Is("User").AlsoIs("Usde"));

    [Fact]
    public void KG0011_AlsoIs_names_an_abstract_kind() => Reports(
        "Race.Software:101 KG0011 'AlsoIs' of 'Software' names 'Tool', which is not abstract. Write [Node(Abstract = true)] on 'Tool', "
            + "at <Race.Tool:1>, or remove it from 'AlsoIs' here.",
        Abstract("User"), Abstract("Used"), Kind("Tool"), Kind("Software").Is("User").AlsoIs("Used", "Tool"));

    [Fact]
    public void KG0012_a_kind_is_not_itself_through_AlsoIs() => Reports(
        "Race.A:100 KG0012 'A' is a kind of itself through 'AlsoIs': A → B → A. Remove 'Is' or 'AlsoIs' from one of them.",
        Abstract("A").AlsoIs("B"), Abstract("B").Is("A"));

    [Fact]
    public void KG0012_a_circle_through_AlsoIs_alone_is_cut_once() => Reports(
        "Race.C:100 KG0012 'C' is a kind of itself through 'AlsoIs': C → A → B → C. Remove 'Is' or 'AlsoIs' from one of them.",
        Abstract("A").AlsoIs("B"), Abstract("B").AlsoIs("C"), Abstract("C").AlsoIs("A"));

    [Fact]
    public void KG0049_a_kind_is_named_twice() => Reports(
        [
            "Race.A:101 KG0049 'A' names 'Used', but it belongs to 'Used' already: it is named twice. Remove 'Used' here.",
            "Race.B:100 KG0049 'B' names 'User', but it belongs to 'User' already: 'Is' names it, too. Remove 'User' here.",
        ],
        Abstract("User"), Abstract("Used"), Kind("A").Is("User").AlsoIs("Used", "Used"), Kind("B").Is("User").AlsoIs("User"));

    [Fact]
    public void KG0049_a_kind_is_named_that_follows_from_another_one() => Reports(
        [
            "Race.A:100 KG0049 'A' names 'Thing', but it belongs to 'Thing' already: every 'User' is a 'Thing'. Remove 'Thing' here.",
            "Race.B:1 KG0049 'B' names 'Thing', but it belongs to 'Thing' already: every 'User' is a 'Thing'. Remove 'Thing' here.",
        ],
        Abstract("Thing"), Abstract("User").Is("Thing"), Kind("A").Is("User").AlsoIs("Thing"), Kind("B").Is("Thing").AlsoIs("User"));

    [Fact]
    public void KG0050_two_kinds_above_have_a_member_of_one_name()
    {
        var vocabulary = Reports(
            "Race.Software:100 KG0050 'Software' inherits 'User.Name', at <Race.User:2>, and 'Used.Name', at <Race.Used:2>, which have "
                + "the same name. Rename one of them, declare the member once in an abstract kind that both kinds belong to, or remove "
                + "one of the kinds from 'Is' or 'AlsoIs'.",
            Abstract("User", Property("Name", MemberType.Text)), Abstract("Used", Property("Name", MemberType.Text)),
            Abstract("Software").Is("User").AlsoIs("Used"), Kind("Tool").Is("Software"));
        Assert.Equal("Name", Assert.Single(vocabulary.Kinds.Single(kind => kind.Name == "Tool").Members).Name);
    }

    [Fact]
    public void KG0020_a_kind_declares_what_a_further_kind_has() => Reports(
        "Race.Software:2 KG0020 'Software.Name' clashes with 'Used.Name', at <Race.Used:2>: 'Software' inherits the members of 'Used'. "
            + "Rename or remove one of them.",
        Abstract("User"), Abstract("Used", Property("Name", MemberType.Text)),
        Kind("Software", Property("Name", MemberType.Text)).Is("User").AlsoIs("Used"));

    [Fact]
    public void A_member_of_a_kind_above_both_is_inherited_once()
    {
        var vocabulary = Reports(
            [], Abstract("Thing", Property("Name", MemberType.Text)), Abstract("User", Relation("Uses", "Used")).Is("Thing"),
            Abstract("Used", Property("Kind_", MemberType.Text)).Is("Thing"), Kind("Software").Is("User").AlsoIs("Used"));
        Assert.Equal(
            ["Name", "Uses", "Kind_"], vocabulary.Kinds.Single(kind => kind.Name == "Software").Members.Select(member => member.Name));
    }

    [Fact]
    public void KG0041_a_kind_is_of_too_many_kinds()
    {
        var kinds = Enumerable.Range(0, 33).Select(i => Abstract("K" + i)).ToArray();
        Reports(
            "Race.A:100 KG0041 More than 32 kinds are above 'A', and a kind gets a conversion to each kind above it. Name a higher kind in "
                + "'Is', or replace some of the kinds with a property or a relation.",
            [.. kinds, Abstract("A").AlsoIs([.. kinds.Select(kind => kind.Name)]), Kind("B").Is("A")]);
    }

    private static Vocabulary Reports(string expected, params KindDeclaration[] kinds) => Reports([expected], kinds);

    private static Vocabulary Reports(string[] expected, params KindDeclaration[] kinds)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind("Race", "Race", true, kinds);
        Assert.Equal(
            expected,
            problems.Select(
                problem => Place(problem.Anchor) + " " + problem.Descriptor.Id + " "
                    + ProblemText.Render(problem, anchor => "<" + Place(anchor) + ">")));
        return vocabulary;
    }

    private static string Place(Anchor anchor) => anchor.Unit + ":" + anchor.Ordinal;
}
