namespace KnowledgeGraph.Orleans.Messages;

/// <summary>
/// The components of a shard, of its nodes whose numbers are in a range. Of each, the number of a node that stands for it, unless it is the
/// same. Numbers are counted from the first of the range.
/// </summary>
/// <param name="End">One past the last number of the range.</param>
/// <param name="Main">The node that stands for the largest component.</param>
/// <param name="InMain">The nodes of the largest component.</param>
/// <param name="Others">The nodes of other components.</param>
/// <param name="Labels">What stands for the component of each of these: 4 bytes each, little-endian.</param>
/// <param name="Deprecated">The nodes of the part that are deprecated.</param>
[GenerateSerializer]
[Immutable]
internal sealed record ComponentPage(int End, int Main, byte[] InMain, byte[] Others, byte[] Labels, byte[] Deprecated);

/// <summary>Nodes whose numbers are in a range, counted from its first.</summary>
/// <param name="End">One past the last number of the range.</param>
/// <param name="Numbers">The nodes.</param>
/// <param name="Deprecated">The nodes of the part that are deprecated.</param>
[GenerateSerializer]
[Immutable]
internal sealed record NumberPage(int End, byte[] Numbers, byte[] Deprecated);

/// <summary>How many edges leave nodes of a part, in the order of positions: 4 bytes each, little-endian.</summary>
[GenerateSerializer]
[Immutable]
internal sealed record DegreePage(byte[] Degrees);

/// <param name="Question">The question, which the replica keeps what it gets for.</param>
/// <param name="Filter">The edges.</param>
/// <param name="Iteration">The iteration. That of an earlier one is forgotten.</param>
/// <param name="Start">The place of the first value, among the nodes whose values the part needs.</param>
/// <param name="Values">What each hands on along each of its edges: 8 bytes each, little-endian.</param>
[GenerateSerializer]
[Immutable]
internal sealed record GiveRequest(Guid Question, StepFilter Filter, int Iteration, int Start, byte[] Values);

/// <summary>How the values that a node receives are combined.</summary>
internal enum Combination
{
    /// <summary>Adds the values up. The sum of no values is 0.</summary>
    Sum,

    /// <summary>Takes the most frequent label. If several are equally frequent, takes the least; if there is no label, -1.</summary>
    CommonestLabel,
}

/// <param name="Question">The question.</param>
/// <param name="Filter">The edges.</param>
/// <param name="Iteration">The iteration.</param>
/// <param name="Combination">How the values are combined.</param>
/// <param name="Start">The position of the first node.</param>
[GenerateSerializer]
[Immutable]
internal sealed record CombineRequest(Guid Question, StepFilter Filter, int Iteration, Combination Combination, int Start);

/// <summary>What has become of the values that nodes of a part are given, in the order of positions.</summary>
/// <param name="IsWhole">Whether the replica got all that it needs. Otherwise another one did, or it has forgotten it.</param>
/// <param name="Values">8 bytes each, little-endian.</param>
[GenerateSerializer]
[Immutable]
internal sealed record CombinedPage(bool IsWhole, byte[] Values);

/// <summary>
/// What the order of the nodes of a graph follows from, which is by kind, then by key: of nodes of a part, in the order of positions.
/// </summary>
/// <param name="Kinds">The number of the kind of each: 4 bytes each, little-endian.</param>
/// <param name="Ends">Where the key of each ends: 4 bytes each, little-endian.</param>
/// <param name="Keys">The keys, one after the other, in UTF-8.</param>
[GenerateSerializer]
[Immutable]
internal sealed record KeyPage(byte[] Kinds, byte[] Ends, byte[] Keys);
