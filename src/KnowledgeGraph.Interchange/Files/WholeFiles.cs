using System.Text;

namespace KnowledgeGraph.Interchange.Files;

/// <summary>
/// Files that are replaced only when all of them are complete: each is written beside its place, under another name, and
/// <see cref="Commit"/> moves them. A reader finds the old files or the new ones. What is not committed leaves nothing behind.
/// </summary>
internal sealed class WholeFiles : IDisposable
{
    private readonly List<(string Temporary, string Path, TextWriter Writer)> _files = [];

    /// <summary>Begins a file in UTF-8 without a mark.</summary>
    /// <param name="path">The file, whose directory exists.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public TextWriter Create(string path)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        var writer = new StreamWriter(File.Create(temporary), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        _files.Add((temporary, path, writer));
        return writer;
    }

    /// <summary>Puts the files in their places.</summary>
    /// <exception cref="IOException">A file cannot be written or moved.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be replaced.</exception>
    public void Commit()
    {
        foreach (var file in _files) file.Writer.Dispose();
        foreach (var file in _files) File.Move(file.Temporary, file.Path, overwrite: true);
        _files.Clear();
    }

    /// <summary>Deletes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            Try(file.Writer.Dispose);
            Try(() => File.Delete(file.Temporary));
        }

        _files.Clear();
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Why the files could not be written is what matters.
        }
    }
}
