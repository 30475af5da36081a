using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Spills;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// Linked facts and claims in a temporary file: for each range of nodes the facts of each member, column by column. Since the facts of a
/// member are in the order of their subjects, those of all ranges one after another are in the order of the image.
/// </summary>
internal sealed class SpilledFacts : FactRows, IDisposable
{
    private readonly Vocabulary _vocabulary;
    private readonly SpillWriter _writer;
    private readonly ColumnSpill _columns;
    private readonly int _ranges;

    /// <summary>Where each part begins: by column, then member, then range; 0 where it has nothing but zeros.</summary>
    private readonly long[] _parts;
    private readonly int[] _facts;
    private readonly int[] _claims;

    /// <param name="columns">Takes the columns of the image.</param>
    /// <param name="ranges">How many ranges of nodes there are.</param>
    public SpilledFacts(Vocabulary vocabulary, TemporaryDirectory directory, ColumnSpill columns, int ranges)
    {
        _vocabulary = vocabulary;
        _columns = columns;
        _ranges = ranges;
        _writer = new SpillWriter(directory.PathOf("facts"));
        _writer.WriteByte(0); // So that no part begins at 0.
        _facts = new int[vocabulary.Members.Count * ranges];
        _claims = new int[_facts.Length];
        _parts = new long[Enum.GetValues<FactColumn>().Length * _facts.Length];
    }

    /// <summary>The columns that are written, in the order of the image.</summary>
    private enum FactColumn
    {
        Subject,
        Value,
        Standing,
        ClaimCount,
        Source,
        Quote,
        QuoteAt,
        Id,
        Since,
        Until,
        At,
        Scope,
        Modality,
        AttributedTo,
        AttributedNode,
        Rank,
        RankReason,
        Note,
        Recorded,
        Module,
    }

    public long FactCount => _facts.Sum(static count => (long)count);

    /// <summary>Adds the facts of a range of nodes.</summary>
    /// <exception cref="System.IO.IOException">The file cannot be written, for example because the disk is full.</exception>
    public void Add(int range, ReadOnlySpan<LinkedFact> facts, ReadOnlySpan<LinkedClaim> claims)
    {
        for (int start = 0, end; start < facts.Length; start = end)
        {
            var member = facts[start].Member;
            for (end = start + 1; end < facts.Length && facts[end].Member == member;) end++;
            var lastClaim = end < facts.Length ? facts[end].FirstClaim : claims.Length;
            _facts[member * _ranges + range] = end - start;
            _claims[member * _ranges + range] = lastClaim - facts[start].FirstClaim;
            AddFacts(member * _ranges + range, facts[start..end], lastClaim);
            AddClaims(member * _ranges + range, claims[facts[start].FirstClaim..lastClaim]);
        }
    }

    /// <summary>Ends adding.</summary>
    public void Complete() => _writer.Complete();

    public override int[] CountByMember()
    {
        var counts = new int[_vocabulary.Members.Count];
        for (var i = 0; i < _facts.Length; i++) counts[i / _ranges] = checked(counts[i / _ranges] + _facts[i]);
        return counts;
    }

    public override void WriteFacts(StringPool strings, ColumnSet columns)
    {
        using var reader = new SpillReader(_writer.Path);
        WriteNumbers(reader, FactColumn.Subject, Column.FactSubject, _facts);
        WriteValues(reader, strings);
        WriteNumbers(reader, FactColumn.Standing, Column.FactStanding, _facts);
        WriteFirstClaims(reader);
    }

    public override void WriteClaims(StringPool strings, ColumnSet columns)
    {
        using var reader = new SpillReader(_writer.Path);
        WriteNumbers(reader, FactColumn.Source, Column.ClaimSource, _claims);
        WriteTexts(FactColumn.Quote, Column.ClaimQuote);
        WriteNumbers(reader, FactColumn.QuoteAt, Column.ClaimQuoteAt, _claims);
        WriteTexts(FactColumn.Id, Column.ClaimId);
        WriteTexts(FactColumn.Since, Column.ClaimSince);
        WriteTexts(FactColumn.Until, Column.ClaimUntil);
        WriteTexts(FactColumn.At, Column.ClaimAt);
        WriteTexts(FactColumn.Scope, Column.ClaimScope);
        WriteNumbers(reader, FactColumn.Modality, Column.ClaimModality, _claims);
        WriteTexts(FactColumn.AttributedTo, Column.ClaimAttributedTo);
        WriteNumbers(reader, FactColumn.AttributedNode, Column.ClaimAttributedNode, _claims);
        WriteNumbers(reader, FactColumn.Rank, Column.ClaimRank, _claims);
        WriteTexts(FactColumn.RankReason, Column.ClaimRankReason);
        WriteTexts(FactColumn.Note, Column.ClaimNote);
        WriteTexts(FactColumn.Recorded, Column.ClaimRecorded);
        WriteNumbers(reader, FactColumn.Module, Column.ClaimModule, _claims);

        // A graph with claims that rest on others is not built in parts.
        _columns.AddZeros(Column.ClaimRestsOnList, _claims.Sum());
        columns.Add(Column.RestsOnListStart, [0]);
        columns.Add(Column.RestsOnClaim, []);

        void WriteTexts(FactColumn from, Column column) => this.WriteTexts(reader, from, column, strings);
    }

