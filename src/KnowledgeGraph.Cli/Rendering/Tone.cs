using Spectre.Console;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>The styles of the output, by what they mean.</summary>
internal static class Tone
{
    /// <summary>No style.</summary>
    public static readonly Style? Plain;

    public static readonly Style Name = new(decoration: Decoration.Bold);
    public static readonly Style Aside = new(Color.Grey);
    public static readonly Style Source = new(Color.Teal);

    public static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Olive, decoration: Decoration.Bold);

    public static readonly Style Added = new(Color.Green);
    public static readonly Style Removed = new(Color.Red);
    public static readonly Style Changed = new(Color.Olive);

    /// <summary>Concluded by the curator: no source states it.</summary>
    public static readonly Style Inferred = new(Color.Olive);

    /// <summary>Kept in the graph, and not walked.</summary>
    public static readonly Style Hidden = new(Color.Grey, decoration: Decoration.Italic);
}
