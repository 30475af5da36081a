using System;
using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>What a program may choose when it builds an image. Each option has the default of a build.</summary>
public sealed class ImageBuildOptions
{
    /// <summary>
    /// Gets the documents that quotes are looked up in, or <see langword="null"/> if quotes are not checked, which is the default.
    /// </summary>
    public IEnumerable<FactText>? Documents { get; init; }

    /// <summary>
    /// Gets the last day that is not in the future, for constraints on dates, or <see langword="null"/> if these are not checked, which is
    /// the default.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// Gets the directory for temporary files, or <see langword="null"/> for the directory of the image, which is the default. They take
    /// about a third of the size of the fact files.
    /// </summary>
    public string? TemporaryDirectory { get; init; }
}
