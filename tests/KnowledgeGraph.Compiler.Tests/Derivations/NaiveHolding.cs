using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Queries;
using Pairs = System.Collections.Generic.HashSet<(int From, int To)>;

namespace KnowledgeGraph.Compiler.Tests.Derivations;

/// <summary>What holds of each member: every rule is applied to everything, again and again, until nothing is new.</summary>
internal static class NaiveHolding
{
    public static Pairs[] Of(LinkedGraph graph)
    {
        var members = graph.Vocabulary.Members;
        var holding = members.Select(member => Stated(graph, member.Index)).ToArray();
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var member in members.Where(member => member.HasRule))
            {
                var count = holding[member.Index].Count;
                holding[member.Index].UnionWith(Body(graph, holding, member.Index));
                isNew |= holding[member.Index].Count > count;
            }
        }

        return holding;
    }

    public static Pairs Stated(LinkedGraph graph, int member)
    {
        var isSymmetric = graph.Vocabulary.Members[member].IsSymmetric;
        return
        [
            .. graph.Facts.Where(fact => fact.Member == member && fact.Target >= 0 && fact.Standing != Standing.Hidden)
                .SelectMany(
                    fact =>
                        isSymmetric ? new[] { (fact.Subject, fact.Target), (fact.Target, fact.Subject) } : [(fact.Subject, fact.Target)]),
        ];
    }

    private static Pairs Body(LinkedGraph graph, Pairs[] holding, int index)
    {
        var member = graph.Vocabulary.Members[index];
        var paths = new NaivePaths(graph, holding);
        if (member.Expression is { } expression)
            return
            [
                .. paths.Evaluate(RandomPath.Parse(expression).Expression)
                    .Where(pair => IsOf(pair.From, member.Domain) && IsOf(pair.To, member.Range))
            ];

        var body = Stated(graph, index);
        if (member.InheritedThrough is { } name)
        {
            var up = paths.Repetition([.. paths.Holding(name).Where(pair => IsOf(pair.From, member.Domain))], 0, null);
            body = NaivePaths.Compose(up, body);
            if (member.IsSymmetric) body = NaivePaths.Compose(body, [.. up.Select(pair => (pair.Item2, pair.Item1))]);
        }

        return member.IsTransitive ? paths.Repetition(body, 1, null) : body;

        bool IsOf(int node, int kind) => graph.Vocabulary.Kinds[kind].Includes(graph.Nodes[node].Kind);
    }
}
