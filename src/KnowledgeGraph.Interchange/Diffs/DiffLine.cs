namespace KnowledgeGraph.Interchange;

/// <summary>A line of a diff as text.</summary>
/// <param name="Change">
/// How the thing in the line differs, or <see langword="null"/> for a heading, or for a fact of which only claims differ.
/// </param>
/// <param name="Text">The text, without a sign.</param>
public readonly record struct DiffLine(ChangeKind? Change, string Text)
{
    /// <summary>Gets the sign: <c>+</c>, <c>-</c> or <c>~</c>, or a space.</summary>
    public char Sign => Change switch
    {
        ChangeKind.Added => '+',
        ChangeKind.Removed => '-',
        ChangeKind.Changed => '~',
        _ => ' ',
    };

    /// <summary>Gets a value indicating whether the line is the heading of a part.</summary>
    public bool IsHeading { get; init; }

    /// <inheritdoc/>
    public override string ToString() => IsHeading ? Text : Sign + " " + Text;
}
