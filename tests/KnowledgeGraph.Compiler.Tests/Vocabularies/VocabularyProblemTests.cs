using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

/// <summary>Each problem with its place (unit and anchor) and its message, and what is left of the vocabulary.</summary>
public sealed class VocabularyProblemTests
{
    [Fact]
    public void KG0010_a_parent_that_is_no_kind_is_the_only_abstract_kind()
    {
        var vocabulary = Reports(
            "Race.Company:1 KG0010 'Is' of 'Company' names 'Race.Agnet', which is not a kind (did you mean 'Race.Agent'?). Name a struct "
                + "that has [Node(Abstract = true)], or remove 'Is'.",
            Kind("Company").Is("Agnet"), Abstract("Agent"));
        Assert.Equal("Agent", vocabulary.Kinds[vocabulary.Kinds[1].Parent].Name);
    }

    [Fact]
    public void KG0010_a_parent_that_is_no_kind_is_left_out_where_several_may_be_meant()
    {
        var vocabulary = Reports(
            "Race.Company:1 KG0010 'Is' of 'Company' names 'Race.Agnet', which is not a kind (did you mean 'Race.Agent'?). "
                + "Name a struct that has [Node(Abstract = true)], or remove 'Is'.",
            Kind("Company").Is("Agnet"), Abstract("Agent"), Abstract("Party"));
        Assert.Equal(-1, vocabulary.Kinds[1].Parent);
    }

    [Fact]
    public void KG0011_a_parent_is_abstract()
    {
        var vocabulary = Reports(
            "Race.Company:1 KG0011 'Is' of 'Company' names 'Agent', which is not abstract. Write [Node(Abstract = true)] on "
                + "'Agent', at <Race.Agent:1>, or remove 'Is' here.",
            Kind("Company").Is("Agent"), Kind("Agent"));
        Assert.Equal(2, vocabulary.Kinds.Count);
    }

    [Fact]
    public void KG0012_a_circle_of_kinds_is_cut_once()
    {
        var vocabulary = Reports(
            "Race.A:1 KG0012 'A' is a kind of itself through 'Is': A → C → B → A. Remove 'Is' from one of them.",
            Abstract("A").Is("C"), Abstract("B").Is("A"), Abstract("C").Is("B"), Abstract("D").Is("C"));
        Assert.Equal(["A", "B", "C", "D"], vocabulary.Kinds.Select(kind => kind.Name));
    }

    [Fact]
    public void KG0012_a_kind_that_is_itself() =>
        Reports("Race.A:1 KG0012 'A' is a kind of itself through 'Is': A → A. Remove 'Is' from one of them.", Kind("A").Is("A"));

    [Fact]
    public void KG0041_a_chain_of_kinds_is_cut_where_it_is_too_long_and_that_is_said_once()
    {
        var kinds = Enumerable.Range(0, 10_000).Select(i => i == 0 ? Abstract("K0") : Abstract("K" + i).Is("K" + (i - 1))).ToArray();
        var vocabulary = Reports(
            "Race.K33:1 KG0041 More than 32 kinds are above 'K33', and a kind gets a conversion to each kind above it. "
            + "Name a higher kind in 'Is', or replace some of the kinds with a property or a relation.",
            kinds);
        Assert.Equal(10_000, vocabulary.Kinds.Count);
        Assert.True(vocabulary.Kinds.All(kind => kind.End - kind.Index <= 33));
    }

    [Fact]
    public void KG0013_a_range_is_a_kind()
    {
        var vocabulary = Reports(
            "Race.Chip:3 KG0013 'Chip.MadeBy' leads to 'Race.Compny', which is not a kind of this graph (did you mean "
                + "'Race.Company'?). Name a struct that has [Node].",
            Kind("Chip", Relation("MadeBy", "Compny"), Property("Made", MemberType.PartialDate)), Kind("Company"));
        Assert.Equal(["Made"], vocabulary.Members.Select(member => member.Name));
    }

