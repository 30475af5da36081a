namespace KnowledgeGraph.Seeds;

/// <summary>
/// What four articles say about DeepSeek and the race for artificial intelligence: who backs whom, who uses which chips, what is
/// restricted by whom, and what the markets lost over it.
/// </summary>
/// <remarks>
/// A fact here is what a document says, not what is true of the world. What the documents leave open is not stated with a source;
/// a conclusion of the curators is marked <see cref="Modality.Inferred"/> and names the claims that it rests on.
/// </remarks>
[KnowledgeGraph]
public static partial class Race;
