using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Vocabularies;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

public sealed class ConstraintTests
{
    private static readonly ConstraintDeclaration Year = new("MinInclusive", new([new(null, "1900", ArgumentForm.Text, 9)]), 8);

    [Fact]
    public void Constraints_are_bound_to_their_member()
    {
        var constraint = Assert.Single(Bound(Year).Members[0].Constraints);
        Assert.Equal(new BoundsConstraint(new("Race.Company", 8), "1900", null, false, false), constraint);
    }

    [Fact]
    public void An_image_does_not_depend_on_constraints()
    {
        var (with, without) = (Bound(Year), Bound());
        Assert.NotEqual(without, with);
        Assert.Equal(without.Hash, with.Hash);
        Assert.Equal(without, with.WithoutConstraints());
    }

    private static Vocabulary Bound(params ConstraintDeclaration[] constraints) =>
        VocabularyBinderTests.Bound(Kind("Company", Property("Founded", MemberType.PartialDate) with { Constraints = new(constraints) }));
}
