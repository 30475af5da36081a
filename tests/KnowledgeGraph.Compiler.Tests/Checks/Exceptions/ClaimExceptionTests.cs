using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Checks.Exceptions;

public sealed class ClaimExceptionTests
{
    private const string Form = "Write the id of a check and a reason: \"KG2001: the reason\".";

    private static readonly (QualifierKind, string) D1 = (QualifierKind.Source, "D1");
    private static readonly (QualifierKind, string) D2 = (QualifierKind.Source, "D2");

    private static UnitBuilder Facts() => new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company").Source("D1").Source("D2");

    [Fact]
    public void What_a_claim_is_excepted_from_is_not_reported() =>
        Race.CheckWith([], Facts().Claim("A motto x", D1).Claim("A motto y", D2, (Except, "KG2001: it has two")));

    [Fact]
    public void An_exception_holds_for_every_part_of_its_claim() => Race.CheckWith(
        [], Facts().Claim("A backs B", D1).Claim("A backs B", D2, (QualifierKind.Modality, "denied"), (Except, "KG2002: of another year")));

    [Fact]
    public void An_exception_holds_for_its_claim_and_its_id_alone() => Race.CheckWith(
        [
            "a: value of A motto y | KG2001 'A motto y', according to D2, contradicts 'A motto x', according to D1, at <a: value of A "
                + "motto x>: 'motto' can have only one value. Add a qualifier in which they differ (scope, since, until, at, "
                + "attributedTo), or rank one of them preferred or deprecated, with a rankReason.",
            "a: Except KG2002: r | KG1032 No check reports KG2002 (A fact is stated and denied) here. Remove the exception.",
            "a: Except KG2001: r | KG1032 No check reports KG2001 (Sources give values that "
                + "cannot both be true) here. Remove the exception.",
        ],
        Facts().Claim("A motto x", D1).Claim("A motto y", D2, (Except, "KG2002: r")).Claim("B motto x", (Except, "KG2001: r")));

    [Fact]
    public void KG1032_one_exception_is_enough() => Race.CheckWith(
        ["a: Except KG2001: s | KG1032 No check reports KG2001 (Sources give values that cannot both be true) here. Remove the exception."],
        Facts().Claim("A motto x", D1).Claim("A motto y", D2, (Except, "KG2001: r"), (Except, "KG2001: s")));

    [Fact]
    public void An_exception_from_a_check_of_quotes_is_kept_where_quotes_are_not_checked()
    {
        var unit = Facts().Claim("A motto x", D1, (Quote, "q"), (Except, "KG3002: the document is a scan"));
        var facts = GraphCompiler.Check(Race.Vocabulary, [unit.ToUnit()], CheckInputs.None, CancellationToken.None);
        Assert.DoesNotContain(facts.Found, problem => problem.Descriptor == ExceptionProblems.NotNeeded);
    }

    [Theory]
    [InlineData("KG2999: r", "KG2999", "is not the id of a problem")]
    [InlineData("KG2999", "KG2999", "is not the id of a problem")]
    [InlineData("kg2001: r", "kg2001", "is not the id of a problem")]
    [InlineData("because", "because", "is not the id of a problem")]
    [InlineData("", "", "is not the id of a problem")]
    [InlineData(":", "", "is not the id of a problem")]
    [InlineData("KG1008: r", "KG1008", "is not reported by a check, and must be fixed")]
    [InlineData("KG0001: r", "KG0001", "is not reported by a check, and must be fixed")]
    [InlineData("KG9001: r", "KG9001", "is not reported by a check, and must be fixed")]
    public void KG1030_unknown_id(string text, string id, string fault) => Race.CheckWith(
        [$"a: Except {text} | KG1030 '{id}' {fault}. {Form}"], Facts().Claim("A motto x", D1, (Except, text)));

    [Theory]
    [InlineData("KG2001")]
    [InlineData("KG2001:")]
    [InlineData(" KG2001 : ")]
    public void KG1031_without_a_reason(string text) => Race.CheckWith(
        [$"a: Except {text} | KG1031 This exception from KG2001 does not give a reason. Write \"KG2001: the reason\"."],
        Facts().Claim("A motto x", D1).Claim("A motto y", D2, (Except, text)));

    [Fact]
    public void An_exception_changes_no_fact()
    {
        var with = Race.Link(Facts().Claim("A motto x", D1, (Except, "KG2001: r")));
        Assert.Equal(Race.Link(Facts().Claim("A motto x", D1)), with);
    }
}
