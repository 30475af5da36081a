using System.Globalization;

namespace KnowledgeGraph.Rdf.Tests.Reading;

/// <summary>What a process keeps alive can be measured only while no other test runs in it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInProcess
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone in the process";
}

[Collection(AloneInProcess.Name)]
public sealed class ReaderMemoryTests
{
    [Fact]
    public void A_statement_of_any_length_is_read_in_pieces()
    {
        const int count = 200_000;
        using var reader = RdfReader.Create(new EndlessStatement(count), RdfFormat.Turtle);
        var before = GC.GetTotalMemory(true);
        var read = 0;
        long most = 0;
        while (reader.Read())
        {
            if (++read % 50_000 == 0) most = Math.Max(most, GC.GetTotalMemory(true) - before);
        }

        Assert.Equal(count, read);
        Assert.InRange(most, long.MinValue, 8 * 1024 * 1024);
    }

    /// <summary>One statement with many objects, each another one.</summary>
    private sealed class EndlessStatement(int count) : TextReader
    {
        private int _written;
        private string _rest = "<https://example.org/subject> <https://example.org/predicate> ";

        public override int Read(char[] buffer, int index, int length)
        {
            if (_rest.Length == 0)
            {
                if (_written == count) return 0;
                _written++;
                var end = _written == count ? " ." : " ,\n";
                _rest = string.Create(CultureInfo.InvariantCulture, $"<https://example.org/object/{_written}>{end}");
            }

            var taken = Math.Min(length, _rest.Length);
            _rest.CopyTo(0, buffer, index, taken);
            _rest = _rest[taken..];
            return taken;
        }
    }
}
