using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Tests.Derivations;

/// <summary>
/// What holds, by definition and nothing else: a relation is a table of the least number of facts from each node to each, sequence is
/// composition, repetition is composition until nothing changes, and rules and definitions are applied to all tables until nothing changes.
/// </summary>
/// <remarks>
/// Every table is there once for each direction, so that the nodes may also be the positions of a path of facts: what leads from the first
/// to the last position then is what the path proves.
/// </remarks>
internal sealed class NaiveRelations
{
    public const int Never = int.MaxValue / 4;

    private readonly Graph _graph;
    private readonly int[] _nodes;
    private readonly int[][,] _stated;
    private readonly int[][,] _holding;

    private NaiveRelations(Graph graph, int[] nodes)
    {
        _graph = graph;
        _nodes = nodes;
        _stated = new int[2 * graph.Members.Count][,];
        for (var i = 0; i < _stated.Length; i++) _stated[i] = Nothing();
        _holding = new int[_stated.Length][,];
    }

    public static NaiveRelations Of(Graph graph)
    {
        var relations = new NaiveRelations(graph, [.. Enumerable.Range(0, graph.NodeCount)]);
        foreach (var fact in graph.Facts)
        {
            if (!fact.Member.IsRelation || !fact.IsVisible) continue;
            var (member, subject, target) = (2 * fact.Member.Index, fact.Subject.Index, fact.Object!.Value.Index);
            relations._stated[member][subject, target] = relations._stated[member + 1][target, subject] = 1;
            if (fact.Member.IsSymmetric) relations._stated[member][target, subject] = relations._stated[member + 1][subject, target] = 1;
        }

        return relations.Solve();
    }

    /// <summary>Takes the places of a path for nodes, and its steps for the only facts.</summary>
    public static NaiveRelations Along(GraphPath path)
    {
        var relations = new NaiveRelations(path.Start.Graph, [path.Start.Index, .. path.Steps.Select(step => step.To.Index)]);
        for (var i = 0; i < path.Length; i++)
        {
            var (fact, from, to) = (path[i].Fact, path[i].From, path[i].To);
            if (fact.Member.IsSymmetric || (fact.Subject == from && fact.Object == to))
                relations._stated[2 * fact.Member.Index][i, i + 1] = 1;
            if (fact.Member.IsSymmetric || (fact.Subject == to && fact.Object == from))
                relations._stated[(2 * fact.Member.Index) + 1][i, i + 1] = 1;
        }

        return relations.Solve();
    }

    /// <summary>The least number of facts from each node to each that a member holds by.</summary>
    public int[,] Holding(int member) => _holding[2 * member];

    public int[,] Evaluate(string expression) => Evaluate(expression, false);

