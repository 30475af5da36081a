using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Facts that are in memory as a whole, as a rule needs that crosses entities.</summary>
internal sealed class WholeBuild : FactBuild
{
    private readonly BuildSubject _subject;
    private readonly CheckedFacts _facts;

    private WholeBuild(BuildSubject subject, CheckedFacts facts, IReadOnlyList<Problem> problems, string crossing) =>
        (_subject, _facts, Problems, Crossing) = (subject, facts, problems, crossing);

    public override IReadOnlyList<Problem> Problems { get; }

    public override long FactCount => _facts.Graph.Facts.Count;

    public override string Crossing { get; }

    public static WholeBuild Check(BuildSubject subject, UnitList list, string crossing, CancellationToken cancellationToken)
    {
        var own = new List<FactUnit>();
        var problems = new List<Problem>();
        long claims = 0;
        foreach (var read in list.Read(areResolved: false, cancellationToken))
        {
            own.Add(read.Unit);
            problems.AddRange(read.OfFile);
            subject.ReportRead(own.Count, claims += read.Unit.Claims.Count);
        }

        subject.Report(ImageBuildStage.Checking, 0, 1, claims);
        var declared = subject.Declared;
        var (units, joining) = declared.Bases.JoinFacts(own);
        var facts = GraphCompiler.Check(declared.Vocabulary, units, subject.InputsOf(own), cancellationToken);
        subject.Report(ImageBuildStage.Checking, 1, 1, claims);
        problems.AddRange(declared.Bases.Settle(declared.Problems.Concat(joining).Concat(facts.Problems).ToEquatableArray()));
        return new WholeBuild(subject, facts, problems, crossing);
    }

    public override void Write(Stream stream, CancellationToken cancellationToken)
    {
        _subject.Report(ImageBuildStage.Writing, 0, 1, FactCount);
        var derived = GraphCompiler.FindRelations(_facts.Graph) is { } relations
            ? GraphCompiler.Derive(relations, CompilationInputs.None.DerivedEdges, cancellationToken)
            : null;
        var graph = Graph.Load(GraphCompiler.Write(_facts.Graph, derived));
        cancellationToken.ThrowIfCancellationRequested();
        graph.Save(stream, ImageVersion.File);
        _subject.Report(ImageBuildStage.Writing, 1, 1, FactCount);
    }

    public override void Dispose()
    {
        // There are no temporary files.
    }
}
