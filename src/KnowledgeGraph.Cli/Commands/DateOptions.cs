using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options that look for facts by the dates that they name.</summary>
internal sealed class DateOptions
{
    private readonly Option<string?> _on = new("--on")
    {
        Description = "Include only facts with this date, as their value or in since, until or at.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _between = new("--between")
    {
        Description = "Include only facts with a date between these two dates, separated by a comma: 2025-01-20,2025-01-31.",
        HelpName = "FROM,TO",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_on);
        command.Options.Add(_between);
    }

    /// <summary>The time that the options give; null where they give none.</summary>
    /// <exception cref="InputException">A date is wrong, or the options contradict each other.</exception>
    public DateWindow? Read(ParseResult arguments, TimeProvider clock)
    {
        var (on, between) = (arguments.GetValue(_on), arguments.GetValue(_between));
        if (on is not null && between is not null) throw new InputException("--on and --between cannot be combined: give one of them");
        if (on is not null) return DateArgument.Read("--on", on, clock) is var date ? new DateWindow(date) : null;
        if (between is null) return null;

        var dates = between.Split(',', StringSplitOptions.TrimEntries);
        if (dates.Length != 2)
            throw new InputException(
                $"--between takes two dates, separated by a comma, not “{between}”", "Write --between 2025-01-20,2025-01-31.");
        var (from, to) = (DateArgument.Read("--between", dates[0], clock), DateArgument.Read("--between", dates[1], clock));
        if (from.IsAfter(to)) throw new InputException($"--between ends before it begins: {from} is after {to}");
        return new DateWindow(from, to);
    }
}
