using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// Statements in temporary files, by ranges of their subjects: each file has all statements about the nodes of its range.
/// </summary>
internal sealed class StatementBuckets : IDisposable
{
    private const int MostBuckets = 512;

    /// <summary>The bytes that all files together hold in memory.</summary>
    private const int Buffers = 16 << 20;

    private const int LeastBuffer = 4096;
    private const int MostBuffer = 1 << 16;

    private readonly StatementCodec _codec;
    private readonly SpillWriter[] _writers;
    private readonly int _nodes;

    /// <param name="nodes">The number of nodes.</param>
    /// <param name="statements">About how many statements there will be.</param>
    /// <param name="bucketSize">How many statements about the nodes of one range there should be, more or less.</param>
    public StatementBuckets(StatementCodec codec, TemporaryDirectory directory, int nodes, long statements, int bucketSize)
    {
        _codec = codec;
        _nodes = nodes;
        Count = (int)Math.Clamp(Math.Min(statements / bucketSize, nodes), 1, MostBuckets);
        _writers = new SpillWriter[Count];
        var buffer = Math.Clamp(Buffers / Count, LeastBuffer, MostBuffer);
        for (var i = 0; i < _writers.Length; i++)
            _writers[i] = new SpillWriter(directory.PathOf(string.Create(CultureInfo.InvariantCulture, $"statements-{i}")), buffer);
    }

    public int Count { get; }

    public (int First, int End) NodesOf(int bucket) =>
        ((int)((long)_nodes * bucket / Count), (int)((long)_nodes * (bucket + 1) / Count));

    /// <summary>Adds a statement to the bucket of its subject.</summary>
    public void Add(in Statement statement, ClaimDeclaration declaration) =>
        _codec.Write(_writers[BucketOf(statement.Subject)], statement, declaration);

    /// <summary>
    /// Reads and deletes a bucket, in the order of the places of its statements. Nothing can be added to it any more.
    /// </summary>
    /// <param name="statements">Takes the statements in place of what it has.</param>
    public void Take(int bucket, List<DeclaredStatement> statements)
    {
        statements.Clear();
        var writer = _writers[bucket];
        if (writer.Position == 0) return;
        writer.Complete();
        using (var reader = new SpillReader(writer.Path))
        {
            while (!reader.IsAtEnd) statements.Add(_codec.Read(reader));
        }

        TemporaryDirectory.TryDeleteFile(writer.Path);
        Sort(statements);
    }

    public void Dispose()
    {
        foreach (var writer in _writers) writer.Dispose();
    }

    /// <summary>Brings statements into the order of their places. Few are not in their place.</summary>
    public static void Sort(List<DeclaredStatement> statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            if (Compare(statements[i - 1], statements[i]) <= 0) continue;
            statements.Sort(static (a, b) => Compare(a, b));
            return;
        }
    }

    private int BucketOf(int node)
    {
        var bucket = (int)((long)node * Count / _nodes);
        while (node >= NodesOf(bucket).End) bucket++;
        return bucket;
    }

    private static int Compare(in DeclaredStatement a, in DeclaredStatement b)
    {
        var order = a.Statement.Unit.CompareTo(b.Statement.Unit);
        return order != 0 ? order : a.Statement.Declaration.CompareTo(b.Statement.Declaration);
    }
}
