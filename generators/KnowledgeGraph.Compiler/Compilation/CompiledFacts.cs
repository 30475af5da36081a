using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Compilation;

/// <summary>Linked facts and what is wrong with them.</summary>
/// <param name="Found">What the checks found.</param>
internal sealed record CheckedFacts(LinkResult Link, EquatableArray<Problem> Found)
{
    public LinkedGraph Graph => Link.Graph;

    /// <summary>Gets what is wrong: first what linking found, then what the checks found.</summary>
    public IEnumerable<Problem> Problems => [.. Link.Problems, .. Found];
}

/// <summary>The image of facts, and what is wrong with them.</summary>
/// <param name="BeyondLimit">The members whose derived edges the image does not hold.</param>
/// <param name="Image">The bytes, which hold whatever is not in error.</param>
internal sealed record CompiledFacts(CheckedFacts Facts, EquatableArray<Problem> BeyondLimit, byte[] Image)
{
    /// <summary>Gets what is wrong, in the order of the stages.</summary>
    public IEnumerable<Problem> Problems => [.. Facts.Problems, .. BeyondLimit];
}
