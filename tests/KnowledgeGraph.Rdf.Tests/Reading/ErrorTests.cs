using System.Text;

namespace KnowledgeGraph.Rdf.Tests.Reading;

/// <summary>What is wrong is reported at its place, with the line, a caret, and what to do.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void A_message_has_the_file_the_place_the_line_a_caret_and_what_to_do()
    {
        var exception = Rdf.Fails(
            "@prefix ex: <https://example.org/> .\n\tex:a x:b ex:c .\n", options: new RdfReaderOptions { Path = "people.ttl" });

        Assert.Equal(
            "people.ttl(2,7): The prefix 'x:' is not declared. Declare it above: PREFIX x: <https://example.org/>\n"
            + "  \tex:a x:b ex:c .\n"
            + "  \t     ^",
            exception.Message);
        Assert.Equal("people.ttl", exception.Path);
        Assert.Equal((2, 7), (exception.Line, exception.Column));
        Assert.Equal("\tex:a x:b ex:c .", exception.LineText);
    }

    [Theory]
    [InlineData("<a:a> <a:b> <a:c>", 1, 18, "The text ends within a statement")]
    [InlineData("<a:a> <a:b> <a:c", 1, 13, "This IRI has no end")]
    [InlineData("<a:a> <a:b> <a c> .", 1, 15, "An IRI cannot have a space")]
    [InlineData("<a:a> <a:b> <c> .", 1, 13, "This IRI is relative")]
    [InlineData("<a:a> <a:b> \"c .\n", 1, 13, "This string ends on another line")]
    [InlineData("<a:a>\n<a:b>\n\"\"\"c\n\n", 3, 1, "This string has no end")]
    [InlineData("<a:a> <a:b> \"a\\q\" .", 1, 15, "This escape is not known")]
    [InlineData("<a:a> <a:b> \"a\\u00g0\" .", 1, 15, "\\u is followed by 4 hexadecimal digits")]
    [InlineData("<a:a> <a:b> \"\"\"\n\\uD800\"\"\" .", 2, 1, "This escape is half of a surrogate pair")]
    [InlineData("<a:a> <a:b> \"c\"@x-toolongatag .", 1, 16, "A language tag has parts")]
    [InlineData("<a:a> <a:b> \"c\"@en--up .", 1, 19, "The direction after a language tag")]
    [InlineData("<a:a> <a:b> \"c\"^^5 .", 1, 18, "'5' has no prefix. A datatype follows")]
    [InlineData("<a:a> \"b\" <a:c> .", 1, 7, "A predicate is an IRI")]
    [InlineData("5 <a:b> <a:c> .", 1, 1, "A literal is not a subject")]
    [InlineData("<a:a> <a:b> ( <a:c> .", 1, 21, "An object comes here")]
    [InlineData("<a:a> <a:b> [ <a:b> 1 ,, 2 ] .", 1, 24, "An object comes here")]
    [InlineData("<a:a> <a:b> [ <a:b> 1 . ] .", 1, 23, "The properties of a blank node end with ']'")]
    [InlineData("<a:a> <a:b> <a:c> {| <a:d> 1 } .", 1, 30, "An annotation ends with '|}'")]
    [InlineData("<a:a> <a:b> <a:c> ; ; . .", 1, 25, "There is no statement before this '.'")]
    [InlineData("<a:a> <a:b> << <a:c> <a:d> >> .", 1, 28, "The object of a triple comes here")]
    [InlineData("<a:a> <a:b> <<( <a:c> <a:d> 1 >> .", 1, 31, "A triple term is")]
    [InlineData("<<( <a:c> <a:d> 1 )>> <a:b> 1 .", 1, 1, "A triple term is not a subject")]
    [InlineData("@prefix a <a:> .", 1, 9, "A prefix ends with ':'")]
    [InlineData("@prefix a: <a:>\n<a:a> <a:b> 1 .", 2, 1, "A directive that begins with '@' ends with '.'")]
    [InlineData("PREFIX a: <a:> .", 1, 16, "There is no statement before this '.'")]
    [InlineData("@Prefix a: <a:> .", 1, 1, "The directives are @prefix")]
    [InlineData("<a:a> <a:b> -x .", 1, 13, "A number has digits")]
    [InlineData("<a:a> knows <a:c> .", 1, 7, "'knows' has no prefix. A predicate comes here")]
    [InlineData("_:a. <a:b> 1 .", 1, 4, "A predicate comes here")]
    [InlineData(
        "<a:a> <a:b> \"c\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", 1, 18, "A literal of this datatype has a language")]
    public void An_error_is_at_its_place(string text, int line, int column, string problem)
    {
        var exception = Rdf.Fails(text);

        Assert.StartsWith(problem, exception.Problem);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("<a:a> <a:b> <a:c> . <a:a> <a:b> <a:d> .", 1, 21, "Each statement is on a line of its own")]
    [InlineData("<a:a> <a:b>\n<a:c> .", 1, 12, "The object of a statement")]
    [InlineData("a:a <a:b> <a:c> .", 1, 1, "A statement begins with its subject")]
    [InlineData("<a:a> <a:b> <a:c> <a:g> .", 1, 19, "A statement ends with '.'")]
    [InlineData("<< <a:a> <a:b> 1 >> <a:b> <a:c> .", 1, 1, "A triple term can only be an object")]
    [InlineData("<a:a> <a:b> << <a:a> <a:b> <a:c> >> .", 1, 13, "Reified triples are a syntax of Turtle")]
    public void An_error_in_N_Triples_is_at_its_place(string text, int line, int column, string problem)
    {
        var exception = Rdf.Fails(text, RdfFormat.NTriples);

        Assert.StartsWith(problem, exception.Problem);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("<a:g> { <a:a> <a:b> 1", 1, 22, "The text ends within a statement")]
    [InlineData("<a:g> { <a:a> <a:b> 1 .\n", 1, 7, "This graph has no end")]
    [InlineData("<a:g> {\n@prefix a: <a:> . }", 2, 1, "A directive is not inside a graph")]
    [InlineData("<a:g> {\nPREFIX a: <a:> }", 2, 1, "A directive is not inside a graph")]
    [InlineData("GRAPH <a:g> <a:a>", 1, 13, "The statements of a graph are in braces")]
    public void An_error_in_TriG_is_at_its_place(string text, int line, int column, string problem)
    {
        var exception = Rdf.Fails(text, RdfFormat.TriG);

        Assert.StartsWith(problem, exception.Problem);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var exception = Rdf.Fails($"<a:{new string('a', 50_000)}> <a:b> <c> , <a:{new string('d', 50_000)}> .");

        Assert.Equal((1, 50_012), (exception.Line, exception.Column));
        Assert.StartsWith("…aaa", exception.LineText);
        Assert.EndsWith("ddd…", exception.LineText);
        Assert.InRange(exception.LineText.Length, 100, 200);
        var lines = exception.Message.Split('\n');
        Assert.Equal('<', lines[1][lines[2].IndexOf('^')]);
        Assert.Equal("<c>", lines[1].Substring(lines[2].IndexOf('^'), 3));
    }

    [Fact]
    public void Every_read_after_an_error_throws_it_again()
    {
        using var reader = RdfReader.Create(new StringReader("<a:a> <a:b> 1 . <a:a> x"), RdfFormat.Turtle);
        Assert.True(reader.Read());

        var first = Assert.Throws<RdfFormatException>(() => reader.Read());
        var second = Assert.Throws<RdfFormatException>(() => reader.Read());

        Assert.Same(first, second);
    }

    [Theory]
    [InlineData("<a:a> <a:b> \"é\" .\n<a:a> <a:b> \"", new byte[] { 0xE9, 0x22 }, 2, 14, "byte 0xE9 at offset 32")]
    [InlineData("<a:a> <a:b> 1 .\n", new byte[] { 0xC0, 0x80 }, 2, 1, "byte 0xC0 at offset 16")]
    [InlineData("<a:a> <a:b> 1 . # ", new byte[] { 0xF0, 0x9F }, 1, 19, "byte 0xF0 at offset 18")]
    [InlineData("", new byte[] { 0xFF, 0xFE, 0x3C, 0x00 }, 1, 1, "The text is UTF-16")]
    public void Bytes_that_are_not_UTF_8_are_an_error_at_their_place(string before, byte[] after, int line, int column, string problem)
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(before), .. after]);
        using var reader = RdfReader.Create(stream, RdfFormat.Turtle);

        var exception = Assert.Throws<RdfFormatException>(() => reader.ReadAll().Count());

        Assert.Contains(problem, exception.Message);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Theory]
    [InlineData(RdfFormat.Turtle, "<a:a> <a:b> ", "( ", 256)]
    [InlineData(RdfFormat.Turtle, "<a:a> <a:b> ", "[ <a:b> ", 256)]
    [InlineData(RdfFormat.Turtle, "<a:a> <a:b> ", "<a:c> {| <a:b> ", 256)]
    [InlineData(RdfFormat.Turtle, "<a:a> <a:b> ", "<<( <a:a> <a:b> ", 256)]
    [InlineData(RdfFormat.Turtle, "", "<< ", 256)]
    [InlineData(RdfFormat.NTriples, "<a:a> <a:b> ", "<<( <a:a> <a:b> ", 256)]
    public void Nesting_has_a_limit(RdfFormat format, string before, string repeated, int limit)
    {
        var exception = Rdf.Fails(before + string.Concat(Enumerable.Repeat(repeated, 100_000)), format);

        Assert.StartsWith($"The nesting is deeper than {limit}.", exception.Problem);
    }

    [Fact]
    public void The_limit_of_nesting_is_an_option()
    {
        const string text = "<a:a> <a:b> (((1))) .";

        Assert.NotEmpty(Rdf.Read(text, options: new RdfReaderOptions { MaxDepth = 3 }));
        Rdf.Fails(text, options: new RdfReaderOptions { MaxDepth = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Rdf.Read(text, options: new RdfReaderOptions { MaxDepth = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rdf.Read(text, options: new RdfReaderOptions { MaxDepth = 1001 }));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_a_character()
    {
        Assert.StartsWith("Half of a surrogate pair", Rdf.Fails("<a:a> <a:b> \"x\uD800\" .").Problem);
        Assert.StartsWith("This string has half", Rdf.Fails("<a:a> <a:b> \"\"\"x\uDC00\"\"\" .").Problem);
        Assert.StartsWith("Half of a surrogate pair", Rdf.Fails("<a:\uDC00> <a:b> 1 .").Problem);
        Assert.StartsWith("Half of a surrogate pair", Rdf.Fails("_:\uD800 <a:b> 1 .").Problem);
        Assert.StartsWith("Half of a surrogate pair", Rdf.Fails("PREFIX x: <a:> x:\uD800\uD800 <a:b> 1 .").Problem);
    }
}
