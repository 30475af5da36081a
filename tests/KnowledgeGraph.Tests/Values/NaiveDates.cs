using System.Collections;

namespace KnowledgeGraph.Tests.Values;

/// <summary>
/// A date expression as the set of its days within some decades, worked out by trying every day: slow, and written apart from the package.
/// Open ends reach to the ends of the range, which no closed date of the tests touches. Years that are not known are those between its
/// first and its last, which begin with a leap year and end three years after one, as the years of four digits do.
/// </summary>
internal sealed class NaiveDates
{
    private static readonly DateOnly First = new(1847, 1, 1);
    private static readonly DateOnly Last = new(2252, 12, 31);

    private NaiveDates(DaySet written, DaySet tolerated)
    {
        Written = written;
        Tolerated = tolerated;
    }

    public DaySet Written { get; }

    public DaySet Tolerated { get; }

    public static NaiveDates Of(string text)
    {
        var written = new DaySet(First, Last);
        var tolerated = new DaySet(First, Last);
        foreach (var part in text.Trim('[', ']').Split(','))
        {
            var isRange = text.StartsWith('[') && part.Contains("..", StringComparison.Ordinal);
            var ends = isRange ? part.Split("..") : part.Split('/');
            Add(written, ends, tolerance: 0);
            Add(tolerated, ends, tolerance: 1);
        }

        return new NaiveDates(written, tolerated);
    }

    private static void Add(DaySet days, string[] ends, int tolerance)
    {
        if (ends.Length == 1)
        {
            foreach (var (begin, end) in Spans(ends[0], tolerance)) Add(days, begin, end);
            return;
        }

        var first = ends[0] is "" or ".." ? First : Spans(ends[0], tolerance).Min(span => span.First);
        var last = ends[^1] is "" or ".." ? Last : Spans(ends[^1], tolerance).Max(span => span.Last);
        Add(days, first, last);
    }

    private static void Add(DaySet days, DateOnly first, DateOnly last)
    {
        for (var day = first < First ? First : first; day <= last && day <= Last; day = day.AddDays(1)) days.Add(day);
    }

    /// <summary>
    /// The days of a date one after the other: of one with an unspecified year or month, what it is in each year and month.
    /// </summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Spans(string date, int tolerance)
    {
        var mark = date.TrimEnd('?', '~', '%').Length;
        var parts = date[..mark].Split('-');
        var isMasked = (parts[0].Contains('X', StringComparison.Ordinal) && parts.Length > 1)
            || (parts.Length == 3 && parts[1] == "XX" && parts[2] != "XX");
        if (!isMasked) return [Ends(date, tolerance)];
        return from year in Enumerable.Range(First.Year + 1, Last.Year - First.Year - 1)
               where Fits(year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), parts[0])
               from month in parts[1] == "XX"
                   ? Enumerable.Range(1, 12)
                   : [int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)]
               where parts.Length < 3 || parts[2] == "XX"
                   || int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) <= DateTime.DaysInMonth(year, month)
               let known = FormattableString.Invariant($"{year:0000}-{month:00}") + (parts.Length < 3 ? "" : "-" + parts[2])
               select Ends(known + date[mark..], tolerance);
    }

    private static bool Fits(string digits, string mask) => digits.Zip(mask).All(pair => pair.Second == 'X' || pair.First == pair.Second);

    private static (DateOnly First, DateOnly Last) Ends(string date, int tolerance)
    {
        var isApproximate = date[^1] is '~' or '%';
        date = date.TrimEnd('?', '~', '%');
        if (!isApproximate) tolerance = 0;
        if (date is [_, _, _, _, '-', _, _, '-', _, _] && !date.Contains('X', StringComparison.Ordinal))
        {
            var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
            return (day.AddDays(-tolerance), day.AddDays(tolerance));
        }

        var year = int.Parse(date[..4].Replace('X', '0'), System.Globalization.CultureInfo.InvariantCulture);
        var months = date[..4].Count(c => c == 'X') switch { 1 => 120, 2 => 1200, _ => 12 };
        var first = new DateOnly(year, 1, 1);
        if (date.Length >= 7 && date[5] != 'X')
        {
            var code = int.Parse(date[5..7], System.Globalization.CultureInfo.InvariantCulture);
            months = code switch { <= 12 => 1, <= 36 => 3, <= 39 => 4, _ => 6 };
            first = first.AddMonths(code <= 12 ? code - 1 : StartOf(code) - 1);
        }

        return (first.AddMonths(-months * tolerance), first.AddMonths(months * (1 + tolerance)).AddDays(-1));
    }

    private static int StartOf(int code) => code switch
    {
        21 or 25 or 31 => 3,
        22 or 26 or 32 => 6,
        23 or 27 or 29 => 9,
        24 or 28 or 30 => 12,
        33 or 37 or 40 => 1,
        34 => 4,
        35 or 41 => 7,
        36 => 10,
        38 => 5,
        _ => 9,
    };
}

/// <summary>A set of days within bounds, one bit each.</summary>
internal sealed class DaySet(DateOnly first, DateOnly last)
{
    private readonly BitArray _days = new(last.DayNumber - first.DayNumber + 1);

    public int Count { get; private set; }

    public DateOnly Min { get; private set; } = DateOnly.MaxValue;

    public DateOnly Max { get; private set; } = DateOnly.MinValue;

    public void Add(DateOnly day)
    {
        var index = day.DayNumber - first.DayNumber;
        if (_days[index]) return;

        _days[index] = true;
        Count++;
        if (day < Min) Min = day;
        if (day > Max) Max = day;
    }

    public bool Overlaps(DaySet other) => new BitArray(_days).And(other._days).HasAnySet();

    public bool IsSupersetOf(DaySet other) => !new BitArray(_days).Not().And(other._days).HasAnySet();
}
