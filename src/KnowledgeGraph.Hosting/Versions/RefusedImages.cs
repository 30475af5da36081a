using KnowledgeGraph.Hosting.Images;

namespace KnowledgeGraph.Hosting.Versions;

/// <summary>
/// The images of the directory that could not be loaded. One that fails for the first time may still be written, so an image is refused
/// when it fails again without having changed in between. For one thread at a time.
/// </summary>
internal sealed class RefusedImages
{
    private readonly Dictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether there is no need to open an image again: its bytes are wrong. One that could not be read is tried at every look, since
    /// rights and mounts come back without a change of the file.
    /// </summary>
    internal bool Contains(FoundImage image) =>
        _failures.TryGetValue(image.Name, out var failure) && failure is { Refusal: not null, IsOfContent: true } && failure.Image == image;

    /// <summary>Takes note of a failure.</summary>
    /// <returns>The refusal, when it has to be reported; null before, and afterwards.</returns>
    internal GraphRefusal? Add(FoundImage image, Exception error, DateTimeOffset now)
    {
        var isAgain = _failures.TryGetValue(image.Name, out var failure) && failure.Image == image;
        if (isAgain && failure!.Refusal is not null) return null;
        var refusal = isAgain ? new GraphRefusal(image.Name, image.Path, error.Message, now) : null;
        _failures[image.Name] = new Failure(image, refusal, error is ImageFormatException);
        return refusal;
    }

    /// <summary>Forgets the images that are not in the directory any more.</summary>
    internal void Keep(IEnumerable<FoundImage> images)
    {
        if (_failures.Count == 0) return;
        var names = images.Select(image => image.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _failures.Keys.Where(name => !names.Contains(name)).ToList()) _failures.Remove(name);
    }

    /// <summary>Forgets an image that could be loaded.</summary>
    internal void Remove(FoundImage image) => _failures.Remove(image.Name);

    /// <summary>The refusals that are not older than a version, the newest first.</summary>
    internal GraphRefusal[] Since(string? version) =>
    [
        .. _failures.Values.Where(failure => version is null || ImageName.Compare(failure.Image.Name, version) >= 0)
            .Select(failure => failure.Refusal).OfType<GraphRefusal>()
            .OrderByDescending(refusal => refusal.Name, Comparer<string>.Create(ImageName.Compare)),
    ];

    /// <param name="Image">The image as it was when it failed.</param>
    /// <param name="Refusal">What was reported; null until it has failed twice.</param>
    /// <param name="IsOfContent">Whether the bytes are wrong, rather than out of reach.</param>
    private sealed record Failure(FoundImage Image, GraphRefusal? Refusal, bool IsOfContent);
}
