namespace KnowledgeGraph;

/// <summary>A part of a year that stands in the month's place (ISO 8601-2:2019, 4.8: sub-year groupings).</summary>
internal readonly struct SubYear
{
    private SubYear(int firstMonth, int months, DatePrecision precision)
    {
        FirstMonth = firstMonth;
        Months = months;
        Precision = precision;
    }

    /// <summary>The first month, from 1. The part may reach into the next year, as a northern winter does.</summary>
    public int FirstMonth { get; }

    public int Months { get; }

    public DatePrecision Precision { get; }

    /// <summary>
    /// Seasons are the meteorological ones of three whole months. The codes 21 to 24 name no hemisphere, and are read as the northern ones.
    /// </summary>
    public static bool TryGet(int code, out SubYear part)
    {
        part = code switch
        {
            >= 21 and <= 28 => Season(3 + (code - 21) % 4 * 3),
            29 => Season(9),
            30 => Season(12),
            31 => Season(3), // The southern autumn and winter lie before the spring of the same year.
            32 => Season(6),
            >= 33 and <= 36 => new SubYear((code - 33) * 3 + 1, 3, DatePrecision.Quarter),
            >= 37 and <= 39 => new SubYear((code - 37) * 4 + 1, 4, DatePrecision.Quadrimester),
            40 or 41 => new SubYear((code - 40) * 6 + 1, 6, DatePrecision.Semester),
            _ => default,
        };
        return part.Months > 0;
    }

    private static SubYear Season(int firstMonth) => new SubYear(firstMonth, 3, DatePrecision.Quarter);
}
