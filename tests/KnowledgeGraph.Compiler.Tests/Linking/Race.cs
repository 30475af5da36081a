using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;
using static KnowledgeGraph.Compiler.Tests.Vocabularies.Declare;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>A vocabulary with every type of member, and a way to link facts of it.</summary>
internal static class Race
{
    public static Vocabulary Vocabulary { get; } = VocabularyBinderTests.Bound(
        Abstract("Agent", Relation("Imposes", "Policy")),
        Kind(
            "Company", Property("Founded", MemberType.PartialDate), Property("Budget", MemberType.Quantity),
            Property("Site", MemberType.Uri), Property("Names", MemberType.LanguageText, Cardinality.Many),
            Property("Motto", MemberType.Text), Property("Staff", MemberType.Int32),
            Property("Tokens", MemberType.Int64, Cardinality.Many), Property("IsPublic", MemberType.Boolean),
            Constant("Stage", "Seed", "SeriesA", "Listed"),
            Relation("Backs", "Company", inverse: "BackedBy"), Inverse("BackedBy", "Company"), Symmetric("RivalOf", "Company"),
            Symmetric("MergedWith", "Company", Cardinality.Optional), Relation("Uses", "Chip"),
            Relation("LedBy", "Person", Cardinality.Optional, "Leads"),
            Inverse("Makes", "Chip")).Is("Agent"),
        Kind("Person", Inverse("Leads", "Company", Cardinality.Optional)).Is("Agent"),
        Kind(
            "Chip", Relation("RestrictedBy", "Policy", inverse: "Restricts"), Relation("MadeBy", "Company", Cardinality.Optional, "Makes")),
        Kind("Policy", Inverse("Restricts", "Chip")),
        Kind("Rule", Relation("Of", "Policy", Cardinality.Required), Property("Text", MemberType.Text, Cardinality.Required)));

    /// <summary>The same, with rules for who backs whom: in one direction only, and no rival.</summary>
    public static Vocabulary Constrained { get; } = Vocabulary with
    {
        Members = new([.. Vocabulary.Members.Select(member => member.Name != "Backs" ? member : member with
        {
            Constraints = new(
            [
                new ShapeConstraint(default, RelationShape.Asymmetric),
                new DisjointRelationConstraint(default, Vocabulary.Members.First(other => other.Name == "RivalOf").Index),
            ]),
        })]),
    };

    /// <summary>A unit with some entities and sources, to which a test adds claims.</summary>
    public static UnitBuilder Facts() => new UnitBuilder("a")
        .Entity("HighFlyer", "Company", "High-Flyer").Entity("DeepSeek", "Company").Entity("Nvidia", "Company", null, "NVDA Corporation")
        .Entity("H800", "Chip").Entity("H20", "Chip").Entity("Liang", "Person").Entity("Export", "Policy").Source("D1").Source("D2");

    public static LinkedGraph Link(params UnitBuilder[] units)
    {
        var (graph, problems) = Linked(units);
        Assert.Equal([], Texts(problems, units));
        return graph;
    }

    /// <summary>Links units and checks every problem: where it is, its id and its message.</summary>
    public static LinkedGraph LinkWith(string[] expected, params UnitBuilder[] units)
    {
        var (graph, problems) = Linked(units);
        Assert.Equal(expected, Texts(problems, units));
        return graph;
    }

    public static (LinkedGraph Graph, EquatableArray<Problem> Problems) Linked(params UnitBuilder[] units)
    {
        var result = GraphCompiler.Link(Vocabulary, [.. units.Select(unit => unit.ToUnit())], CancellationToken.None);
        return (result.Graph, result.Problems);
    }

    /// <summary>Links units without a problem, and expects the problems that the checks find.</summary>
    public static void CheckWith(string[] expected, params UnitBuilder[] units)
    {
        var facts = GraphCompiler.Check(
            Constrained, [.. units.Select(unit => unit.ToUnit())], CheckInputs.None, CancellationToken.None);
        Assert.Equal([], Texts(facts.Link.Problems, units));
        Assert.Equal(expected, Texts(facts.Found, units));
    }

    public static string[] Texts(EquatableArray<Problem> problems, UnitBuilder[] units)
    {
        return
        [
            .. problems.Select(
                problem => Place(problem.Anchor) + " | " + problem.Descriptor.Id + " "
                    + ProblemText.Render(problem, anchor => "<" + Place(anchor) + ">"))
        ];

        string Place(Anchor anchor) => units.First(unit => unit.Unit == anchor.Unit).Place(anchor);
    }

    /// <summary>The facts as lines, each followed by its claims.</summary>
    public static string[] Lines(LinkedGraph graph)
    {
        var lines = new List<string>();
        for (var i = 0; i < graph.Facts.Count; i++)
        {
            var fact = graph.Facts[i];
            var value = fact.Target >= 0
                ? graph.Nodes[fact.Target].Key
                : fact.Value ?? fact.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            lines.Add($"{graph.Nodes[fact.Subject].Key} {graph.Vocabulary.Members[fact.Member].JsonName} {value} {fact.Standing}");
            var end = i + 1 < graph.Facts.Count ? graph.Facts[i + 1].FirstClaim : graph.Claims.Count;
            for (var j = fact.FirstClaim; j < end; j++) lines.Add("  " + Line(graph, graph.Claims[j]));
        }

        return [.. lines];
    }

    private static string Line(LinkedGraph graph, LinkedClaim claim)
    {
        string?[] parts =
        [
            claim.Rank.ToString(), claim.Modality.ToString(), claim.Source < 0 ? null : graph.Sources[claim.Source].Key, claim.Id,
            claim.Quote,
            claim.QuoteAt < 0 ? null : "@" + claim.QuoteAt, claim.Since, claim.Until, claim.At, claim.Scope, claim.AttributedTo,
            claim.AttributedNode < 0 ? null : "=" + graph.Nodes[claim.AttributedNode].Key, claim.RankReason,
            claim.RestsOn.Count == 0 ? null : "on " + string.Join(' ', claim.RestsOn),
            claim.Recorded is null ? null : "recorded " + claim.Recorded, claim.Note is null ? null : "note " + claim.Note,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
