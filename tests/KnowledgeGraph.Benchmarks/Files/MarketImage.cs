extern alias generator;

using System.Globalization;
using System.Text;
using Column = generator::KnowledgeGraph.Image.Column;
using ImageAssembler = generator::KnowledgeGraph.Image.ImageAssembler;
using ImageFormat = generator::KnowledgeGraph.Image.ImageFormat;
using LookupText = generator::KnowledgeGraph.Image.LookupText;
using MemberKind = generator::KnowledgeGraph.MemberType;

namespace KnowledgeGraph.Benchmarks.Files;

/// <summary>
/// Images like those of <see cref="Workload"/> at sizes that no compiler takes: the columns are written at once, without facts in between.
/// </summary>
internal sealed class MarketImage
{
    internal const ulong Hash = 0x4D61726B6574;
    internal const int RestrictedBy = 1;
    internal const int Backs = 2;
    internal const int Founded = 3;
    internal const int Uses = 4;

    private const int Sources = 4;

    private readonly Random _random;
    private readonly int[][] _columns = [.. Enumerable.Repeat(Array.Empty<int>(), ImageFormat.ColumnCount)];
    private readonly MemoryStream _text = new();
    private readonly List<int> _starts = [0];
    private readonly int _chips;
    private readonly int _companies;
    private readonly int _policies;

    private MarketImage(int facts)
    {
        _random = new Random(facts);
        var entities = Math.Max(10, facts / 5);
        _companies = entities * 6 / 10;
        _chips = entities * 3 / 10;
        _policies = entities - _companies - _chips;
        WriteNodes();
        WriteVocabulary();
        WriteFacts(facts);
    }

    private int[] this[Column column]
    {
        get => _columns[(int)column];
        set => _columns[(int)column] = value;
    }

    /// <summary>Makes an image of version 02.</summary>
    /// <param name="facts">About how many facts it has.</param>
    internal static byte[] Create(int facts)
    {
        var image = new MarketImage(facts);
        return ImageAssembler.Assemble(
            Hash, image.Add("Market"), column => column == Column.StringStart ? [.. image._starts] : image[column],
            image._text.GetBuffer().AsSpan(0, (int)image._text.Length));
    }

    private void WriteNodes()
    {
        (string Key, string Label)[] nodes =
        [
            .. Named('H', "Chip", _chips), .. Named('C', "Company", _companies), .. Named('P', "Policy", _policies),
        ];
        this[Column.NodeKey] = Array.ConvertAll(nodes, node => Add(node.Key));
        this[Column.NodeLabel] = Array.ConvertAll(nodes, node => Add(node.Label));
        foreach (var column in (ReadOnlySpan<Column>)[
            Column.NodeAliasList, Column.NodeModule, Column.NodeStatus, Column.NodeReplacedBy, Column.NodeStatusReason])
            this[column] = new int[nodes.Length];
        (this[Column.AliasListStart], this[Column.RestsOnListStart]) = ([0], [0]);

        var lookups = new long[2 * nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            lookups[2 * i] = (long)LookupText.Hash(LookupText.Normalize(nodes[i].Key)) << 32 | (uint)i;
            lookups[2 * i + 1] = (long)LookupText.Hash(LookupText.Normalize(nodes[i].Label)) << 32 | (uint)i;
        }

        Array.Sort(lookups);
        this[Column.LookupHash] = Array.ConvertAll(lookups, lookup => (int)(lookup >> 32));
        this[Column.LookupNode] = Array.ConvertAll(lookups, lookup => (int)lookup);
    }

    private static IEnumerable<(string Key, string Label)> Named(char prefix, string kind, int count)
    {
        var numbers = Enumerable.Range(0, count).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        Array.Sort(numbers, StringComparer.Ordinal);
        return numbers.Select(number => (prefix + number, $"{kind} No. {number}"));
    }

