using KnowledgeGraph.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>
/// The tables that compare constraints with those of other systems: each row is marked, and shown by an example that the build runs.
/// </summary>
public sealed class ComparisonTests
{
    private const string NotExpressible = "not expressible";

    private static readonly (string System, string Table, string Examples)[] Comparisons =
    [
        ("SHACL", "shacl.md", "shacl-examples.md"),
        ("Wikidata", "wikidata-constraints.md", "wikidata-constraints-examples.md"),
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (system, table, _) in Comparisons)
            {
                foreach (var row in ComparisonRow.Read(table)) rows.Add(system, row.Name);
            }

            return rows;
        }
    }

    [Theory]
    [InlineData("SHACL", 29)]
    [InlineData("Wikidata", 35)]
    public void Each_constraint_has_one_row_and_each_example_a_row(string system, int count)
    {
        var (_, table, examples) = Comparisons.Single(comparison => comparison.System == system);
        var rows = ComparisonRow.Read(table).ToList();
        Assert.Equal(count, rows.Count);
        Assert.Equal(rows.Select(row => row.Name).Distinct(), rows.Select(row => row.Name));
        Assert.Equal(
            rows.Where(row => row.Mark != NotExpressible).Select(row => row.Name).Order(StringComparer.Ordinal),
            ComparisonExample.Read(examples).Select(example => example.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_a_mark_and_an_example_with_messages_of_its_ids(string system, string name)
    {
        var (_, table, examples) = Comparisons.Single(comparison => comparison.System == system);
        var row = ComparisonRow.Read(table).Single(row => row.Name == name);
        Assert.Contains(row.Mark, new[] { "equivalent", "narrower", "wider", NotExpressible });
        Assert.All(row.Ids, id => Assert.Contains(ProblemCatalogue.All, problem => problem.Id == id));
        if (row.Mark == NotExpressible)
        {
            Assert.Empty(row.Ids);
            Assert.Equal("", row.Link);
            return;
        }

        var example = ComparisonExample.Read(examples).Single(example => example.Name == name);
        Assert.Equal($"{examples}#{example.Fragment}", row.Link);
        Assert.Equal(system == "SHACL", example.Has("turtle"));

        var result = example.Build();
        Assert.Equal(example.Messages, result.Diagnostics.Select(DiagnosticPage.Line));
        Assert.All(result.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, row.Ids));
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>
    /// A comment in the facts says on which lines the systems differ. What the other system says of a line is not run; what the build says
    /// is.
    /// </summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void An_example_shows_a_difference_where_its_row_is_not_equivalent(string system, string name)
    {
        var (_, table, examples) = Comparisons.Single(comparison => comparison.System == system);
        if (ComparisonExample.Read(examples).SingleOrDefault(example => example.Name == name) is not { } example) return;
        var onlyThere = example.LinesWith("only " + system).ToList();
        var onlyHere = example.LinesWith("only the build").ToList();
        Assert.Empty(onlyThere.Intersect(example.ReportedLines));
        Assert.Empty(onlyHere.Except(example.ReportedLines));

        var mark = ComparisonRow.Read(table).Single(row => row.Name == name).Mark;
        if (mark == "equivalent") Assert.Empty(onlyThere.Concat(onlyHere));
        if (mark == "narrower") Assert.NotEmpty(onlyThere.Concat(onlyHere));
        if (mark == "wider") Assert.Empty(onlyThere);
        if (mark == "wider") Assert.NotEmpty(onlyHere);
    }
}
