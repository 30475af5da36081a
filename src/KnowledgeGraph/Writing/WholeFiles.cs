using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Writing;

/// <summary>
/// Files that are replaced only when all of them are complete: each is written beside its place, under another name, and
/// <see cref="Commit"/> moves them. A reader finds the old files or the new ones. What is not committed leaves nothing behind.
/// </summary>
internal sealed class WholeFiles : IDisposable
{
    private const string Extension = ".tmp";

    private readonly List<(string Temporary, string Path, IDisposable Writer)> _files = [];
    private readonly List<string> _directories = [];

    /// <summary>Creates a directory that files are written to, and those above it. They are deleted if nothing is committed.</summary>
    public void CreateDirectory(string path)
    {
        var missing = Path.GetFullPath(path);
        while (missing is not null && !Directory.Exists(missing))
        {
            _directories.Add(missing);
            missing = Path.GetDirectoryName(missing);
        }

        Directory.CreateDirectory(path);
    }

    /// <summary>Begins a file in UTF-8 without a mark.</summary>
    /// <param name="path">The file, whose directory exists.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public TextWriter Create(string path)
    {
        var writer = new StreamWriter(Open(path, out var temporary), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        _files.Add((temporary, path, writer));
        return writer;
    }

    /// <summary>Begins a file of bytes.</summary>
    /// <param name="path">The file, whose directory exists.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public FileStream CreateStream(string path)
    {
        var stream = Open(path, out var temporary);
        _files.Add((temporary, path, stream));
        return stream;
    }

    /// <summary>Gives a file another place.</summary>
    public void Move(string path, string newPath)
    {
        var index = _files.FindIndex(file => file.Path == path);
        _files[index] = (_files[index].Temporary, newPath, _files[index].Writer);
    }

    /// <summary>Puts the files in their places.</summary>
    /// <exception cref="IOException">A file cannot be written or moved.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be replaced.</exception>
    public void Commit()
    {
        foreach (var file in _files) file.Writer.Dispose();
        foreach (var file in _files) File.Move(file.Temporary, file.Path, overwrite: true);
        _files.Clear();
        _directories.Clear();
    }

    /// <summary>Deletes what processes left behind that were killed while they wrote a file.</summary>
    /// <param name="path">The file, whose directory exists.</param>
    public static void DeleteLeft(string path)
    {
        var full = Path.GetFullPath(path);
        foreach (var temporary in Directory.GetFiles(Path.GetDirectoryName(full)!))
        {
            if (!IsTemporary(temporary, full)) continue;
            Try(() =>
            {
                // The system gives up the lock of a process that ends, however it ends.
                new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                File.Delete(temporary);
            });
        }
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
        foreach (var directory in _directories)
        {
            if (Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any()) Directory.Delete(directory);
        }
    }

    /// <summary>Determines whether a file is one that <see cref="Open"/> names so, in any process, for a path.</summary>
    private static bool IsTemporary(string file, string path)
    {
        var length = file.Length - path.Length - 1 - Extension.Length;
        return length > 0 && file.StartsWith(path + ".", StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal)
            && file.AsSpan(path.Length + 1, length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static FileStream Open(string path, out string temporary)
    {
        temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}{Extension}");
        return new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
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
