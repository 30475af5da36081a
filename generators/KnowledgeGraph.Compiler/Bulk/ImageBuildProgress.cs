namespace KnowledgeGraph;

/// <summary>How far the building of an image is.</summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class ImageBuildProgress
{
    internal ImageBuildProgress(ImageBuildStage stage, long done, long total, long claims) =>
        (Stage, Done, Total, Claims) = (stage, done, total, claims);

    /// <summary>Gets what is being done.</summary>
    public ImageBuildStage Stage { get; }

    /// <summary>Gets how much of the stage is done, in steps that take about the same time.</summary>
    public long Done { get; }

    /// <summary>Gets how many of these steps the stage has.</summary>
    public long Total { get; }

    /// <summary>Gets the number of claims that were read so far.</summary>
    public long Claims { get; }
}

/// <summary>A stage of building an image.</summary>
public enum ImageBuildStage
{
    /// <summary>The files are read for what they declare.</summary>
    Reading,

    /// <summary>The files are read for their claims.</summary>
    Linking,

    /// <summary>Facts are checked.</summary>
    Checking,

    /// <summary>The image is written.</summary>
    Writing,
}
