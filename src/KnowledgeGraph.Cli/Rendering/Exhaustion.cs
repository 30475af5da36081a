using System.Globalization;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>Below fewer paths than <c>--k</c> asks for: that there are no more.</summary>
internal static class Exhaustion
{
    /// <param name="what">What was found, in the singular and with an <c>s</c> in the plural.</param>
    public static void Write(Terminal terminal, int? asked, int found, string what)
    {
        if (asked is not { } k || found >= k) return;
        var verb = found == 1 ? "is" : "are";
        var noun = found == 1 ? what : what + "s";
        terminal.WriteLine();
        terminal.WriteLine(
            new Cell(string.Create(CultureInfo.InvariantCulture, $"There {verb} only {found} {noun}; --k asks for {k}."), Tone.Aside));
    }
}
