using System;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>A file with the facts that a project has shipped, one a line.</summary>
/// <param name="Path">The path, which is also the unit of its anchors.</param>
/// <param name="Entries">The lines that are facts, in the order of the file.</param>
internal sealed record BaselineFile(string Path, EquatableArray<BaselineEntry> Entries)
{
    /// <summary>The name of the file, beside the project.</summary>
    public const string Name = "facts.shipped.txt";

    /// <summary>How a line that is a comment begins.</summary>
    public const char Comment = '#';

    /// <summary>Determines whether a file is a baseline, by its name.</summary>
    public static bool IsBaseline(string path) =>
        path.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
        && (path.Length == Name.Length || path[path.Length - Name.Length - 1] is '/' or '\\');
}

/// <param name="Text">The line as it is in the file.</param>
/// <param name="Ordinal">The number of its anchor.</param>
internal sealed record BaselineEntry(BaselineLine Line, string Text, int Ordinal);

/// <summary>What a file was read as.</summary>
/// <param name="Problems">What is wrong with its lines.</param>
internal sealed record ReadBaseline(BaselineFile File, AnchorTable Anchors, EquatableArray<Problem> Problems);
