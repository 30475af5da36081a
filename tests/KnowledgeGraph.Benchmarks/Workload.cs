using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A synthetic graph of a given number of facts: firms that back firms and use chips, chips that are made by firms and restricted by
/// policies. One entity for every five facts, every claim with a source, one in ten with a quote. The same size gives the same graph.
/// </summary>
internal sealed class Workload
{
    public const string Vocabulary = """
        #nullable enable
        using KnowledgeGraph;

        namespace Workload;

        [KnowledgeGraph] public static partial class Market;

        [Node] public readonly partial struct Company
        {
            [Property] public partial PartialDate? Founded { get; }
            [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Company> Backs { get; }
            [Inverse] public partial Nodes<Company> BackedBy { get; }
            [Relation] public partial Nodes<Chip> Uses { get; }
        }

        [Node] public readonly partial struct Chip
        {
            [Relation] public partial Company? MadeBy { get; }
            [Relation(Inverse = nameof(Policy.Restricts))] public partial Nodes<Policy> RestrictedBy { get; }
        }

        [Node] public readonly partial struct Policy
        {
            [Inverse] public partial Nodes<Chip> Restricts { get; }
        }
        """;

    /// <summary>The same vocabulary with a rule on every member, all of which the facts keep.</summary>
    public static readonly string ConstrainedVocabulary = Vocabulary
        .Replace(
            "[Property] public partial PartialDate?",
            "[Property, MinInclusive(\"1800\"), MaxInclusive(\"2100\"), CitationNeeded] public partial PartialDate?",
            StringComparison.Ordinal)
        .Replace(
            "[Relation(Inverse = nameof(BackedBy))]",
            "[Relation(Inverse = nameof(BackedBy)), Acyclic, Irreflexive, Asymmetric, CitationNeeded, MaxCount(100)]",
            StringComparison.Ordinal)
        .Replace(
            "[Relation] public partial Nodes<Chip>",
            "[Relation, CitationNeeded, MaxCount(100), AllowsQualifier(Qualifier.Source, Qualifier.Quote)] public partial Nodes<Chip>",
            StringComparison.Ordinal)
        .Replace(
            "[Relation(Inverse = nameof(Policy.Restricts))]",
            "[Relation(Inverse = nameof(Policy.Restricts)), CitationNeeded, MaxCount(100)]", StringComparison.Ordinal);

    private readonly Random _random;
    private readonly int _companies;
    private readonly int _chips;
    private readonly int _policies;

    public Workload(int facts, int files)
    {
        _random = new Random(facts);
        var entities = Math.Max(10, facts / 5);
        _companies = entities * 6 / 10;
        _chips = entities * 3 / 10;
        _policies = entities - _companies - _chips;
        Facts = facts;
        Files = Write(files);
    }

    public int Facts { get; }

    /// <summary>Gets the texts of the fact files; the first holds the entities.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Gets the label of the firm that is asked for.</summary>
    public string Asked => "Company No. " + (_companies / 2).ToString(CultureInfo.InvariantCulture);

    private List<string> Write(int files)
    {
        var texts = new List<string> { WriteEntities() };
        var seen = new HashSet<(int, int, int)>();
        var written = 0;
        for (var file = 0; file < files; file++)
        {
            var builder = new StringBuilder("{\n  \"source\": \"S").Append(file % 4).Append("\",\n  \"claims\": [");
            var end = (int)((long)Facts * (file + 1) / files);
            for (var first = true; written < end; first = false, written++) WriteClaim(builder.Append(first ? "\n    " : ",\n    "), seen);
            texts.Add(builder.Append("\n  ]\n}\n").ToString());
        }

        return texts;
    }

    private string WriteEntities()
    {
        var builder = new StringBuilder("{\n  \"sources\": {");
        for (var i = 0; i < 4; i++)
            builder.Append(i > 0 ? "," : "").Append("\n    \"S").Append(i).Append("\": { \"document\": \"document-").Append(i)
                .Append(".txt\" }");
        builder.Append("\n  },\n  \"entities\": {");
        var first = true;
        foreach (var (kind, prefix, count) in new[] { ("Company", 'C', _companies), ("Chip", 'H', _chips), ("Policy", 'P', _policies) })
        {
            for (var i = 0; i < count; i++, first = false)
            {
                builder.Append(first ? "\n    \"" : ",\n    \"").Append(prefix).Append(i).Append("\": { \"kind\": \"").Append(kind)
                    .Append("\", \"label\": \"").Append(kind).Append(" No. ").Append(i).Append("\" }");
            }
        }

        return builder.Append("\n  }\n}\n").ToString();
    }

    private void WriteClaim(StringBuilder builder, HashSet<(int, int, int)> seen)
    {
        while (true)
        {
            var relation = _random.Next(10);
            var (member, subject, subjects, target, targets) = relation switch
            {
                < 4 => ("backs", 'C', _companies, 'C', _companies),
                < 7 => ("uses", 'C', _companies, 'H', _chips),
                < 9 => ("restrictedBy", 'H', _chips, 'P', _policies),
                _ => ("founded", 'C', _companies, 'Y', 100),
            };
            var from = _random.Next(subjects);
            var to = relation == 9 ? 0 : _random.Next(targets);

            // Nobody backs itself, nor anybody who backs it by way of others.
            if (member == "backs" && from <= to) (from, to) = (to + 1, from);
            if (from >= subjects || !seen.Add((member[0], from, to))) continue;

            builder.Append("[\"").Append(subject).Append(from).Append("\", \"").Append(member).Append("\", \"");
            if (relation == 9) builder.Append(1900 + _random.Next(targets)).Append('"');
            else builder.Append(target).Append(to).Append('"');
            if (_random.Next(10) == 0) builder.Append(", { \"quote\": \"as line ").Append(seen.Count).Append(" says\" }");
            builder.Append(']');
            return;
        }
    }
}
