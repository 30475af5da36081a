using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>
/// The same part of each of several years, such as 27 January of any year, or the 31st of any month. The spans are worked out when they are
/// asked for: there are ten thousand years of four digits. A day that a year does not have, 29 February, is an empty span.
/// </summary>
internal sealed class YearlySpans : DaySpans
{
    private const int YearsOfPeriod = 400;

    private readonly long _firstYear;
    private readonly int _years;
    private readonly int[] _months;
    private readonly int _length;
    private readonly int _day;
    private readonly int _tolerance;

    /// <param name="firstYear">The first of the years.</param>
    /// <param name="years">How many there are, one at least.</param>
    /// <param name="months">The months of a year in which a span begins, ascending from 1.</param>
    /// <param name="length">How many months a span has; a part of a year has one only.</param>
    /// <param name="day">The day of the month that a span is of; 0 for the whole of the months.</param>
    /// <param name="tolerance">How many days, or lengths, a span has more at either end.</param>
    private YearlySpans(long firstYear, int years, int[] months, int length, int day, int tolerance)
    {
        _firstYear = firstYear;
        _years = years;
        _months = months;
        _length = length;
        _day = day;
        _tolerance = tolerance;
        var (first, last) = (0, Count - 1);
        while (this[first].IsEmpty) first++;
        while (this[last].IsEmpty) last--;
        Bounds = new DaySpan(this[first].First, this[last].Last);
    }

    public override int Count => _years * _months.Length;

    public override DaySpan Bounds { get; }

    protected override int Period => (YearsOfPeriod + 1) * _months.Length;

    public override DaySpan this[int index]
    {
        get
        {
            var (year, month) = (_firstYear + index / _months.Length, _months[index % _months.Length]);
            var number = ProlepticCalendar.MonthNumber(year, month);
            if (_day == 0)
            {
                var first = ProlepticCalendar.FirstDay(number - _tolerance * _length);
                return new DaySpan(first, ProlepticCalendar.FirstDay(number + (1 + _tolerance) * _length) - 1);
            }

            var day = ProlepticCalendar.FirstDay(number) + _day - 1;
            return _day > ProlepticCalendar.DaysInMonth(year, month)
                ? new DaySpan(day, day - 1)
                : new DaySpan(day - _tolerance, day + _tolerance);
        }
    }

    /// <summary>Makes the days of a month of several years, or of each of their months; null where none of them has that day.</summary>
    /// <param name="firstYear">The first of the years.</param>
    /// <param name="years">How many years there are.</param>
    /// <param name="month">The month, or 0 for any.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="isApproximate">Whether the days beside it count, too.</param>
    public static YearlySpans? OfDay(long firstYear, int years, int month, int day, bool isApproximate)
    {
        var months = new List<int>();
        for (var i = month == 0 ? 1 : month; i <= (month == 0 ? 12 : month); i++)
        {
            if (HasDay(firstYear, years, i, day)) months.Add(i);
        }

        return months.Count == 0 ? null : new YearlySpans(firstYear, years, months.ToArray(), 1, day, isApproximate ? 1 : 0);
    }

    /// <summary>Makes a part of several years: so many months, less than twelve, from a first one on.</summary>
    /// <param name="firstYear">The first of the years.</param>
    /// <param name="years">How many years there are.</param>
    /// <param name="month">The first month.</param>
    /// <param name="length">How many months there are.</param>
    /// <param name="isApproximate">Whether as many months count before and after it; these are then fewer than twelve, too.</param>
    public static YearlySpans OfMonths(long firstYear, int years, int month, int length, bool isApproximate) =>
        new YearlySpans(firstYear, years, [month], length, 0, isApproximate ? 1 : 0);

    public override int IndexFrom(long day)
    {
        if (day <= Bounds.First) return 0;
        if (day > Bounds.Last) return Count;

        // A span reaches into the next year at most, and the year is exact to one.
        var year = ProlepticCalendar.NearYear(day) - 3 - _firstYear;
        var index = year <= 0 ? 0 : (int)year * _months.Length;
        while (index < Count && this[index].Last < day) index++;
        return index;
    }

    public override long CountDays()
    {
        var days = 0L;
        var end = Count;
        for (var i = 0; i < end; i++) days += this[i].Last - this[i].First + 1;
        return days;
    }

    private static bool HasDay(long firstYear, int years, int month, int day)
    {
        // Of eight years in a row one is a leap year.
        for (var year = firstYear; year < firstYear + years && year < firstYear + 8; year++)
        {
            if (day <= ProlepticCalendar.DaysInMonth(year, month)) return true;
        }

        return false;
    }
}
