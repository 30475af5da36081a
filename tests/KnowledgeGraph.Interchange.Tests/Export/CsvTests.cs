using CsvHelper;

namespace KnowledgeGraph.Interchange.Tests.Export;

/// <summary>Tables are read back with CsvHelper, and no cell of text is a formula.</summary>
public sealed class CsvTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("export-").FullName;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_graph_of_hostile_names_is_read_back(int seed)
    {
        var graph = HostileGraph.Create(seed);
        graph.ExportTo(ExportFormat.Csv, _directory);

        AssertAre(
            graph.Nodes.Select(node => $"{node.Key}|{node.Label}|{node.Kind}|{string.Join('|', node.Aliases)}"),
            Read("nodes").Select(
                row => $"{row["key:ID"]}|{row["label"]}|{row["kind"]}|{string.Join('|', Items(row["aliases:string[]"]))}"));
        AssertAre(
            graph.Nodes.SelectMany(node => node.Facts).Where(fact => !fact.Member.IsRelation && fact.IsVisible)
                .Select(fact => $"{fact.Subject.Key} {fact.Member.JsonName} {fact.Value}"),
            Read("nodes").SelectMany(PropertiesOf));
        AssertAre(
            graph.Facts.Where(fact => fact.Member.IsRelation && fact.IsVisible)
                .Select(fact => $"{fact.Subject.Key} {fact.Member.JsonName} {fact.Object!.Value.Key}"
                    + $" {Listed(fact, claim => claim.Note)} {Listed(fact, GraphTriples.Recorded)}"),
            Read("relationships").Select(row => $"{row[":START_ID"]} {row[":TYPE"]} {row[":END_ID"]}"
                + $" {string.Join('|', Items(row["notes:string[]"]))} {string.Join('|', Items(row["recorded:string[]"]))}"));
        AssertAre(
            graph.Facts.SelectMany(fact => fact.Claims).Select(
                claim =>
                    $"{claim.Fact.Subject.Key}|{claim.Fact.Object?.Key ?? claim.Fact.Value.ToString()}|{claim.Id}|{claim.Source}"
                        + $"|{claim.Quote}|{GraphTriples.Recorded(claim)}|{claim.Note}|{claim.Scope}"
                        + $"|{claim.AttributedNode?.Key ?? claim.AttributedTo}|{claim.RankReason}|{claim.IsVisible}"),
            Read("claims").Select(
                row =>
                    $"{row["subject"]}|{row["value"]}|{row["id"]}|{row["source"]}|{row["quote"]}"
                        + $"|{row["recorded"]}|{row["note"]}|{row["scope"]}"
                        + $"|{row["attributedTo"]}|{row["rankReason"]}|{bool.Parse(row["counts"])}"));
        AssertAre(
            graph.Sources.Select(source => $"{source.Key}|{source.Title}|{source.Document}|{source.Url}"),
            Read("sources").Select(row => $"{row["key"]}|{row["title"]}|{row["document"]}|{row["url"]}"));
    }

    [Fact]
    public void No_text_begins_as_a_formula()
    {
        HostileGraph.OfAllTexts().ExportTo(ExportFormat.Csv, _directory);

        foreach (var file in Directory.GetFiles(_directory))
        {
            Assert.All(
                RawRows(file).Skip(1).SelectMany(row => row),
                cell => Assert.False(cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0]), cell));
        }
    }

    [Fact]
    public void Formulas_are_kept_on_demand()
    {
        var graph = HostileGraph.OfAllTexts();
        graph.ExportTo(ExportFormat.Csv, _directory, new ExportOptions { EscapeFormulas = false });

        Assert.Equal(
            graph.Nodes.Select(node => node.Label), RawRows(Path.Combine(_directory, "nodes.csv")).Skip(1).Select(row => row[1]));
    }

    [Fact]
    public void Headers_are_those_of_bulk_loading()
    {
        HostileGraph.Create(1).ExportTo(ExportFormat.Csv, _directory);

        var nodes = RawRows(Path.Combine(_directory, "nodes.csv")).First();
        Assert.Equal(["key:ID", "label", "kind", "aliases:string[]", ":LABEL"], nodes[..5]);
        Assert.Contains("Person.int32One:int", nodes);
        Assert.Contains("int64Many:long[]", nodes);
        Assert.Contains("booleanOne:boolean", nodes);
        Assert.Contains("dateTimeOffsetOne:datetime", nodes);
        Assert.Equal([":START_ID", ":END_ID", ":TYPE"], RawRows(Path.Combine(_directory, "relationships.csv")).First()[..3]);
        Assert.Contains("Person;Thing", Read("nodes").Select(row => row[":LABEL"]));
    }

    [Fact]
    public void Without_provenance_there_are_two_tables()
    {
        HostileGraph.Create(1).ExportTo(ExportFormat.Csv, _directory, new ExportOptions { Provenance = false });

        Assert.Equal(["nodes.csv", "relationships.csv"], Directory.GetFiles(_directory).Select(Path.GetFileName).Order());
    }

    private static string Listed(Fact fact, Func<Claim, string?> text) =>
        string.Join('|', fact.Claims.Where(claim => claim.IsVisible).Select(text).OfType<string>().Distinct());

    private static IEnumerable<string> PropertiesOf(Dictionary<string, string> row)
    {
        foreach (var (header, cell) in row.Skip(5).Where(cell => cell.Value.Length > 0))
        {
            var (name, type) = (header[..header.LastIndexOf(':')], header[(header.LastIndexOf(':') + 1)..]);
            var items = type.EndsWith("[]", StringComparison.Ordinal) ? Items(cell) : [cell];
            foreach (var item in items) yield return $"{row["key:ID"]} {name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]} {item}";
        }
    }

    /// <summary>The way back from a list: semicolons end an item unless a backslash is in front.</summary>
    private static List<string> Items(string list)
    {
        var items = new List<string>();
        if (list.Length == 0) return items;
        var item = "";
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == ';')
            {
                items.Add(item);
                item = "";
            }
            else
            {
                item += list[i] == '\\' ? list[++i] : list[i];
            }
        }

        items.Add(item);
        return items;
    }

    private IEnumerable<Dictionary<string, string>> Read(string table)
    {
        var rows = RawRows(Path.Combine(_directory, table + ".csv")).ToList();
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(rows[0].Length, row.Length);
            yield return rows[0].Zip(row).ToDictionary(
                cell => cell.First, cell => cell.Second.StartsWith('\'') ? cell.Second[1..] : cell.Second);
        }
    }

    private static IEnumerable<string[]> RawRows(string file)
    {
        using var text = new StreamReader(file);
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',', HasHeader = false, MalformedData = CsvMalformedDataHandling.Throw,
        });
        while (reader.Read()) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }

    private static void AssertAre(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
}