    /// <summary>Reads the walked facts of relations, with their ends alone.</summary>
    public StatedRelations ReadRelations(EquatableArray<LinkedNode> nodes)
    {
        var counts = new int[_vocabulary.Kinds.Count];
        foreach (var node in nodes.AsSpan()) counts[node.Kind]++;
        var facts = new List<LinkedFact>();
        using var reader = new SpillReader(_writer.Path);
        for (var place = 0; place < _facts.Length; place++)
        {
            var member = place / _ranges;
            if (_facts[place] == 0 || _vocabulary.Members[member].Type != MemberType.Node) continue;
            var subjects = Read(FactColumn.Subject, place);
            var targets = Read(FactColumn.Value, place);
            var standings = Read(FactColumn.Standing, place);
            for (var i = 0; i < subjects.Length; i++)
            {
                if ((Standing)standings[i] != Standing.Hidden)
                    facts.Add(new LinkedFact(member, subjects[i], targets[i], null, 0, Standing.Normal, 0));
            }
        }

        return new StatedRelations(_vocabulary, new EquatableArray<int>(counts), facts.ToEquatableArray());

        int[] Read(FactColumn column, int place)
        {
            IsWritten(reader, column, place);
            var rows = new int[_facts[place]];
            for (var i = 0; i < rows.Length; i++) rows[i] = reader.ReadInt32();
            return rows;
        }
    }

    public void Dispose() => _writer.Dispose();

    private void AddFacts(int place, ReadOnlySpan<LinkedFact> facts, int lastClaim)
    {
        Begin(FactColumn.Subject, place);
        foreach (ref readonly var fact in facts) _writer.WriteNumber(fact.Subject);
        Begin(FactColumn.Value, place);
        foreach (ref readonly var fact in facts)
        {
            if (fact.Target >= 0) _writer.WriteNumber(fact.Target);
            else if (fact.Value is { } text) _writer.WriteText(text);
            else _writer.WriteSigned(fact.Number);
        }

        Begin(FactColumn.Standing, place);
        foreach (ref readonly var fact in facts) _writer.WriteNumber((int)fact.Standing);
        Begin(FactColumn.ClaimCount, place);
        for (var i = 0; i < facts.Length; i++)
            _writer.WriteNumber((i + 1 < facts.Length ? facts[i + 1].FirstClaim : lastClaim) - facts[i].FirstClaim);
    }

    private void AddClaims(int place, ReadOnlySpan<LinkedClaim> claims)
    {
        AddNumbers(FactColumn.Source, place, claims, static claim => claim.Source + 1);
        AddTexts(FactColumn.Quote, place, claims, static claim => claim.Quote);
        AddNumbers(FactColumn.QuoteAt, place, claims, static claim => claim.QuoteAt + 1);
        AddTexts(FactColumn.Id, place, claims, static claim => claim.Id);
        AddTexts(FactColumn.Since, place, claims, static claim => claim.Since);
        AddTexts(FactColumn.Until, place, claims, static claim => claim.Until);
        AddTexts(FactColumn.At, place, claims, static claim => claim.At);
        AddTexts(FactColumn.Scope, place, claims, static claim => claim.Scope);
        AddNumbers(FactColumn.Modality, place, claims, static claim => (int)claim.Modality);
        AddTexts(FactColumn.AttributedTo, place, claims, static claim => claim.AttributedTo);
        AddNumbers(FactColumn.AttributedNode, place, claims, static claim => claim.AttributedNode + 1);
        AddNumbers(FactColumn.Rank, place, claims, static claim => (int)claim.Rank);
        AddTexts(FactColumn.RankReason, place, claims, static claim => claim.RankReason);
        AddTexts(FactColumn.Note, place, claims, static claim => claim.Note);
        AddTexts(FactColumn.Recorded, place, claims, static claim => claim.Recorded);
        AddNumbers(FactColumn.Module, place, claims, static claim => claim.Module);
    }

