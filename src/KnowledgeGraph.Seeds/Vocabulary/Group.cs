namespace KnowledgeGraph.Seeds;

/// <summary>Many agents that the documents speak of as one: a sector, an industry, "traders".</summary>
[Node(Is = typeof(Agent))]
public readonly partial struct Group;
