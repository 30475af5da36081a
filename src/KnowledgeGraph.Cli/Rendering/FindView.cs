using System.Globalization;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>What a text was found in, by what matched: names of entities, then values, dates, quotes and qualifiers of facts.</summary>
internal static class FindView
{
    private static readonly (string Match, string Title)[] Groups =
    [
        ("value", "Values"), ("date", "Dates"), ("quote", "Quotes"), ("qualifier", "Qualifiers")
    ];

    public static void Write(Terminal terminal, FindReport report)
    {
        var isFirst = true;
        if (report.Matches.Count > 0)
        {
            WriteTitle(terminal, "Names", report.Matches.Count, ref isFirst);
            Names(report).WriteTo(terminal);
        }

        foreach (var (match, title) in Groups)
        {
            FactMatchReport[] facts = [.. report.Facts.Where(f => f.Match == match)];
            if (facts.Length == 0) continue;
            WriteTitle(terminal, title, facts.Length, ref isFirst);
            Facts(facts, match).WriteTo(terminal);
        }
    }

    private static TextTable Names(FindReport report)
    {
        var table = new TextTable("Key", "Label", "Kind", "Match") { WholeColumn = 0 };
        foreach (var match in report.Matches)
        {
            table.Add(
                new Cell(match.Key, Tone.Name),
                match.Label,
                match.Kind,
                new Cell(HowMatched(match), Tone.Aside));
        }

        return table;
    }

    private static TextTable Facts(FactMatchReport[] facts, string match)
    {
        var table = match == "value"
            ? new TextTable("Key", "Fact", "Source") { WholeColumn = 0 }
            : new TextTable("Key", "Fact", "Source", "Match") { GroupedColumns = 2, WholeColumn = 0 };
        foreach (var fact in facts)
        {
            Cell[] found =
            [
                new Cell(fact.Subject.Key, Tone.Name),
                new Cell(fact.Hidden is true ? fact.Fact + " (hidden)" : fact.Fact, fact.Hidden is true ? Tone.Hidden : Tone.Plain),
                new Cell(fact.Sources.Count == 0 ? "–" : string.Join(", ", fact.Sources), Tone.Source),
            ];
            table.Add(match == "value" ? found : [.. found, match == "quote" ? $"“{fact.Matched}”" : fact.Matched]);
        }

        return table;
    }

    private static string HowMatched(MatchReport match) => match.Match switch
    {
        "part" => $"in “{match.Matched}”",
        "alias" => $"alias “{match.Matched}”",
        _ => match.Match,
    };

    private static void WriteTitle(Terminal terminal, string title, int count, ref bool isFirst)
    {
        if (!isFirst) terminal.WriteLine();
        isFirst = false;
        terminal.WriteLine(new Cell(string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"), Tone.Name));
    }
}
