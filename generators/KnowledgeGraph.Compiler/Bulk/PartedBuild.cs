using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Image;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Spills;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// Facts that are linked and checked in parts, each with all facts of a range of nodes. Entities are in memory, and claims in temporary
/// files.
/// </summary>
/// <remarks>
/// Claims are linked in the order of their places, as in memory: whether a problem is reported can depend on others before it. What needs
/// the claims of a fact, or the facts of an entity, is done part by part. Of more than a thousand problems others can be shown than in
/// memory, and budgets for hints and comparisons hold for each part.
/// </remarks>
internal sealed class PartedBuild : FactBuild
{
    private readonly WritingProgress _writing;
    private readonly Vocabulary _vocabulary;
    private readonly ColumnSpill _columns;
    private readonly SpilledFacts _facts;

    /// <summary>The graph without facts, until it is written.</summary>
    private LinkedGraph? _entities;

    private PartedBuild(
        WritingProgress writing, LinkedGraph entities, ColumnSpill columns, SpilledFacts facts, Vocabulary vocabulary,
        IReadOnlyList<Problem> problems)
    {
        _writing = writing;
        _vocabulary = vocabulary;
        (_entities, _columns, _facts, Problems) = (entities, columns, facts, problems);
    }

    public override IReadOnlyList<Problem> Problems { get; }

    public override long FactCount => _facts.FactCount;

    /// <param name="list">The units, which are read once more.</param>
    /// <param name="survey">What was found when they were read for the first time.</param>
    public static PartedBuild Check(
        BuildSubject subject, UnitList list, FactSurvey survey, TemporaryDirectory directory, CancellationToken cancellationToken)
    {
        var vocabulary = subject.Declared.Vocabulary;
        var inputs = subject.InputsOf(survey.Units);
        var scope = new LinkScope(
            vocabulary, survey.Units, list.Read(areResolved: true, cancellationToken).Select(static read => read.Unit), survey.Ids,
            new CanonicalDates(), survey.Problems, survey.Budget);
        var units = survey.TakeUnits();
        subject.Report(ImageBuildStage.Linking, 0, survey.ClaimCount, 0);
        var codec = new StatementCodec(vocabulary, units, scope.Entities);
        using var buckets = new StatementBuckets(codec, directory, scope.Entities.Nodes.Length, survey.ClaimCount, subject.Part);
        var reading = new StatementReading(subject, list, scope, buckets);
        reading.Read(survey.ClaimCount, cancellationToken);

        var entities = new LinkedGraph(
            vocabulary, new EquatableArray<LinkedNode>(scope.Entities.ToNodes()), new EquatableArray<LinkedSource>(scope.Sources.Sources),
            default, default);
        var found = new ProblemList();
        var parts = new PartLinker(scope, units, entities, CrossingRules.Of(vocabulary), survey.Problems)
        {
            Inputs = inputs,
            Found = found,
            FailedClaims = reading.FailedClaims,
        };
        if (!survey.IsAnyIncomplete) parts.CheckEntities(reading.IsQuoted, cancellationToken);
        var writing = new WritingProgress(subject);
        var columns = new ColumnSpill(directory, writing.Advance);
        var facts = new SpilledFacts(vocabulary, directory, columns, buckets.Count);
        try
        {
            for (var part = 0; part < buckets.Count; part++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (linked, claims) = parts.Link(buckets, part, cancellationToken);
                facts.Add(part, linked, claims);
                subject.Report(ImageBuildStage.Checking, part + 1, buckets.Count, survey.ClaimCount);
            }

            parts.CheckCrossing(cancellationToken);
            facts.Complete();
            var problems = subject.Declared.Problems.Concat(survey.Problems.ToArray()).Concat(found.ToArray()).ToEquatableArray();
            return new PartedBuild(
                writing, entities, columns, facts, vocabulary, [.. survey.OfFiles, .. subject.Declared.Bases.Settle(problems)]);
        }
        catch
        {
            facts.Dispose();
            columns.Dispose();
            throw;
        }
    }

    public override void Write(Stream stream, CancellationToken cancellationToken)
    {
        _writing.Begin(FactCount);
        SpilledImage image;
        try
        {
            image = WriteColumns(cancellationToken);
        }
        catch (OverflowException error)
        {
            throw new InvalidOperationException(
                "The graph is larger than an image can be: it has more than 2,147,483,647 facts or claims.", error);
        }

        cancellationToken.ThrowIfCancellationRequested();
        image.Save(stream);
    }

    public override void Dispose()
    {
        _facts.Dispose();
        _columns.Dispose();
    }

    /// <summary>Writes the columns, and releases the entities.</summary>
    private SpilledImage WriteColumns(CancellationToken cancellationToken)
    {
        if (_entities is null) throw new InvalidOperationException("The image is written already.");
        var derived = _vocabulary.Members.Any(static member => member.HasRule)
            ? GraphCompiler.Derive(_facts.ReadRelations(_entities.Nodes), CompilationInputs.None.DerivedEdges, cancellationToken)
            : DerivedGraph.None(_vocabulary);
        var (name, columns, strings) = ImageWriter.WriteColumns(_entities, derived, _facts);
        _columns.Complete();
        _entities = null;
        strings.Complete();
        return SpilledImage.Of(_vocabulary.Hash, name, columns, _columns, strings, _writing.Advance);
    }
}
