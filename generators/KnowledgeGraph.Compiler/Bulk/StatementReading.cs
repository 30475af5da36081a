using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>Reads the claims of all units in their order, and puts the statements that they make into buckets.</summary>
internal sealed class StatementReading(BuildSubject subject, UnitList units, LinkScope scope, StatementBuckets buckets)
{
    private readonly HashSet<(string Entity, string Member)> _failed = [];

    /// <summary>Gets for each source whether a claim quotes it.</summary>
    public bool[] IsQuoted { get; } = new bool[scope.Sources.Sources.Length];

    /// <summary>Gets the claims that are left out because of errors, by entity and member, if the vocabulary counts them.</summary>
    public IReadOnlyCollection<(string Entity, string Member)> FailedClaims => _failed;

    /// <param name="total">The number of claims.</param>
    public void Read(long total, CancellationToken cancellationToken)
    {
        var countsFailures = CountsFailures();
        var statements = scope.Claims.Statements;
        var index = 0;
        long claims = 0;
        foreach (var read in units.Read(areResolved: true, cancellationToken))
        {
            scope.Claims.Read(index++, read.Unit, cancellationToken);
            foreach (var statement in statements)
            {
                buckets.Add(statement, read.Unit.Claims[statement.Declaration]);
                if (statement.Claim is { Quote: not null, Source: >= 0 and var source }) IsQuoted[source] = true;
            }

            if (countsFailures && statements.Count < read.Unit.Claims.Count) AddFailures(read.Unit, statements);
            statements.Clear();
            claims += read.Unit.Claims.Count;
            subject.Report(ImageBuildStage.Linking, claims, total, claims);
        }

        scope.Statuses.Link();
    }

    private bool CountsFailures()
    {
        foreach (var member in subject.Declared.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (constraint is CountConstraint { Minimum: > 0 }) return true;
            }
        }

        return false;
    }

    private void AddFailures(FactUnit unit, List<Statement> statements)
    {
        var next = 0;
        for (var i = 0; i < unit.Claims.Count; i++)
        {
            if (next < statements.Count && statements[next].Declaration == i)
            {
                next++;
                continue;
            }

            var claim = unit.Claims[i];
            _failed.Add((claim.Subject, claim.Member));
            _failed.Add((claim.Value, claim.Member));
        }
    }
}
