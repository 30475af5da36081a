namespace KnowledgeGraph.Hosting.Images;

/// <summary>A file in the directory of images. Another length or another time of the last write means that it is another file.</summary>
/// <param name="Name">The name in the directory.</param>
/// <param name="Path">The path.</param>
/// <param name="Length">The length in bytes; -1 if it is unknown, as that of a link to nothing.</param>
/// <param name="LastWrite">When it was last written to, in UTC; of a link, that of the file that it leads to.</param>
internal sealed record FoundImage(string Name, string Path, long Length, DateTime LastWrite);
