namespace KnowledgeGraph.Cli.Explaining;

internal enum BlockType
{
    Heading,
    Paragraph,
    Item,
    Code,
}

/// <summary>A block of a page. The pages have headings, paragraphs, lists of one level and fenced code, and no other Markdown.</summary>
/// <param name="Text">The text without its markers; of code the lines as they are, of everything else one line.</param>
internal sealed record MarkdownBlock(BlockType Type, string Text)
{
    private const string Fence = "```";

    public static IReadOnlyList<MarkdownBlock> Read(string markdown)
    {
        var blocks = new List<MarkdownBlock>();
        List<string>? code = null;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (code is not null) blocks.Add(new MarkdownBlock(BlockType.Code, string.Join('\n', code)));
                code = code is null ? [] : null;
                continue;
            }

            if (code is not null) code.Add(line);
            else AddLine(blocks, line);
        }

        blocks.RemoveAll(static b => b.Text.Length == 0);
        return blocks;
    }

    /// <summary>A blank line ends a paragraph or an item; it is kept as an empty block until all lines are read.</summary>
    private static void AddLine(List<MarkdownBlock> blocks, string line)
    {
        var text = line.Trim();
        if (text.StartsWith('#')) blocks.Add(new MarkdownBlock(BlockType.Heading, text.TrimStart('#').Trim()));
        else if (text.StartsWith("- ", StringComparison.Ordinal)) blocks.Add(new MarkdownBlock(BlockType.Item, text[2..]));
        else if (text.Length > 0 && blocks.Count > 0
            && blocks[^1] is { Type: BlockType.Paragraph or BlockType.Item, Text.Length: > 0 } open)
            blocks[^1] = open with { Text = open.Text + " " + text };
        else blocks.Add(new MarkdownBlock(BlockType.Paragraph, text));
    }
}