    private void WriteVocabulary()
    {
        Names(Column.KindName, "Chip", "Company", "Policy");
        Names(Column.KindPlural, "Chips", "Companies", "Policies");
        Names(Column.KindLabel, "chip", "company", "policy");
        (this[Column.KindFlags], this[Column.KindParent], this[Column.KindModule]) = ([0, 0, 0], [0, 0, 0], [0, 0, 0]);
        this[Column.KindEnd] = [1, 2, 3];
        this[Column.KindNumber] = [0, 1, 2];
        this[Column.KindFirstNode] = [0, _chips, _chips + _companies];
        this[Column.KindNodeEnd] = [_chips, _chips + _companies, _chips + _companies + _policies];

        Names(Column.MemberName, "MadeBy", "RestrictedBy", "Backs", "Founded", "Uses");
        Names(Column.MemberJsonName, "madeBy", "restrictedBy", "backs", "founded", "uses");
        Names(Column.MemberLabel, "made by", "restricted by", "backs", "founded", "uses");
        this[Column.MemberDomain] = [0, 0, 1, 1, 1];
        this[Column.MemberRange] = [2, 3, 2, 0, 1];
        this[Column.MemberType] = [0, 0, 0, (int)MemberKind.PartialDate, 0];
        this[Column.MemberCardinality] = [0, 2, 2, 0, 2];
        for (var column = Column.MemberSymmetric; column <= Column.MemberDerivedState; column++) this[column] = new int[5];
        (this[Column.MemberModule], this[Column.MemberOrdered], this[Column.MemberDerivedStart]) = (new int[5], new int[5], new int[6]);

        Names(Column.ModuleName, "Market");
        Names(Column.ModuleHash, Hash.ToString("X16", CultureInfo.InvariantCulture));
        (this[Column.ModuleNamespace], this[Column.ModuleAssembly], this[Column.ModuleVersion]) = ([0], [0], [0]);
        Names(Column.SourceKey, [.. Enumerable.Range(0, Sources).Select(source => "S" + source)]);
        Names(Column.SourceDocument, [.. Enumerable.Range(0, Sources).Select(source => $"document-{source}.txt")]);
        for (var column = Column.SourceTitle; column <= Column.SourceSha256; column++) this[column] = new int[Sources];
        this[Column.SourceModule] = new int[Sources];
    }

    private void WriteFacts(int count)
    {
        var years = Enumerable.Range(1900, 100).Select(year => Add(year.ToString(CultureInfo.InvariantCulture))).ToArray();
        long[][] members =
        [
            [],
            Edges(count / 5, 0, _chips, _chips + _companies, _policies),
            Edges(count * 2L / 5, _chips, _companies, _chips, _companies),
            [.. Edges(count / 10, _chips, _companies, 0, 1).Select(edge => edge | (uint)years[_random.Next(years.Length)])],
            Edges(count * 3L / 10, _chips, _companies, 0, _chips),
        ];
        var ends = new int[members.Length];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += members[i].Length;
        (this[Column.MemberFirstFact], this[Column.MemberFactEnd]) = ([0, .. ends[..^1]], ends);
        var facts = members.SelectMany(edges => edges).ToArray();
        this[Column.FactSubject] = Array.ConvertAll(facts, fact => (int)(fact >> 32));
        this[Column.FactValue] = Array.ConvertAll(facts, fact => (int)fact);
        this[Column.FactStanding] = [.. Enumerable.Repeat(1, facts.Length)];
        this[Column.FactFirstClaim] = [.. Enumerable.Range(0, facts.Length + 1)];

        for (var column = Column.ClaimSource; column <= Column.ClaimRestsOnList; column++) this[column] = new int[facts.Length];
        (this[Column.ClaimModule], this[Column.ClaimNote], this[Column.ClaimRecorded])
            = (this[Column.ClaimRank], this[Column.ClaimRank], this[Column.ClaimRank]);
        for (var claim = 0; claim < facts.Length; claim++)
        {
            this[Column.ClaimSource][claim] = 1 + _random.Next(Sources);
            if (_random.Next(10) == 0) this[Column.ClaimQuote][claim] = Add($"as line {claim} says");
        }
    }

    /// <summary>Edges between ranges of nodes, each once, as the two numbers of a long one.</summary>
    private long[] Edges(long count, int firstSubject, int subjects, int firstTarget, int targets)
    {
        var edges = new long[count];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = (long)(firstSubject + _random.Next(subjects)) << 32 | (uint)(firstTarget + _random.Next(targets));
        Array.Sort(edges);
        var distinct = 0;
        for (var i = 0; i < edges.Length; i++)
        {
            if (i == 0 || edges[i] != edges[i - 1]) edges[distinct++] = edges[i];
        }

        return edges[..distinct];
    }

    private void Names(Column column, params string[] names) => this[column] = Array.ConvertAll(names, Add);

    /// <summary>Adds a text; two that are equal are two strings here, which is a little more than a compiler writes.</summary>
    private int Add(string text)
    {
        _text.Write(Encoding.UTF8.GetBytes(text));
        _starts.Add((int)_text.Length);
        return _starts.Count - 1;
    }
}
