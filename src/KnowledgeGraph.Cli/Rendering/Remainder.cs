using System.Globalization;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Below a list that <c>--top</c> cut: how many there are.</summary>
internal static class Remainder
{
    /// <param name="what">What is listed, in the plural.</param>
    public static void Write(Terminal terminal, int listed, int total, string what)
    {
        if (listed == total) return;
        terminal.WriteLine();
        terminal.WriteLine(
            new Cell(string.Create(CultureInfo.InvariantCulture, $"{listed} of {total} {what}; --top N lists more or fewer."), Tone.Aside));
    }
}