    private void Begin(FactColumn column, int place) => _parts[(int)column * _facts.Length + place] = _writer.Position;

    private bool IsWritten(SpillReader reader, FactColumn column, int place)
    {
        var position = _parts[(int)column * _facts.Length + place];
        if (position > 0) reader.Seek(position);
        return position > 0;
    }

    private void AddNumbers(FactColumn column, int place, ReadOnlySpan<LinkedClaim> claims, Func<LinkedClaim, int> numberOf)
    {
        var isAnyFilled = false;
        for (var i = 0; i < claims.Length && !isAnyFilled; i++) isAnyFilled = numberOf(claims[i]) != 0;
        if (!isAnyFilled) return;
        Begin(column, place);
        foreach (var claim in claims) _writer.WriteNumber(numberOf(claim));
    }

    /// <summary>Writes how many texts there are, and each after the number of claims since the last that has one.</summary>
    private void AddTexts(FactColumn column, int place, ReadOnlySpan<LinkedClaim> claims, Func<LinkedClaim, string?> textOf)
    {
        var count = 0;
        foreach (var claim in claims) count += textOf(claim) is null ? 0 : 1;
        if (count == 0) return;
        Begin(column, place);
        _writer.WriteNumber(count);
        var last = -1;
        for (var i = 0; i < claims.Length; i++)
        {
            if (textOf(claims[i]) is not { } text) continue;
            _writer.WriteNumber(i - last - 1);
            _writer.WriteText(text);
            last = i;
        }
    }

    private void WriteNumbers(SpillReader reader, FactColumn from, Column column, int[] counts)
    {
        if (!IsAnyWritten(from))
        {
            _columns.AddZeros(column, counts.Sum());
            return;
        }

        _columns.Begin(column);
        for (var place = 0; place < counts.Length; place++)
        {
            var isWritten = counts[place] > 0 && IsWritten(reader, from, place);
            for (var i = 0; i < counts[place]; i++) _columns.Add(isWritten ? reader.ReadInt32() : 0);
        }

        _columns.End();
    }

    private bool IsAnyWritten(FactColumn column) =>
        _parts.AsSpan((int)column * _facts.Length, _facts.Length).ContainsAnyExcept(0L);

    private void WriteValues(SpillReader reader, StringPool strings)
    {
        _columns.Begin(Column.FactValue);
        for (var place = 0; place < _facts.Length; place++)
        {
            if (_facts[place] == 0) continue;
            IsWritten(reader, FactColumn.Value, place);
            var type = _vocabulary.Members[place / _ranges].Type;
            for (var i = 0; i < _facts[place]; i++)
            {
                _columns.Add(type switch
                {
                    MemberType.Node => reader.ReadInt32(),
                    MemberType.Boolean => (int)reader.ReadSigned(),
                    MemberType.Int32 or MemberType.Int64 => strings.Add(reader.ReadSigned().ToString(CultureInfo.InvariantCulture)),
                    _ => strings.Add(reader.ReadText()),
                });
            }
        }

        _columns.End();
    }

    private void WriteFirstClaims(SpillReader reader)
    {
        _columns.Begin(Column.FactFirstClaim);
        var next = 0;
        for (var place = 0; place < _facts.Length; place++)
        {
            if (_facts[place] == 0) continue;
            IsWritten(reader, FactColumn.ClaimCount, place);
            for (var i = 0; i < _facts[place]; i++)
            {
                _columns.Add(next);
                next = checked(next + reader.ReadInt32());
            }
        }

        _columns.Add(next);
        _columns.End();
    }

    private void WriteTexts(SpillReader reader, FactColumn from, Column column, StringPool strings)
    {
        if (!IsAnyWritten(from))
        {
            _columns.AddZeros(column, _claims.Sum());
            return;
        }

        _columns.Begin(column);
        for (var place = 0; place < _claims.Length; place++)
        {
            var (next, count) = (0, _claims[place] > 0 && IsWritten(reader, from, place) ? reader.ReadInt32() : 0);
            for (; count > 0; count--)
            {
                for (var gap = reader.ReadInt32(); gap > 0; gap--, next++) _columns.Add(0);
                _columns.Add(strings.Add(reader.ReadText()));
                next++;
            }

            for (; next < _claims[place]; next++) _columns.Add(0);
        }

        _columns.End();
    }
}
