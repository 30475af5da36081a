namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What holds for a file that a command writes, whichever command it is.</summary>
internal static class OutputFile
{
    private static readonly StringComparer Paths =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Determines whether two full paths name the same file.</summary>
    public static bool IsSame(string left, string right) => Paths.Equals(left, right);

    /// <summary>Makes sure that a command does not overwrite what it reads.</summary>
    /// <param name="file">The full path of the file to write.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="inputs">The full paths of the files that are read.</param>
    /// <exception cref="InputException">The file is one of those that are read.</exception>
    public static void RefuseInput(string file, string shown, params IEnumerable<string> inputs)
    {
        if (inputs.Any(input => IsSame(file, input)))
            throw new InputException($"{shown} cannot be written: it is an input of this command", "Name another file to write.");
    }

    /// <summary>Makes sure that a file can be at its place, so that the error does not name a temporary file.</summary>
    /// <param name="file">The full path of the file to write.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <exception cref="InputException">The file is a directory, or its directory does not exist.</exception>
    public static void CheckPlace(string file, string shown)
    {
        if (Directory.Exists(file)) throw new InputException($"{shown} cannot be written: it is a directory", "Name a file.");
        if (Path.GetDirectoryName(file) is not { } directory || Directory.Exists(directory)) return;
        var name = Path.GetDirectoryName(shown) is { Length: > 0 } given ? given : directory;
        throw new InputException($"{shown} cannot be written: {Missing(name)}", "Create it, or name another one.");
    }

    /// <summary>What is wrong with a directory that is missing.</summary>
    public static string Missing(string directory) => $"the directory {directory} does not exist";
}
