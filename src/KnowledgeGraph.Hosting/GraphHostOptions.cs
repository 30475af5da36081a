namespace KnowledgeGraph.Hosting;

/// <summary>What a <see cref="GraphHost"/> serves, and where it looks for it.</summary>
public sealed class GraphHostOptions
{
    /// <summary>Gets or sets the directory of the images. It is required, but does not have to exist yet.</summary>
    public string Directory { get; set; } = "";

    /// <summary>
    /// Gets or sets the pattern of the names of images, in which <c>*</c> stands for any characters and <c>?</c> for one:
    /// <c>*.kgi</c> by default. Names that begin with a dot do not match.
    /// </summary>
    public string Pattern { get; set; } = "*.kgi";

    /// <summary>
    /// Gets or sets a graph with the vocabulary that images must have, such as the one of the program. If it is <see langword="null"/>,
    /// which is the default, every graph is served.
    /// </summary>
    public Graph? Vocabulary { get; set; }

    /// <summary>Gets or sets the time between two looks into the directory: five seconds by default.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(5);
}
