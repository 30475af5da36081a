using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph;

readonly partial struct PartialDate
{
    /// <summary>
    /// Reads a one-of set (ISO 8601-2:2019, 6.4). The canonical form has its elements in ascending order and each of them once;
    /// a set of one date is written as that date.
    /// </summary>
    private static bool TryReadSet(ref DateReader reader, ReadOnlySpan<char> text, string? original, out PartialDate date)
    {
        date = default;
        reader.Position++;
        if (reader.Current == ']') return reader.Fail(reader.Position, "a set must have at least one date");

        var elements = new List<SetElement>();
        while (true)
        {
            if (!TryReadSetElement(ref reader, isFirst: elements.Count == 0, text, out var element)) return false;
            elements.Add(element);
            if (reader.Current == ']') break;
            if (reader.Current != ',') return reader.FailExpecting("a date of a set is followed by ',' or ']'");
            if (element.Order == SetElement.OpenEnd)
                return reader.Fail(reader.Position, "only the last range of a set can have an open end");
            reader.Position++;
        }

        reader.Position++;
        if (!reader.AtEnd) return reader.FailExpecting("the set ends before it");
        date = OfSet(elements, original);
        return true;
    }

    private static bool TryReadSetElement(ref DateReader reader, bool isFirst, ReadOnlySpan<char> text, out SetElement element)
    {
        element = default;
        var begin = reader.Position;
        if (reader.AtDots)
        {
            if (!isFirst) return reader.Fail(begin, "only the first range of a set can have an open start");
            reader.Position += 2;
            if (!reader.TryReadDate(out var end)) return false;
            element = new SetElement(DateElement.Between(null, end), SetElement.OpenStart, TextFrom(begin, reader.Position, text));
            return true;
        }

        if (!reader.TryReadDate(out var date)) return false;
        var dateEnd = reader.Position;
        if (reader.Current == '/') return reader.Fail(dateEnd, "an interval cannot be part of a set; write a range with '..'");
        if (!reader.AtDots)
        {
            element = new SetElement(date, SetElement.Closed, TextFrom(begin, dateEnd, text));
            return true;
        }

        reader.Position += 2;
        var lastBegin = reader.Position;
        if (reader.Current == ']' || reader.Current == ',')
        {
            element = new SetElement(DateElement.Between(date, null), SetElement.OpenEnd, TextFrom(begin, lastBegin, text));
            return true;
        }

        if (!reader.TryReadDate(out var last)) return false;
        if (date.Written.First > last.Written.Last) return reader.Fail(lastBegin, "the range ends before it begins");

        var isOne = text.Slice(begin, dateEnd - begin).SequenceEqual(text.Slice(lastBegin, reader.Position - lastBegin));
        element = isOne
            ? new SetElement(date, SetElement.Closed, TextFrom(begin, dateEnd, text))
            : new SetElement(DateElement.Between(date, last), SetElement.Closed, TextFrom(begin, reader.Position, text), isRange: true);
        return true;
    }

    private static PartialDate OfSet(List<SetElement> elements, string? original)
    {
        elements.Sort(static (a, b) => a.CompareTo(b));
        var written = new List<DaySpan>(elements.Count);
        var tolerated = new List<DaySpan>(elements.Count);
        var text = new StringBuilder("[");
        var qualities = DateQualities.None;
        var precision = DatePrecision.None;
        var kept = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (i > 0 && element.Text == elements[i - 1].Text) continue;

            if (kept++ > 0) text.Append(',');
            text.Append(element.Text);
            AddDays(written, element.Date.Spans?.Written, element.Date.Written);
            AddDays(tolerated, element.Date.Spans?.Tolerated, element.Date.Tolerated);
            qualities |= element.Date.Qualities;
            if (element.Date.Precision > precision) precision = element.Date.Precision;
        }

        if (kept == 1 && elements[0].IsSingleDate) return Parse(elements[0].Text);

        var canonical = text.Append(']').ToString();
        var spans = new DateSpans(new ListedSpans(DaySpan.Union(written)), new ListedSpans(DaySpan.Union(tolerated)));
        return new PartialDate(
            canonical == original ? original : canonical, spans.Written.Bounds, spans, precision, qualities | DateQualities.Set);
    }

    private static void AddDays(List<DaySpan> days, DaySpans? spans, DaySpan hull)
    {
        if (spans is null) days.Add(hull);
        for (var i = 0; i < spans?.Count; i++)
        {
            if (!spans[i].IsEmpty) days.Add(spans[i]);
        }
    }

    private static string TextFrom(int begin, int end, ReadOnlySpan<char> text) => text.Slice(begin, end - begin).ToString();

    /// <summary>One date or range of a set, with the text that it was written with.</summary>
    private readonly struct SetElement
    {
        public const int OpenStart = 0;
        public const int Closed = 1;
        public const int OpenEnd = 2;

        public SetElement(DateElement date, int order, string text, bool isRange = false)
        {
            Date = date;
            Order = order;
            Text = text;
            IsSingleDate = order == Closed && !isRange;
        }

        public DateElement Date { get; }

        /// <summary>The place in the set: an open start comes first, an open end last.</summary>
        public int Order { get; }

        public string Text { get; }

        public bool IsSingleDate { get; }

        public int CompareTo(SetElement other)
        {
            var order = Order.CompareTo(other.Order);
            if (order == 0) order = Date.Written.First.CompareTo(other.Date.Written.First);
            if (order == 0) order = Date.Written.Last.CompareTo(other.Date.Written.Last);
            return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
        }
    }
}