    [Fact]
    public void KG0014_an_inverse_is_found()
    {
        var vocabulary = Reports(
            "Race.Chip:4 KG0014 'Chip.MadeBy' names the inverse 'Makes', but 'Company' has no [Inverse] member of that name. Write "
                + "'[Inverse] public partial Nodes<Chip> Makes { get; }' in 'Company'.",
            Kind("Chip", Relation("MadeBy", "Company", inverse: "Makes")), Kind("Company", Property("Makes", MemberType.Text)));
        Assert.Null(vocabulary.Members[0].InverseName);
    }

    [Fact]
    public void KG0014_suggests_the_nearest_inverse() => Reports(
        // That 'Makes' is the inverse of no relation follows from it, and is not said as well.
        [
            "Race.Chip:4 KG0014 'Chip.MadeBy' names the inverse 'Maks', but 'Company' has no [Inverse] member of that name (did you mean "
                + "'Makes'?). Write '[Inverse] public partial Nodes<Chip> Maks { get; }' in 'Company'.",
        ],
        Kind("Chip", Relation("MadeBy", "Company", inverse: "Maks")), Kind("Company", Inverse("Makes", "Chip")));

    [Fact]
    public void KG0015_an_inverse_leads_back() => Reports(
        "Race.Chip:4 KG0015 'Chip.MadeBy' names the inverse 'Company.Makes', which leads to 'Company' instead of back to 'Chip'. Change "
            + "the type of 'Company.Makes', at <Race.Company:3>, so that it holds 'Chip'.",
        Kind("Chip", Relation("MadeBy", "Company", inverse: "Makes")), Kind("Company", Inverse("Makes", "Company")));

    [Fact]
    public void An_inverse_may_lead_to_an_abstract_kind_above_and_be_declared_by_one()
    {
        var vocabulary = VocabularyBinderTests.Bound(
            Abstract("Thing"), Kind("Chip", Relation("MadeBy", "Company", inverse: "Makes")).Is("Thing"),
            Abstract("Agent", Inverse("Makes", "Thing")), Kind("Company").Is("Agent"));
        var makes = vocabulary.Kinds.Single(kind => kind.Name == "Company").Members.Single();
        Assert.Equal("Thing", vocabulary.Kinds[makes.ResultKind].Name);
        Assert.Equal("Agent", vocabulary.Kinds[makes.DeclaredBy].Name);
    }

    [Fact]
    public void KG0016_an_inverse_that_no_relation_names_is_read_as_a_relation()
    {
        var vocabulary = Reports(
            "Race.Company:2 KG0016 No relation names 'Company.Makes' as its inverse. Write [Relation(Inverse = nameof(Makes))] on a "
                + "relation of 'Chip' that leads here, or declare the member as a [Relation].",
            Kind("Chip"), Kind("Company", Inverse("Makes", "Chip")));
        Assert.True(Assert.Single(vocabulary.Members).IsGuess);
        Assert.Equal("Makes", Assert.Single(vocabulary.Kinds.SelectMany(kind => kind.Members)).Name);
    }

    [Theory]
    [InlineData("B", true)] // The only abstract kind is below the one that names itself, so that it cannot be meant.
    [InlineData("C", false)]
    public void A_kind_that_names_itself_gets_no_parent_that_leads_back_to_it(string abstractKind, bool isBelow)
    {
        var other = Kind(abstractKind) with { IsAbstract = true };
        var (vocabulary, problems) = VocabularyBinder.Bind("Race", "Race", true, [Kind("A").Is("A"), isBelow ? other.Is("A") : other]);
        Assert.Equal("KG0012", problems[0].Descriptor.Id);
        var parent = vocabulary.Kinds.Single(kind => kind.Name == "A").Parent;
        Assert.Equal(isBelow ? null : abstractKind, parent < 0 ? null : vocabulary.Kinds[parent].Name);
    }

