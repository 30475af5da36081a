using System;
using System.Collections.Generic;
using System.IO;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Reads Turtle and TriG. What is open is on a stack of frames, and a state says what comes next, so that a statement of any length is
/// read in pieces.
/// </summary>
internal sealed partial class TurtleReader(TextReader text, RdfFormat format, RdfReaderOptions options) : RdfReader(text)
{
    private static readonly RdfTerm _type = RdfTerm.UncheckedIri(RdfIri.Type);
    private static readonly RdfTerm _first = RdfTerm.UncheckedIri(RdfIri.First);
    private static readonly RdfTerm _rest = RdfTerm.UncheckedIri(RdfIri.Rest);
    private static readonly RdfTerm _nil = RdfTerm.UncheckedIri(RdfIri.Nil);
    private static readonly RdfTerm _reifies = RdfTerm.UncheckedIri(RdfIri.Reifies);

    private readonly TermScanner _scanner = new(text, options.Path);
    private readonly QuadQueue _quads = new();
    private readonly Dictionary<string, string> _namespaces = [];
    private TurtleFrame[] _frames = new TurtleFrame[8];
    private int _depth;
    private TurtleState _state;
    private BaseIri _base = new(options.BaseIri ?? "");
    private RdfTerm? _graph;
    private bool _isInGraph;
    private RdfPosition _graphPosition;
    private bool _hasBegun;

    public override IReadOnlyDictionary<string, string> Prefixes => _namespaces;

    public override string? BaseIri => _base.Value.Length == 0 ? null : _base.Value;

    private bool IsTriG => format == RdfFormat.TriG;

    private protected override bool ReadNext()
    {
        if (!_hasBegun) _scanner.SkipByteOrderMark();
        _hasBegun = true;
        while (_quads.IsEmpty)
        {
            _scanner.SkipBlanks();
            switch (_state)
            {
                case TurtleState.Statement:
                    if (!ReadStatementStart()) return false;
                    break;
                case TurtleState.Predicate:
                    ReadPredicate();
                    break;
                case TurtleState.PredicateOrEnd:
                    if (!TryEndFrame(_scanner.Peek())) ReadPredicate();
                    break;
                case TurtleState.Object:
                    ReadObject(ref _frames[_depth], TurtleState.AfterObject);
                    break;
                case TurtleState.AfterObject:
                    ReadAfterObject(ref _frames[_depth]);
                    break;
                default:
                    ReadItem(ref _frames[_depth]);
                    break;
            }
        }

        ref var entry = ref _quads.Take();
        Current = entry.Quad;
        SubjectPosition = entry.Positions.Subject;
        PredicatePosition = entry.Positions.Predicate;
        ObjectPosition = entry.Positions.Object;
        TriplePositions = entry.Inner;
        return true;
    }

    private void Add(
        RdfTerm subject, RdfTerm predicate, RdfTerm obj, in RdfTriplePositions positions, in RdfTriplePositions inner = default) =>
        _quads.Add(new RdfQuad(subject, predicate, obj, _graph), positions, inner);

    private void AddOfFrame(ref TurtleFrame frame, RdfTerm obj)
    {
        frame.Object = obj;
        frame.Reifier = null;
        Add(frame.Subject, frame.Predicate, obj, frame.Positions, frame.Inner);
    }

    private void ReadPredicate()
    {
        ref var frame = ref _frames[_depth];
        var position = _scanner.Position;
        frame.Predicate = ReadVerb();
        frame.Positions = frame.Positions with { Predicate = position };
        _state = TurtleState.Object;
    }

    private RdfTerm ReadVerb()
    {
        const string example = "Write one such as ex:knows or <https://example.org/knows>, or 'a' for rdf:type.";
        switch (_scanner.Peek())
        {
            case '<' when _scanner.PeekAt(1) != '<':
                return _scanner.ReadIri(_base);
            case 'a' when !IsNameAt(1):
                _scanner.Skip(1);
                return _type;
            case '<' or '_' or '[' or '"' or '\'' or '(':
                throw _scanner.Error("A predicate is an IRI. " + example);
            default:
                return _scanner.ReadPrefixedName(_namespaces, "A predicate comes here. " + example);
        }
    }

    private bool IsNameAt(int offset)
    {
        var c = _scanner.PeekAt(offset);
        return c >= 0 && (c is ':' or '.' || CharacterClasses.IsName((char)c));
    }

