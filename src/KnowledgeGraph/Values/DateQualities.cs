using System;

namespace KnowledgeGraph;

/// <summary>What a date expression is besides its days.</summary>
[Flags]
internal enum DateQualities
{
    None = 0,

    /// <summary><c>?</c> or <c>%</c> stands somewhere in it.</summary>
    Uncertain = 1,

    /// <summary><c>~</c> or <c>%</c> stands somewhere in it.</summary>
    Approximate = 2,

    /// <summary><c>start/end</c>.</summary>
    Interval = 4,

    /// <summary><c>[one,of,these]</c>.</summary>
    Set = 8,
}