    [Fact]
    public void KG0017_an_inverse_belongs_to_one_relation() => Reports(
        "Race.Chip:7 KG0017 'Chip.SoldBy' names the inverse 'Company.Makes', which is already the inverse of 'Chip.MadeBy', at "
            + "<Race.Chip:4>. Give each relation its own inverse.",
        Kind("Chip", Relation("MadeBy", "Company", inverse: "Makes"), Relation("SoldBy", "Company", inverse: "Makes")),
        Kind("Company", Inverse("Makes", "Chip")));

    [Fact]
    public void KG0018_only_a_relation_to_its_own_kind_is_symmetric()
    {
        var vocabulary = Reports(
            [
                "Race.Chip:2 KG0018 'Chip.A' cannot be [Symmetric]: it leads from 'Chip' to 'Company'. A symmetric relation must lead from "
                    + "a kind to the same kind and cannot have an inverse. Change the relation, or remove [Symmetric].",
                "Race.Chip:5 KG0018 'Chip.B' cannot be [Symmetric]: it is not a relation. A symmetric relation must lead from a kind to "
                    + "the same kind and cannot have an inverse. Change the relation, or remove [Symmetric].",
                "Race.Chip:8 KG0018 'Chip.C' cannot be [Symmetric]: it has the inverse 'D'. A symmetric relation must lead from a kind to "
                    + "the same kind and cannot have an inverse. Change the relation, or remove [Symmetric].",
            ],
            Kind(
                "Chip", Symmetric("A", "Company"), Property("B", MemberType.Text) with { IsSymmetric = true },
                Symmetric("C", "Chip") with { InverseName = "D" }, Inverse("D", "Chip"), Symmetric("E", "Chip")),
            Kind("Company"));
        Assert.Equal(["E"], vocabulary.Members.Where(member => member.IsSymmetric).Select(member => member.Name));
    }

    [Fact]
    public void KG0046_only_members_with_many_values_of_their_own_are_ordered()
    {
        const string Rest = ". An ordered member is a property of type 'Values<T>' or a relation of type 'Nodes<T>'. Change the member, or "
            + "remove [Ordered].";
        var vocabulary = Reports(
            [
                "Race.Chip:2 KG0046 'Chip.A' cannot be [Ordered]: it has at most one value" + Rest,
                "Race.Chip:5 KG0046 'Chip.B' cannot be [Ordered]: it is symmetric, so each of its facts is a value of both ends" + Rest,
                "Race.Chip:8 KG0046 'Chip.D' cannot be [Ordered]: it is an inverse, which is sorted by key" + Rest,
            ],
            Kind(
                "Chip", Property("A", MemberType.Text) with { IsOrdered = true }, Symmetric("B", "Chip") with { IsOrdered = true },
                Inverse("D", "Chip") with { IsOrdered = true }, Relation("E", "Chip", inverse: "D") with { IsOrdered = true }));
        Assert.Equal(["E"], vocabulary.Members.Where(member => member.IsOrdered).Select(member => member.Name));
    }

    [Fact]
    public void KG0019_simple_names_of_kinds_are_unique()
    {
        var vocabulary = Reports(
            "Zoo.Chip:0 KG0019 The kind name 'Chip' is already used by 'Race.Chip', at <Race.Chip:0>. Fact files refer to a kind by "
                + "its simple name. Rename one of the two kinds.",
            Kind("Chip") with { Namespace = "Zoo", Unit = "Zoo.Chip" }, Kind("Chip"));
        Assert.Equal("Race.Chip", Assert.Single(vocabulary.Kinds).FullName);
    }

    [Fact]
    public void KG0020_a_member_does_not_clash_with_an_inherited_one() => Reports(
        "Race.Company:2 KG0020 'Company.Name' clashes with 'Agent.Name', at <Race.Agent:2>: 'Company' inherits the "
            + "members of 'Agent'. Rename or remove one of them.",
        Abstract("Agent", Property("Name", MemberType.Text)), Kind("Company", Property("Name", MemberType.Text)).Is("Agent"));

