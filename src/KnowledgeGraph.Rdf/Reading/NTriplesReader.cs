using System.Collections.Generic;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>Reads N-Triples and N-Quads.</summary>
internal sealed class NTriplesReader(TextReader text, RdfFormat format, RdfReaderOptions options) : RdfReader(text)
{
    private static readonly Dictionary<string, string> _noPrefixes = [];
    private readonly TermScanner _scanner = new(text, options.Path);
    private bool _hasBegun;

    public override IReadOnlyDictionary<string, string> Prefixes => _noPrefixes;

    public override string? BaseIri => null;

    private protected override bool ReadNext()
    {
        if (!_hasBegun) _scanner.SkipByteOrderMark();
        _hasBegun = true;
        while (true)
        {
            _scanner.SkipSpaces();
            switch (_scanner.Peek())
            {
                case -1:
                    _scanner.CheckEnd();
                    return false;
                case '#':
                    _scanner.SkipComment();
                    break;
                case '\n' or '\r':
                    _scanner.TrySkipLineEnd();
                    break;
                case 'V' or 'v':
                    ReadVersion();
                    break;
                default:
                    ReadStatement();
                    return true;
            }
        }
    }

    private void ReadStatement()
    {
        var subjectPosition = _scanner.Position;
        var subject = ReadNode("A statement begins with its subject, an IRI such as <https://example.org/a> or a blank node such as _:a");
        _scanner.SkipSpaces();
        var predicatePosition = _scanner.Position;
        var predicate = ReadPredicate();
        _scanner.SkipSpaces();
        var objectPosition = _scanner.Position;
        var obj = ReadObject(0, out var inner);
        _scanner.SkipSpaces();
        RdfTerm? graph = null;
        var graphPosition = default(RdfPosition);
        if (format == RdfFormat.NQuads && _scanner.Peek() is '<' or '_')
        {
            graphPosition = _scanner.Position;
            graph = ReadNode("The name of a graph is an IRI or a blank node");
            _scanner.SkipSpaces();
        }

        if (!_scanner.TrySkip('.')) throw _scanner.ErrorOfNext("A statement ends with '.'. Write ' .' here.");
        _scanner.SkipSpaces();
        ReadLineEnd("Each statement is on a line of its own. Begin a new line after the '.'.");
        Current = new RdfQuad(subject, predicate, obj, graph);
        SubjectPosition = subjectPosition;
        PredicatePosition = predicatePosition;
        ObjectPosition = objectPosition;
        TriplePositions = inner;
        GraphPosition = graphPosition;
    }

    private void ReadLineEnd(string problem)
    {
        if (_scanner.Peek() == '#') _scanner.SkipComment();
        if (_scanner.TrySkipLineEnd()) return;
        if (_scanner.Peek() >= 0) throw _scanner.Error(problem);
        _scanner.CheckEnd();
    }

    private void ReadVersion()
    {
        if (!_scanner.TrySkipKeyword("VERSION"))
            throw _scanner.Error("A line is a statement, a comment or VERSION \"1.2\". Write IRIs in angle brackets.");
        _scanner.SkipSpaces();
        _scanner.ReadVersion();
        _scanner.SkipSpaces();
        ReadLineEnd("VERSION is on a line of its own. Begin a new line after the version.");
    }

    private RdfTerm ReadNode(string problem)
    {
        switch (_scanner.Peek())
        {
            case '<' when _scanner.PeekAt(1) == '<':
                throw _scanner.Error(
                    "A triple term can only be an object. Write a blank node, and the triple term as the object of rdf:reifies.");
            case '<':
                return _scanner.ReadIri(null);
            case '_':
                return _scanner.ReadBlankNode();
            default:
                throw _scanner.ErrorOfNext(problem + ".");
        }
    }

    private RdfTerm ReadPredicate()
    {
        if (_scanner.Peek() == '<' && _scanner.PeekAt(1) != '<') return _scanner.ReadIri(null);
        throw _scanner.ErrorOfNext(
            "The predicate of a statement is an IRI. Write one in angle brackets, such as <https://example.org/knows>.");
    }

    private RdfTerm ReadObject(int depth, out RdfTriplePositions inner)
    {
        inner = default;
        switch (_scanner.Peek())
        {
            case '"':
                return ReadLiteral();
            case '<' when _scanner.PeekAt(1) == '<':
                return ReadTripleTerm(depth, out inner);
            default:
                return ReadNode("The object of a statement is an IRI, a blank node, a literal such as \"text\", or a triple term");
        }
    }

    private RdfTerm ReadTripleTerm(int depth, out RdfTriplePositions positions)
    {
        if (depth == options.MaxDepth) throw _scanner.ErrorOfDepth(depth);
        if (_scanner.PeekAt(2) != '(')
            throw _scanner.Error(
                "Reified triples are a syntax of Turtle and TriG. Write a triple term, <<( … )>>, as the object of rdf:reifies.");
        _scanner.Skip(3);
        _scanner.SkipSpaces();
        var subjectPosition = _scanner.Position;
        var subject = ReadNode("The subject of a triple term is an IRI or a blank node");
        _scanner.SkipSpaces();
        var predicatePosition = _scanner.Position;
        var predicate = ReadPredicate();
        _scanner.SkipSpaces();
        positions = new RdfTriplePositions(subjectPosition, predicatePosition, _scanner.Position);
        var obj = ReadObject(depth + 1, out _);
        _scanner.SkipSpaces();
        _scanner.ReadTripleTermEnd();
        return RdfTerm.TripleTerm(subject, predicate, obj);
    }

    private RdfTerm ReadLiteral()
    {
        var lexical = _scanner.ReadShortString();
        _scanner.SkipSpaces();
        switch (_scanner.Peek())
        {
            case '@':
                var language = _scanner.ReadLanguageTag(out var direction);
                return RdfTerm.UncheckedLanguageLiteral(lexical, language, direction);
            case '^':
                _scanner.ReadDatatypeMark();
                _scanner.SkipSpaces();
                if (_scanner.Peek() != '<') throw _scanner.ErrorOfNext(TermScanner.DatatypeProblem);
                var position = _scanner.Position;
                return RdfTerm.UncheckedLiteral(lexical, _scanner.CheckDatatype(_scanner.ReadIri(null), position));
            default:
                return RdfTerm.UncheckedLiteral(lexical, XsdIri.String);
        }
    }
}
