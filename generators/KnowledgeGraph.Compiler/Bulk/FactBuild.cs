using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Spills;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Facts that were checked, and can be written as an image.</summary>
internal abstract class FactBuild : IDisposable
{
    /// <summary>Gets what is wrong: first what is wrong with files, then what linking and the checks found.</summary>
    public abstract IReadOnlyList<Problem> Problems { get; }

    /// <summary>Gets the number of facts.</summary>
    public abstract long FactCount { get; }

    /// <summary>Gets what needed all facts in memory, in a few words; null where they were built in parts.</summary>
    public virtual string? Crossing => null;

    /// <summary>Checks facts: in parts where that gives the same, and otherwise in memory.</summary>
    /// <param name="directory">Takes the temporary files.</param>
    /// <exception cref="FactInputException">A file cannot be read.</exception>
    /// <exception cref="IOException">A temporary file cannot be written or read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FactBuild Check(BuildSubject subject, TemporaryDirectory directory, CancellationToken cancellationToken)
    {
        var vocabulary = subject.Declared.Vocabulary;
        var units = new UnitList(vocabulary, subject.Units, subject.Files);
        var crossing = CrossingRules.FindWhole(vocabulary);
        if (crossing is null)
        {
            var survey = FactSurvey.Read(vocabulary, units, subject.ReportRead, cancellationToken);
            crossing = survey.Crossing;
            if (crossing is null) return PartedBuild.Check(subject, units, survey, directory, cancellationToken);
        }

        subject.SayCrossing?.Invoke(crossing);
        return WholeBuild.Check(subject, units, crossing, cancellationToken);
    }

    /// <summary>Writes the image in the version for files.</summary>
    /// <exception cref="IOException">The stream or a temporary file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The graph is larger than an image can be.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public abstract void Write(Stream stream, CancellationToken cancellationToken);

    public abstract void Dispose();
}

/// <summary>What is built.</summary>
/// <param name="Declared">The vocabulary.</param>
/// <param name="Units">The facts that are in memory, such as those in C#.</param>
/// <param name="Files">The fact files.</param>
/// <param name="InputsOf">Gives what the checks look at, from units without their claims.</param>
internal sealed record BuildSubject(
    DeclaredGraph Declared, IReadOnlyList<FactUnit> Units, IReadOnlyList<FactInput> Files,
    Func<IEnumerable<FactUnit>, CheckInputs> InputsOf)
{
    /// <summary>About how many claims are linked and checked at once.</summary>
    public const int DefaultPart = 100_000;

    private readonly HeapTrim _heap = new();

    public int Part { get; init; } = DefaultPart;

    /// <summary>Gets what takes how far the work is; by default nothing.</summary>
    public IProgress<ImageBuildProgress>? Progress { get; init; }

    /// <summary>Gets what is told what needs all facts in memory, before they are read.</summary>
    public Action<string>? SayCrossing { get; init; }

    public void ReportRead(int units, long claims) => Report(ImageBuildStage.Reading, units, Units.Count + Files.Count, claims);

    /// <summary>Reports how far the work is, and keeps memory near what is needed.</summary>
    public void Report(ImageBuildStage stage, long done, long total, long claims)
    {
        _heap.Trim();
        Progress?.Report(new ImageBuildProgress(stage, done, total, claims));
    }
}
