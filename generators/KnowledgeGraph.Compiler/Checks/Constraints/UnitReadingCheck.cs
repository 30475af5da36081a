using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Reports units that UCUM reads as another one than most people, where the vocabulary does not say which unit the member has.
/// </summary>
internal sealed class UnitReadingCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        var readings = new Dictionary<string, (string Symbol, string Reading, string Meant)?>(StringComparer.Ordinal);
        foreach (var member in context.Vocabulary.Members)
        {
            if (member.Type != MemberType.Quantity || member.Constraints.Any(static constraint => constraint is UnitConstraint)) continue;
            context.CancellationToken.ThrowIfCancellationRequested();
            var (fact, end) = context.FactsOf(member.Index);
            for (; fact < end; fact++)
            {
                var linked = context.Fact(fact);
                if (linked.Standing == Standing.Hidden || linked.Value!.IndexOf(' ') is var space && space < 0) continue;
                if (Find(readings, linked.Value.Substring(space + 1)) is not { } found) continue;
                foreach (var claim in context.WalkedClaims(fact))
                {
                    context.Problems.Add(
                        ConstraintViolations.UnitReading, context.Origins.Value(claim), linked.Value, context.MemberName(claim),
                        found.Symbol, found.Reading,
                        Argument.Write(linked.Value.Substring(0, space + 1) + found.Meant, "'", "'"), linked.Value.Substring(space + 1));
                }
            }
        }
    }

    private static (string Symbol, string Reading, string Meant)? Find(
        Dictionary<string, (string Symbol, string Reading, string Meant)?> readings, string unit)
    {
        if (!readings.TryGetValue(unit, out var found))
        {
            if (UnitReadings.TryFind(unit, out var symbol, out var reading, out var meant)) found = (symbol, reading, meant);
            readings.Add(unit, found);
        }

        return found;
    }
}
