using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Documents;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Checks.Evidence;

/// <summary>
/// Finds a quote in a document. <c>[…]</c> in a quote stands for words that it leaves out, unless the document has it so: the parts then
/// follow each other, with no more than <see cref="LongestOmission"/> characters left out in all.
/// </summary>
internal sealed class QuoteSearch
{
    /// <summary>The most that a quote may leave out, in characters: an advertisement or a paragraph, not a chapter.</summary>
    public const int LongestOmission = 2000;

    private const string Omission = "[...]";

    /// <summary>The characters that are read to find one quote that leaves words out.</summary>
    private const int Patience = 2_000_000;

    private readonly DocumentText _document;
    private readonly string[] _parts;
    private readonly (int Start, int End) _ranks;
    private readonly WorkBudget? _budget;
    private long _read;

    /// <param name="budget">The characters that all quotes that leave words out may read.</param>
    public QuoteSearch(DocumentText document, string quote, WorkBudget? budget = null)
    {
        _budget = budget;
        _document = document;
        Quote = FoldedText.TextOf(quote);
        _parts = [Quote];
        if (Quote.Length == 0) return;
        _ranks = document.Suffixes.Find(Quote);
        if (IsFound || Quote.IndexOf(Omission, StringComparison.Ordinal) < 0) return;

        _parts = Quote.Split([Omission], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < _parts.Length; i++) _parts[i] = _parts[i].Trim(' ');
        _parts = Array.FindAll(_parts, static part => part.Length > 0);
        if (_parts.Length > 0) _ranks = FindWhole(document.Suffixes.Find(_parts[0]));
    }

    /// <summary>Gets the quote as it is looked for.</summary>
    public string Quote { get; }

    public bool IsFound => _ranks.End > _ranks.Start;

    /// <summary>Gets a value indicating whether the search was given up, since the first words stand in too many places.</summary>
    public bool IsUnfinished { get; private set; }

    /// <summary>Gets a value indicating whether the quote stands in more than one place.</summary>
    public bool IsFoundAgain => _parts.Length == 1 ? _ranks.End - _ranks.Start > 1 : Positions().Count > 1;

    /// <summary>Whether the quote begins at a position, in code points; white space and what has no width may stand between.</summary>
    public bool IsAt(int position)
    {
        var text = _document.Folded.Text;
        var at = _document.FoldedAt(position);
        if (at < text.Length && text[at] == ' ') at++;

        // One character of the document may be several of the folded text, and the quote may begin with any of them.
        for (var first = at; at < text.Length && _document.Folded.Origins[at] == _document.Folded.Origins[first]; at++)
        {
            if (IsWholeAt(at)) return true;
        }

        return false;
    }

    /// <summary>Returns where the quote begins, in code points, ascending.</summary>
    public List<int> Positions()
    {
        var positions = new List<int>();
        for (var rank = _ranks.Start; rank < _ranks.End; rank++)
        {
            if (IsSpent()) break;
            var at = _document.Suffixes[rank];
            if (_parts.Length == 1 || IsWholeAt(at)) positions.Add(_document.PositionOf(at));
        }

        positions.Sort();
        return positions;
    }

    /// <summary>The ranks of the first part, if the whole stands at one of them.</summary>
    private (int Start, int End) FindWhole((int Start, int End) ranks)
    {
        for (var rank = ranks.Start; rank < ranks.End; rank++)
        {
            if (IsSpent())
            {
                IsUnfinished = true;
                break;
            }

            if (IsWholeAt(_document.Suffixes[rank])) return (rank, ranks.End);
        }

        return default;
    }

    private bool IsSpent() => _read > Patience || _budget is { IsSpent: true };

    private void Read(int characters)
    {
        _read += characters;
        _budget?.Spend(characters);
    }

    private bool IsWholeAt(int start)
    {
        var text = _document.Folded.Text;
        if (string.CompareOrdinal(text, start, _parts[0], 0, _parts[0].Length) != 0) return false;
        var end = start + _parts[0].Length;
        var left = LongestOmission;
        for (var i = 1; i < _parts.Length; i++)
        {
            var part = _parts[i];
            var at = text.IndexOf(part, end, Math.Min(left + part.Length, text.Length - end), StringComparison.Ordinal);
            Read((at < 0 ? Math.Min(left + part.Length, text.Length - end) : at - end) + part.Length);
            if (at < 0) return false;
            left -= at - end;
            end = at + part.Length;
        }

        return true;
    }
}
