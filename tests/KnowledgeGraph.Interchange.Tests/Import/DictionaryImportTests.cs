using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class DictionaryImportTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Objects_whose_names_differ_are_dictionaries_even_if_some_are_empty(string empty)
    {
        using var directory = new ImportDirectory().Add("countries.json", $$"""
            [
              { "cca3": "ABW", "currencies": { "AWG": { "name": "Aruban florin", "symbol": "ƒ" } } },
              { "cca3": "BHU", "currencies": { "BTN": { "name": "Ngultrum" }, "INR": { "name": "Indian rupee", "symbol": "₹" } } },
              { "cca3": "IND", "currencies": { "INR": { "name": "Indian rupee", "symbol": "₹" } } },
              { "cca3": "ATA", "currencies": {{empty}} },
              { "cca3": "CHN", "currencies": { "CNY": { "name": "Chinese yuan", "symbol": "¥" } } }
            ]
            """);

        var graph = directory.Import("countries.json");

        Assert.Equal("Currency", graph.KindOf("AWG"));
        Assert.Equal("Indian rupee", graph.Graph["INR"].Label);
        Assert.Equal(["BTN", "INR"], graph["BHU", "currencies"].Order(StringComparer.Ordinal));
        var note = Assert.Single(
            directory.Report!.Guessed,
            static n => n.What == "'Country.currencies' is a dictionary, whose names are the keys of 'Currency'");
        Assert.Equal(4, note.Count);
        Assert.Equal("AWG", note.Examples[0]);
    }

    [Fact]
    public void A_dictionary_can_hold_numbers_and_lists()
    {
        using var directory = new ImportDirectory().Add("towns.json", """
            [
              { "id": "A", "population": { "1990": 10, "2000": 12 }, "mayors": { "1990": ["Ada", "Ben"], "2000": ["Cy"] } },
              { "id": "B", "population": { "2000": 7 }, "mayors": { "1990": ["Di"] } }
            ]
            """);

        var graph = directory.Import("towns.json");

        Assert.Equal(["A/population/1990", "A/population/2000"], graph["A", "population"].Order(StringComparer.Ordinal));
        Assert.Equal(["12"], graph["A/population/2000", "value"]);
        Assert.Equal(["2000"], graph["A/population/2000", "populationKey"]);
        Assert.Equal(["Ada", "Ben"], graph["A/mayors/1990", "value"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dictionary_can_hold_dictionaries()
    {
        var rates = Enumerable.Range(0, 12).Select(static i => $$"""
            "C{{i:D2}}": { "C{{(i + 1) % 12:D2}}": { "rate": {{i}}.5 }, "C{{(i + 5) % 12:D2}}": { "rate": 0.{{i}}1 } }
            """);
        using var directory = new ImportDirectory().Add("rates.json", "{" + string.Join(",", rates) + "}");

        var graph = directory.Import("rates.json");

        Assert.Equal(["C03/value/C04", "C03/value/C08"], graph["C03", "value"].Order(StringComparer.Ordinal));
        Assert.Equal(["3.5"], graph["C03/value/C04", "rate"]);
        Assert.Equal(["C04"], graph["C03/value/C04", "valueKey"]);
    }

    [Fact]
    public void An_object_with_the_same_names_everywhere_is_a_part_unless_the_mapping_says_otherwise()
    {
        const string Words = """
            [ { "id": "a", "texts": { "en": "cat", "de": "Katze" } }, { "id": "b", "texts": { "en": "dog", "de": "Hund" } } ]
            """;
        using var directory = new ImportDirectory().Add("words.json", Words);

        Assert.Equal(["Katze"], directory.Import("words.json")["a", "textsDe"]);

        using var mapped = new ImportDirectory().Add("words.json", Words).Add(
            "map.json", """{ "kinds": { "Word": { "members": { "texts": { "objects": "languages" } } } } }""");
        Assert.Equal(["Katze@de", "cat@en"], mapped.Import("words.json")["a", "texts"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dictionary_is_a_part_if_the_mapping_says_so()
    {
        using var directory = new ImportDirectory().Add("countries.json", """
            [
              { "id": "a", "currencies": { "AWG": { "name": "Aruban florin" } } },
              { "id": "i", "currencies": { "INR": { "name": "Indian rupee" } } },
              { "id": "c", "currencies": { "CNY": { "name": "Chinese yuan" } } }
            ]
            """).Add(
            "map.json", """{ "kinds": { "Country": { "members": { "currencies": { "objects": "part" } } } } }""");

        var graph = directory.Import("countries.json");

        Assert.Equal(["Indian rupee"], graph["i", "currenciesINRName"]);
    }

    [Fact]
    public void An_object_around_dictionaries_has_a_kind_for_each()
    {
        using var directory = new ImportDirectory().Add("spdx.json", """
            {
              "version": "3.27",
              "licenses": { "MIT": { "name": "MIT License", "free": true }, "ISC": { "name": "ISC License", "free": true } },
              "exceptions": { "GCC": { "of": "MIT" }, "Bison": { "of": "ISC" } }
            }
            """);

        var graph = directory.Import("spdx.json");

        Assert.Equal("License", graph.KindOf("MIT"));
        Assert.Equal("Exception", graph.KindOf("Bison"));
        Assert.Equal(["MIT"], graph["GCC", "of"]);
        Assert.Contains(directory.Report!.LeftOut, static note => note.Examples.Contains("version"));
    }

    [Fact]
    public void An_array_without_objects_is_refused()
    {
        using var directory = new ImportDirectory().Add("simple.json", """["MIT", "ISC"]""");

        Assert.Contains("contains no objects", directory.Fail("simple.json").Message, StringComparison.Ordinal);
    }
}
