using System.Collections.Generic;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The direction of facts of symmetric relations.</summary>
internal static class SymmetricFacts
{
    /// <summary>
    /// Gives each fact of a symmetric relation the direction that its first claim states it in, whatever the order of the files. Until then
    /// the end with the smaller number is the subject, which also decides between claims that say the same in both directions.
    /// </summary>
    public static void Orient(Vocabulary vocabulary, List<Statement> statements)
    {
        var firsts = new Dictionary<(int Member, int Subject, int Target), int>();
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (!IsDirected(vocabulary, statement)) continue;
            var key = (statement.Member, statement.Subject, statement.Target);
            if (!firsts.TryGetValue(key, out var first) || IsBefore(statement, statements[first])) firsts[key] = i;
        }

        var reversed = new HashSet<(int Member, int Subject, int Target)>();
        foreach (var pair in firsts)
        {
            if (statements[pair.Value].IsReversed) reversed.Add(pair.Key);
        }

        for (var i = 0; reversed.Count > 0 && i < statements.Count; i++)
        {
            var statement = statements[i];
            if (!IsDirected(vocabulary, statement) || !reversed.Contains((statement.Member, statement.Subject, statement.Target))) continue;
            statements[i] = statement with { Subject = statement.Target, Target = statement.Subject, IsReversed = !statement.IsReversed };
        }
    }

    /// <summary>Whether a statement of a symmetric relation could be one in the other direction.</summary>
    public static bool IsDirected(Vocabulary vocabulary, in Statement statement) =>
        vocabulary.Members[statement.Member].IsSymmetric && statement.Subject != statement.Target;

    private static bool IsBefore(in Statement a, in Statement b) =>
        StatementOrder.CompareClaims(a, b) is var order && (order < 0 || (order == 0 && b.IsReversed && !a.IsReversed));
}
