namespace KnowledgeGraph.Rdf;

internal sealed partial class TurtleReader
{
    /// <summary>Reads an IRI or a blank node with a label.</summary>
    private RdfTerm ReadNode(int c, string problem) => c switch
    {
        '<' => _scanner.ReadIri(_base),
        '_' => _scanner.ReadBlankNode(),
        _ => _scanner.ReadPrefixedName(_namespaces, problem),
    };

    /// <summary>Reads an IRI, a blank node with a label or a literal.</summary>
    private RdfTerm ReadSimpleTerm(string problem)
    {
        var c = _scanner.Peek();
        switch (c)
        {
            case '"' or '\'':
                return ReadLiteral();
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                if (c == '.' && _scanner.PeekAt(1) is not (>= '0' and <= '9')) throw _scanner.Error(problem);
                return _scanner.ReadNumber();
            case 't' when _scanner.TrySkipWord("true"):
                return RdfTerm.UncheckedLiteral("true", XsdIri.Boolean);
            case 'f' when _scanner.TrySkipWord("false"):
                return RdfTerm.UncheckedLiteral("false", XsdIri.Boolean);
            default:
                return ReadNode(c, problem);
        }
    }

    private RdfTerm ReadLiteral()
    {
        var lexical = _scanner.ReadString();
        _scanner.SkipBlanks();
        switch (_scanner.Peek())
        {
            case '@':
                var language = _scanner.ReadLanguageTag(out var direction);
                return RdfTerm.UncheckedLanguageLiteral(lexical, language, direction);
            case '^':
                _scanner.ReadDatatypeMark();
                _scanner.SkipBlanks();
                var c = _scanner.Peek();
                if (c is '_' or '[') throw _scanner.Error(TermScanner.DatatypeProblem);
                var position = _scanner.Position;
                var datatype = c == '<' ? _scanner.ReadIri(_base) : _scanner.ReadPrefixedName(_namespaces, TermScanner.DatatypeProblem);
                return RdfTerm.UncheckedLiteral(lexical, _scanner.CheckDatatype(datatype, position));
            default:
                return RdfTerm.UncheckedLiteral(lexical, XsdIri.String);
        }
    }

    /// <summary>Reads a triple term, <c>&lt;&lt;( … )&gt;&gt;</c>, or a reified triple, <c>&lt;&lt; … &gt;&gt;</c>.</summary>
    /// <param name="depth">How many of these are open.</param>
    /// <param name="inner">Where the terms of the triple term are; the default for a reified triple.</param>
    /// <returns>The triple term, or the reifier.</returns>
    private RdfTerm ReadTriple(int depth, out RdfTriplePositions inner)
    {
        if (_depth + depth >= options.MaxDepth) throw _scanner.ErrorOfDepth(_depth + depth);
        var start = _scanner.Position;
        var isTerm = _scanner.PeekAt(2) == '(';
        _scanner.Skip(isTerm ? 3 : 2);
        _scanner.SkipBlanks();
        var subjectPosition = _scanner.Position;
        var subject = ReadTripleSubject(depth, isTerm);
        _scanner.SkipBlanks();
        var predicatePosition = _scanner.Position;
        var predicate = ReadVerb();
        _scanner.SkipBlanks();
        var positions = new RdfTriplePositions(subjectPosition, predicatePosition, _scanner.Position);
        var triple = RdfTerm.TripleTerm(subject, predicate, ReadTripleObject(depth, isTerm));
        _scanner.SkipBlanks();
        if (isTerm)
        {
            inner = positions;
            _scanner.ReadTripleTermEnd();
            return triple;
        }

        inner = default;
        var reifierPosition = start;
        RdfTerm? reifier = null;
        if (_scanner.TrySkip('~'))
        {
            reifier = ReadReifierName(out reifierPosition);
            _scanner.SkipBlanks();
        }

        if (_scanner.Peek() != '>' || _scanner.PeekAt(1) != '>')
            throw _scanner.ErrorOfNext("A reified triple is '<<', a subject, a predicate, an object and '>>'. Write '>>' here.");
        _scanner.Skip(2);
        reifier ??= _scanner.NewBlankNode();
        Add(reifier, _reifies, triple, new RdfTriplePositions(reifierPosition, start, start), positions);
        return reifier;
    }

