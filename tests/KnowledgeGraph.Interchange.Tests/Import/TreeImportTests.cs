using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class TreeImportTests
{
    private const string Countries = """
        [
          { "name": { "common": "Aruba", "official": "Aruba" }, "cca3": "ABW", "cca2": "AW", "tld": [".aw"], "unMember": false,
            "currencies": { "AWG": { "name": "Aruban florin" } }, "latlng": [12.5, -69.96], "borders": [] },
          { "name": { "common": "India", "official": "Republic of India" }, "cca3": "IND", "cca2": "IN", "tld": [".in"], "unMember": true,
            "currencies": { "INR": { "name": "Indian rupee" } }, "latlng": [20, 77], "borders": ["LKA", "CHN"] },
          { "name": { "common": "China", "official": "People's Republic of China" }, "cca3": "CHN", "cca2": "CN",
            "tld": [".cn"], "unMember": true, "currencies": { "CNY": { "name": "Chinese yuan" } }, "latlng": [35, 105],
            "borders": ["IND"], "motto": null },
          { "name": { "common": "Sri Lanka", "official": "Democratic Socialist Republic of Sri Lanka" }, "cca3": "LKA", "cca2": "LK",
            "tld": [".lk"],
            "unMember": true, "currencies": { "LKR": { "name": "Sri Lankan rupee" } }, "latlng": [7, 81], "borders": ["IND"] }
        ]
        """;

    [Fact]
    public void The_identifier_is_what_others_refer_to()
    {
        using var directory = new ImportDirectory().Add("countries.json", Countries);

        var graph = directory.Import("countries.json");

        Assert.Equal("Country", graph.KindOf("ABW"));
        Assert.Equal("Sri Lanka", graph.Graph["LKA"].Label);
        Assert.Equal(["Republic of India"], graph["IND", "nameOfficial"]);
        Assert.Equal(["-69.96", "12.5"], graph["ABW", "latlng"].Order(StringComparer.Ordinal));
        Assert.Contains("public partial Values<decimal> Latlng { get; }", graph.Vocabulary, StringComparison.Ordinal);
        Assert.Contains(
            "[Relation, Symmetric(BothWays = true)] public partial Nodes<Country> Borders { get; }", graph.Vocabulary,
            StringComparison.Ordinal);
        Assert.Contains(directory.Report!.Guessed, static note => note.What == "'Country' is identified by 'cca3'");
        Assert.Contains(directory.Report.LeftOut, static note => note.What == "null values of 'Country.motto'");
    }

    [Fact]
    public void Facts_that_a_symmetric_relation_states_once_are_listed()
    {
        // A chain of cells, in which cell 50 does not name the one before it.
        var cells = Enumerable.Range(0, 100).Select(static i => (Id: i, Next: new[] { i + 1, i - 1 }
            .Where(next => next is >= 0 and < 100 && (i, next) != (50, 49)).Select(static next => $"\"c{next}\"")));
        using var directory = new ImportDirectory().Add(
            "cells.json",
            "[" + string.Join(",", cells.Select(static c => $$"""{ "id": "c{{c.Id}}", "next": [{{string.Join(",", c.Next)}}] }""")) + "]");

        directory.Import("cells.json");

        var note = Assert.Single(directory.Report!.Guessed, static n => n.What.Contains("one direction only", StringComparison.Ordinal));
        Assert.Equal(1, note.Count);
        Assert.Equal("c49 – c50", Assert.Single(note.Examples));
    }

    [Fact]
    public void An_object_of_objects_names_its_entities()
    {
        using var directory = new ImportDirectory().Add(
            "licences.json",
            """{ "MIT": { "name": "MIT License", "osiApproved": true }, "NCL": { "name": "NCL License", "osiApproved": false } }""");

        var graph = directory.Import("licences.json");

        Assert.Equal("Licence", graph.KindOf("MIT"));
        Assert.Equal("NCL License", graph.Graph["NCL"].Label);
        Assert.Equal(["true"], graph["MIT", "osiApproved"]);
    }

    [Fact]
    public void Objects_by_name_that_are_equal_everywhere_are_entities_of_their_own()
    {
        var items = Enumerable.Range(1, 30).Select(static i => $$"""
            { "id": "x{{i}}", "currencies": { "C{{i % 10}}": { "name": "Coin {{i % 10}}" } },
              "notes": { "n{{i % 10}}": { "text": "of {{i}}" } } }
            """);
        using var directory = new ImportDirectory().Add("places.json", "[" + string.Join(",", items) + "]");

        var graph = directory.Import("places.json");

        Assert.Equal("Currency", graph.KindOf("C3"));
        Assert.Equal("Coin 3", graph.Graph["C3"].Label);
        Assert.Equal(["C3"], graph["x13", "currencies"]);
        Assert.Equal(["x13/notes/n3"], graph["x13", "notes"]);
        Assert.Equal(["of 13"], graph["x13/notes/n3", "text"]);
    }

    [Fact]
    public void Arrays_of_objects_within_objects_are_entities()
    {
        using var directory = new ImportDirectory().Add("orders.json", """
            { "version": 2, "orders": [
              { "id": 17, "lines": [{ "product": "tea", "count": 2 }, { "product": "cup", "count": 1 }],
                "customer": { "id": "ada", "name": "Ada" } },
              { "id": 18, "lines": [{ "product": "tea", "count": 5 }], "customer": { "id": "ada", "name": "Ada" } } ] }
            """);

        var graph = directory.Import("orders.json");

        Assert.Equal(["17/lines/1", "17/lines/2"], graph["17", "lines"]);
        Assert.Equal(["tea"], graph["18/lines/1", "product"]);
        Assert.Equal(["ada"], graph["18", "customerId"]);
        Assert.Contains(directory.Report!.LeftOut, static note => note.Examples.Contains("version"));
    }

    [Fact]
    public void Texts_by_language_keep_their_language()
    {
        string[] languages = ["en", "de", "fr", "it", "es", "pt", "nl", "da", "sv", "pl"];
        var items = Enumerable.Range(0, 20).Select(i => $$"""
            { "id": "w{{i}}", "name": "Word {{i}}",
              "titles": { "{{languages[i % 10]}}": "t{{i}}", "{{languages[(i + 1) % 10]}}": "u{{i}}" } }
            """);
        using var directory = new ImportDirectory().Add("words.json", "[" + string.Join(",", items) + "]");

        var graph = directory.Import("words.json");

        Assert.Equal(["t1@de", "u1@fr"], graph["w1", "titles"].Order());
        Assert.Contains("Values<LanguageText> Titles", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_character_is_left_out_and_listed()
    {
        using var directory = new ImportDirectory().Add("a.json", """[{ "id": "a", "text": "\ud800", "other": "x" }]""");

        var graph = directory.Import("a.json");

        Assert.Equal(["x"], graph["a", "other"]);
        Assert.Contains(directory.Report!.LeftOut, static note => note.What.Contains("surrogate", StringComparison.Ordinal));
    }
}
