using System.Collections.Generic;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Binding;

/// <summary>
/// Holds an expression against a vocabulary: which relations its names mean, which kinds a path can have passed to at each point of it, and
/// where no relation leads on. Takes time proportional to the states of the expression times the kinds times the relations of a step.
/// </summary>
internal sealed class PathBinder
{
    private readonly IPathVocabulary _vocabulary;
    private readonly ParsedPath _path;
    private readonly List<PathProblem> _problems = [];

    private PathBinder(IPathVocabulary vocabulary, ParsedPath path)
    {
        _vocabulary = vocabulary;
        _path = path;
    }

    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="path">The expression.</param>
    /// <param name="from">The kinds that a path can begin at.</param>
    public static PathBinding Bind(IPathVocabulary vocabulary, ParsedPath path, KindSet from) => new PathBinder(vocabulary, path).Bind(from);

    private PathBinding Bind(KindSet from)
    {
        var automaton = new PathAutomaton(_path.Expression);
        var steps = new MemberStep[automaton.Steps.Count][];
        for (var i = 0; i < steps.Length; i++) steps[i] = Resolve(automaton.Steps[i]);
        if (_problems.Count > 0)
        {
            _problems.Sort(static (a, b) => a.Place.CompareTo(b.Place));
            return new PathBinding(null, _problems);
        }

        var path = new BoundPath(_path.Expression, automaton, steps, _vocabulary);
        PassKinds(path, from);
        return new PathBinding(path, _problems);
    }

    private MemberStep[] Resolve(PathExpression step)
    {
        switch (step)
        {
            case PathMember member:
                Check(member.Name, member.Place);
                return [.. _vocabulary.Find(member.Name)];
            case PathNegation negation:
                foreach (var member in negation.Members) Check(member.Name, member.Place);
                return [.. NegatedSteps.Of(_vocabulary, negation)];
            default:
                return [];
        }
    }

    private void Check(string name, int place)
    {
        if (_vocabulary.Find(name).Count > 0) return;
        var kind = _vocabulary.KindWithProperty(name);
        _problems.Add(kind >= 0 ? new PropertyInPath(place, name, kind) : new UnknownRelation(place, name));
    }

    /// <summary>Walks the automaton with kinds in the place of nodes, and reports each state that kinds come to and none leaves.</summary>
    private void PassKinds(BoundPath path, KindSet from)
    {
        var automaton = path.Automaton;
        var reached = new KindSet?[automaton.Count];
        var arrivedBy = new int[automaton.Count];
        var isLeft = new bool[automaton.Count];
        var order = new List<int>();
        var queue = new Queue<(int State, int Kind)>();
        for (var kind = 0; kind < _vocabulary.KindCount; kind++)
        {
            if (from.Contains(kind)) Arrive(automaton.Start, kind, -1);
        }

        while (queue.Count > 0)
        {
            var (number, kind) = queue.Dequeue();
            var state = automaton[number];
            if (number == automaton.Accept) path.Ends.Add(kind);
            if (state.Step < 0)
            {
                if (state.Next >= 0) Arrive(state.Next, kind, arrivedBy[number]);
                if (state.Other >= 0) Arrive(state.Other, kind, arrivedBy[number]);
                continue;
            }

            foreach (var step in path.StepsOf(number))
            {
                var isSymmetric = _vocabulary.IsSymmetric(step.Member);
                var (domain, range) = (_vocabulary.DomainOf(step.Member), _vocabulary.RangeOf(step.Member));
                if (step.IsForward || isSymmetric) Pass(number, kind, domain, range);
                if (!step.IsForward || isSymmetric) Pass(number, kind, range, domain);
            }
        }

        var reported = new HashSet<int>();
        foreach (var state in order)
        {
            if (automaton[state].Step >= 0 && !isLeft[state] && reported.Add(automaton[state].Step))
                ReportDeadEnd(automaton, state, arrivedBy[state], reached[state]!);
        }

        void Pass(int state, int kind, int begin, int end)
        {
            if (kind < begin || kind >= _vocabulary.KindEnd(begin)) return;
            isLeft[state] = true;
            for (var i = end; i < _vocabulary.KindEnd(end); i++) Arrive(automaton[state].Next, i, state);
        }

        void Arrive(int state, int kind, int by)
        {
            if (reached[state] is null)
            {
                reached[state] = new KindSet(_vocabulary);
                arrivedBy[state] = by;
                order.Add(state);
            }

            if (reached[state]!.Add(kind)) queue.Enqueue((state, kind));
        }
    }

    private void ReportDeadEnd(PathAutomaton automaton, int state, int before, KindSet kinds)
    {
        var step = automaton.Steps[automaton[state].Step];
        _problems.Add(
            new DeadEnd(
                step is PathMember { Place: var place } ? place : ((PathNegation)step).Place, Written(automaton, state),
                automaton[state].IsReversed ? null : (step as PathMember)?.Name, before < 0 ? null : Written(automaton, before), kinds));
    }

    private static string Written(PathAutomaton automaton, int state) =>
        (automaton[state].IsReversed ? "^" : "") + automaton.Steps[automaton[state].Step];
}
