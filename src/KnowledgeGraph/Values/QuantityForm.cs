using System;

namespace KnowledgeGraph;

/// <summary>How the bounds of a quantity are written.</summary>
[Flags]
internal enum QuantityForm : byte
{
    /// <summary>One exact number.</summary>
    None = 0,
    NoMin = 1,
    NoMax = 2,
    MinExclusive = 4,
    MaxExclusive = 8,
    Approximate = 16,
    Range = 32,
}
