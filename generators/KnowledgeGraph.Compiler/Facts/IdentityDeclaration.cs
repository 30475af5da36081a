namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// Declares that entities of several extended graphs are one thing, or that they are different things which share a key.
/// </summary>
/// <param name="AreSame">Whether they are one thing.</param>
/// <param name="Keys">Their keys, such as <c>Race:Nvidia</c>.</param>
/// <param name="Anchor">The anchor at the first key; that of each other key follows.</param>
internal sealed record IdentityDeclaration(bool AreSame, EquatableArray<string> Keys, int Anchor);
