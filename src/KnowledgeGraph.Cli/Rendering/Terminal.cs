using System.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>
/// Where a command writes. On a screen, text wraps at the width and has colour; redirected, it is plain, and one row of a table is one
/// line, however long.
/// </summary>
internal sealed class Terminal
{
    /// <summary>What stands before lines that belong to the one above.</summary>
    public const string Margin = "  ";

    private readonly IAnsiConsole _console;

    /// <param name="width">Columns of the screen, or null for what the console says.</param>
    /// <param name="showsProgress">Whether a line of the error output can be written over.</param>
    public Terminal(TextWriter output, TextWriter error, bool isRedirected, bool hasColour, int? width = null, bool showsProgress = false)
    {
        Out = output;
        Error = error;
        IsRedirected = isRedirected;
        ShowsProgress = showsProgress;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (width is { } columns) _console.Profile.Width = columns;
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool IsRedirected { get; }

    /// <summary>
    /// Gets a value indicating whether the error output is a screen: what is written there for a while reaches no file and no pipe.
    /// </summary>
    public bool ShowsProgress { get; }

    public int Width => _console.Profile.Width;

    /// <summary>
    /// The terminal of this process: UTF-8, and colour unless redirected, <c>NO_COLOR</c> or <c>TERM=dumb</c> says otherwise.
    /// </summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var showsProgress = !Console.IsErrorRedirected && !isDumb;
        if (Console.IsOutputRedirected)
        {
            var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16);
            return new Terminal(output, error, isRedirected: true, hasColour: false, showsProgress: showsProgress);
        }

        try
        {
            Console.OutputEncoding = utf8;
        }
        catch (IOException)
        {
            // A console that cannot change its encoding shows what it can.
        }

        var hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && !isDumb
            && AnsiConsole.Profile.Capabilities.Ansi;
        return new Terminal(Console.Out, error, isRedirected: false, hasColour, showsProgress: showsProgress);
    }

    public void WriteLine(params IReadOnlyList<Cell> spans)
    {
        if (IsRedirected)
        {
            foreach (var span in spans) Out.Write(span.Text);
            Out.WriteLine();
            return;
        }

        var text = string.Concat(spans.Select(s => s.Text));
        foreach (var line in TextWrap.Lines(text, Width))
        {
            var (start, length) = line.GetOffsetAndLength(text.Length);
            var paragraph = new Paragraph();
            var offset = 0;
            foreach (var span in spans)
            {
                var (from, to) = (Math.Max(start, offset), Math.Min(start + length, offset + span.Text.Length));
                if (from < to) paragraph.Append(text[from..to], span.Style);
                offset += span.Text.Length;
            }

            _console.Write(paragraph);
            _console.WriteLine();
        }
    }

    public void Write(Table table) => _console.Write(table);

    /// <summary>Says what went wrong, after what was found so far. Where nobody listens, the exit code says it alone.</summary>
    public void Fail(string message, params IReadOnlyList<string> details)
    {
        try
        {
            Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What went wrong may be this very output.
        }

        try
        {
            Error.WriteLine($"kg: {VisibleText.Of(message)}");
            foreach (var detail in details) Error.WriteLine(Margin + VisibleText.Of(detail));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    public void Flush() => Out.Flush();
}
