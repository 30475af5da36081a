using System.Text;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD83D", "\\uDE00", "\uD83D", "\uDE00", "\0", "\n", "\uFEFF", "\u202E", "//",
        "/*", "*/",
        "null", "true", "1e5", "-", "0", ".", "\"source\"", "\"claims\"", "\"assertions\"", "\"count\":", "\"value\"", "\"kind\"",
        "\"restsOn\":", "{\"value\":1}", "[[\"A\",\"b\",\"C\"]]", "'", "Z",
    ];

    [Fact]
    public void No_mutation_of_a_valid_file_throws_or_points_outside_of_it()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var files = new RandomFactFile(random);
        var clean = 0;
        for (var i = 0; i < 24_000; i++)
        {
            var text = new StringBuilder(i % 2 == 0 ? RandomFactFile.Minified(files.Next()) : files.Rewritten(files.Next()));
            for (var n = random.Next(1, 5); n > 0; n--) Mutate(text, random);
            if (Check(text.ToString(), seed).Problems.Count == 0) clean++;
        }

        // Were all of them wrong, or none, the mutations would test little.
        Assert.InRange(clean, 100, 20_000);
    }

    [Fact]
    public void No_random_bytes_throw()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(RandomFactFile.Minified(new RandomFactFile(random).Next()));
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var file = FactFormat.Json.Read(bytes, "a.kg.json");
            CheckSpans(file, bytes.Length, seed);
        }
    }

    [Fact]
    public void Every_beginning_of_a_file_is_refused_with_a_place()
    {
        var text = RandomFactFile.Minified(new RandomFactFile(new Random(7)).Next());
        for (var length = 0; length < text.Length; length++)
        {
            var file = Check(text[..length], seed: 7);
            Assert.NotEmpty(file.Problems);
            Assert.Empty(file.Unit.Claims);
            Assert.True(file.Unit.IsIncomplete);
        }
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, random.Next(10) == 0 ? 60 : 4));
        switch (random.Next(5))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2 when at < text.Length:
                text[at] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x80));
                break;
            default:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static FactFile Check(string text, int seed)
    {
        try
        {
            var file = FactFileParser.Parse(text, "a.kg.json");
            CheckSpans(file, text.Length, seed);
            foreach (var problem in file.Problems) Assert.NotEmpty(MarkedText.Message(problem, file, text));
            return file;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"seed {seed}: {text}", e);
        }
    }

    private static void CheckSpans(FactFile file, int length, int seed)
    {
        for (var i = 0; 2 * i < file.Anchors.Spans.Count; i++)
        {
            var (start, count) = file.Anchors[i];
            Assert.True(start >= 0 && count >= 0 && start + count <= length, $"seed {seed}: {start}+{count} of {length}");
        }

        foreach (var problem in file.Problems)
        {
            Assert.InRange(2 * problem.Anchor.Ordinal, 0, file.Anchors.Spans.Count - 2);
        }
    }

    [Fact]
    public void The_strict_reader_agrees_with_the_framework_on_mutated_texts()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var files = new RandomFactFile(random);
        var pool = new TextPool();
        for (var i = 0; i < 20_000; i++)
        {
            var builder = new StringBuilder(RandomFactFile.Minified(files.Next()));
            for (var n = random.Next(0, 3); n > 0; n--) Mutate(builder, random);
            var text = builder.ToString();
            var reader = new JsonReader(text, JsonReaderOptions.Strict);
            while (reader.Read())
            {
                if (reader.Kind is JsonTokenKind.String or JsonTokenKind.PropertyName) reader.GetString(pool);
            }

            // The framework lets escaped halves of surrogate pairs pass while it reads, and texts with raw ones cannot be written for it.
            if (reader.Error?.Kind == JsonErrorKind.LoneSurrogate || HasLoneSurrogate(text)) continue;
            Assert.True(reader.Error is null == FrameworkAccepts(text), $"seed {seed}: {reader.Error} {text}");
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static bool FrameworkAccepts(string text)
    {
        var reader = new System.Text.Json.Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
