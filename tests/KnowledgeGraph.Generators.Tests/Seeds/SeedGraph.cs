using System.Text.RegularExpressions;
using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Testing;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Seeds;

/// <summary>The seed graph as a project in memory, and which claims its diagnostics are about.</summary>
internal sealed partial class SeedGraph
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private readonly Dictionary<string, string> _texts;

    private SeedGraph(GeneratorTest project)
    {
        Project = project;
        _texts = project.Sources.Concat(project.Files).ToDictionary(file => file.Path[GeneratorTest.Directory.Length..], file => file.Text);
    }

    public GeneratorTest Project { get; }

    public static SeedGraph Read()
    {
        var directory = Repository.PathOf("src", "KnowledgeGraph.Seeds");
        var project = new GeneratorTest().Add("GlobalUsings.cs", ImplicitUsings);
        foreach (var path in Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(directory, path).Replace('\\', '/');
            if (name.StartsWith("obj/", StringComparison.Ordinal) || name.StartsWith("bin/", StringComparison.Ordinal)) continue;
            if (name.EndsWith(".cs", StringComparison.Ordinal)) project = project.Add(name, File.ReadAllText(path));
            if (name.EndsWith(".kg.json", StringComparison.Ordinal)) project = project.AddFile(name, File.ReadAllText(path));
        }

        return new SeedGraph(project);
    }

    /// <summary>Returns a page of the documentation.</summary>
    public static string ReadDocument(string name) => Repository.Read("docs", name);

    /// <summary>
    /// The ids of the claim that a diagnostic is at and of that which its message names. One that is about a claim and an entity has one.
    /// </summary>
    public (string Id, string At, string Other) ClaimsOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var other = Place().Match(diagnostic.GetMessage(null));
        var at = IdAt(span.Path[GeneratorTest.Directory.Length..], span.StartLinePosition.Line);
        if (!other.Success) return (diagnostic.Id, at, at);
        return (
            diagnostic.Id,
            at,
            IdAt(other.Groups["path"].Value, int.Parse(other.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1));
    }

    /// <summary>In a fact file a claim is a line; in C# it is an attribute that may be wrapped.</summary>
    private string IdAt(string path, int line)
    {
        var lines = _texts[path].Split('\n');
        var last = line;
        while (path.EndsWith(".cs", StringComparison.Ordinal) && !lines[line].Contains("[Claim(", StringComparison.Ordinal)) line--;
        while (path.EndsWith(".cs", StringComparison.Ordinal) && !lines[last].Contains(")]", StringComparison.Ordinal)) last++;

        // What else a sentence says is a claim of its own: D0-067a.
        return Id().Match(string.Join(' ', lines[line..(last + 1)])).Groups[1].Value.TrimEnd('a');
    }

    [GeneratedRegex(@", at (?<path>[^ ]+?):(?<line>\d+):\d+")]
    private static partial Regex Place();

    [GeneratedRegex("""(?:"id": |Id = )"([^"]+)""")]
    private static partial Regex Id();
}
