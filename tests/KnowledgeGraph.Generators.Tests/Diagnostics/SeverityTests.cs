using System.Collections.Immutable;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>What sets the severity of a diagnostic: one of each family, in C# and in a fact file.</summary>
public sealed class SeverityTests
{
    private const string Begin = """
        #pragma warning disable KG0000
        using KnowledgeGraph;
        """;

    private const string Vocabulary = """
        namespace N
        {
            [KnowledgeGraph] public static partial class G;
            [Node] public readonly partial struct Firm
            {
                [Property] public partial PartialDate? Founded { get; }
                [Relation] public partial Nodes<Firm> Backs { get; }
                [Entity] public static partial Firm A { get; }
                [Entity] public static partial Firm B { get; }
            }
            public static partial class Sources
            {
                [Source] public static partial Source D1 { get; }
                [Source] public static partial Source D2 { get; }
            }
        }
        """;

    public static TheoryData<string, string, string> InCSharp => new()
    {
        { "KG0016", "", "[Relation] public partial Firm? Owner { get; } [Inverse] public partial Nodes<Firm> Owns { get; }" },
        { "KG1001", "", """[Entity, Claim(nameof(Backs), "Nobody")] public static partial Firm C { get; }""" },
        {
            "KG2001", "",
            """[Entity, Claim(nameof(Founded), "2020", Source = "D1"), Claim(nameof(Founded), "2021", Source = "D2")] public static """
                + """partial Firm C { get; }"""
        },
        { "KG3006", "", """[Entity, Claim(nameof(Founded), "2020", Quote = "in 2020")] public static partial Firm C { get; }""" },
        { "KG4002", """[assembly: PathExists("A", "Backs", "B")]""", "" },
        { "KG5001", """[assembly: NoPath("A", "Backs/", "B")]""", "" },
    };

    public static TheoryData<string, string> InFile => new()
    {
        { "KG1001", """{ "claims": [["A", "backs", "Nobody"]] }""" },
        { "KG1104", """{ "claim": [] }""" },
        { "KG2001", """{ "claims": [["A", "founded", "2020", { "source": "D1" }], ["A", "founded", "2021", { "source": "D2" }]] }""" },
        { "KG3006", """{ "claims": [["A", "founded", "2020", { "quote": "in 2020" }]] }""" },
        { "KG4002", """{ "assertions": [{ "pathExists": ["A", "backs", "B"] }] }""" },
        { "KG5001", """{ "assertions": [{ "noPath": ["A", "backs/", "B"] }] }""" },
    };

    [Theory]
    [MemberData(nameof(InCSharp))]
    public void In_CSharp_a_pragma_an_editorconfig_and_the_project_set_it(string id, string assertions, string member)
    {
        var test = Source(assertions, member, pragma: "KG0000");
        Assert.Equal([id], Shown(test));
        Assert.Empty(Shown(Source(assertions, member, pragma: id)));
        Assert.Equal(
            DiagnosticSeverity.Info, Severity(test with { Severities = ConfiguredSeverity.InSources(id, ReportDiagnostic.Info) }, id));
        Assert.Equal(
            DiagnosticSeverity.Info, Severity(test with { Severities = ConfiguredSeverity.InProject(id, ReportDiagnostic.Info) }, id));
        Assert.Empty(Shown(test with { Severities = ConfiguredSeverity.InSources(id, ReportDiagnostic.Suppress) }));
        Assert.Empty(Shown(test with { ProjectSeverities = NoWarn(id) }));
    }

    [Theory]
    [MemberData(nameof(InFile))]
    public void In_a_fact_file_a_globalconfig_and_the_project_set_it(string id, string json)
    {
        var test = new GeneratorTest().Add("A.cs", Begin + "\n" + Vocabulary).AddFile("a.kg.json", json);
        Assert.Equal([id], Shown(test));
        Assert.Equal(
            DiagnosticSeverity.Info, Severity(test with { Severities = ConfiguredSeverity.InProject(id, ReportDiagnostic.Info) }, id));
        Assert.Empty(Shown(test with { Severities = ConfiguredSeverity.InProject(id, ReportDiagnostic.Suppress) }));
        Assert.Empty(Shown(test with { ProjectSeverities = NoWarn(id) }));

        // The compiler asks an .editorconfig for sources only.
        Assert.Equal([id], Shown(test with { Severities = ConfiguredSeverity.InSources(id, ReportDiagnostic.Suppress) }));
    }

    private static GeneratorTest Source(string assertions, string member, string pragma)
    {
        var text = Begin.Replace("KG0000", pragma, StringComparison.Ordinal) + "\n" + assertions + "\n" + Vocabulary.Replace(
            "[Entity] public static partial Firm A", member + "\n[Entity] public static partial Firm A", StringComparison.Ordinal);
        return new GeneratorTest().Add("A.cs", text);
    }

    private static ImmutableDictionary<string, ReportDiagnostic> NoWarn(string id) =>
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, ReportDiagnostic.Suppress);

    private static IEnumerable<string> Shown(GeneratorTest test) =>
        test.Run().Diagnostics.Where(d => !d.IsSuppressed).Select(d => d.Id).Distinct();

    private static DiagnosticSeverity Severity(GeneratorTest test, string id) => test.Run().Diagnostics.First(d => d.Id == id).Severity;
}
