using System.IO.Enumeration;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Which fact files the arguments mean: those that a build finds in the same directories.</summary>
internal static class FactFilePaths
{
    private static readonly string[] AllExtensions = [.. FactFormat.All.Select(static format => format.Extension).OfType<string>()];

    private static readonly string Extensions = NameList.Of(AllExtensions, AllExtensions.Length, " or ", quote: "");

    /// <summary>The directories whose files the package's build props leave out, as they do hidden ones.</summary>
    private static readonly string[] Outputs = ["bin", "obj", "artifacts"];

    public static bool IsFactFile(string path) => FactFormat.OfFile(path) is not null;

    /// <summary>Gives the files in ordinal order, each once.</summary>
    /// <exception cref="InputException">A path does not exist, is not a fact file, or is a directory without any.</exception>
    public static IReadOnlyList<string> Find(CheckSubject subject)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in subject.Paths)
        {
            if (Directory.Exists(path)) AddAll(path, subject, found);
            else if (!File.Exists(path)) throw new InputException($"{subject.Shown(path)} does not exist");
            else if (!IsFactFile(path))
                throw new InputException($"{subject.Shown(path)} is not a fact file: its name does not end in {Extensions}");
            else found.Add(path);
        }

        return [.. found];
    }

    private static void AddAll(string directory, CheckSubject subject, SortedSet<string> found)
    {
        var files = new FileSystemEnumerable<string>(
            directory,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System })
        {
            ShouldIncludePredicate =
                static (ref entry) => !entry.IsDirectory && IsFactFile(entry.FileName.ToString()),
            ShouldRecursePredicate = static (ref entry) => !entry.FileName.StartsWith('.') && !Outputs.Contains(entry.FileName.ToString()),
        };
        try
        {
            var count = 0;
            foreach (var file in files)
            {
                count++;
                found.Add(file);
            }

            if (count == 0) throw new InputException($"there is no fact file ({Extensions}) in {subject.Shown(directory)} or below it");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{subject.Shown(directory)} cannot be read: {error.Message}");
        }
    }
}
