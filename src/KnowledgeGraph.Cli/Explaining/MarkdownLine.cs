using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Rendering;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>A line of Markdown as pieces of text in their styles: code keeps its marks, links their text.</summary>
internal static partial class MarkdownLine
{
    public static IReadOnlyList<Cell> Read(string text)
    {
        var cells = new List<Cell>();
        var at = 0;
        foreach (Match part in Part.Matches(text))
        {
            if (part.Index > at) cells.Add(text[at..part.Index]);
            if (part.Groups["code"].Success) cells.Add(new Cell(part.Value, Tone.Source));
            else if (part.Groups["strong"].Success) cells.Add(new Cell(part.Groups["strong"].Value, Tone.Name));
            else cells.Add(part.Groups["link"].Value);
            at = part.Index + part.Length;
        }

        if (at < text.Length) cells.Add(text[at..]);
        return cells;
    }

    /// <summary>Determines whether a paragraph only names other pages. A terminal cannot follow it.</summary>
    public static bool IsReference(string text) => Reference.IsMatch(text);

    [GeneratedRegex(@"(?<code>``[^`]+(?:`[^`]+)*``|`[^`]+`)|\*\*(?<strong>[^*]+)\*\*|\[(?<link>[^\]]+)\]\([^)\s]+\)")]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^See (?:\[[^\]]+\]\([^)\s]+\)(?:, | and |, and )?)+\.$")]
    private static partial Regex Reference { get; }
}
