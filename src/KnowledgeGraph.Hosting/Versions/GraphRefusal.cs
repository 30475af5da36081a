namespace KnowledgeGraph.Hosting;

/// <summary>An image that a <see cref="GraphHost"/> does not serve, although it is newer than what it serves.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Reason">What is wrong with it, as a sentence or several.</param>
/// <param name="RefusedAt">When it was refused.</param>
public sealed record GraphRefusal(string Name, string Path, string Reason, DateTimeOffset RefusedAt);
