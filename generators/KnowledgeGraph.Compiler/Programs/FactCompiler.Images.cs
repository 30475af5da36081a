using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Bulk;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Programs;
using KnowledgeGraph.Compiler.Spills;
using KnowledgeGraph.Writing;

namespace KnowledgeGraph;

public sealed partial class FactCompiler
{
    /// <summary>Compares paths as the file system does.</summary>
    private static readonly StringComparer Paths =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// Checks fact files together with the facts that the program declares in C#, and writes both as an image that programs map. Facts of
    /// the fact files that the program was built from are not included: name these files, too.
    /// </summary>
    /// <remarks>
    /// Takes memory for entities and not for facts, so that graphs can be built that are larger than memory: facts are in temporary files.
    /// The garbage of the whole process is collected as soon as there is much of it.
    /// Rules that need the facts of several entities at once keep some facts in memory, or all; the documentation of
    /// <c>kg build</c> lists these. Takes O(n log n) time in entities and claims. The same facts give the same bytes, whatever the order of
    /// the files. The image is replaced only when it is complete.
    /// </remarks>
    /// <param name="files">The paths of fact files, which messages name as they are given here.</param>
    /// <param name="image">The file to write.</param>
    /// <param name="options">What differs from a build, or <see langword="null"/>.</param>
    /// <param name="progress">Is told how far the work is, on the thread that calls this method.</param>
    /// <param name="cancellationToken">Ends the work. The file stays as it was.</param>
    /// <returns>What was written, or what is wrong.</returns>
    /// <exception cref="ArgumentException">
    /// Two files have the same path, a path is empty, or the image is one of the files.
    /// </exception>
    /// <exception cref="IOException">
    /// A fact file cannot be read, or changes while it is read; or the image or a temporary file cannot be written.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be written to.</exception>
    /// <exception cref="InvalidOperationException">The graph is larger than an image can be.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BuiltImage BuildImage(
        IEnumerable<string> files, string image, ImageBuildOptions? options = null, IProgress<ImageBuildProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        options ??= new ImageBuildOptions();
        var inputs = ReadInputs(files);
        var output = Path.GetFullPath(image);
        if (inputs.Values.Any(input => Paths.Equals(Path.GetFullPath(input.Path), output)))
            throw new ArgumentException($"The image '{image}' is one of the fact files. Name another file to write.", nameof(image));

        var subject = new BuildSubject(_declared, _facts.Declared, [.. inputs.Values], _ => ToInputs(options)) { Progress = progress };
        WholeFiles.DeleteLeft(output);
        var temporary = Path.GetFullPath(options.TemporaryDirectory ?? Path.GetDirectoryName(output)!);
        using var directory = TemporaryDirectory.Create(temporary, Path.GetFileName(output));
        using var build = Check(subject, directory, cancellationToken);
        var reread = new RereadFiles<ReadFile>(unit => new ReadFile(FactText.Read(inputs[unit].Path)));
        var places = new ProblemPlaces(FullName, unit => inputs.ContainsKey(unit) ? reread.Find(unit) : null);
        var problems = places.Locate(build.Problems);
        if (problems.Any(static problem => problem.Severity == FactSeverity.Error))
            return new BuiltImage(problems, isWritten: false, build.FactCount, 0);

        using var written = new WholeFiles();
        var stream = written.CreateStream(output);
        build.Write(stream, cancellationToken);
        var length = stream.Length;
        written.Commit();
        return new BuiltImage(problems, isWritten: true, build.FactCount, length);
    }

    private static Dictionary<string, FactInput> ReadInputs(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var inputs = new Dictionary<string, FactInput>(StringComparer.Ordinal);
        foreach (var path in files)
        {
            if (string.IsNullOrEmpty(path)) throw new ArgumentException("One of the paths is empty.", nameof(files));
            var unit = ProgramUnits.OfFile(path);
            if (!inputs.TryAdd(unit, new FactInput(unit, path)))
                throw new ArgumentException($"The path '{path}' is given twice. Give each file once.", nameof(files));
        }

        return inputs;
    }

    private static FactBuild Check(BuildSubject subject, TemporaryDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            return FactBuild.Check(subject, directory, cancellationToken);
        }
        catch (FactInputException error)
        {
            throw new IOException($"The fact file '{ProgramUnits.NameOf(error.Input.Unit)}' cannot be read: {error.Message}", error);
        }
    }

    private static CheckInputs ToInputs(ImageBuildOptions options) => ToInputs(
        options.Documents, $"in {nameof(ImageBuildOptions)}.{nameof(ImageBuildOptions.Documents)}", options.Today);

    private static CheckInputs ToInputs(IEnumerable<FactText>? documents, string wayToGiveDocuments, DateOnly? today) =>
        CheckInputs.None with
        {
            Documents = (documents ?? []).Select(static document => document.ToDocument())
                .OrderBy(static document => document.Path, StringComparer.Ordinal).ToEquatableArray(),
            AreDocumentsGiven = documents is not null,
            WayToGiveDocuments = wayToGiveDocuments,
            Today = today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
