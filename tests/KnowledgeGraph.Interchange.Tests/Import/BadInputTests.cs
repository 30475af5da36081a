using System.Text;
using KnowledgeGraph.Interchange.Import;
using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

/// <summary>What is wrong with an input is shown at its place, and nothing is written.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("a.csv", "id,name\n1,one\n2,two,too\n", 3, 6, "The row has 3 cells, but the table has 2 columns.")]
    [InlineData("a.csv", "id,name\n1\n", 2, 2, "The row has 1 cell, but the table has 2 columns.")]
    [InlineData("a.csv", "id,name\n1,\"one\n2,two\n", 2, 3, "A quote in this row is not closed")]
    [InlineData("a.csv", "", 1, 1, "The file is empty.")]
    [InlineData("a.json", "[{\"id\": 1},\n {\"id\": ", 2, 9, "The file is not valid JSON")]
    [InlineData("a.json", "[{\"id\": 1}\n {\"é\": x}]", 2, 2, "The file is not valid JSON")]
    [InlineData("a.graphml", "<graphml>\n  <graph>\n    <node id='a'>\n  </graph>", 4, 5, "The file is not valid XML")]
    [InlineData("a.graphml", "<graphml>\n  <graph>\n    <node/></graph></graphml>", 3, 6, "The node has no id.")]
    [InlineData("a.graphml", "<svg>\n</svg>", 1, 2, "GraphML begins with 'graphml'")]
    [InlineData("a.nt", "<http://a> <http://b> <http://c> .\n<http://a> <http://b c> <http://c> .\n", 2, 21, "")]
    [InlineData("a.nt", "<http://a> <http://b> <http://c> .\n<http://a> <http://b>", 2, 22, "")]
    public void A_wrong_file_gets_line_column_and_caret(string name, string text, int line, int column, string message)
    {
        using var directory = new ImportDirectory().Add(name, text);

        var error = directory.Fail(name);

        Assert.Equal(name, error.Path);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n')[line - 1], error.LineText);
        Assert.StartsWith($"{name}({line},{column}): ", error.ToDisplayString(), StringComparison.Ordinal);
        Assert.EndsWith("\n  " + new string(' ', column - 1) + "^", error.ToDisplayString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "id,name\n1,caf\u00e9\n", 2, 6)]
    [InlineData("a.json", "[{\"id\": \"1\",\n \"name\": \"caf\u00e9\"}]", 2, 14)]
    public void Latin_1_is_told_from_UTF_8_and_read_if_it_is_named(string name, string text, int line, int column)
    {
        using var directory = new ImportDirectory().Add(name, Encoding.Latin1.GetBytes(text));

        var error = directory.Fail(name);

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains("byte 0xE9", error.Message, StringComparison.Ordinal);
        Assert.Contains("--encoding", error.Message, StringComparison.Ordinal);
        GraphImport.Run(directory.OptionsFor(name) with { Encoding = Encoding.Latin1 });
        Assert.Contains("café", directory.Read("a.kg.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_with_a_byte_order_mark_is_read()
    {
        using var directory = new ImportDirectory()
            .Add("a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,name\n1,café\n")]);

        Assert.Equal("café", directory.Import("a.csv").Graph["1"].Label);
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        using var directory = new ImportDirectory().Add("a.graphml", """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [
              <!ENTITY lol "lol">
              <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            ]>
            <graphml><graph><node id="&lol3;"/></graph></graphml>
            """);

        var error = directory.Fail("a.graphml");

        Assert.Equal(2, error.Line);
        Assert.Contains("document type (DTD)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Deep_nesting_is_refused(string open, string close)
    {
        var text = new StringBuilder().Insert(0, open, 100_000).Append('1').Insert(open.Length * 100_000 + 1, close, 100_000).ToString();
        using var directory = new ImportDirectory().Add("a.json", text);

        Assert.Contains("depth", directory.Fail("a.json").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_mapping_file_is_shown_at_its_place()
    {
        using var directory = new ImportDirectory()
            .Add("a.csv", "id\n1\n").Add("map.json", "{\n  \"kinds\": { \"A\": { \"nam\": \"B\" } }\n}");

        var error = directory.Fail("a.csv");

        Assert.Equal("map.json", error.Path);
        Assert.Equal(2, error.Line);
        Assert.Contains("nam", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_mapping_names_must_exist()
    {
        using var directory = new ImportDirectory()
            .Add("a.csv", "id,name\n1,x\n").Add("map.json", """{ "kinds": { "A": { "id": "no" } } }""");

        Assert.Contains("no column 'no'", directory.Fail("a.csv").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_fails_leaves_the_files_of_the_last_one()
    {
        using var directory = new ImportDirectory().Add("a.csv", "id,name\n1,x\n");
        directory.Import("a.csv");
        var before = Directory.GetFiles(directory.Output).ToDictionary(static f => f, File.ReadAllText);
        directory.Add("a.csv", "id,name\n1,y\n2\n");

        Assert.Throws<ImportFormatException>(() => GraphImport.Run(directory.OptionsFor("a.csv")));

        Assert.Equal(before, Directory.GetFiles(directory.Output).ToDictionary(static f => f, File.ReadAllText));
    }

    [Fact]
    public void Formats_that_are_not_known_are_named()
    {
        using var directory = new ImportDirectory().Add("a.xlsx", "");

        Assert.Contains(".xlsx", directory.Fail("a.xlsx").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json", "[{\"id\": 1,\n  \"x\\ud800\": 2}]", 2, 3, "half of a character")]
    [InlineData("a.jsonld", "{\"@context\": {\"@vocab\": \"http://x/\"},\n \"@id\": \"\\ud800\"}", 2, 9, "half of a character")]
    [InlineData("a.json", "\n [1, 2]", 2, 2, "contains no objects")]
    [InlineData("a.json", " null", 1, 2, "a single value")]
    [InlineData("a.jsonld", "{\"@id\": \"x\",\n \"@context\": \"https://schema.org/\"}", 2, 14, "does not fetch it")]
    [InlineData("a.jsonld", "{\"@id\": \"x\",\n \"@context\": 5}", 2, 2, "The context is 5.")]
    [InlineData("a.graphml", "", 1, 1, "The file is not valid XML")]
    [InlineData("data.noun", "00001740 03 n 01 a 0 000 | x\n00001741 03 n ZZ b 0 000 | x\n", 2, 15, "has 'ZZ' as the number of words")]
    [InlineData("data.noun", "00001740 03 n 01 entity 0 000\n", 1, 30, "has no '|'")]
    public void A_file_that_is_not_data_of_its_format_gets_line_and_column(string name, string text, int line, int column, string message)
    {
        using var directory = new ImportDirectory().Add(name, text);

        var error = directory.Fail(name);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.EndsWith("^", error.ToDisplayString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.graphml", "<graphml>\n <node id=\"é\"/></graphml>", 2, 12)]
    [InlineData("data.verb", "  licence\n00001740 03 v 01 café 0 000 00 | x\n", 2, 21)]
    [InlineData("a.nt", "<http://a> <http://b> \"é\" .\n", 1, 24)]
    [InlineData("a.tsv", "id\tname\n1\té\n", 2, 3)]
    public void A_wrong_encoding_is_shown_at_its_place(string name, string text, int line, int column)
    {
        using var directory = new ImportDirectory().Add(name, Encoding.Latin1.GetBytes(text));

        var error = directory.Fail(name);

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains("Save it as UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deeply_nested_GraphML_is_refused_with_a_short_message()
    {
        using var directory = new ImportDirectory()
            .Add("a.graphml", "<graphml>" + string.Concat(Enumerable.Repeat("<graph>", 100_000)));

        var error = directory.Fail("a.graphml");

        Assert.Contains("nested more than", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public void A_literal_that_is_not_of_its_datatype_is_left_out_and_listed_with_its_place()
    {
        using var directory = new ImportDirectory().Add("a.ttl", """
            @prefix x: <http://x.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            x:a x:size 5 , "many"^^xsd:integer ; x:born "2024-13-01"^^xsd:date ; x:tall "yes"^^xsd:boolean .
            """);

        var graph = directory.Import("a.ttl");

        Assert.Equal(["5"], graph["a", "size"]);
        var notes = directory.Report!.LeftOut.Where(static note => note.What.StartsWith("literals that are not", StringComparison.Ordinal));
        Assert.Equal(
            ["a.ttl(3,16): \"many\"", "a.ttl(3,45): \"2024-13-01\"", "a.ttl(3,77): \"yes\""], notes.SelectMany(static n => n.Examples));
    }

    [Fact]
    public void Elements_of_a_bundle_that_are_not_objects_of_STIX_are_left_out_and_counted()
    {
        using var directory = new ImportDirectory().Add("a.json", """
            { "type": "bundle", "objects": [7, { "type": "malware", "id": 5 }, { "id": "x" },
              { "type": "malware", "id": "malware--1", "name": "M" }, { "type": "relationship", "id": "relationship--1" }] }
            """);

        var graph = directory.Import("a.json");

        Assert.Equal("Malware", graph.KindOf("malware--1"));
        Assert.Contains(
            directory.Report!.LeftOut, static note => note is { What: "elements of the bundle without an id and a type", Count: 3 });
        Assert.Contains(directory.Report.LeftOut, static note => note.What == "relationships without a source, a target or a type");
    }
}
