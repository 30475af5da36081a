namespace KnowledgeGraph.Hosting.Images;

/// <summary>The directory that images are put into.</summary>
internal sealed class ImageDirectory(string path, string pattern)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    internal string Path { get; } = System.IO.Path.GetFullPath(path);

    internal string Pattern => pattern;

    /// <summary>
    /// Lists the files whose names match the pattern and do not begin with a dot, as those of copies that are not complete do; the newest
    /// version first.
    /// </summary>
    /// <exception cref="IOException">The directory cannot be read, or does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be read.</exception>
    internal List<FoundImage> List()
    {
        var images = new List<FoundImage>();
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles(pattern, All))
        {
            if (!file.Name.StartsWith('.') && Describe(file) is { } image) images.Add(image);
        }

        images.Sort(static (left, right) => ImageName.Compare(right.Name, left.Name));
        return images;
    }

    /// <summary>Describes a file, or returns null if it was deleted meanwhile.</summary>
    private static FoundImage? Describe(FileInfo file)
    {
        try
        {
            if (file.LinkTarget is null) return new FoundImage(file.Name, file.FullName, file.Length, file.LastWriteTimeUtc);

            // A link can lead to another file although it was not written to.
            return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
                ? new FoundImage(file.Name, file.FullName, target.Length, target.LastWriteTimeUtc)
                : Unreadable(file);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file);
        }
    }

    /// <summary>A file that opening tells more about.</summary>
    private static FoundImage Unreadable(FileInfo file) => new(file.Name, file.FullName, -1, default);
}
