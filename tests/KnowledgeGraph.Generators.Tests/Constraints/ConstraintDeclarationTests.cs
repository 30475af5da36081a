using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>What an author can get wrong in constraints on values: id, message and exact span.</summary>
public sealed class ConstraintDeclarationTests
{
    [Theory]
    [InlineData(
        "[Property, [|Range(1, 5)|]] public partial string? M { get; }", "KG0101",
        "[Range] is not allowed on 'Firm.M': it applies to numbers, quantities, dates and times, and this is a text. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Relation, [|RegularExpression(\"a\")|]] public partial Firm? M { get; }", "KG0101",
        "[RegularExpression] is not allowed on 'Firm.M': it applies to texts and links, and this is a relation. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|Unit(\"USD\")|]] public partial int? M { get; }", "KG0101",
        "[Unit] is not allowed on 'Firm.M': it applies to quantities, and this is a whole number. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|Language(\"en\")|]] public partial string? M { get; }", "KG0101",
        "[Language] is not allowed on 'Firm.M': it applies to texts with a language, and this is a text. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|UniqueLanguage|]] public partial Values<bool> M { get; }", "KG0101",
        "[UniqueLanguage] is not allowed on 'Firm.M': it applies to texts with a language, and this is a truth value. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|PastOrPresent|]] public partial Quantity? M { get; }", "KG0101",
        "[PastOrPresent] is not allowed on 'Firm.M': it applies to dates, and this is a quantity. Remove it, "
            + "or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|MinLength(1)|]] public partial string? M { get; }", "KG0101",
        "[MinLength] is not allowed on 'Firm.M': it counts the values of a 'Values<T>' or 'Nodes<T>', but the member has at most one; "
            + "to limit the length of a text, write [StringLength]. Remove it, or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Relation, [|MaxCount(1)|]] public partial Firm? M { get; }", "KG0101",
        "[MaxCount] is not allowed on 'Firm.M': it counts the values of a 'Values<T>' or 'Nodes<T>', but the member has at most one. "
            + "Remove it, or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Relation(Inverse = nameof(O))] public partial Firm? M { get; } "
            + "[Inverse, [|AllowedValues(\"A\")|]] public partial Nodes<Firm> O { get; }",
        "KG0101",
        "[AllowedValues] is not allowed on 'Firm.O': an inverse has no facts of its own; write the constraint on the relation 'M'. "
            + "Remove it, or move it to a member or a kind that it applies to.")]
    [InlineData(
        "[Property, [|Required|]] public partial string? M { get; }", "KG0102",
        "[Required] on 'Firm.M' has no effect, because the build does not check it. For exactly one value, write the type without '?'; "
            + "for at least one, write [MinCount(1)].")]
    [InlineData(
        "[Property, [|EmailAddress|]] public partial string? M { get; }", "KG0102",
        "[EmailAddress] on 'Firm.M' has no effect, because the build does not check it. Write [RegularExpression] with the pattern that "
            + "you need.")]
    [InlineData(
        "[Property, MinInclusive(\"1\"), [|Range(1, 5)|]] public partial int? M { get; }", "KG0103",
        "[Range] on 'Firm.M' repeats the constraint at Vocabulary.cs:8:16. Remove one of them.")]
    [InlineData(
        "[Property, Range(1, [|double.NaN|])] public partial int? M { get; }", "KG0104",
        "'NaN' is not a valid value for [Range] on 'Firm.M', which takes a whole number from -2147483648 to 2147483647: it is not of this "
            + "form.")]
    [InlineData(
        "[Property, MinInclusive([|\"1 USDD\"|])] public partial Quantity? M { get; }", "KG0104",
        "'1 USDD' is not a valid value for [MinInclusive] on 'Firm.M', which takes exact quantities: at position 3, ")]
    [InlineData(
        "[Property, MinInclusive([|\"~1 USD\"|])] public partial Quantity? M { get; }", "KG0104",
        "'~1 USD' is not a valid value for [MinInclusive] on 'Firm.M', which takes exact quantities: it is not a single exact number.")]
    [InlineData(
        "[Property, MaxInclusive([|\"then\"|])] public partial PartialDate? M { get; }", "KG0104",
        "'then' is not a valid value for [MaxInclusive] on 'Firm.M', which takes a date in quotes, such as \"2023\", "
            + "\"2023-09\" or \"2023-09-14\" (EDTF): at position 1, ")]
    [InlineData(
        "[Property, AllowedValues(1, [|\"b\"|])] public partial int? M { get; }", "KG0104",
        "'b' is not a valid value for [AllowedValues] on 'Firm.M', which takes a whole number from -2147483648 to 2147483647: it is not a "
            + "whole number.")]
    [InlineData(
        "[Property, Unit([|\"dollar\"|])] public partial Quantity? M { get; }", "KG0104",
        "'dollar' is not a valid value for [Unit] on 'Firm.M', which takes a unit: ")]
    [InlineData(
        "[Property, Language([|\"english!\"|])] public partial LanguageText? M { get; }", "KG0104",
        "'english!' is not a valid value for [Language] on 'Firm.M', which takes a language: ")]
    [InlineData(
        "[Property, MaxCount([|-1|])] public partial Values<int> M { get; }", "KG0104",
        "'-1' is not a valid value for [MaxCount] on 'Firm.M', which takes a number of values: it is negative.")]
    [InlineData(
        "[Property, [|Range(5, 1)|]] public partial int? M { get; }", "KG0105",
        "No value of 'Firm.M' can be both at least 5 and at most 1. Correct the bounds in [Range].")]
    [InlineData(
        "[Property, MinExclusive(\"5\"), [|MaxInclusive(\"5\")|]] public partial Quantity? M { get; }", "KG0105",
        "No value of 'Firm.M' can be both above 5 and at most 5. Correct the bounds in [MaxInclusive].")]
    [InlineData(
        "[Property, [|StringLength(1, MinimumLength = 2)|]] public partial string? M { get; }", "KG0105",
        "No value of 'Firm.M' can be both at least 2 and at most 1. Correct the bounds in [StringLength].")]
    [InlineData(
        "[Property, [|MaxCount(1)|], MinLength(2)] public partial Values<int> M { get; }", "KG0105",
        "No value of 'Firm.M' can be both at least 2 and at most 1. Correct the bounds in [MaxCount].")]
    [InlineData(
        "[Property, Unit(\"USD\"), [|MinInclusive(\"5 EUR\")|]] public partial Quantity? M { get; }", "KG0106",
        "The bound '5 EUR' of 'Firm.M' is in 'EUR', but its values are in 'USD' (Vocabulary.cs:8:16), "
            + "and the two units are not comparable. Write the bound in the unit of the values, or without a unit.")]
    [InlineData(
        "[Property, Range(1, 5), [|AllowedValues(6, 7)|]] public partial int? M { get; }", "KG0110",
        "[AllowedValues] on 'Firm.M' does not allow any fact: another constraint excludes '7', because it is not at most 5. "
            + "Correct one of the two constraints.")]
    [InlineData(
        "[Property, RegularExpression([|\"(\"|])] public partial string? M { get; }", "KG0111",
        "The pattern '(' of 'Firm.M' is not a valid .NET regular expression: ")]
    [InlineData(
        "[Property, RegularExpression([|\"(a+)+b\"|])] public partial string? M { get; }", "KG0112",
        "The pattern '(a+)+b' of 'Firm.M' contains '(a+)+', a repetition of a repetition. On a text that does not match, "
            + "the time doubles with each character. Remove one of the repetitions, or write an atomic group (?>…).")]
    [InlineData("[Property, [|Unit|]] public partial Quantity? M { get; }", "KG0115", "[Unit] on 'Firm.M' names nothing. Name a unit.")]
    [InlineData(
        "[Property, [|MaxLength|]] public partial Values<int> M { get; }", "KG0115",
        "[MaxLength] on 'Firm.M' names nothing. Name a number of values.")]
    public void A_mistake_is_reported_at_its_place(string members, string id, string message)
    {
        var diagnostic = DiagnosticAssert.Reports(Vocabulary(members), id, "");
        Assert.StartsWith(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("([a-z]+\\.)+", false)]
    [InlineData("(a|b)+", false)]
    [InlineData("(?>a+)+", false)]
    [InlineData("[(+*]+(a{2})*", false)]
    [InlineData("\\(a+\\)+", false)]
    [InlineData("(a*)*", true)]
    [InlineData("(?:\\w+\\s?)*", true)]
    [InlineData("(x|a+)+", true)]
    [InlineData("(?<name>a{1,}){2,}", true)]
    [InlineData("((a+))+", true)]
    public void A_repetition_of_a_repetition_is_found_and_nothing_else(string pattern, bool isRisky) =>
        Assert.Equal(isRisky, Compiler.Constraints.PatternRisk.Find(pattern) is not null);
}
