using System;

namespace KnowledgeGraph.Contradictions;

/// <summary>What claims that contradict each other may differ in, in addition to what any two claims may.</summary>
[Flags]
internal enum ClaimRules
{
    /// <summary>Two claims of one member: nothing else.</summary>
    None = 0,

    /// <summary>A claim without a scope is of the whole: it is held against a claim of any scope.</summary>
    WholeWithoutScope = 1,

    /// <summary>At best a judgement: it is held against what any voice says, and never contradicts it.</summary>
    Judgement = 2,
}
