using Spectre.Console;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>A piece of text in one style, safe to write. It is never read as markup.</summary>
internal readonly struct Cell
{
    public Cell(string? text, Style? style = null)
    {
        Text = VisibleText.Of(text ?? "");
        Style = style ?? Style.Plain;
    }

    public string Text { get; }

    public Style Style { get; }

    public static implicit operator Cell(string? text) => new(text);
}
