namespace KnowledgeGraph.Rdf;

internal sealed partial class TurtleReader
{
    private const string StatementProblem =
        "A statement comes here. It begins with a subject, such as ex:a, <https://example.org/a>, _:a or '['.";

    private const string DirectiveProblem = "A directive is not inside a graph. Move it before the graph.";

    /// <summary>Reads a directive, the start or the end of a graph, or the subject of a statement.</summary>
    /// <returns>False at the end of the text.</returns>
    private bool ReadStatementStart()
    {
        var c = _scanner.Peek();
        switch (c)
        {
            case -1:
                _scanner.CheckEnd();
                if (_isInGraph) throw _scanner.ErrorAt(_graphPosition, "This graph has no end. Write '}' after its last statement.");
                return false;
            case '@':
                ReadDirective();
                return true;
            case '}' when _isInGraph:
                _scanner.Skip(1);
                _isInGraph = false;
                _graph = null;
                GraphPosition = default;
                return true;
            case '{' when IsTriG && !_isInGraph:
                OpenGraph(null, default);
                return true;
            case '.':
                throw _scanner.Error("There is no statement before this '.'. PREFIX, BASE and VERSION end without one. Remove it.");
            case 'P' or 'p' or 'B' or 'b' or 'V' or 'v' or 'G' or 'g' when TryReadKeyword():
                return true;
            default:
                ReadSubject(c);
                return true;
        }
    }

    private void ReadSubject(int c)
    {
        ref var frame = ref _frames[0];
        frame = default;
        var position = _scanner.Position;
        frame.Positions = new RdfTriplePositions(position, position, position);
        frame.After = _state = TurtleState.Predicate;
        switch (c)
        {
            case '<' when _scanner.PeekAt(1) == '<':
                if (_scanner.PeekAt(2) == '(')
                    throw _scanner.Error("A triple term is not a subject. Write '<<' and '>>' for a reified triple, which can be one.");
                frame.Subject = ReadTriple(0, out _);
                _state = TurtleState.PredicateOrEnd;
                return;
            case '[':
                if (TryReadEmptyBrackets(out frame.Subject)) break;
                frame.After = TurtleState.PredicateOrEnd;
                Open(TurtleFrameKind.PropertyList, frame.Subject, position, TurtleState.Predicate);
                return;
            case '(':
                ReadListSubject(ref frame, position);
                return;
            case '"' or '\'' or '+' or '-' or (>= '0' and <= '9'):
                throw _scanner.Error("A literal is not a subject. Write an IRI or a blank node, and the literal as an object.");
            default:
                frame.Subject = ReadNode(c, StatementProblem);
                break;
        }

        if (!IsTriG || _isInGraph) return;
        _scanner.SkipBlanks();
        if (_scanner.Peek() == '{') OpenGraph(frame.Subject, position);
    }

    private void ReadListSubject(ref TurtleFrame frame, RdfPosition position)
    {
        _scanner.Skip(1);
        _scanner.SkipBlanks();
        if (_scanner.TrySkip(')'))
        {
            frame.Subject = _nil;
            return;
        }

        frame.Subject = _scanner.NewBlankNode();
        Open(TurtleFrameKind.List, frame.Subject, position, TurtleState.Item);
    }

    private void OpenGraph(RdfTerm? name, RdfPosition position)
    {
        _graphPosition = _scanner.Position;
        _scanner.Skip(1);
        _graph = name;
        GraphPosition = position;
        _isInGraph = true;
        _state = TurtleState.Statement;
    }

    private void ReadDirective()
    {
        if (_isInGraph) throw _scanner.Error(DirectiveProblem);
        var position = _scanner.Position;
        _scanner.Skip(1);
        if (_scanner.TrySkipDirective("prefix")) ReadPrefix();
        else if (_scanner.TrySkipDirective("base")) ReadBase();
        else if (_scanner.TrySkipDirective("version")) ReadVersion();
        else throw _scanner.ErrorAt(position, "The directives are @prefix, @base and @version, in small letters. Write one of these.");
        _scanner.SkipBlanks();
        if (!_scanner.TrySkip('.')) throw _scanner.ErrorOfNext("A directive that begins with '@' ends with '.'. Write '.' here.");
    }

    private bool TryReadKeyword()
    {
        if (TrySkipKeyword("PREFIX"))
            ReadPrefix();
        else if (TrySkipKeyword("BASE"))
            ReadBase();
        else if (TrySkipKeyword("VERSION"))
            ReadVersion();
        else if (IsTriG && _scanner.TrySkipKeyword("GRAPH"))
            ReadGraphName();
        else
            return false;
        return true;
    }

    private bool TrySkipKeyword(string word)
    {
        var position = _scanner.Position;
        if (!_scanner.TrySkipKeyword(word)) return false;
        return _isInGraph ? throw _scanner.ErrorAt(position, DirectiveProblem) : true;
    }

    private void ReadGraphName()
    {
        if (_isInGraph) throw _scanner.Error("A graph is not inside another one. Write '}' before it.");
        _scanner.SkipBlanks();
        var c = _scanner.Peek();
        var position = _scanner.Position;
        RdfTerm name;
        if (c != '[') name = ReadNode(c, "The name of the graph comes here. Write an IRI or a blank node.");
        else if (!TryReadEmptyBrackets(out name)) throw _scanner.ErrorOfNext("The name of a graph is not described. Write '[]'.");
        _scanner.SkipBlanks();
        if (_scanner.Peek() != '{') throw _scanner.ErrorOfNext("The statements of a graph are in braces. Write '{' here.");
        OpenGraph(name, position);
    }

    private void ReadPrefix()
    {
        _scanner.SkipBlanks();
        var prefix = _scanner.ReadPrefix();
        _scanner.SkipBlanks();
        if (_scanner.Peek() != '<') throw _scanner.ErrorOfNext("The namespace of the prefix comes here. Write it in angle brackets.");
        var name = _scanner.ReadIri(_base).Value;
        if (_namespaces.TryGetValue(prefix, out var before) && before != name) _scanner.ForgetNames();
        _namespaces[prefix] = name;
    }

    private void ReadBase()
    {
        _scanner.SkipBlanks();
        if (_scanner.Peek() != '<') throw _scanner.ErrorOfNext("The base IRI comes here. Write it in angle brackets.");
        _base = new BaseIri(_scanner.ReadIri(_base).Value);
        _scanner.ForgetIris();
    }

    private void ReadVersion()
    {
        _scanner.SkipBlanks();
        _scanner.ReadVersion();
    }

    private RdfFormatException ErrorOfEnd(in TurtleFrame frame) => _scanner.ErrorOfNext(frame.Kind switch
    {
        TurtleFrameKind.PropertyList => "The properties of a blank node end with ']'. Write ']', or ';' or ',' before what follows.",
        TurtleFrameKind.Annotation => "An annotation ends with '|}'. Write '|}', or ';' or ',' before what follows.",
        _ => "A statement ends with '.'. Write '.', or ';' or ',' before what follows.",
    });

    private RdfFormatException ErrorOfOpen(in TurtleFrame frame)
    {
        _scanner.CheckEnd();
        return frame.Kind switch
        {
            TurtleFrameKind.Statement => _scanner.Error("The text ends within a statement. Write the rest of it and '.'."),
            TurtleFrameKind.PropertyList => _scanner.Error("The text ends within the properties of a blank node. Write ']' and '.'."),
            TurtleFrameKind.Annotation => _scanner.Error("The text ends within an annotation. Write '|}' and '.'."),
            _ => _scanner.Error("The text ends within a list. Write ')' and the rest of the statement."),
        };
    }
}
