namespace KnowledgeGraph;

/// <summary>The unit in which a date is known. A coarser one has a greater number.</summary>
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum DatePrecision
{
    /// <summary>No date: the default value of its type.</summary>
    None = 0,

    /// <summary>One day: <c>2023-01-20</c>.</summary>
    Day = 1,

    /// <summary>One month: <c>2023-01</c>, <c>2023-01-XX</c>.</summary>
    Month = 2,

    /// <summary>Three months: a season (<c>2023-21</c>) or a quarter (<c>2023-33</c>).</summary>
    Quarter = 3,

    /// <summary>Four months: a third of a year (<c>2023-37</c>).</summary>
    Quadrimester = 4,

    /// <summary>Six months: half a year (<c>2023-40</c>).</summary>
    Semester = 5,

    /// <summary>One year: <c>2023</c>, <c>2023-XX</c>, <c>2023-XX-XX</c>.</summary>
    Year = 6,

    /// <summary>Ten years: <c>202X</c>.</summary>
    Decade = 7,

    /// <summary>A hundred years: <c>20XX</c>.</summary>
    Century = 8,

    /// <summary>A year that is not known, of which a part is: <c>XXXX-01-27</c>.</summary>
    UnknownYear = 9,
}
