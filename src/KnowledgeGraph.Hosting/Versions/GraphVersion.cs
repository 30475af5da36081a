namespace KnowledgeGraph.Hosting;

/// <summary>A version of a graph that a <see cref="GraphHost"/> serves or has served.</summary>
/// <param name="Name">The name of its file, by which versions are ordered.</param>
/// <param name="Path">The path of its file.</param>
/// <param name="LoadedAt">When the host began to serve it.</param>
public sealed record GraphVersion(string Name, string Path, DateTimeOffset LoadedAt);
