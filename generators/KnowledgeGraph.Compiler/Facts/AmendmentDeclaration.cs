namespace KnowledgeGraph.Compiler.Facts;

/// <summary>A judgement of a claim that a graph which this one extends states, as written.</summary>
/// <param name="Claim">The id or the handle of the claim.</param>
/// <param name="Qualifiers">The rank, the modality and the exceptions, and the reason as that of a rank.</param>
/// <param name="Anchor">The anchor at the name of the claim.</param>
internal sealed record AmendmentDeclaration(string Claim, EquatableArray<QualifierDeclaration> Qualifiers, int Anchor);
