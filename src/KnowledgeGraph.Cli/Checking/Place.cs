namespace KnowledgeGraph.Cli.Checking;

/// <summary>Where a problem or its other half is: in a fact file, or in what the assembly declares.</summary>
/// <param name="File">The full path of the fact file or the assembly.</param>
/// <param name="Path">That path as it is shown: relative where it is below the directory that <c>kg</c> runs in.</param>
/// <param name="Region">Null in an assembly, which says nothing of lines.</param>
/// <param name="Declaration">In an assembly the full name of the kind, entity or source; null where it is none of them.</param>
internal sealed record Place(string File, string Path, Region? Region, string? Declaration)
{
    /// <summary>The place as MSBuild writes the origin of an error.</summary>
    public string Origin => this switch
    {
        { Region: { } region } => $"{Path}({region.Line},{region.Column})",
        { Declaration: { } declaration } => $"{Path}({declaration})",
        _ => Path,
    };
}

/// <summary>A part of a text. Lines and columns count from 1, offsets from 0; columns and offsets are in UTF-16 code units.</summary>
/// <param name="EndColumn">One past the last column.</param>
internal sealed record Region(int Offset, int Length, int Line, int Column, int EndLine, int EndColumn);