    [Fact]
    public void KG0020_members_do_not_have_one_name_in_fact_files() => Reports(
        "Race.Company:2 KG0020 'Company.Url' clashes with 'Company.URL', at <Race.Company:5>: both are named 'url' "
            + "in fact files. Rename or remove one of them.",
        Kind("Company", Property("Url", MemberType.Uri), Property("URL", MemberType.Uri)));

    [Theory]
    [InlineData("Key", "every kind has a generated member 'Key'")]
    [InlineData("ToString", "every kind has a generated member 'ToString'")]
    [InlineData("Kind", "'kind' has another meaning in fact files")]
    [InlineData("AsCompany", "'AsCompany' is the conversion of an abstract kind to a kind below it")]
    [InlineData("Company", "the kind 'Company' would have a member of its own name")]
    [InlineData("_node", "every kind has a generated member '_node'")]
    public void KG0021_names_of_generated_code_are_taken(string name, string reason) => Reports(
        $"Race.Agent:2 KG0021 'Agent.{name}' cannot have this name: {reason}. Rename it.",
        Abstract("Agent", Property(name, MemberType.Text)), Kind("Company").Is("Agent"));

    [Fact]
    public void KG0022_plurals_are_unique_and_not_those_of_the_graph()
    {
        var vocabulary = Reports(
            [
                "Race.Man:1 KG0022 The plural 'Chips' of 'Man' is already used: it is the plural of 'Chip'. "
                    + "Write another plural: [Node(Plural = \"…\")].",
                "Race.Source:1 KG0022 The plural 'Sources' of 'Source' is already used: 'Race' has a generated member 'Sources'. "
                    + "Write another plural: [Node(Plural = \"…\")].",
            ],
            Kind("Chip"), Kind("Man") with { Plural = "Chips" }, Kind("Source"));
        Assert.Equal(["Chips", "Men", "SourceNodes"], vocabulary.Kinds.Select(kind => kind.Plural));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("A; evil()")]
    [InlineData("1st")]
    public void KG0023_a_plural_is_an_identifier(string plural)
    {
        var vocabulary = Reports(
            $"Race.Chip:1 KG0023 The plural '{plural}' of 'Chip' is not a valid name for a C# property. Use only "
                + "letters, digits and '_', and begin with a letter.",
            Kind("Chip") with { Plural = plural });
        Assert.Equal("Chips", vocabulary.Kinds[0].Plural);
    }

    [Fact]
    public void Random_vocabularies_never_throw_and_are_usable()
    {
        string[] names = ["A", "B", "C", "Key", "a", "", "Äb", "\ud800"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            string Name() => names[random.Next(names.Length)];
            var kinds = Enumerable.Range(0, random.Next(6)).Select(_ =>
            {
                var members = Enumerable.Range(0, random.Next(6))
                    .Select(_ => Relation(Name(), Name(), (Cardinality)random.Next(3), random.Next(2) == 0 ? Name() : null) with
                    {
                        Role = (MemberRole)random.Next(3), IsSymmetric = random.Next(4) == 0, Type = (MemberType)random.Next(10),
                    });
                var kind = Kind(
                    Name(), [.. members]) with { IsAbstract = random.Next(2) == 0, Plural = random.Next(4) == 0 ? Name() : null };
                return random.Next(2) == 0 ? kind : kind.Is(Name());
            });
            var (vocabulary, _) = VocabularyBinder.Bind("Race", "", true, [.. kinds]);

            Assert.All(
                vocabulary.Kinds.SelectMany(kind => kind.Members),
                member => Assert.InRange(member.Member, 0, vocabulary.Members.Count - 1));
            Assert.Equal(vocabulary.Kinds.Count, vocabulary.Kinds.Select(kind => kind.Plural).Distinct().Count());
        }
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
