using KnowledgeGraph.Names;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Walks;

/// <summary>
/// Holds an expression against the vocabulary of a graph, as the build does with one that it knows: which members its names mean, which
/// kinds a path can have passed to at each point of it, and where none leads on. Takes time proportional to the states of the expression
/// times the kinds times the members of a step.
/// </summary>
internal sealed class WalkBinder
{
    private const int ListedNames = 8;

    private readonly Graph _graph;
    private readonly GraphVocabulary _vocabulary;
    private readonly string _text;
    private readonly ParsedPath _path;
    private readonly PathAutomaton _automaton;
    private readonly MemberStep[][] _steps;

    private WalkBinder(Graph graph, GraphVocabulary vocabulary, string text)
    {
        _graph = graph;
        _vocabulary = vocabulary;
        _text = text;
        if (!PathExpressionParser.TryParse(text, out _path, out var error))
            throw new PathExpressionException(text, error.Column, $"{error.Message}. {error.Remedy}.");
        _automaton = new PathAutomaton(_path.Expression);
        _steps = new MemberStep[_automaton.Steps.Count][];
        Resolve();
    }

    /// <summary>Reads an expression, and finds the kinds that it leads to from nodes of a kind; from all where that is negative.</summary>
    /// <exception cref="PathExpressionException">
    /// The text is not an expression, a name in it is unknown or that of a property, or no node has a step where it stands.
    /// </exception>
    internal static (PathExpression Expression, KindSet Ends) Bind(Graph graph, GraphVocabulary vocabulary, string text, int from)
    {
        var binder = new WalkBinder(graph, vocabulary, text);
        return (binder._path.Expression, binder.PassKinds(from));
    }

    private void Resolve()
    {
        // The first unknown name of the text is the one to tell of.
        var names = new List<(string Name, int Place)>();
        for (var i = 0; i < _steps.Length; i++)
        {
            if (_automaton.Steps[i] is PathMember member)
            {
                names.Add((member.Name, member.Place));
                _steps[i] = [.. _vocabulary.Find(member.Name)];
            }
            else
            {
                var negation = (PathNegation)_automaton.Steps[i];
                foreach (var negated in negation.Members) names.Add((negated.Name, negated.Place));
                _steps[i] = [.. NegatedSteps.Of(_vocabulary, negation)];
            }
        }

        names.Sort(static (a, b) => a.Place.CompareTo(b.Place));
        foreach (var (name, place) in names) Check(name, place);
    }

    private void Check(string name, int place)
    {
        if (_vocabulary.Find(name).Count > 0) return;
        if (_vocabulary.KindWithProperty(name) is { } kind)
        {
            throw Exception(
                place,
                $"'{name}' is a property of {kind}, but a path contains only relations and inverses. Write a relation or an inverse.");
        }

        var nearest = NearestKnown.Find(name, [.. _vocabulary.Names]);
        var hint = nearest is null ? ". Write the name of a relation or an inverse." : Suggestion.Question(name, nearest);
        throw Exception(place, $"the graph {_graph.Name} has no relation {Suggestion.Quote(name, nearest)}{hint}");
    }

    /// <summary>Walks the automaton with kinds in the place of nodes.</summary>
    private KindSet PassKinds(int from)
    {
        var reached = new KindSet?[_automaton.Count];
        var arrivedBy = new int[_automaton.Count];
        var isLeft = new bool[_automaton.Count];
        var order = new List<int>();
        var queue = new Queue<(int State, int Kind)>();
        var (first, last) = from < 0 ? (0, _vocabulary.KindCount) : (from, _vocabulary.KindEnd(from));
        for (var kind = first; kind < last; kind++) Arrive(_automaton.Start, kind, -1);

        while (queue.TryDequeue(out var item))
        {
            var state = _automaton[item.State];
            if (state.Step < 0)
            {
                if (state.Next >= 0) Arrive(state.Next, item.Kind, arrivedBy[item.State]);
                if (state.Other >= 0) Arrive(state.Other, item.Kind, arrivedBy[item.State]);
                continue;
            }

            foreach (var step in _steps[state.Step])
            {
                var taken = state.IsReversed ? step.Reversed(_vocabulary) : step;
                var isSymmetric = _vocabulary.IsSymmetric(taken.Member);
                var (domain, range) = (_vocabulary.DomainOf(taken.Member), _vocabulary.RangeOf(taken.Member));
                if (taken.IsForward || isSymmetric) Pass(item, state.Next, domain, range);
                if (!taken.IsForward || isSymmetric) Pass(item, state.Next, range, domain);
            }
        }

        foreach (var state in order)
        {
            if (_automaton[state].Step >= 0 && !isLeft[state]) throw DeadEnd(state, arrivedBy[state], reached[state]!);
        }

        return reached[_automaton.Accept] ?? new KindSet(_graph);

        void Pass((int State, int Kind) item, int next, int begin, int end)
        {
            if (!_graph.KindTable.Includes(begin, item.Kind)) return;
            isLeft[item.State] = true;
            for (var kind = end; kind < _vocabulary.KindEnd(end); kind++) Arrive(next, kind, item.State);
        }

        void Arrive(int state, int kind, int by)
        {
            if (reached[state] is null)
            {
                reached[state] = new KindSet(_graph);
                arrivedBy[state] = by;
                order.Add(state);
            }

            if (reached[state]!.Add(kind)) queue.Enqueue((state, kind));
        }
    }

    private PathExpressionException DeadEnd(int state, int before, KindSet kinds)
    {
        var names = NamesFrom(kinds);
        var step = _automaton.Steps[_automaton[state].Step];
        var written = Written(state);
        var nearest = step is PathMember member && !_automaton[state].IsReversed ? NearestKnown.Find(member.Name, names) : null;
        var hint = nearest is not null ? Suggestion.Question(written, nearest)
            : names.Count == 0 ? ". There is no relation from there."
            : (names.Count == 1 ? ". The only relation from there is " : ". The relations from there are ")
                + KindSet.Join(names, ListedNames) + ".";
        var beginning = before < 0 ? "the path begins at " : $"'{Written(before)}' leads to ";
        var verb = kinds.Summarize().Count == 1 ? ", which has no " : ", which have no ";
        return Exception(
            step is PathMember named ? named.Place : ((PathNegation)step).Place,
            $"{beginning}{kinds.Names()}{verb}{Suggestion.Quote(written, nearest)}{hint}");
    }

    /// <summary>The names of the relations, inverses and derived members that nodes of some kinds have.</summary>
    private List<string> NamesFrom(KindSet kinds)
    {
        var names = new List<string>();
        foreach (var member in _graph.Members)
        {
            if (member.Range is not { } range) continue;
            if (kinds.Overlaps(member.Domain.Index)) Add(member.Name);
            if (member.InverseName is { } inverse && kinds.Overlaps(range.Index)) Add(inverse);
        }

        names.Sort(StringComparer.Ordinal);
        return names;

        void Add(string name)
        {
            if (!names.Contains(name)) names.Add(name);
        }
    }

    private string Written(int state) => (_automaton[state].IsReversed ? "^" : "") + _automaton.Steps[_automaton[state].Step];

    private PathExpressionException Exception(int place, string problem) => new(_text, _path.Places[place].Start + 1, problem);
}