    private void ReadObject(ref TurtleFrame frame, TurtleState after)
    {
        frame.Positions = frame.Positions with { Object = _scanner.Position };
        frame.Inner = default;
        frame.After = after;
        switch (_scanner.Peek())
        {
            case '[':
                ReadBlankNodeObject(ref frame, after);
                break;
            case '(':
                ReadListObject(ref frame, after);
                break;
            case '<' when _scanner.PeekAt(1) == '<':
                AddOfFrame(ref frame, ReadTriple(0, out frame.Inner));
                _state = after;
                break;
            default:
                AddOfFrame(ref frame, ReadSimpleTerm("An object comes here. Write an IRI, a literal such as \"text\", '[', '(' or '<<'."));
                _state = after;
                break;
        }
    }

    private void ReadBlankNodeObject(ref TurtleFrame frame, TurtleState after)
    {
        var isEmpty = TryReadEmptyBrackets(out var node);
        AddOfFrame(ref frame, node);
        _state = after;
        if (!isEmpty) Open(TurtleFrameKind.PropertyList, node, frame.Positions.Object, TurtleState.Predicate);
    }

    private void ReadListObject(ref TurtleFrame frame, TurtleState after)
    {
        _scanner.Skip(1);
        _scanner.SkipBlanks();
        if (_scanner.TrySkip(')'))
        {
            AddOfFrame(ref frame, _nil);
            _state = after;
            return;
        }

        var head = _scanner.NewBlankNode();
        AddOfFrame(ref frame, head);
        Open(TurtleFrameKind.List, head, frame.Positions.Object, TurtleState.Item);
    }

    /// <summary>Reads <c>[</c>, and <c>]</c> if it comes next. The blank node is a new one.</summary>
    private bool TryReadEmptyBrackets(out RdfTerm node)
    {
        node = _scanner.NewBlankNode();
        _scanner.Skip(1);
        _scanner.SkipBlanks();
        return _scanner.TrySkip(']');
    }

    private void ReadItem(ref TurtleFrame frame)
    {
        if (_scanner.TrySkip(')'))
        {
            Add(frame.Subject, _rest, _nil, frame.Positions);
            Close();
            return;
        }

        if (_scanner.Peek() < 0) throw ErrorOfOpen(frame);
        var position = _scanner.Position;
        if (frame.Object is not null)
        {
            var next = _scanner.NewBlankNode();
            Add(frame.Subject, _rest, next, new RdfTriplePositions(position, position, position));
            frame.Subject = next;
        }

        frame.Predicate = _first;
        frame.Positions = new RdfTriplePositions(position, position, position);
        ReadObject(ref frame, TurtleState.Item);
    }

    private void ReadAfterObject(ref TurtleFrame frame)
    {
        var c = _scanner.Peek();
        switch (c)
        {
            case '~':
                ReadReifier(ref frame);
                break;
            case '{' when _scanner.PeekAt(1) == '|':
                ReadAnnotation(ref frame);
                break;
            case ',':
                _scanner.Skip(1);
                _state = TurtleState.Object;
                break;
            case ';':
                while (_scanner.TrySkip(';')) _scanner.SkipBlanks();
                _state = TurtleState.PredicateOrEnd;
                break;
            default:
                if (!TryEndFrame(c)) throw ErrorOfEnd(frame);
                break;
        }
    }

    /// <summary>Ends the innermost frame, if the next character is its end.</summary>
    private bool TryEndFrame(int c)
    {
        switch (_frames[_depth].Kind)
        {
            case TurtleFrameKind.Statement when c == '.':
                _scanner.Skip(1);
                _state = TurtleState.Statement;
                return true;
            case TurtleFrameKind.Statement when c == '}' && _isInGraph:
                _state = TurtleState.Statement;
                return true;
            case TurtleFrameKind.PropertyList when c == ']':
                _scanner.Skip(1);
                Close();
                return true;
            case TurtleFrameKind.Annotation when c == '|' && _scanner.PeekAt(1) == '}':
                _scanner.Skip(2);
                Close();
                return true;
            default:
                return c < 0 ? throw ErrorOfOpen(_frames[_depth]) : false;
        }
    }

    private void Open(TurtleFrameKind kind, RdfTerm subject, RdfPosition position, TurtleState state)
    {
        if (_depth == options.MaxDepth) throw _scanner.ErrorOfDepth(_depth);
        _depth++;
        if (_depth == _frames.Length) Array.Resize(ref _frames, _frames.Length * 2);
        _frames[_depth] = new TurtleFrame
        {
            Kind = kind,
            Subject = subject,
            Positions = new RdfTriplePositions(position, position, position),
        };
        _state = state;
    }

    private void Close()
    {
        _depth--;
        _state = _frames[_depth].After;
    }
}
