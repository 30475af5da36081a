using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Triples;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>A unit as it is read: what it says, with what is wrong in it.</summary>
/// <param name="Unit">The unit, with claims in place of triples.</param>
/// <param name="OfFile">What is wrong with the file.</param>
/// <param name="OfTriples">What is wrong with triples.</param>
internal sealed record ReadUnit(FactUnit Unit, EquatableArray<Problem> OfFile, IReadOnlyList<Problem> OfTriples);

/// <summary>
/// The units of a graph in their order: those of code, which are in memory, and those of files, which are read whenever they are needed. A
/// few files are read ahead, on other threads.
/// </summary>
internal sealed class UnitList
{
    /// <summary>The bytes of files that are read ahead; their facts take about ten times as much.</summary>
    private const long BytesAhead = 16 << 20;

    private readonly (FactUnit? Unit, FactInput? File)[] _entries;
    private readonly IriMap _iris;
    private readonly AddressMembers _addresses;

    /// <summary>The checksum that each file had when it was first read.</summary>
    private readonly uint?[] _checksums;

    /// <param name="declared">The units that are in memory.</param>
    public UnitList(Vocabulary vocabulary, IReadOnlyList<FactUnit> declared, IReadOnlyList<FactInput> files)
    {
        _iris = new IriMap(vocabulary, declared);
        _addresses = new AddressMembers(vocabulary);
        _entries =
        [
            .. declared.Select(static unit => (Unit: (FactUnit?)unit, File: (FactInput?)null))
                .Concat(files.Select(static file => (Unit: (FactUnit?)null, File: (FactInput?)file)))
                .OrderBy(static entry => entry.Unit?.Unit ?? entry.File!.Unit, StringComparer.Ordinal),
        ];
        _checksums = new uint?[_entries.Length];
    }

    public int Count => _entries.Length;

    public IriMap Iris => _iris;

    /// <summary>Reads the units in their order.</summary>
    /// <param name="areResolved">Whether triples become declarations and claims.</param>
    /// <exception cref="FactInputException">A file cannot be read, or is not what it was when it was read before.</exception>
    public IEnumerable<ReadUnit> Read(bool areResolved, CancellationToken cancellationToken)
    {
        var ahead = new Queue<Task<ReadUnit>>();
        long bytes = 0;
        for (int next = 0, taken = 0; taken < _entries.Length; taken++)
        {
            while (next < _entries.Length && (ahead.Count == 0
                || ahead.Count <= Environment.ProcessorCount && bytes + LengthOf(next) <= BytesAhead))
            {
                var index = next++;
                bytes += LengthOf(index);
                ahead.Enqueue(Task.Run(() => Read(index, areResolved), cancellationToken));
            }

            var unit = Wait(ahead.Dequeue(), cancellationToken);
            yield return unit;
            bytes -= LengthOf(taken);
        }
    }

    private static ReadUnit Wait(Task<ReadUnit> task, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return task.GetAwaiter().GetResult();
    }

    private long LengthOf(int index) => _entries[index].File?.Length ?? 0;

    private ReadUnit Read(int index, bool isResolved)
    {
        var triples = new List<Problem>();
        if (_entries[index].Unit is { } declared) return new ReadUnit(Resolved(declared), default, triples);
        var input = _entries[index].File!;
        var bytes = ReadBytes(input);
        var checksum = Crc32C.Of(bytes);
        if ((_checksums[index] ??= checksum) != checksum)
            throw new FactInputException(input, "it was changed while the graph was built from it. Build again.", null);
        var file = input.Format.Read(bytes, input.Unit);
        return new ReadUnit(Resolved(file.Unit), file.Problems, triples);

        FactUnit Resolved(FactUnit unit) => isResolved ? UnitOrder.InPlace(Resolve(unit, triples)) : unit;
    }

    private static byte[] ReadBytes(FactInput input)
    {
        try
        {
            return input.Read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FactInputException(input, error.Message, error);
        }
    }

    private FactUnit Resolve(FactUnit unit, List<Problem> problems) =>
        unit.Statements.Count == 0 ? unit : new TripleUnitReader(unit, _iris, _addresses, problems).Read();
}
