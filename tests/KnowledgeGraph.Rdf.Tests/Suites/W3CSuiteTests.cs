using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Rdf.Tests.Suites;

/// <summary>All tests of the W3C for the formats, a line for each suite. The numbers make sure that none is left out silently.</summary>
/// <remarks>The manifests of the canonical forms comment one test out, of a language with a subtag, and its files do not exist.</remarks>
public sealed class W3CSuiteTests
{
    [Theory]
    [InlineData("rdf11/rdf-turtle", 313)]
    [InlineData("rdf11/rdf-n-triples", 70)]
    [InlineData("rdf11/rdf-n-quads", 87)]
    [InlineData("rdf11/rdf-trig", 356)]
    [InlineData("rdf12/rdf-turtle", 103)]
    [InlineData("rdf12/rdf-n-triples", 70)]
    [InlineData("rdf12/rdf-n-quads", 68)]
    [InlineData("rdf12/rdf-trig", 60)]
    public void All_tests_of_a_suite_pass(string suite, int count)
    {
        var folder = SharedData.Require(["suites", "w3c-rdf", .. suite.Split('/')]);
        var tests = ManifestsIn(folder).SelectMany(Manifest.Read).ToList();

        var failures = tests.Select(static test => (test, Failure: test.Failure())).Where(static pair => pair.Failure is not null);

        Assert.Equal([], failures.Select(static pair => $"{pair.test.Name} ({Path.GetFileName(pair.test.Action)}) {pair.Failure}"));
        Assert.Equal(count, tests.Count);
    }

    /// <summary>The manifests of RDF 1.2 include those in the folders below them.</summary>
    private static IEnumerable<string> ManifestsIn(string folder)
    {
        var below = Directory.GetDirectories(folder).Select(static inner => Path.Combine(inner, "manifest.ttl")).Where(File.Exists);
        return below.Any() ? below.Order(StringComparer.Ordinal) : [Path.Combine(folder, "manifest.ttl")];
    }
}
