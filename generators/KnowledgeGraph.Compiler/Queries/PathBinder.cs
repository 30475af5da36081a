using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Queries;

using KnowledgeGraph.Compiler.Vocabularies;

/// <summary>
/// Holds an expression against a vocabulary: which relations its names mean, which kinds a path can have passed to at each point of it, and
/// where no relation leads on. Takes time proportional to the states of the expression times the kinds times the relations of a step.
/// </summary>
internal sealed class PathBinder
{
    private const int ListedNames = 8;

    private readonly RelationNames _names;
    private readonly ParsedPath _path;
    private readonly FactOrigin _origin;
    private readonly WorkBudget _budget;
    private readonly List<PathProblem> _problems = [];

    private PathBinder(RelationNames names, ParsedPath path, FactOrigin origin, WorkBudget budget)
    {
        _names = names;
        _path = path;
        _origin = origin;
        _budget = budget;
    }

    /// <param name="from">The kinds that a path can begin at.</param>
    /// <param name="origin">Whose spelling of names messages propose.</param>
    public static PathBinding Bind(RelationNames names, ParsedPath path, KindSet from, FactOrigin origin, WorkBudget budget) =>
        new PathBinder(names, path, origin, budget).Bind(from);

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

        var path = new BoundPath(_path.Expression, automaton, steps, _names);
        PassKinds(path, from);
        return new PathBinding(path, _problems);
    }

    private MemberStep[] Resolve(PathExpression step)
    {
        switch (step)
        {
            case PathMember member:
                Check(member.Name, member.Place);
                return [.. _names.Find(member.Name)];
            case PathNegation negation:
                foreach (var member in negation.Members) Check(member.Name, member.Place);
                return [.. NegatedSteps.Of(_names, negation)];
            default:
                return [];
        }
    }

    private void Check(string name, int place)
    {
        if (_names.Find(name).Count > 0) return;
        var kind = _names.KindWithProperty(name);
        if (kind >= 0)
        {
            Report(PathProblems.Property, place, name, _names.Vocabulary.Kinds[kind].Name);
            return;
        }

        var nearest = _names.Nearest(name, _origin, _budget);
        var hint = nearest is null ? ". Write the name of a relation or an inverse." : Argument.DidYouMean(nearest);
        Report(PathProblems.UnknownRelation, place, name, hint);
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
        for (var kind = 0; kind < _names.Vocabulary.Kinds.Count; kind++)
        {
            if (from.Contains(kind)) Arrive(automaton.Start, kind, -1);
        }

        while (queue.Count > 0)
        {
            var (number, kind) = queue.Dequeue();
            var state = automaton[number];
            if (number == automaton.Accept) path.Results.Add(kind);
            if (state.Step < 0)
            {
                if (state.Next >= 0) Arrive(state.Next, kind, arrivedBy[number]);
                if (state.Other >= 0) Arrive(state.Other, kind, arrivedBy[number]);
                continue;
            }

            foreach (var step in path.StepsOf(number))
            {
                foreach (var end in EndsOf(step, kind))
                {
                    isLeft[number] = true;
                    for (var i = end.Index; i < end.End; i++) Arrive(state.Next, i, number);
                }
            }
        }

        var reported = new HashSet<int>();
        foreach (var state in order)
        {
            if (automaton[state].Step >= 0 && !isLeft[state] && reported.Add(automaton[state].Step))
                ReportDeadEnd(automaton, state, arrivedBy[state], reached[state]!);
        }

        void Arrive(int state, int kind, int by)
        {
            if (reached[state] is null)
            {
                reached[state] = new KindSet(_names.Vocabulary);
                arrivedBy[state] = by;
                order.Add(state);
            }

            if (reached[state]!.Add(kind)) queue.Enqueue((state, kind));
        }
    }

    /// <summary>The kinds that a step leads to from a kind.</summary>
    private IEnumerable<Kind> EndsOf(MemberStep step, int kind)
    {
        var (kinds, relation) = (_names.Vocabulary.Kinds, _names.Vocabulary.Members[step.Member]);
        if ((step.IsForward || relation.IsSymmetric) && kinds[relation.Domain].Includes(kind)) yield return kinds[relation.Range];
        if ((!step.IsForward || relation.IsSymmetric) && kinds[relation.Range].Includes(kind)) yield return kinds[relation.Domain];
    }

    private void ReportDeadEnd(PathAutomaton automaton, int state, int before, KindSet kinds)
    {
        var step = automaton[state];
        var names = _names.NamesOf(kinds, _origin);
        var written = Written(automaton, state);
        var nearest = automaton.Steps[step.Step] is PathMember member && !step.IsReversed
            ? NearestName.Find(member.Name, names, _budget)
            : null;
        var hint = nearest is not null ? Argument.DidYouMean(nearest)
            : names.Count == 0 ? ". There is no relation from there."
            : (names.Count == 1 ? ". The only relation from there is " : ". The relations from there are ")
                + NameList.Of(names, ListedNames, " and ") + ".";
        var beginning = before < 0 ? "The path begins at " : "'" + Written(automaton, before) + "' leads to ";
        var verb = kinds.NamesToList().Count == 1 ? ", which has no " : ", which have no ";
        Report(PathProblems.DeadEnd, Place(automaton.Steps[step.Step]), beginning + kinds.Names() + verb, written, hint);
    }

    private static string Written(PathAutomaton automaton, int state) =>
        (automaton[state].IsReversed ? "^" : "") + automaton.Steps[automaton[state].Step];

    private static int Place(PathExpression step) => step is PathMember member ? member.Place : ((PathNegation)step).Place;

    private void Report(ProblemDescriptor descriptor, int place, params Argument[] arguments) =>
        _problems.Add(new PathProblem(descriptor, place, new EquatableArray<Argument>(arguments)));
}
