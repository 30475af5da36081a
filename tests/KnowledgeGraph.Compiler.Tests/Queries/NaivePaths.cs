using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Queries;

/// <summary>Evaluates expressions by the algebra of SPARQL 1.1 (section 18.4): an expression is the set of pairs that it relates.</summary>
/// <param name="holding">What holds of each member, where that is more than what is stated.</param>
internal sealed class NaivePaths(LinkedGraph graph, IReadOnlyList<HashSet<(int From, int To)>>? holding = null)
{
    public HashSet<(int From, int To)> Evaluate(PathExpression expression) => expression switch
    {
        PathMember member when holding is not null => Holding(member.Name),
        PathMember member => [.. Edges().Where(e => e.Name == member.Name).Select(e => (e.From, e.To))],
        PathNegation negation => Negation(negation),
        PathInverse inverse => [.. Evaluate(inverse.Operand).Select(pair => (pair.To, pair.From))],
        PathSequence sequence => sequence.Parts.Select(Evaluate).Aggregate(Join),
        PathAlternative alternative => [.. alternative.Parts.SelectMany(Evaluate)],
        PathRepetition repetition => Repetition(Evaluate(repetition.Operand), repetition.Minimum, repetition.Maximum),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    /// <summary>What holds of the members of a name, each read from the side that the name reads it from.</summary>
    public HashSet<(int From, int To)> Holding(string name) =>
    [
        .. graph.Vocabulary.Kinds.SelectMany(kind => kind.Members)
            .Where(view => view.ResultKind >= 0 && (view.Name == name || view.JsonName == name))
            .SelectMany(view => holding![view.Member].Select(pair => view.IsInverse ? (pair.To, pair.From) : pair)),
    ];

    public static HashSet<(int, int)> Compose(HashSet<(int From, int To)> left, HashSet<(int From, int To)> right) => Join(left, right);

    public HashSet<(int, int)> Repetition(HashSet<(int, int)> once, int minimum, int? maximum)
    {
        HashSet<(int, int)> power = [.. Enumerable.Range(0, graph.Nodes.Count).Select(node => (node, node))];
        for (var i = 0; i < minimum; i++) power = Join(power, once);
        var all = new HashSet<(int, int)>(power);
        for (var i = minimum; i < (maximum ?? int.MaxValue); i++)
        {
            power = Join(power, once);
            var count = all.Count;
            all.UnionWith(power);
            if (maximum is null && all.Count == count) break;
        }

        return all;
    }

    private HashSet<(int, int)> Negation(PathNegation negation)
    {
        // Which relations a name means, and from which side: that of a symmetric one from both.
        var named = negation.Members
            .SelectMany(
                m => Edges(isHidden: null).Where(e => e.Name == m.Name).Select(e => (e.Member, IsForward: e.IsForward != m.IsInverse)))
            .ToHashSet();
        var isForward = negation.Members.Count == 0 || named.Any(n => n.IsForward);
        var isBackward = named.Any(n => !n.IsForward);
        var members = graph.Vocabulary.Members;
        return
        [
            .. Edges()
                .Where(
                    e => (e.IsForward || members[e.Member].IsSymmetric ? isForward : isBackward)
                        || (members[e.Member].IsSymmetric && isBackward))
                .Where(
                    e => members[e.Member].IsSymmetric
                        ? !named.Contains((e.Member, true)) && !named.Contains((e.Member, false))
                        : !named.Contains((e.Member, e.IsForward)))
                .Select(e => (e.From, e.To)),
        ];
    }

    /// <summary>Every visible fact under each name that reads it, and without a name from each side.</summary>
    private IEnumerable<(string Name, int Member, bool IsForward, int From, int To)> Edges(bool? isHidden = false)
    {
        if (isHidden is null)
        {
            // One edge for each name, so that relations without facts can be named too.
            foreach (var member in graph.Vocabulary.Kinds.SelectMany(k => k.Members).Where(m => m.ResultKind >= 0))
            {
                yield return (member.Name, member.Member, !member.IsInverse, -1, -1);
                yield return (member.JsonName, member.Member, !member.IsInverse, -1, -1);
            }

            yield break;
        }

        foreach (var fact in graph.Facts.Where(f => f.Target >= 0 && f.Standing != Standing.Hidden))
        {
            var relation = graph.Vocabulary.Members[fact.Member];
            foreach (var name in new[] { relation.Name, relation.JsonName, "" })
            {
                yield return (name, fact.Member, true, fact.Subject, fact.Target);
                if (relation.IsSymmetric) yield return (name, fact.Member, true, fact.Target, fact.Subject);
            }

            foreach (var name in new[]
            {
                relation.InverseName, relation.InverseName is { } inverse ? Compiler.Text.CamelCase.Of(inverse) : null, ""
            })
            {
                if (name is not null) yield return (name, fact.Member, false, fact.Target, fact.Subject);
            }
        }
    }

    private static HashSet<(int, int)> Join(HashSet<(int From, int To)> left, HashSet<(int From, int To)> right)
    {
        var byStart = right.ToLookup(pair => pair.From, pair => pair.To);
        return [.. left.SelectMany(pair => byStart[pair.To].Select(to => (pair.From, to)))];
    }
}
