using KnowledgeGraph.Compiler.Facts;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Members without a value that they need, and with more values than they can have.</summary>
public sealed class CardinalityProblemTests
{
    [Fact]
    public void KG1007_missing_member() => Race.LinkWith(
        [
            "a: entity R | KG1007 'R' has no 'of', and every 'Rule' must have exactly one. Add a claim that is asserted, reported, claimed "
                + "or inferred and is not deprecated, or make 'Rule.Of' nullable.",
            "a: entity R | KG1007 'R' has no 'text', and every 'Rule' must have exactly one. Add a claim that is asserted, reported, "
                + "claimed or inferred and is not deprecated, or make 'Rule.Text' nullable.",
            "a: value of S of Exprt | KG1001 There is no entity 'Exprt'; did you mean 'Export'?",
        ],
        Race.Facts().Entity("R", "Rule").Entity("S", "Rule").Claim("R of Export", (QualifierKind.Modality, "denied")).Claim("S of Exprt")
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
        Race.Facts().Claim("DeepSeek founded 2023").Claim("DeepSeek founded 2024").Claim("DeepSeek founded 2022/2024")
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
        Race.Facts().Claim("Liang leads DeepSeek").Claim("Nvidia ledBy Liang").Claim("HighFlyer mergedWith DeepSeek")
            .Claim("Nvidia mergedWith HighFlyer"));

    [Fact]
    public void Values_that_are_told_apart_are_not_too_many() => Race.Link(
        Race.Facts().Claim("DeepSeek staff 1").Claim("DeepSeek staff 2", (Scope, "research"))
            .Claim("DeepSeek staff 4", (QualifierKind.Source, "D1")).Claim("DeepSeek staff 5", (AttributedTo, "Liang"))
            .Claim("DeepSeek staff 6", (QualifierKind.Modality, "rumoured"))
            .Claim("DeepSeek staff 7", (QualifierKind.Rank, "deprecated"))
            .Claim("Nvidia staff 1", (Since, "2020"), (Until, "2021")).Claim("Nvidia staff 2", (At, "2022"))
            .Claim("Nvidia staff 3", (Since, "2023"))
            .Claim("HighFlyer staff 1").Claim("HighFlyer staff 2", (QualifierKind.Rank, "preferred")).Claim("HighFlyer staff 3")
            .Claim("HighFlyer budget 5..6 USD").Claim("HighFlyer budget 5.5 USD")
            .Claim("HighFlyer founded 2023").Claim("HighFlyer founded 2023-05"));
}
