using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies.Binding;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

public sealed class VocabularyBinderTests
{
    private static readonly KindDeclaration[] Race =
    [
        Abstract("Agent", Relation("Imposes", "Policy")),
        Kind("Person", Property("Born", MemberType.PartialDate)).Is("Agent"),
        Kind(
            "Company", Property("Founded", MemberType.PartialDate), Relation("Backs", "Company", inverse: "BackedBy"),
            Inverse("BackedBy", "Company"),
            Relation("LedBy", "Agent", Cardinality.Optional)).Is("Agent"),
        Kind("Chip", Relation("MadeBy", "Company", Cardinality.Required), Relation("RestrictedBy", "Policy", inverse: "Restricts")),
        Kind("Policy", Inverse("Restricts", "Chip", Cardinality.Required)),
    ];

    [Fact]
    public void Kinds_are_in_preorder_with_siblings_by_name()
    {
        var vocabulary = Bound(Race);

        Assert.Equal(
            ["Agent -1 3 Agents", "Company 0 2 Companies", "Person 0 3 People", "Chip -1 4 Chips", "Policy -1 5 Policies"],
            vocabulary.Kinds.Select(kind => $"{kind.Name} {kind.Parent} {kind.End} {kind.Plural}"));
    }

    [Fact]
    public void Members_are_by_kind_then_name_and_inverses_are_none()
    {
        Assert.Equal(
            [
                "0 Imposes imposes 'imposes' 0→4 inverse - Many", "1 Backs backs 'backs' 1→1 inverse BackedBy 'backed by' Many",
                "2 Founded founded 'founded' 1→-1 inverse - Many", "3 LedBy ledBy 'led by' 1→0 inverse - Many",
                "4 Born born 'born' 2→-1 inverse - Many", "5 MadeBy madeBy 'made by' 3→1 inverse - Many",
                "6 RestrictedBy restrictedBy 'restricted by' 3→4 inverse Restricts 'restricts' Required",
            ],
            Bound(Race).Members.Select(member =>
                $"{member.Index} {member.Name} {member.JsonName} '{member.Label}' {member.Domain}→{member.Range} inverse "
                + (member.InverseName is null ? "-" : $"{member.InverseName} '{member.InverseLabel}'") + $" {member.InverseCardinality}"));
    }

    [Fact]
    public void A_kind_has_what_the_abstract_kind_above_declares_before_its_own()
    {
        var company = Bound(Race).Kinds[1];

        Assert.Equal(
            ["Imposes 0 False by 0 → 4", "BackedBy 1 True by 1 → 1", "Backs 1 False by 1 → 1", "Founded 2 False by 1 → -1",
                "LedBy 3 False by 1 → 0"],
            company.Members.Select(
                member => $"{member.Name} {member.Member} {member.IsInverse} by {member.DeclaredBy} → {member.ResultKind}"));
    }

    [Fact]
    public void The_order_of_declarations_and_members_changes_nothing()
    {
        var expected = Bound(Race);
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var shuffled = Race.Select(kind => kind with { Members = new([.. kind.Members.OrderBy(_ => random.Next())]) })
                .OrderBy(_ => random.Next());
            Assert.True(expected == Bound([.. shuffled]), $"seed {seed}");
        }
    }

    [Fact]
    public void The_hash_tells_apart_what_an_image_must_agree_on()
    {
        var hashes = new HashSet<ulong> { Bound(Race).Hash };
        KindDeclaration[][] others =
        [
            [.. Race, Kind("Country")],
            [.. Race[..4], Kind("Policy", Inverse("Restricts", "Chip", Cardinality.Many))],
            [.. Race[..3], Kind("Chip", Relation("MadeBy", "Company"), Relation("RestrictedBy", "Policy", inverse: "Restricts")), Race[4]],
            [Race[0], Kind("Person", Property("Born", MemberType.Text)).Is("Agent"), .. Race[2..]],
            [Race[0], Kind("Person", Property("Born", MemberType.PartialDate)), .. Race[2..]],
            [Race[0], Kind("Person", Constant("Born", "A", "B")).Is("Agent"), .. Race[2..]],
            [Race[0], Kind("Person", Constant("Born", "A", "C")).Is("Agent"), .. Race[2..]],
            [Race[0], Kind("Person", Symmetric("Born", "Person")).Is("Agent"), .. Race[2..]],
            [Race[0], Kind("Person", Relation("Born", "Person")).Is("Agent"), .. Race[2..]],
        ];
        Assert.All(others, kinds => Assert.True(hashes.Add(Bound(kinds).Hash)));
    }

    [Fact]
    public void Documentation_does_not_change_the_hash() =>
        Assert.Equal(Bound(Race).Hash, Bound([.. Race[..4], Race[4] with { Documentation = "A rule." }]).Hash);

    [Fact]
    public void Ten_thousand_kinds_below_one_are_bound()
    {
        var kinds = Enumerable.Range(0, 10_000).Select(i => i == 0 ? Abstract("K0") : Abstract("K" + i).Is("K" + ((i - 1) / 2))).ToArray();

        Assert.Equal(10_000, Bound(kinds).Kinds[0].End);
    }

    internal static Vocabulary Bound(params KindDeclaration[] kinds)
    {
        var (vocabulary, problems) = VocabularyBinder.Bind("Race", "Race", true, kinds);
        Assert.Equal([], problems.Select(problem => problem.Descriptor.Id + " " + ProblemText.Render(problem, place => place.ToString())));
        return vocabulary;
    }
}
