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
    private readonly PathAutomaton _automaton;
    private readonly List<PathProblem> _problems = [];

    private PathBinder(IPathVocabulary vocabulary, ParsedPath path)
    {
        _vocabulary = vocabulary;
        _path = path;
        _automaton = PathAutomaton.Of(vocabulary, path.Expression);
    }

    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="path">The expression.</param>
    /// <param name="from">The kinds that a path can begin at.</param>
    public static PathBinding Bind(IPathVocabulary vocabulary, ParsedPath path, KindSet from) =>
        new PathBinder(vocabulary, path).Bind(from);

    private PathBinding Bind(KindSet from)
    {
        foreach (var step in _automaton.Steps) CheckNames(step.Expression);
        if (_problems.Count > 0)
        {
            _problems.Sort(static (a, b) => a.Place.CompareTo(b.Place));
            return new PathBinding(null, _problems);
        }

        return new PathBinding(new BoundPath(_path.Expression, [.. _automaton.Steps], PassKinds(from)), _problems);
    }

    private void CheckNames(PathExpression step)
    {
        if (step is PathMember named) Check(named.Name, named.Place);
        else foreach (var member in ((PathNegation)step).Members) Check(member.Name, member.Place);
    }

    private void Check(string name, int place)
    {
        if (_vocabulary.Find(name).Count > 0) return;
        var kind = _vocabulary.KindWithProperty(name);
        _problems.Add(kind >= 0 ? new PropertyInPath(place, name, kind) : new UnknownRelation(place, name));
    }

    /// <summary>
    /// Walks the automaton with kinds in the place of nodes, and reports each step that kinds come to and none takes. Gives the kinds that
    /// come to the end.
    /// </summary>
    private KindSet PassKinds(KindSet from)
    {
        var reached = new KindSet?[_automaton.Count];
        var arrivedBy = new int[_automaton.Count];
        var isLeft = new bool[_automaton.Count];
        var order = new List<int>();
        var queue = new Queue<(int State, int Kind)>();
        for (var kind = 0; kind < _vocabulary.KindCount; kind++)
        {
            if (from.Contains(kind)) Arrive(_automaton.Start, kind, -1);
        }

        while (queue.Count > 0)
        {
            var (state, kind) = queue.Dequeue();
            foreach (var edge in _automaton[state].Edges)
            {
                if (!edge.IsStep)
                {
                    Arrive(edge.To, kind, arrivedBy[state]);
                    continue;
                }

                var isSymmetric = _vocabulary.IsSymmetric(edge.Step.Member);
                var (domain, range) = (_vocabulary.DomainOf(edge.Step.Member), _vocabulary.RangeOf(edge.Step.Member));
                if (edge.Step.IsForward || isSymmetric) Pass(state, edge.To, kind, domain, range);
                if (!edge.Step.IsForward || isSymmetric) Pass(state, edge.To, kind, range, domain);
            }
        }

        var reported = new HashSet<int>();
        foreach (var state in order)
        {
            var step = _automaton[state].Step;
            if (step >= 0 && !isLeft[state] && reported.Add(step))
                ReportDeadEnd(_automaton.Steps[step], arrivedBy[state], reached[state]!);
        }

        return reached[_automaton.Accept] ?? new KindSet(_vocabulary);

        void Pass(int state, int next, int kind, int begin, int end)
        {
            if (!_vocabulary.Includes(begin, kind)) return;
            isLeft[state] = true;
            foreach (var one in _vocabulary.KindsOf(end)) Arrive(next, one, state);
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

    private void ReportDeadEnd(WrittenStep step, int before, KindSet kinds)
    {
        var arrived = before < 0 ? null : _automaton.Steps[_automaton[before].Step].ToString();
        _problems.Add(new DeadEnd(step.Place, step.ToString(), step.IsReversed ? null : step.Name, arrived, kinds));
    }
}
