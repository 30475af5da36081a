using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests;

/// <summary>The limit, in bytes, that <c>.editorconfig</c> sets for the lines of code, which no analyzer looks at.</summary>
public sealed partial class LineLengthTests
{
    private static readonly string[] Folders = ["src", "generators", "tests", "samples", "nuget"];

    [Fact]
    public void No_line_of_code_is_longer_than_the_limit()
    {
        var limit = int.Parse(
            Limit.Match(File.ReadAllText(Repository.PathOf(".editorconfig"))).Groups["limit"].Value,
            CultureInfo.InvariantCulture);
        var files = Folders.SelectMany(SourcesIn).ToList();
        var tooLong = from file in files
                      from line in File.ReadLines(Repository.PathOf(file)).Index()
                      let length = Encoding.UTF8.GetByteCount(line.Item)
                      where length > limit
                      select $"{file}({line.Index + 1}): {length}";

        Assert.InRange(files.Count, 500, int.MaxValue);
        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> SourcesIn(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj")
        select path;

    /// <summary>The limit of the section for C#.</summary>
    [GeneratedRegex(@"^\[\*\.cs\]\s+max_line_length = (?<limit>\d+)$", RegexOptions.Multiline)]
    private static partial Regex Limit { get; }
}
