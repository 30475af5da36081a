using System;
using System.Globalization;
using System.IO;

namespace KnowledgeGraph.Compiler.Spills;

/// <summary>
/// A directory for what does not fit into memory, which is deleted when it is disposed of. What a killed process left behind is deleted by
/// the next one that makes a directory in the same place.
/// </summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private const string Extension = ".kgbuild";
    private const string LockName = "lock";

    private readonly FileStream _lock;

    private TemporaryDirectory(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Makes a directory, and deletes those of processes that ended without deleting theirs.</summary>
    /// <param name="parent">An existing directory.</param>
    /// <param name="name">The name of what is made with it, which its name begins with.</param>
    /// <exception cref="IOException">The directory cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The parent may not be written to.</exception>
    public static TemporaryDirectory Create(string parent, string name)
    {
        foreach (var other in Directory.EnumerateDirectories(parent, "*" + Extension)) DeleteIfLeft(other);
        var unique = string.Create(CultureInfo.InvariantCulture, $"{name}.{Environment.ProcessId}-{Guid.NewGuid():N}{Extension}");
        var path = System.IO.Path.Combine(parent, unique);
        Directory.CreateDirectory(path);
        try
        {
            return new TemporaryDirectory(path, OpenLock(path, FileMode.CreateNew));
        }
        catch
        {
            Directory.Delete(path);
            throw;
        }
    }

    /// <summary>Returns the path of a file in the directory.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        _lock.Dispose();
        TryDelete(Path);
    }

    /// <summary>Deletes a file, if there is one and it can be deleted.</summary>
    public static void TryDeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is deleted with the directory.
        }
    }

    private static void DeleteIfLeft(string path)
    {
        try
        {
            // The system gives up the lock of a process that ends, however it ends.
            OpenLock(path, FileMode.Open).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }

        TryDelete(path);
    }

    private static FileStream OpenLock(string path, FileMode mode) =>
        new(System.IO.Path.Combine(path, LockName), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next one tries again.
        }
    }
}
