using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>Reads the contents of a snapshot: blocks, of which the first line says what they are about.</summary>
internal sealed class SnapshotReader
{
    private const string Remedy = "Write a snapshot of the whole graph with ToSnapshot().";
    private const string CommaExpected = "a comma is expected";

    private readonly ContentsBuilder _contents = new();
    private readonly string[] _lines;

    /// <summary>What the facts of members are, and whether they are ordered, by the kind that declares the member, and its name.</summary>
    private readonly Dictionary<(string Kind, string Member), (FactEnds Ends, bool IsOrdered)> _members = [];

    private int _line;

    public SnapshotReader(string text) => _lines = text.ReplaceLineEndings("\n").TrimStart('\ufeff').Split('\n');

    private bool IsAtEnd => _line >= _lines.Length;

    private string Line => _lines[_line];

    /// <exception cref="FormatException">The text is not a snapshot of a whole graph.</exception>
    public ContentsBuilder Read()
    {
        ReadHeader();
        var blocks = _line;
        for (; !IsAtEnd; _line++) ReadVocabulary();
        _line = blocks;
        while (!IsAtEnd)
        {
            if (Line.Length == 0) _line++;
            else ReadBlock();
        }

        _contents.Limits.Add(
            $"The snapshot of {_contents.GraphName} has no handles: a claim without an id is known by its fact, source and quote, and what "
                + "rests on it names its fact.");
        return _contents;
    }

    private void ReadHeader()
    {
        if (!Line.StartsWith("graph ", StringComparison.Ordinal)) throw Fault("“graph” and the name of a graph are expected", Remedy);
        _contents.GraphName = Try(new SnapshotLine(Line, "graph".Length).Name);
        var found = 0;
        for (_line++; !IsAtEnd && Line.Length > 0; _line++)
        {
            if (Line.StartsWith("  view ", StringComparison.Ordinal))
                _contents.Limits.Add($"The snapshot of {_contents.GraphName} is of a view: {Line["  view ".Length..]}.");
            else if (Line.EndsWith(" sources", StringComparison.Ordinal)) found++;
        }

        if (found == 0) throw Fault("the numbers of nodes, facts, claims and sources are expected", Remedy);
    }

    /// <summary>Finds out which members are relations, and symmetric, before facts are read.</summary>
    private void ReadVocabulary()
    {
        if (!IsKind(Line)) return;
        var kind = ReadKind();
        for (; !IsAtEnd && Line.StartsWith("  ", StringComparison.Ordinal); _line++) ReadMember(kind);
        _line--;
    }

    private static bool IsKind(string line) =>
        line.StartsWith("kind ", StringComparison.Ordinal) || line.StartsWith("abstract kind ", StringComparison.Ordinal);

    private string ReadKind()
    {
        var isAbstract = Line.StartsWith("abstract ", StringComparison.Ordinal);
        var names = Line[(isAbstract ? "abstract kind " : "kind ").Length..].Split(" is ");
        _contents.Kinds[names[0]] = new KindRecord(
            names[0], new FieldList().AddIf(isAbstract, "abstract").Add("is", names.Length > 1 ? names[1] : null).ToList());
        _line++;
        return names[0];
    }

    private void ReadMember(string kind)
    {
        var colon = Line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) throw Fault("a member is expected, such as “founded: PartialDate?”");
        var name = Line[2..colon];
        var parts = Line[(colon + 2)..].Split(", derived from ", 2);
        var words = parts[0].Split(", ");
        var fields = new FieldList()
            .Add("type", words[0])
            .AddIf(words.Contains("symmetric"), "symmetric").AddIf(words.Contains("ordered"), "ordered")
            .Add("inverse", After("inverse ")).AddIf(words.Contains("transitive"), "transitive")
            .Add("inheritedThrough", After("inherited through "))
            .Add("derivedFrom", parts.Length > 1 ? SnapshotLine.Unescape(parts[1]) : null);
        _contents.Members[kind + "." + name] = new MemberRecord(kind, name, !words[0].EndsWith('*'), fields.ToList());
        var ends = words.Contains("symmetric") ? FactEnds.EitherWay
            : Enum.TryParse<MemberType>(words[0].TrimEnd('*', '?'), out _) ? FactEnds.Value
            : FactEnds.Entities;
        _members[(kind, name)] = (ends, words.Contains("ordered"));