    private RdfTerm ReadTripleSubject(int depth, bool isTerm)
    {
        var c = _scanner.Peek();
        switch (c)
        {
            case '<' when _scanner.PeekAt(1) == '<':
                if (isTerm || _scanner.PeekAt(2) == '(')
                    throw _scanner.Error("A triple term is not a subject. Write an IRI or a blank node.");
                return ReadTriple(depth + 1, out _);
            case '[':
                return ReadEmptyBrackets();
            case '"' or '\'' or '+' or '-' or (>= '0' and <= '9'):
                throw _scanner.Error("A literal is not a subject. Write an IRI or a blank node.");
            default:
                return ReadNode(c, "The subject of a triple comes here. Write an IRI or a blank node.");
        }
    }

    private RdfTerm ReadTripleObject(int depth, bool isTerm)
    {
        switch (_scanner.Peek())
        {
            case '<' when _scanner.PeekAt(1) == '<':
                if (isTerm && _scanner.PeekAt(2) != '(')
                    throw _scanner.Error("A reified triple is not inside a triple term. Write '<<(' and ')>>'.");
                return ReadTriple(depth + 1, out _);
            case '[':
                return ReadEmptyBrackets();
            case '(':
                throw _scanner.Error("A list is not inside a triple. Give it a name, such as _:list, in a statement of its own.");
            default:
                return ReadSimpleTerm("The object of a triple comes here. Write an IRI, a blank node, a literal or a triple.");
        }
    }

    private RdfTerm ReadEmptyBrackets() => TryReadEmptyBrackets(out var node)
        ? node
        : throw _scanner.ErrorOfNext("A blank node is not described inside a triple. Write '[]', or give it a name, such as _:a.");

    /// <summary>Reads <c>~</c> and a name after an object.</summary>
    private void ReadReifier(ref TurtleFrame frame)
    {
        _scanner.Skip(1);
        AddReifier(ref frame, ReadReifierName(out frame.ReifierPosition));
    }

    private void ReadAnnotation(ref TurtleFrame frame)
    {
        var position = _scanner.Position;
        if (frame.Reifier is null)
        {
            frame.ReifierPosition = position;
            AddReifier(ref frame, _scanner.NewBlankNode());
        }

        var reifier = frame.Reifier!;
        _scanner.Skip(2);
        frame.Reifier = null;
        frame.After = TurtleState.AfterObject;
        Open(TurtleFrameKind.Annotation, reifier, frame.ReifierPosition, TurtleState.Predicate);
    }

    private void AddReifier(ref TurtleFrame frame, RdfTerm reifier)
    {
        frame.Reifier = reifier;
        var triple = RdfTerm.TripleTerm(frame.Subject, frame.Predicate, frame.Object!);
        var position = frame.ReifierPosition;
        Add(reifier, _reifies, triple, new RdfTriplePositions(position, position, position), frame.Positions);
    }

    /// <summary>Reads the name of a reifier, if there is one; otherwise it is a new blank node.</summary>
    private RdfTerm ReadReifierName(out RdfPosition position)
    {
        _scanner.SkipBlanks();
        position = _scanner.Position;
        var c = _scanner.Peek();
        if (c == '[') return ReadEmptyBrackets();
        var isName = c is '<' or '_' or ':' || (c >= 0 && CharacterClasses.IsNameBase((char)c));
        return isName ? ReadNode(c, "The name of a reifier is an IRI or a blank node. Write one, or nothing.") : _scanner.NewBlankNode();
    }
}
