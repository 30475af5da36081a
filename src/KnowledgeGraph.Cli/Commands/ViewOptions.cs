using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Rendering;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options that say which claims count: with any of them, a view of the graph is asked.</summary>
internal sealed class ViewOptions
{
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Use only what certainly held at this date, such as 2024, 2024-06 or 2024-06-15, or today.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _possiblyAsOf = new("--possibly-as-of")
    {
        Description = "Use what held or may have held at this date, such as 2024, 2024-06 or 2024-06-15, or today.",
        HelpName = "DATE",
    };

    private readonly Option<string[]> _including = new("--including")
    {
        Description = "Also use claims of these modalities, separated by commas: opinion, speculated, rumoured, denied.",
        HelpName = "MODALITIES",
    };

    private readonly Option<string[]> _excluding = new("--excluding")
    {
        Description = "Do not use claims of these modalities: asserted, reported, claimed, inferred.",
        HelpName = "MODALITIES",
    };

    private readonly Option<string[]> _sources = new("--sources")
    {
        Description = "Use only what these sources state. Give their keys, separated by commas.",
        HelpName = "KEYS"
    };

    private readonly Option<bool> _includeDeprecated = new("--include-deprecated")
    {
        Description = "Also use entities that are deprecated, and the relations from and to them.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_asOf);
        command.Options.Add(_possiblyAsOf);
        command.Options.Add(_including);
        command.Options.Add(_excluding);
        command.Options.Add(_sources);
        command.Options.Add(_includeDeprecated);
    }

    /// <summary>The view that the options ask for; the graph itself where they ask for none.</summary>
    /// <exception cref="InputException">A date is not one, or an option is empty or contradicts another.</exception>
    /// <exception cref="QuestionException">A name is unknown.</exception>
    public Graph Apply(ParseResult arguments, Graph graph, TimeProvider clock)
    {
        var view = graph;
        if (arguments.GetValue(_asOf) is { } date) view = view.AsOf(DateArgument.Read(_asOf.Name, date, clock));
        if (arguments.GetValue(_possiblyAsOf) is { } possible)
            view = view.PossiblyAsOf(DateArgument.Read(_possiblyAsOf.Name, possible, clock));
        var including = Names(arguments, _including, GraphNames.Modality);
        var excluding = Names(arguments, _excluding, GraphNames.Modality);
        foreach (var modality in including)
        {
            if (excluding.Contains(modality))
                throw new InputException($"--including and --excluding cannot both name {StatementWord.Of(modality)}");
        }

        if (including.Length > 0) view = view.Including(including);
        if (arguments.GetValue(_includeDeprecated)) view = view.IncludeDeprecated();
        if (excluding.Length > 0) view = view.Excluding(excluding);
        var sources = Names(arguments, _sources, new GraphNames(graph).Source);
        return sources.Length > 0 ? view.FromSources(sources) : view;
    }

    private static T[] Names<T>(ParseResult arguments, Option<string[]> option, Func<string, T> resolve)
    {
        if (arguments.GetResult(option) is null) return [];
        var names = NameList.Split(arguments.GetValue(option) ?? []);
        if (names.Length == 0) throw new InputException($"{option.Name} is empty");
        return [.. names.Select(resolve).Distinct()];
    }
}
