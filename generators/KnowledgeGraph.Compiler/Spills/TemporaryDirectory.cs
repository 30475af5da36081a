using System;
using System.Globalization;
using System.IO;

namespace KnowledgeGraph.Compiler.Spills;

/// <summary>
/// A directory for what does not fit into memory, which is deleted when it is disposed of. What a killed process left behind is deleted by
/// the next one that makes a directory in the same place.
/// </summary>
/// <remarks>
/// A locked file beside the directory says that it is in use. The file is there before the directory, and is deleted after it, so that
/// nothing is left without it at whatever moment a process is killed.
/// </remarks>
internal sealed class TemporaryDirectory : IDisposable
{
    private const string Extension = ".kgbuild";
    private const string LockExtension = Extension + ".lock";
    private const int Attempts = 10;

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
        foreach (var other in Directory.EnumerateFiles(parent, "*" + LockExtension)) DeleteIfLeft(other);
        var held = CreateLock(parent, name);
        var path = DirectoryOf(held.Name);
        try
        {
            Directory.CreateDirectory(path);
            return new TemporaryDirectory(path, held);
        }
        catch
        {
            Delete(path, held);
            throw;
        }
    }

    /// <summary>Returns the path of a file in the directory.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Delete(Path, _lock);

    /// <summary>Deletes a file, if there is one and it can be deleted.</summary>
    public static void TryDeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is deleted with the directory, and a lock by the next process that makes one.
        }
    }

    private static FileStream CreateLock(string parent, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var unique = string.Create(CultureInfo.InvariantCulture, $"{name}.{Environment.ProcessId}-{Guid.NewGuid():N}{LockExtension}");
            try
            {
                return OpenLock(System.IO.Path.Combine(parent, unique), FileMode.CreateNew);
            }
            catch (IOException) when (attempt < Attempts)
            {
                // On Unix, a file is created before it is locked, and another process may have found it in between.
            }
        }
    }

    private static void DeleteIfLeft(string path)
    {
        FileStream held;
        try
        {
            // The system gives up the lock of a process that ends, however it ends.
            held = OpenLock(path, FileMode.Open);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }

        Delete(DirectoryOf(path), held);
    }

    private static FileStream OpenLock(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private static string DirectoryOf(string lockPath) => System.IO.Path.ChangeExtension(lockPath, null);

    private static void Delete(string path, FileStream held)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next one tries again.
            held.Dispose();
            return;
        }

        held.Dispose();
        TryDeleteFile(held.Name);
    }
}
