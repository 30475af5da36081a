using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Cli.Tests.Graphs;

/// <summary>
/// A small graph of what people are quoted with: values that contradict each other, dates, quantities and claims about others.
/// </summary>
internal static class News
{
    // A field: a property would make the class one more graph of this assembly.
    public static readonly Graph Graph = TestGraph.InOrder("News")
        .Kind("Person").Kind("Event").Kind("Model")
        .Property("Person", "Office", MemberType.Text)
        .Property("Event", "Date", MemberType.PartialDate)
        .Property("Model", "Cost", MemberType.Quantity).Property("Model", "Novelty", MemberType.Text)
        .Property("Model", "Remark", MemberType.Text, Cardinality.Many)
        .Relation("Event", "Affects", "Model")
        .Relation("Model", "ComparableTo", "Model", symmetric: true)
        .Entity("Person", "Analyst", "Stacy Analyst").Entity("Person", "President").Entity("Event", "Fall", "the fall")
        .Entity("Event", "Launch")
        .Entity("Model", "Big", "big model").Entity("Model", "Small", "small model").Entity("Model", "Plain", "plain model")
        .Source("A", title: "Morning paper").Source("B", title: "Evening paper")
        .Claim("President", "office", "former", "A").Claim("President", "office", "in office", "B")
        .Claim("President", "office", "unknown", "B", rank: Rank.Deprecated, reason: "a slip")
        .Claim("Analyst", "office", "former", "A", "once", scope: "bank").Claim("Analyst", "office", "chief", "B", scope: "fund")
        .Claim("Fall", "date", "2025-01-27", "A", "on Monday, January 27").Claim("Launch", "date", "2025-01", "B")
        .Claim("Small", "cost", "5.6e6 USD", "A", "$5.6 million", Modality.Claimed, by: "Analyst", scope: "base only")
        .Claim("Big", "cost", ">=1e9 USD", "B", "the billions often spent").Claim("Small", "novelty", "a fresh design", "B")
        .Claim("Fall", "affects", "Big", "A", "a sell-off of tech stocks", Modality.Opinion, by: "Analyst", since: "2025-01-27")
        .Claim("Fall", "affects", "Small", "A", "tech stocks fell").Claim("Small", "remark", "cheap").Claim("Small", "remark", "quick")
        .Claim("Big", "comparableTo", "Small", "B", "on a par", by: "President")
        .Build();
}
