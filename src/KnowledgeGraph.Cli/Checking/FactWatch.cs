using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Checks again whenever a fact file, a document or the assembly changes, until it is interrupted.</summary>
/// <param name="output">The full path of a file that each check writes, and that does not make kg check again; or null.</param>
internal sealed class FactWatch(CheckSubject subject, FactCheck check, KgEnvironment environment, string? output) : IDisposable
{
    /// <summary>An editor writes a file in several steps: so long nothing may happen before it is read.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ManualResetEventSlim _changed = new();

    /// <param name="answer">Shows what was found.</param>
    /// <returns>The exit code of the last check.</returns>
    public int Run(Action<CheckResult> answer)
    {
        var interrupted = environment.Interrupt.Await();

        // From before the first check on, so that no change is missed.
        Watch();
        var exitCode = Check(answer);
        try
        {
            while (true)
            {
                _changed.Wait(interrupted);
                do _changed.Reset();
                while (_changed.Wait(Quiet, interrupted));
                exitCode = Check(answer);
            }
        }
        catch (OperationCanceledException)
        {
            return exitCode;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _changed.Dispose();
    }

    /// <summary>What cannot be read now may be there after the next change.</summary>
    private int Check(Action<CheckResult> answer)
    {
        var terminal = environment.Terminal;
        var exitCode = ExitCode.InputError;
        try
        {
            var result = check.Run();
            answer(result);
            exitCode = result.ExitCode;
        }
        catch (InputException error)
        {
            terminal.Fail(error.Message, error.Details);
        }

        terminal.WriteLine("Watching for changes. Press Ctrl+C to stop.");
        terminal.Flush();
        return exitCode;
    }

    private void Watch()
    {
        foreach (var path in subject.Paths)
        {
            if (Directory.Exists(path)) Watch(path, FactFilePaths.IsFactFile, isDeep: true);
            else WatchFile(path);
        }

        WatchFile(subject.Assembly);
        if (subject.Documents is { } documents) Watch(documents, static _ => true, isDeep: true);
    }

    private void WatchFile(string file) =>
        Watch(Path.GetDirectoryName(file)!, path => Path.GetFileName(path) == Path.GetFileName(file), isDeep: false);

    private void Watch(string directory, Func<string, bool> concerns, bool isDeep)
    {
        if (!Directory.Exists(directory)) throw new InputException($"{subject.Shown(directory)} is not a directory");
        var watcher = new FileSystemWatcher(directory) { IncludeSubdirectories = isDeep };
        _watchers.Add(watcher);
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += (_, change) =>
        {
            if (!IsOutput(change.FullPath) && (concerns(change.FullPath) || concerns(change.OldFullPath))) _changed.Set();
        };
        watcher.Error += (_, _) => _changed.Set(); // More happened than it could tell of.
        watcher.EnableRaisingEvents = true;

        void Note(object sender, FileSystemEventArgs change)
        {
            if (IsOutput(change.FullPath)) return;

            // What a directory that comes or goes holds is not told of one by one.
            if (concerns(change.FullPath)
                || isDeep && change.ChangeType != WatcherChangeTypes.Changed && Path.GetExtension(change.FullPath).Length == 0)
                _changed.Set();
        }
    }

    /// <summary>Whether a path is that of the output, or of the one that becomes it.</summary>
    private bool IsOutput(string path) => output is not null && path.StartsWith(output, StringComparison.Ordinal);
}
