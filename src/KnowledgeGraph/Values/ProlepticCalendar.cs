namespace KnowledgeGraph;

/// <summary>
/// The proleptic Gregorian calendar with a year 0 (ISO 8601-1:2019, 4.2.1), for years far beyond what <c>DateTime</c> holds.
/// Day 0 is 0001-01-01, as in <c>DateOnly.DayNumber</c>. All arithmetic is exact for years of up to 15 digits.
/// </summary>
internal static class ProlepticCalendar
{
    private const int YearsOfCycle = 400;
    private const int DaysOfCycle = 146_097;

    public static bool IsLeapYear(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Counts months through: January of year 0 is month 0.</summary>
    public static long MonthNumber(long year, int month) => year * 12 + (month - 1);

    /// <summary>The day number of the first day of a month.</summary>
    public static long FirstDay(long monthNumber)
    {
        var year = FloorDivide(monthNumber, 12);
        var day = DaysBeforeYear(year);
        for (var month = 1; month <= (int)(monthNumber - year * 12); month++) day += DaysInMonth(year, month);
        return day;
    }

    /// <summary>The year of a day, exact to one year; of days of years with at most five digits.</summary>
    public static long NearYear(long day) => FloorDivide(day * YearsOfCycle, DaysOfCycle) + 1;

    private static long DaysBeforeYear(long year)
    {
        var past = year - 1;
        return past * 365 + FloorDivide(past, 4) - FloorDivide(past, 100) + FloorDivide(past, 400);
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
