using System;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Counts the columns that are written to temporary files, and from these to the image.</summary>
internal sealed class WritingProgress(BuildSubject subject)
{
    private const int Steps = 2 * ImageFormat.ColumnCount;

    private long _facts;
    private int _done;

    public void Begin(long facts) => subject.Report(ImageBuildStage.Writing, 0, Steps, _facts = facts);

    public void Advance() => subject.Report(ImageBuildStage.Writing, _done = Math.Min(_done + 1, Steps), Steps, _facts);
}