    private NaiveRelations Solve()
    {
        for (var i = 0; i < _holding.Length; i++) _holding[i] = (int[,])_stated[i].Clone();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var member in _graph.Members)
            {
                for (var direction = 0; direction < 2; direction++) changed |= Apply(member, direction);
            }
        }

        return this;
    }

    private bool Apply(Member member, int direction)
    {
        if (!member.IsRelation) return false;
        var isReversed = direction == 1;
        ref var table = ref _holding[(2 * member.Index) + direction];
        var before = table;
        if (member.IsTransitive) table = Least(table, Compose(table, table));
        if (member.InheritedThrough is { } through)
        {
            var up = Compose(OfKind(member.Domain), Name(through, false));
            var down = Compose(Name(through, true), OfKind(member.Domain));
            if (!isReversed || member.IsSymmetric) table = Least(table, Compose(up, table));
            if (isReversed || member.IsSymmetric) table = Least(table, Compose(table, down));
        }

        if (member.Expression is { } text)
        {
            var found = Evaluate(text, isReversed);
            var (first, last) = isReversed ? (member.Range!.Value, member.Domain) : (member.Domain, member.Range!.Value);
            table = Least(table, Compose(OfKind(first), Compose(found, OfKind(last))));
        }

        return !before.Cast<int>().SequenceEqual(table.Cast<int>());
    }

    private int[,] Evaluate(string text, bool isReversed)
    {
        Assert.True(PathExpressionParser.TryParse(text, out var path, out var error), text + ": " + error?.Message);
        return Evaluate(path.Expression, isReversed);
    }

    private int[,] Evaluate(PathExpression expression, bool isReversed)
    {
        switch (expression)
        {
            case PathMember member:
                return Name(member.Name, isReversed);
            case PathNegation negation:
                return Negation(negation, isReversed);
            case PathInverse inverse:
                return Evaluate(inverse.Operand, !isReversed);
            case PathSequence sequence:
                var product = Same();
                foreach (var part in isReversed ? sequence.Parts.Reverse() : sequence.Parts)
                    product = Compose(product, Evaluate(part, isReversed));
                return product;
            case PathAlternative alternative:
                return alternative.Parts.Select(part => Evaluate(part, isReversed)).Aggregate(Least);
            case PathRepetition repetition:
                return Repeat(Evaluate(repetition.Operand, isReversed), repetition.Minimum, repetition.Maximum);
            default:
                throw new InvalidOperationException();
        }
    }

    private int[,] Repeat(int[,] once, int minimum, int? maximum)
    {
        var result = Same();
        for (var i = 0; i < minimum; i++) result = Compose(result, once);
        for (var i = minimum; i < (maximum ?? int.MaxValue); i++)
        {
            var longer = Least(result, Compose(result, once));
            if (longer.Cast<int>().SequenceEqual(result.Cast<int>())) break;
            result = longer;
        }

        return result;
    }

    private int[,] Name(string name, bool isReversed)
    {
        var result = Nothing();
        foreach (var (member, isInverse) in Meanings(name))
        {
            var backward = isReversed != isInverse && !member.IsSymmetric;
            result = Least(result, _holding[(2 * member.Index) + (backward ? 1 : 0)]);
        }

        return result;
    }

    private IEnumerable<(Member Member, bool IsInverse)> Meanings(string name)
    {
        foreach (var member in _graph.Members)
        {
            if (member.IsRelation && (member.Name == name || member.JsonName == name)) yield return (member, false);
            if (member.InverseName is { } inverse && (inverse == name || char.ToLowerInvariant(inverse[0]) + inverse[1..] == name))
                yield return (member, true);
        }
    }

    private int[,] Negation(PathNegation negation, bool isReversed)
    {
        var excluded = new HashSet<(int, bool)>();
        bool forwards = negation.Members.Count == 0, backwards = false;
        foreach (var negated in negation.Members)
        {
            foreach (var (member, isInverse) in Meanings(negated.Name))
            {
                var goesForward = isInverse == negated.IsInverse;
                forwards |= goesForward;
                backwards |= !goesForward;
                excluded.Add((member.Index, goesForward));
                if (member.IsSymmetric) excluded.Add((member.Index, !goesForward));
            }
        }

        var result = Nothing();
        foreach (var member in _graph.Members)
        {
            if (!member.IsRelation) continue;
            if (forwards && !excluded.Contains((member.Index, true))) result = Least(result, Stated(member, false));
            if (backwards && !excluded.Contains((member.Index, false))) result = Least(result, Stated(member, true));
        }

        return result;

        int[,] Stated(Member member, bool goesBackward) =>
            _stated[(2 * member.Index) + (goesBackward != isReversed && !member.IsSymmetric ? 1 : 0)];
    }

    private int[,] Nothing()
    {
        var table = new int[_nodes.Length, _nodes.Length];
        for (var i = 0; i < _nodes.Length; i++)
        {
            for (var j = 0; j < _nodes.Length; j++) table[i, j] = Never;
        }

        return table;
    }

    private int[,] Same()
    {
        var table = Nothing();
        for (var i = 0; i < _nodes.Length; i++) table[i, i] = 0;
        return table;
    }

    private int[,] OfKind(Kind kind)
    {
        var table = Nothing();
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (kind.Includes(_graph.Nodes[_nodes[i]].Kind)) table[i, i] = 0;
        }

        return table;
    }

    private int[,] Least(int[,] left, int[,] right)
    {
        var table = (int[,])left.Clone();
        for (var i = 0; i < _nodes.Length; i++)
        {
            for (var j = 0; j < _nodes.Length; j++) table[i, j] = Math.Min(left[i, j], right[i, j]);
        }

        return table;
    }

    private int[,] Compose(int[,] left, int[,] right)
    {
        var table = Nothing();
        for (var i = 0; i < _nodes.Length; i++)
        {
            for (var k = 0; k < _nodes.Length; k++)
            {
                if (left[i, k] == Never) continue;
                for (var j = 0; j < _nodes.Length; j++) table[i, j] = Math.Min(table[i, j], left[i, k] + right[k, j]);
            }
        }

        return table;
    }
}