        string? After(string word) => words.FirstOrDefault(part => part.StartsWith(word, StringComparison.Ordinal))?[word.Length..];
    }

    private void ReadBlock()
    {
        if (IsKind(Line)) SkipBlock();
        else if (Line.StartsWith("source ", StringComparison.Ordinal) && !_contents.Kinds.ContainsKey("source")) ReadSource();
        else ReadEntity();
    }

    private void SkipBlock()
    {
        while (!IsAtEnd && Line.Length > 0) _line++;
    }

    private void ReadSource()
    {
        var key = Try(new SnapshotLine(Line, "source".Length).Name);
        var fields = new FieldList();
        for (_line++; !IsAtEnd && Line.Length > 0; _line++)
        {
            var line = new SnapshotLine(Line, 2);
            fields.Add(Try(line.Word), Try(line.Name));
        }

        _contents.Sources[key] = new SourceRecord(key, fields.ToList());
    }

    private void ReadEntity()
    {
        var first = new SnapshotLine(Line, 0);
        var kind = Try(first.Word);
        if (!_contents.Kinds.ContainsKey(kind))
            throw Fault($"“{kind}” is not a kind of the snapshot, and a kind or “source” is expected");
        var key = Try(first.Name);
        var fields = new FieldList().Add("kind", kind).Add("label", first.IsAt(" \"") ? Try(first.Name) : null);
        while (!first.IsAtEnd) Try(() => ReadStatus(first, fields));
        for (_line++; !IsAtEnd && Line.Length > 0;)
        {
            if (Line.StartsWith("  alias \"", StringComparison.Ordinal))
            {
                fields.Add("alias", Try(new SnapshotLine(Line, "  alias".Length).Name));
                _line++;
            }
            else if (Line.StartsWith("  derived ", StringComparison.Ordinal)) _line++;
            else ReadFact(kind, key);
        }

        _contents.Entities[key] = new EntityRecord(key, kind, fields.ToList());
    }

    private static FieldList ReadStatus(SnapshotLine line, FieldList fields) =>
        line.Skip(", replaced by ") ? fields.Add("replacedBy", line.Name())
        : line.Skip(" because ") ? fields.Add("statusReason", line.Name())
        : line.Skip(", ") ? fields.Add("status", line.Word())
        : throw new FormatException(CommaExpected);

    private void ReadFact(string kind, string subject)
    {
        if (!Line.StartsWith("  ", StringComparison.Ordinal)) throw Fault("a fact is expected, such as “  backs DeepSeek”");
        const string Hidden = " (hidden)", Deprecated = " (deprecated)";
        var line = new SnapshotLine(Line, 2);
        var member = Try(line.Word);
        var isHidden = Line.EndsWith(Hidden, StringComparison.Ordinal);
        var mark = isHidden ? Hidden : Line.EndsWith(Deprecated, StringComparison.Ordinal) ? Deprecated : "";
        var value = Try(() => line.Value(mark.Length));
        var (ends, isOrdered) = Find(kind, member);
        var identity = new FactIdentity(subject, member, value, ends);
        if (isOrdered) _contents.OrderedFacts.Add(identity);
        _contents.Facts[identity] = new FactRecord(identity, new FieldList().AddIf(isHidden, "hidden").ToList());
        for (_line++; !IsAtEnd && Line.StartsWith("    - ", StringComparison.Ordinal); _line++)
            _contents.Claims.Add(Try(() => ReadClaim(new SnapshotLine(Line, "    - ".Length), identity)));
    }

    /// <summary>Finds a member, which a kind declares itself or inherits.</summary>
    private (FactEnds Ends, bool IsOrdered) Find(string kind, string member)
    {
        for (var declaring = kind; declaring is not null; declaring = _contents.Kinds.GetValueOrDefault(declaring)?.Field("is"))
        {
            if (_members.TryGetValue((declaring, member), out var found)) return found;
        }

        throw Fault($"“{member}” is not a member of {kind}");
    }

    private static ClaimRecord ReadClaim(SnapshotLine line, FactIdentity fact)
    {
        var fields = new FieldList().Add("source", line.Skip("no source") ? null : line.Name());
        string? id = null;
        while (!line.IsAtEnd)
        {
            if (line.Skip(" because ")) fields.Add("rankReason", line.Name());
            else if (line.Skip(" and ") || line.Skip(", rests on ")) fields.Add("restsOn", line.Name());
            else if (line.Skip(", quote at ")) fields.Add("quoteAt", line.Word());
            else if (line.Skip(", by ")) fields.Add("attributedTo", line.Name());
            else if (line.Skip(", id ")) id = line.Name();
            else if (line.Skip(", ")) ReadQualifier(line, fields);
            else throw new FormatException(CommaExpected);
        }

        return new ClaimRecord(id, null, fact, fields.ToList());
    }

    /// <summary>A modality or a rank is a word alone; every other qualifier has its name before it.</summary>
    private static void ReadQualifier(SnapshotLine line, FieldList fields)
    {
        var word = line.Word();
        if (line.IsAtEnd || line.IsAt(",") || line.IsAt(" because "))
            fields.Add(Enum.TryParse<Rank>(word, true, out _) ? "rank" : "modality", word);
        else if (line.IsAt(" \"")) fields.Add(word, line.Name());
        else fields.Add(word, line.Until(", "));
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException error)
        {
            throw Fault(error.Message);
        }
    }

    private FormatException Fault(string what, string remedy = "Write the snapshot again with ToSnapshot().")
    {
        var line = (Math.Min(_line, _lines.Length - 1) + 1).ToString(CultureInfo.InvariantCulture);
        return new FormatException($"It is not a snapshot: in line {line}, {what}. {remedy}");
    }
}
