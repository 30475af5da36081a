namespace KnowledgeGraph.Rdf.Tests.Suites;

/// <summary>The tests that a manifest of the W3C lists, read with the reader that is under test.</summary>
internal static class Manifest
{
    private const string Namespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /// <summary>Reads the tests of a manifest, in its order, but not those of the manifests that it includes.</summary>
    public static IReadOnlyList<ManifestTest> Read(string path)
    {
        using var reader = RdfReader.Create(
            File.OpenRead(path), RdfFormat.Turtle, new RdfReaderOptions { BaseIri = "file:///", Path = path });
        var objects = reader.ReadAll().ToLookup(static quad => (quad.Subject, quad.Predicate.Value), static quad => quad.Object);
        var manifest = objects.Single(static group => group.Key.Value == Namespace + "entries");
        var folder = Path.GetDirectoryName(path)!;
        var testBase = objects[(manifest.Key.Subject, Namespace + "assumedTestBase")].SingleOrDefault()?.Value ?? "https://example.org/";
        return [.. ListOf(manifest.Single()).Select(test => new ManifestTest(
            objects[(test, Namespace + "name")].Single().Value,
            objects[(test, RdfIri.Type)].Single().Value.Split('#')[^1],
            FileOf(objects[(test, Namespace + "action")].Single()),
            objects[(test, Namespace + "result")].Select(FileOf).SingleOrDefault(),
            testBase))];

        string FileOf(RdfTerm term) => Path.Combine(folder, term.Value["file:///".Length..]);

        IEnumerable<RdfTerm> ListOf(RdfTerm list)
        {
            for (; list.Value != RdfIri.Nil; list = objects[(list, RdfIri.Rest)].Single())
                yield return objects[(list, RdfIri.First)].Single();
        }
    }
}

/// <param name="Name">The name of the test.</param>
/// <param name="Type">Its type, such as <c>TestTurtleEval</c>.</param>
/// <param name="Action">The file to read.</param>
/// <param name="Result">The file with what is expected, or null.</param>
/// <param name="TestBase">What the name of the file is resolved against for the base IRI.</param>
internal sealed record ManifestTest(string Name, string Type, string Action, string? Result, string TestBase)
{
    public string BaseIri => TestBase + Path.GetFileName(Action);

    /// <summary>Returns null if the test passes, and otherwise what is wrong.</summary>
    public string? Failure()
    {
        try
        {
            if (Type.EndsWith("C14N", StringComparison.Ordinal))
                return Written(Action) == File.ReadAllText(Result!) ? null : "is not written in canonical form:\n" + Written(Action);
            var quads = Quads(Action);
            if (Type.Contains("Negative")) return "is read, but it is wrong";
            if (!Type.EndsWith("Eval", StringComparison.Ordinal)) return null;
            return RdfDataset.AreIsomorphic(quads, Quads(Result!)) ? null : "has other quads:\n" + string.Join('\n', quads);
        }
        catch (RdfFormatException exception) when (Type.Contains("Negative"))
        {
            return CheckPlace(exception);
        }
        catch (RdfFormatException exception)
        {
            return exception.Message;
        }
    }

    private string? CheckPlace(RdfFormatException exception)
    {
        var lines = File.ReadAllText(Action).Replace("\r\n", "\n").Split('\n', '\r');
        if (exception.Line < 1 || exception.Line > lines.Length) return "has an error on a line that it does not have";
        return exception.Column < 1 || exception.Column > lines[exception.Line - 1].Length + 1
            ? "has an error in a column that the line does not have"
            : null;
    }

    private List<RdfQuad> Quads(string path)
    {
        var options = new RdfReaderOptions { BaseIri = BaseIri, Path = Path.GetFileName(path) };
        using var reader = RdfReader.Create(File.OpenRead(path), RdfFormats.OfFile(path)!.Value, options);
        return [.. reader.ReadAll()];
    }

    private string Written(string path)
    {
        var text = new StringWriter();
        using var writer = RdfWriter.Create(text, RdfFormats.OfFile(path)!.Value, new RdfWriterOptions { Canonical = true });
        writer.WriteAll(Quads(path));
        writer.Complete();
        return text.ToString();
    }
}
