using System.Text;

namespace KnowledgeGraph.Rdf.Tests.Reading;

public sealed class ReaderTests
{
    [Fact]
    public void Terms_have_their_positions()
    {
        using var reader = RdfReader.Create(
            new StringReader("PREFIX : <a:>\n:a :b 1 ,\n  \"x\" ~ :r {| :c :d |} .\n<< :a\n:b :c ~ :q >> ."), RdfFormat.Turtle);
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(
                $"{reader.Current} {reader.SubjectPosition} {reader.PredicatePosition} {reader.ObjectPosition} "
                + $"{reader.TriplePositions.Subject} {reader.TriplePositions.Predicate} {reader.TriplePositions.Object}");
        }

        Assert.Equal(
            [
                "<a:a> <a:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> . 2:1 2:4 2:7 0:0 0:0 0:0",
                "<a:a> <a:b> \"x\" . 2:1 2:4 3:3 0:0 0:0 0:0",
                "<a:r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <a:a> <a:b> \"x\" )>> . 3:9 3:9 3:9 2:1 2:4 3:3",
                "<a:r> <a:c> <a:d> . 3:9 3:15 3:18 0:0 0:0 0:0",
                "<a:q> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <a:a> <a:b> <a:c> )>> . 5:9 4:1 4:1 4:4 5:1 5:4",
            ],
            lines);
    }

    [Fact]
    public void The_graph_has_its_position()
    {
        using var reader = RdfReader.Create(new StringReader("{ <a:a> <a:b> 1 }\n GRAPH <a:g> { <a:a> <a:b> 2 }"), RdfFormat.TriG);

        Assert.True(reader.Read());
        Assert.Equal(default, reader.GraphPosition);
        Assert.True(reader.Read());
        Assert.Equal(new RdfPosition(2, 8), reader.GraphPosition);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Prefixes_and_the_base_are_those_that_are_declared_so_far()
    {
        using var reader = RdfReader.Create(
            new StringReader(
                "BASE <https://a.example/x/> PREFIX p: <q#> <> a p:T . PREFIX p: <https://b.example/> <> a p:T ."), RdfFormat.Turtle);

        Assert.Null(reader.BaseIri);
        Assert.True(reader.Read());
        Assert.Equal("https://a.example/x/", reader.BaseIri);
        Assert.Equal("https://a.example/x/q#", reader.Prefixes["p"]);
        Assert.Equal("https://a.example/x/q#T", reader.Current.Object.Value);
        Assert.True(reader.Read());
        Assert.Equal("https://b.example/T", reader.Current.Object.Value);
    }

    [Fact]
    public void Blank_nodes_without_a_label_do_not_get_one_of_the_text()
    {
        var quads = Rdf.Read("_:anon1 <a:b> [] , _:anon2 , _:anon_1 , _:anonymous .");

        Assert.Equal(5, quads.SelectMany(static quad => new[] { quad.Subject, quad.Object }).Distinct().Count());
    }

    [Theory]
    [InlineData("1", XsdIri.Integer)]
    [InlineData("+01", XsdIri.Integer)]
    [InlineData("-.5", XsdIri.Decimal)]
    [InlineData("1.50", XsdIri.Decimal)]
    [InlineData("1e6", XsdIri.Double)]
    [InlineData("1.E+6", XsdIri.Double)]
    [InlineData(".1e-6", XsdIri.Double)]
    public void Numbers_keep_their_text(string number, string datatype)
    {
        Assert.Equal(RdfTerm.Literal(number, datatype), Rdf.Read($"<a:a> <a:b> {number}.").Single().Object);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Assert.Single(Rdf.Read("\uFEFF<a:a> <a:b> 1 ."));
        Assert.Equal((1, 1), (Rdf.Fails("\uFEFFx").Line, Rdf.Fails("\uFEFFx").Column));
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. "<a:a> <a:b> 1 ."u8]);
        using var reader = RdfReader.Create(stream, RdfFormat.Turtle);
        Assert.Single(reader.ReadAll());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_every_usual_way(string end)
    {
        var text = string.Join(end, "<a:a> <a:b> 1 .", "# comment", "<a:a> <a:b> \"\"\"", "x\"\"\" .", "y");

        Assert.Equal((5, 1), (Rdf.Fails(text).Line, Rdf.Fails(text).Column));
        Assert.Equal("y", Rdf.Fails(text).LineText);
    }

    /// <summary>Tokens that begin in one block of the text and end in another are read as a whole.</summary>
    [Theory]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.TriG)]
    public void Texts_come_in_blocks_of_any_size(RdfFormat format)
    {
        var line = """
            <https://example.org/é/𝄞> a <a:b> , "x\u00e9\"𝄞" , '''a'b''' , 1.5e6 , "t"@en-GB--rtl , _:b.c , true .
            << _:b.c <a:b> ( 1 [] [ <a:b> 2 ] ) >> .
            """.Replace("( 1 [] [ <a:b> 2 ] )", "<<( <a:a> <a:b> 3 )>> ~ <a:r>");
        var text = string.Concat(Enumerable.Range(0, 600).Select(i => $"{line.Replace("_:b", $"_:b{i}")} # {new string('x', i)}\r\n"));
        var expected = Rdf.Read(text, format);

        foreach (var size in new[] { 1, 2, 3, 7, 1000 })
        {
            using var reader = RdfReader.Create(new SmallBlocks(text, size), format);
            Assert.Equal(expected, reader.ReadAll());
            using var bytes = RdfReader.Create(new SmallBytes(Encoding.UTF8.GetBytes(text), size), format);
            Assert.Equal(expected, bytes.ReadAll());
        }
    }

    private sealed class SmallBlocks(string text, int size) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, size));
    }

    private sealed class SmallBytes(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
    }
}
