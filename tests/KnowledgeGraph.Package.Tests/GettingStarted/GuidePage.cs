using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests.GettingStarted;

/// <summary>
/// A page whose steps can be followed by a program. A block after a line that ends with <c>`path`:</c> is a file; a <c>diff</c> block names
/// the file that it edits; a <c>console</c> block has commands after <c>$</c>, and below each what its output contains, line by line.
/// </summary>
internal sealed partial record GuidePage(IReadOnlyList<GuidePage.Block> Blocks)
{
    /// <summary>One block of code.</summary>
    /// <param name="Language">What follows the fence: <c>csharp</c>, <c>console</c>, <c>diff</c>.</param>
    /// <param name="File">The file that the block holds or edits; null for one that only shows something.</param>
    /// <param name="Text">The text between the fences.</param>
    internal sealed record Block(string Language, string? File, string Text);

    public static GuidePage Read(string path)
    {
        var blocks = new List<Block>();
        string? previous = null, fence = null, file = null;
        var text = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            if (fence is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                var words = line[3..].Split(' ', 2);
                fence = words[0];
                file = words.Length > 1
                    ? words[1]
                    : previous is not null && FileName.Match(previous) is { Success: true } match ? match.Groups[1].Value : null;
            }
            else if (fence is not null && line == "```")
            {
                blocks.Add(new(fence, file, string.Concat(text.Select(each => each + "\n"))));
                text.Clear();
                fence = null;
                previous = null;
            }
            else if (fence is not null)
            {
                text.Add(line);
            }
            else if (line.Length > 0)
            {
                previous = line;
            }
        }

        return new(blocks);
    }

    /// <summary>Gets the files that the blocks write, by path, with every edit applied.</summary>
    public SortedDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in Blocks)
        {
            if (block.File is null) continue;
            files[block.File] = block.Language == "diff" ? Edit(files[block.File], block.Text) : block.Text;
        }

        return files;
    }

    /// <summary>Applies a block that takes lines with <c>-</c> away and puts those with <c>+</c> in their place.</summary>
    public static string Edit(string text, string diff)
    {
        var lines = diff.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Part(char sign) => string.Join('\n', lines.Where(line => line[0] == sign).Select(line => line[1..]));
        Assert.Equal(2, text.Split(Part('-')).Length);
        return text.Replace(Part('-'), Part('+'), StringComparison.Ordinal);
    }

    [GeneratedRegex("^`([^`]+)`:$")]
    private static partial Regex FileName { get; }
}
