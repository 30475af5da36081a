using System.Reflection;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Generators.Tests.Documentation;

/// <summary>Every problem is in the index of the pages, in the release notes of the analyzer, and in a test.</summary>
public sealed class DiagnosticIndexTests
{
    private static readonly ProblemDescriptor[] All = [.. ProblemCatalogue.All.OrderBy(d => d.Id, StringComparer.Ordinal)];

    [Fact]
    public void The_catalogue_has_every_descriptor()
    {
        var catalogued = ProblemCatalogue.All.ToHashSet();
        var missing = Descriptors().Where(d => !catalogued.Contains(d.Descriptor)).Select(d => $"{d.Descriptor.Id} ({d.Name})");
        Assert.True(
            !missing.Any(), $"Add to {nameof(ProblemCatalogue)}.All, by way of the list of its class: {string.Join(", ", missing)}");
    }

    [Fact]
    public void The_index_lists_every_problem()
    {
        var rows = All.Select(d => $"| [{d.Id}]({d.Id}.md) | {d.Title} | {d.Severity.ToString().ToLowerInvariant()} |\n");
        AssertTable("docs/diagnostics/README.md", "| Id | Title | Severity |\n|---|---|---|\n", string.Concat(rows), "\n");
    }

    /// <summary>In the format of the release tracking of Roslyn's analyzers.</summary>
    [Fact]
    public void The_releases_list_every_problem()
    {
        var shipped = Repository.Read("generators", "KnowledgeGraph.Generators", "AnalyzerReleases.Shipped.md");
        var rows = All.Where(d => !shipped.Contains($"\n{d.Id} | ", StringComparison.Ordinal))
            .Select(d => $"{d.Id} | {d.Category} | {d.Severity} | {(d.HelpLink is null ? d.Title : $"[{d.Title}]({d.HelpLink})")}\n");
        AssertTable(
            "generators/KnowledgeGraph.Generators/AnalyzerReleases.Unshipped.md",
            "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n", string.Concat(rows), "");
    }

    [Fact]
    public void Every_problem_is_in_a_test()
    {
        var here = Repository.PathOf("tests", "KnowledgeGraph.Generators.Tests", "Documentation") + Path.DirectorySeparatorChar;
        var output = new[] { "bin", "obj" }.Select(name => Path.DirectorySeparatorChar + name + Path.DirectorySeparatorChar).ToArray();
        var tests = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(here, StringComparison.Ordinal) && !output.Any(path.Contains))
            .Select(File.ReadAllText));
        var missing = Descriptors()
            .Where(d => !tests.Contains(d.Descriptor.Id, StringComparison.Ordinal) && !tests.Contains(d.Name, StringComparison.Ordinal))
            .Select(d => $"{d.Descriptor.Id} ({d.Name})").Order(StringComparer.Ordinal);
        Assert.True(!missing.Any(), $"No test names the id or the descriptor of: {string.Join(", ", missing)}");
    }

    /// <summary>The static fields of the assembly that hold a descriptor, such as <c>FactProblems.UnknownEntity</c>.</summary>
    private static IEnumerable<(string Name, ProblemDescriptor Descriptor)> Descriptors() =>
        from type in typeof(ProblemCatalogue).Assembly.GetTypes()
        where type.Namespace == typeof(ProblemCatalogue).Namespace
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(ProblemDescriptor)
        select (type.Name + "." + field.Name, (ProblemDescriptor)field.GetValue(null)!);

    /// <summary>The file has the table with exactly these rows; where it does not, the message is what to write.</summary>
    private static void AssertTable(string path, string header, string rows, string end)
    {
        var text = Repository.Read(path.Split('/'));
        if (text.Contains(header + rows + end, StringComparison.Ordinal)
            && text.IndexOf(header, StringComparison.Ordinal) == text.LastIndexOf(header, StringComparison.Ordinal)
            && (end.Length > 0 || text.EndsWith(header + rows, StringComparison.Ordinal)))
        {
            return;
        }

        var missing = rows.Split('\n').Where(row => row.Length > 0 && !text.Contains(row, StringComparison.Ordinal));
        Assert.Fail(
            $"{path} has to list every problem of {nameof(ProblemCatalogue)}.All, by id, and nothing else. A new problem needs a row there "
            + "and a page "
            + $"docs/diagnostics/<id>.md. Missing or different:\n{string.Join('\n', missing)}\n\nThe whole table:\n\n{header}{rows}");
    }
}
