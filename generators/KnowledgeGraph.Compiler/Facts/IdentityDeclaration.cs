namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// Says of entities of several extended graphs that they are one thing, or that they are different things that share a key.
/// </summary>
/// <param name="AreSame">Whether they are one thing.</param>
/// <param name="Keys">Their keys, such as <c>Race:Nvidia</c>.</param>
/// <param name="Anchor">The anchor at the first key; that of each other key follows.</param>
internal sealed record IdentityDeclaration(bool AreSame, EquatableArray<string> Keys, int Anchor);
