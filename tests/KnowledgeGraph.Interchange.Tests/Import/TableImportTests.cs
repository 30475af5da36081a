using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class TableImportTests
{
    private const string Countries = """
        code,name,borders,area,independent,founded,capital_id
        ABW,Aruba,,180,false,1986,1
        CHN,China,"IND,LKA",9706961.5,true,1949-10-01,2
        IND,India,"CHN,LKA",3287590,true,1947-08-15,
        LKA,Sri Lanka,"CHN,IND",65610,true,1948-02-04,3
        """;

    private const string Cities = """
        id	title	population
        1	Oranjestad	28294
        2	Beijing	21893095000
        3	Colombo	752993
        """;

    [Fact]
    public void Rows_are_entities_and_columns_are_typed_members()
    {
        using var directory = new ImportDirectory().Add("countries.csv", Countries);

        var graph = directory.Import("countries.csv");

        Assert.Equal("Country", graph.KindOf("ABW"));
        Assert.Equal("Sri Lanka", graph.Graph["LKA"].Label);
        Assert.Equal(["9706961.5"], graph["CHN", "area"]);
        Assert.Contains("public partial decimal Area { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("public partial bool Independent { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("public partial PartialDate Founded { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("public partial int? CapitalId { get; }", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_identifiers_are_a_symmetric_relation()
    {
        using var directory = new ImportDirectory().Add("countries.csv", Countries);

        var graph = directory.Import("countries.csv");

        Assert.Contains(
            "[Relation, Symmetric(BothWays = true)] public partial Nodes<Country> Borders { get; }", graph.Vocabulary,
            StringComparison.Ordinal);
        Assert.Equal(3, graph.Graph.Facts.Count(static fact => fact.Member.JsonName == "borders"));
        Assert.Contains(directory.Report!.Guessed, static note => note.What == "'Country.Borders' is symmetric" && note.Count == 6);
    }

    [Fact]
    public void Numbers_refer_to_another_table_if_the_column_is_named_so()
    {
        using var directory = new ImportDirectory().Add("countries.csv", Countries).Add("cities.tsv", Cities);

        var graph = directory.Import("countries.csv", "cities.tsv");

        Assert.Equal(["2"], graph["CHN", "capitalId"]);
        Assert.Equal("Beijing", graph.Graph["2"].Label);
        Assert.Contains("public partial City? CapitalId { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains("public partial long Population { get; }", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_identifiers_of_two_tables_get_the_name_of_the_kind()
    {
        using var directory = new ImportDirectory()
            .Add("countries.csv", "code,name\nNCL,New Caledonia\nABW,Aruba\n")
            .Add("licences.csv", "code,name\nNCL,NCL Source Code License\n");

        var graph = directory.Import("countries.csv", "licences.csv");

        Assert.Equal("New Caledonia", graph.Graph["country:NCL"].Label);
        Assert.Equal("NCL Source Code License", graph.Graph["licence:NCL"].Label);
        Assert.Equal("Aruba", graph.Graph["country:ABW"].Label);
    }

    [Fact]
    public void Columns_with_any_name_are_valid_members()
    {
        using var directory = new ImportDirectory().Add(
            "things.csv", "id,label,Key,kind,Thing,URL,url,3d model,class,naïve Größe,a-b,a b,,💡,Equals,Status\n"
                + "a,A,1,2,3,4,5,6,7,8,9,10,11,12,13,14\nb,B,1,2,3,4,5,6,7,8,9,10,11,12,13,14\n");

        var graph = directory.Import("things.csv");

        Assert.Equal(14, graph.Graph["a"].Facts.Count);
        Assert.Equal(14, graph.Graph.Members.Count);
    }

    [Fact]
    public void A_few_texts_that_repeat_are_an_enumeration()
    {
        var rows = Enumerable.Range(1, 60)
            .Select(static i => $"t{i},{(i % 3) switch { 0 => "Network devices", 1 => "Linux", _ => "macOS" }}");
        using var directory = new ImportDirectory().Add("systems.csv", "id,platform\n" + string.Join('\n', rows));

        var graph = directory.Import("systems.csv");

        Assert.Equal(["NetworkDevices"], graph["t3", "platform"]);
        Assert.Contains("public partial Platform Platform { get; }", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_file_names_types_and_drops()
    {
        using var directory = new ImportDirectory()
            .Add("people.csv", "no;who;born;secret;tags\n7;Ada;1815;x;a|b\n8;Bo;1900;y;c\n").Add("map.json", """
            {
              "graph": "Persons",
              "tables": { "delimiter": ";" },
              "kinds": {
                "Person": {
                  "id": "no", "label": "who", "prefix": true,
                  "members": {
                    "born": { "name": "BornIn", "type": "PartialDate?" },
                    "secret": { "drop": true },
                    "tags": { "separator": "|", "type": "Values<string>" },
                  }
                }
              }
            }
            """);

        var graph = directory.Import("people.csv");

        Assert.Equal("Persons", graph.Graph.Name);
        Assert.Equal("Ada", graph.Graph["person:7"].Label);
        Assert.Equal(["1815"], graph["person:7", "bornIn"]);
        Assert.Equal(["a", "b"], graph["person:7", "tags"]);
        Assert.Contains(
            directory.Report!.LeftOut, static note => note.What.Contains("Person.secret", StringComparison.Ordinal) && note.Count == 2);
    }
}
