namespace KnowledgeGraph;

/// <summary>The versions of the format of images that this library reads and writes.</summary>
public enum ImageVersion
{
    /// <summary>Version 02, which is valid UTF-8, so that a literal in a program holds it. It is read as a whole.</summary>
    Literal = 2,

    /// <summary>
    /// Version 03, for files: packed columns that are mapped, read where they are asked for, and walked in both directions without being
    /// decoded as a whole.
    /// </summary>
    File = 3,
}
