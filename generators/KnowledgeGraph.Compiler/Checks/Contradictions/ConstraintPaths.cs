using System;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Contradictions;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Checks.Contradictions;

/// <summary>The paths that constraints name, along what can be held against a claim: facts, conclusions and opinions.</summary>
internal sealed class ConstraintPaths(CheckContext context)
{
    private const int DerivedEdges = 1_000_000;

    private RelationNames? _names;
    private PathDefinitions? _definitions;
    private VisibleEdges? _edges;

    /// <summary>Determines whether a claim can be held against others: it is a fact or a judgement, and not deprecated.</summary>
    public static bool CanOppose(IQualifiedClaim claim) => claim.Modality <= Modality.Opinion && claim.Rank != Rank.Deprecated;

    /// <summary>Gives a search along a path, whose text was bound.</summary>
    public PathSearch Search(string path)
    {
        if (!PathExpressionParser.TryParse(path, out var parsed, out _)) throw new ArgumentException(path, nameof(path));
        _names ??= new RelationNames(context.Vocabulary);
        _definitions ??= new PathDefinitions(_names);
        _edges ??= new VisibleEdges(context.Graph, HasOpposing);
        var steps = context.Inputs.AssertionSteps;
        var holding = new HoldingEdges(_definitions, _edges, DerivedEdges, steps, context.CancellationToken);
        return new PathSearch(parsed.Expression, holding, steps, context.CancellationToken);
    }

    /// <summary>Reports at the constraint that a search was given up.</summary>
    /// <returns>Whether it was.</returns>
    public bool ReportUnfinished(PathSearch search, string path, Anchor place)
    {
        if (!search.IsUnfinished) return false;
        var steps = context.Inputs.AssertionSteps.ToString("N0", CultureInfo.InvariantCulture);
        context.Problems.Add(ToolProblems.AssertionTooLong, place, path, steps);
        return true;
    }

    private bool HasOpposing(int fact)
    {
        var (claim, end) = context.ClaimsOf(fact);
        for (; claim < end; claim++)
        {
            if (CanOppose(context.Graph.Claims[claim])) return true;
        }

        return false;
    }
}
