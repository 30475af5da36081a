namespace KnowledgeGraph.Rdf.Tests.Writing;

/// <summary>What is written is read as the same quads, but for the labels of blank nodes.</summary>
public sealed class RoundTripTests
{
    private const int Rounds = 2_000;

    private static readonly RdfWriterOptions _options = new()
    {
        Prefixes = new Dictionary<string,
            string> { [""] = "https://a.example/", ["x"] = "https://a.example/x#", ["rdf"] = RdfIri.Namespace },
    };

    [Theory]
    [InlineData(RdfFormat.NTriples)]
    [InlineData(RdfFormat.NQuads)]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.TriG)]
    public void Random_quads_are_read_as_they_were_written(RdfFormat format)
    {
        var seed = Environment.TickCount;
        for (var round = 0; round < Rounds; round++)
        {
            var quads = new RandomQuads(new Random(seed + round)).Next(format is RdfFormat.NQuads or RdfFormat.TriG);
            var text = Rdf.Write(quads, format, _options);

            var read = Rdf.Read(text, format);

            Assert.True(RdfDataset.AreIsomorphic(quads, read), $"seed {seed + round}\n{string.Join('\n', quads)}\n\n{text}");
        }
    }

    [Theory]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.TriG)]
    public void The_order_of_quads_does_not_matter(RdfFormat format)
    {
        var seed = Environment.TickCount;
        for (var round = 0; round < Rounds / 10; round++)
        {
            var random = new Random(seed + round);
            var quads = new RandomQuads(random).Next(format == RdfFormat.TriG).ToArray();
            var text = Rdf.Write(quads, format, _options);
            random.Shuffle(quads);

            Assert.Equal(text, Rdf.Write([.. quads, quads[0]], format, _options));
        }
    }
}
