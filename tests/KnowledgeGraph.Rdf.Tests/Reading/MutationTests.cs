using System.Text;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Rdf.Tests.Reading;

/// <summary>Files of the suites with random changes are read, or are wrong at a place inside them. Nothing else is thrown.</summary>
public sealed class MutationTests
{
    private const int Rounds = 20_000;

    [Theory]
    [InlineData("*.ttl", RdfFormat.Turtle)]
    [InlineData("*.trig", RdfFormat.TriG)]
    [InlineData("*.nt", RdfFormat.NTriples)]
    [InlineData("*.nq", RdfFormat.NQuads)]
    public void A_changed_file_is_read_or_wrong_at_a_place_inside_it(string pattern, RdfFormat format)
    {
        var folder = SharedData.Require("suites", "w3c-rdf");
        var files = Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(static bytes => bytes.Length < 20_000).ToList();
        Assert.True(files.Count > 50);
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var wrong = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(files, random);
            if (!IsRead(bytes, format)) wrong++;
        }

        Assert.InRange(wrong, Rounds / 10, Rounds);
    }

    private static bool IsRead(byte[] bytes, RdfFormat format)
    {
        var options = new RdfReaderOptions { BaseIri = "https://example.org/base" };
        try
        {
            using var reader = RdfReader.Create(new MemoryStream(bytes), format, options);
            foreach (var quad in reader.ReadAll()) Assert.NotNull(quad.ToString());
            return true;
        }
        catch (RdfFormatException exception)
        {
            var lines = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n").Split('\n', '\r');
            Assert.InRange(exception.Line, 1, lines.Length);
            Assert.InRange(exception.Column, 1, lines[exception.Line - 1].Length + 1);
            Assert.NotEmpty(exception.Problem);
            return false;
        }
    }

    private static byte[] Mutate(List<byte[]> files, Random random)
    {
        var bytes = new List<byte>(files[random.Next(files.Count)]);
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.Insert(at, (byte)"<>\"'[](){}|~@^\\#;,.:_ \n\r"[random.Next(24)]);
                    break;
                case 4:
                    var other = files[random.Next(files.Count)];
                    var start = random.Next(other.Length + 1);
                    bytes.InsertRange(at, other.AsSpan(start, Math.Min(random.Next(40), other.Length - start)).ToArray());
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 10), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
