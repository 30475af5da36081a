using KnowledgeGraph.Writing;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Bulk;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>
/// Checks fact files like <see cref="FactCheck"/>, with the same messages, and writes the graph as an image. Of files and facts little is
/// in memory at a time.
/// </summary>
/// <param name="temporary">The full path of the directory for temporary files.</param>
internal sealed class FactBuilding(CheckSubject subject, string temporary)
{
    /// <summary>Gets about how many claims are linked and checked at once.</summary>
    public int Part { get; init; } = BuildSubject.DefaultPart;

    private readonly DocumentFiles _documents = new();

    /// <summary>Checks the facts and, if they have no errors, writes the file.</summary>
    /// <returns>What is wrong, and how many facts and bytes were written, or null for none.</returns>
    /// <exception cref="InputException">A file cannot be read or written, or is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public (CheckResult Result, (long Facts, long Length)? Written) Build(
        string output, IProgress<ImageBuildProgress> progress, Action<string> sayCrossing, CancellationToken cancellationToken)
    {
        var declared = new DeclaredGraphFile(subject.Assembly).Read();
        var paths = FactFilePaths.Find(subject);
        OutputFile.RefuseInput(output, subject.Shown(output), [subject.Assembly, .. paths]);
        FactInput[] inputs = [.. paths.Select(static path => new FactInput(path, path))];
        var facts = new BuildSubject(declared, declared.Declarations.Units, inputs, InputsOf)
        {
            Part = Part,
            Progress = progress,
            SayCrossing = sayCrossing,
        };
        using var directory = OpenDirectory(output);
        using var build = Check(facts, directory, cancellationToken);
        var files = paths.ToHashSet(StringComparer.Ordinal);
        var reread = new RereadFiles<CheckedFile>(Reread);
        var places = new PlaceFinder(subject, unit => files.Contains(unit) ? reread.Find(unit) : null);
        var found = new FoundProblems(subject, places) { KeepsTexts = false }.Locate(build.Problems);
        var result = new CheckResult(declared.Declarations.Name, paths.Count, found);
        if (result.Errors > 0) return (result, null);

        long length = 0;
        try
        {
            ReplacedFile.Write(output, subject.Shown(output), stream =>
            {
                build.Write(stream, cancellationToken);
                length = stream.Length;
            });
        }
        catch (InvalidOperationException error)
        {
            throw new InputException($"{subject.Shown(output)} cannot be written: {error.Message}");
        }

        return (result, (build.FactCount, length));
    }

    private FactBuild Check(BuildSubject facts, TemporaryDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            return FactBuild.Check(facts, directory, cancellationToken);
        }
        catch (FactInputException error)
        {
            throw new InputException($"{subject.Shown(error.Input.Unit)} cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(error);
        }
    }

    private TemporaryDirectory OpenDirectory(string output)
    {
        OutputFile.CheckPlace(output, subject.Shown(output));
        if (!Directory.Exists(temporary))
        {
            throw new InputException(
                $"the temporary files of the build cannot be written: {OutputFile.Missing(subject.Shown(temporary))}",
                "Create it, or name another one with --temp DIR.");
        }

        try
        {
            WholeFiles.DeleteLeft(output);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{subject.Shown(output)} cannot be written: {error.Message}");
        }

        try
        {
            return TemporaryDirectory.Create(temporary, Path.GetFileName(output));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(error);
        }
    }

    private InputException Unwritable(Exception error) => new(
        $"the temporary files of the build cannot be written: {error.Message}",
        $"They are in {subject.Shown(temporary)}, and take about a third of the size of the fact files. "
            + "--temp DIR names another directory.");

    private CheckInputs InputsOf(IEnumerable<FactUnit> units) => CheckInputs.None with
    {
        Documents = _documents.Read(subject, units),
        AreDocumentsGiven = subject.Documents is not null,
        WayToGiveDocuments = subject.Documents is null ? "with --documents DIR" : "in the directory of --documents",
        Today = subject.Today,
    };

    private CheckedFile Reread(string path)
    {
        try
        {
            return new CheckedFile(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{subject.Shown(path)} cannot be read: {error.Message}");
        }
    }
}
