using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli.Rendering;

/// <summary>An entity: who it is, what is said of it, and what is said of others with it as object.</summary>
internal static class EntityView
{
    /// <summary>Stands behind a value that contradicts another one.</summary>
    private const string Contradiction = " ≠";

    public static void Write(Terminal terminal, EntityReport entity)
    {
        terminal.WriteLine(new Cell(entity.Label, Tone.Name));
        var names = new TextTable("", "");
        names.Add(new Cell("key", Tone.Aside), entity.Key);
        names.Add(new Cell("kind", Tone.Aside), string.Join(" < ", entity.Kinds));
        if (entity.Aliases.Count > 0) names.Add(new Cell("aliases", Tone.Aside), string.Join(", ", entity.Aliases));
        if (entity.Status != EntityStatus.Current) names.Add(new Cell("status", Tone.Aside), new Cell(StatusOf(entity), Tone.Warning));
        names.WriteTo(terminal);

        Write(terminal, "Facts", entity.Key, entity.Facts, isIncoming: false);
        Write(terminal, "Incoming facts", entity.Key, entity.IncomingFacts, isIncoming: true);
        WriteSaid(terminal, entity);
        WriteDerived(terminal, "Derived facts", entity.DerivedTotal, entity.DerivedFacts, isIncoming: false);
        WriteDerived(terminal, "Incoming derived facts", entity.IncomingDerivedTotal, entity.IncomingDerivedFacts, isIncoming: true);
        if (entity.Facts.Count + entity.IncomingFacts.Count + entity.Says.Count == 0) return;
        terminal.WriteLine();
        SourceNotes.Write(terminal, entity.Sources, entity.Facts.Concat(entity.IncomingFacts).Concat(entity.Says));
    }

    private static string StatusOf(EntityReport entity)
    {
        var status = StatementWord.Of(entity.Status);
        if (entity.ReplacedBy is { } other) status += $", replaced by {other.Label} ({other.Key})";
        return entity.StatusReason is null ? status : status + ": " + entity.StatusReason;
    }

    private static void Write(Terminal terminal, string title, string key, IReadOnlyList<FactReport> facts, bool isIncoming)
    {
        if (facts.Count == 0) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell($"{title} ({facts.Count})", Tone.Name));
        var table = new TextTable(
            isIncoming ? ["Subject", "Relation", .. EvidenceRows.NamedHeadings] : ["Member", "Value", .. EvidenceRows.NamedHeadings])
        {
            GroupedColumns = 2,
        };
        foreach (var fact in facts)
        {
            var tone = fact.Hidden is not null ? Tone.Hidden : fact.IsInferred ? Tone.Inferred : Tone.Name;
            if (isIncoming) EvidenceRows.AddNamed(table, fact, new Cell(fact.Subject.Label, tone), fact.Label);
            else
                EvidenceRows.AddNamed(
                    table, fact, fact.Label, new Cell(OtherEnd(fact, key) + (fact.Contradicts is null ? "" : Contradiction), tone));
        }

        table.WriteTo(terminal);
        foreach (var fact in facts.Where(f => f.Contradicts is not null))
            terminal.WriteLine(
                new Cell(
                    $"{Contradiction.Trim()} {fact.Label} {fact.Value} contradicts {string.Join(", ", fact.Contradicts!)}.", Tone.Warning));
    }

    /// <summary>What the entity is quoted with about others.</summary>
    private static void WriteSaid(Terminal terminal, EntityReport entity)
    {
        if (entity.Says.Count == 0) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell($"Statements about others ({entity.Says.Count})", Tone.Name));
        var table = new TextTable(["Fact", .. EvidenceRows.NamedHeadings]) { GroupedColumns = 1 };
        foreach (var fact in entity.Says)
            EvidenceRows.AddNamed(table, fact, new Cell(fact.Text, fact.Hidden is not null ? Tone.Hidden : Tone.Name));
        table.WriteTo(terminal);
    }

    /// <summary>The value; of a symmetric relation the entity may be the object, and then it is the subject.</summary>
    private static string OtherEnd(FactReport fact, string key) => fact.Object?.Key == key ? fact.Subject.Label : fact.Value;

    private static void WriteDerived(Terminal terminal, string title, int total, IReadOnlyList<DerivedFactReport> facts, bool isIncoming)
    {
        if (facts.Count == 0) return;
        terminal.WriteLine();
        terminal.WriteLine(new Cell($"{title} ({total})", Tone.Name));
        var table = new TextTable(isIncoming ? ["Subject", "Relation", "How", "Path"] : ["Member", "Value", "How", "Path"])
        {
            GroupedColumns = 1,
            LongColumn = 3
        };
        foreach (var fact in facts)
        {
            Cell[] names = isIncoming
                ? [new Cell(fact.Subject.Label, Tone.Name), fact.Label]
                : [fact.Label, new Cell(fact.Object.Label, Tone.Name)];
            table.Add([.. names, fact.Proof.WeakestModality is { } weakest ? StatementWord.Of(weakest) : "", fact.Proof.Text]);
        }

        table.WriteTo(terminal);
        if (facts.Count == total) return;
        var remainder = $"{facts.Count} of {total} are listed. “kg walk” lists all that a relation leads to.";
        terminal.WriteLine(new Cell(remainder, Tone.Aside));
    }
}
