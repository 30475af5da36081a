using KnowledgeGraph.Cli.Rendering;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The page of a diagnostic, and the list of all, as text.</summary>
internal static class DiagnosticView
{
    public static void Write(Terminal terminal, DiagnosticReport diagnostic)
    {
        var blocks = MarkdownBlock.Read(diagnostic.Page).Where(static b => !MarkdownLine.IsReference(b.Text)).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && !(blocks[i].Type == BlockType.Item && blocks[i - 1].Type == BlockType.Item)) terminal.WriteLine("");
            Write(terminal, blocks[i]);
            if (i == 0) terminal.WriteLine(new Cell($"{diagnostic.Severity}, {diagnostic.Category}", Tone.Aside));
        }

        if (diagnostic.Help is not { } link) return;
        terminal.WriteLine("");
        terminal.WriteLine(new Cell(link, Tone.Aside));
    }

    public static void Write(Terminal terminal, DiagnosticsReport report)
    {
        var width = report.Diagnostics.Max(static d => d.Severity.Length);
        foreach (var diagnostic in report.Diagnostics)
            terminal.WriteLine(new Cell(diagnostic.Id, Tone.Name), $"  {diagnostic.Severity.PadRight(width)}  {diagnostic.Title}");
        terminal.WriteLine("");
        terminal.WriteLine(new Cell("“kg explain ID” shows the page of a diagnostic.", Tone.Aside));
    }

    private static void Write(Terminal terminal, MarkdownBlock block)
    {
        switch (block.Type)
        {
            case BlockType.Heading:
                terminal.WriteLine(new Cell(block.Text, Tone.Name));
                break;
            case BlockType.Code:
                foreach (var line in block.Text.Split('\n')) terminal.WriteLine(line.Length == 0 ? "" : Terminal.Margin + line);
                break;
            case BlockType.Item:
                terminal.WriteLine(["- ", .. MarkdownLine.Read(block.Text)]);
                break;
            default:
                terminal.WriteLine(MarkdownLine.Read(block.Text));
                break;
        }
    }
}
