using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// Reads a fact file (<c>docs/fact-files.md</c>). Throws on no input. White space, comments, escapes, the order of qualifiers and where in
/// the file or in an entity its <c>source</c>, kind, label and aliases stand are nowhere in the unit, so that editing them re-links
/// nothing.
/// </summary>
internal sealed partial class FactFileParser
{
    // About what a claim with a source and a quote takes.
    private const int CharactersPerClaim = 110;

    private readonly string _path;
    private readonly FactFileLimits _limits;
    private readonly JsonReader _reader;
    private readonly TextPool _pool = new();
    private readonly AnchorTable.Builder _anchors = new();
    private readonly FactFileKeys _fileKeys = new();
    private readonly FactFileKeys _mapKeys = new();
    private readonly FactFileKeys _entryKeys = new();
    private readonly FactFileKeys _qualifierKeys = new();
    private readonly FactFileKeys _exceptKeys = new();
    private readonly List<SourceDeclaration> _sources = [];
    private readonly List<EntityDeclaration> _entities = [];
    private readonly List<ClaimDeclaration> _claims;

    private FactFileParser(string text, string path, FactFileLimits limits)
    {
        _path = path;
        _limits = limits;
        _reader = new JsonReader(text, new JsonReaderOptions(Lenient: true, limits.MaximumDepth));
        _claims = new List<ClaimDeclaration>(text.Length / CharactersPerClaim);
    }

    /// <summary>Parses the text of a fact file. A byte order mark before it is passed over.</summary>
    /// <param name="path">The key of the unit, and the path that messages name.</param>
    public static FactFile Parse(string text, string path) => Parse(text, path, FactFileLimits.Default);

    public static FactFile Parse(string text, string path, FactFileLimits limits)
    {
        var parser = new FactFileParser(text, path, limits);
        parser.ReadFile();
        return parser._reader.Error is { } error ? parser.Unreadable(error) : parser.Finish();
    }

    private void ReadFile()
    {
        _anchors.Add(0, 0);
        if (!_reader.Read()) return;
        if (_reader.Kind == JsonTokenKind.StartObject) ReadFileProperties();
        else SkipWrongShape("A fact file", "an object");

        // What follows the value is an error of the reader's.
        _reader.Read();
    }

    private void ReadFileProperties()
    {
        while (NextProperty(_fileKeys, out var name)) ReadFileProperty(name);
    }

    private void ReadFileProperty(FactFileToken name)
    {
        if (!TryCorrect("A fact file", ref name, FactFileNames.OfFile, _fileKeys)) return;
        switch (name.Text)
        {
            case FactFileNames.Schema:
                TryReadString("'$schema'", out _);
                break;
            case FactFileNames.Source:
                ReadDefaultSource();
                break;
            case FactFileNames.Sources:
                ReadSources();
                break;
            case FactFileNames.Entities:
                ReadEntities();
                break;
            case FactFileNames.Claims:
                ReadClaims();
                break;
            case FactFileNames.Assertions:
                ReadAssertions();
                break;
            case FactFileNames.Same or FactFileNames.Different:
                ReadIdentities(name.Text);
                break;
            case FactFileNames.Amendments:
                ReadAmendments();
                break;
        }
    }

    /// <summary>
    /// Whether the property of a map, such as <c>"claims": […]</c> in <c>entities</c>, can only be one of the file's. Then it is
    /// reported, and read as that.
    /// </summary>
    /// <param name="map">The name of the map, whose own properties are all objects or, of sources, texts.</param>
    /// <param name="opening">Where the map begins.</param>
    private bool TryReadFilePropertyInside(string map, int opening, FactFileToken name)
    {
        var isOfFile = _reader.Kind switch
        {
            JsonTokenKind.StartArray => name.Text is FactFileNames.Claims or FactFileNames.Assertions,
            JsonTokenKind.String => name.Text is FactFileNames.Source && map == FactFileNames.Entities,
            _ => false,
        };
        if (isOfFile)
        {
            ReportInside(name, "'" + name.Text + "'", "'" + map + "'", opening);
            ReadFileProperty(name);
        }
        else if (_reader.Kind == JsonTokenKind.StartObject
            && name.Text is FactFileNames.Entities or FactFileNames.Sources or FactFileNames.Amendments)
        {
            // An entity may have that key. It is reported only where something is not closed.
            Suspect(name, "'" + map + "'", opening, '}');
        }

        return isOfFile;
    }

    private FactFile Finish()
    {
        GiveDefaultSource();
        var identities = FinishIdentities();
        var problems = ProblemsWithAnchors();
        return new FactFile(
            new FactUnit(
                _path,
                FactFormat.Json,
                new EquatableArray<SourceDeclaration>([.. _sources]),
                new EquatableArray<EntityDeclaration>([.. _entities]),
                new EquatableArray<ClaimDeclaration>([.. _claims])) 
            {
                Assertions = new EquatableArray<AssertionDeclaration>([.. _assertions]),
                Identities = identities,
                Amendments = new EquatableArray<AmendmentDeclaration>([.. _amendments]),
                HasErrors = _hasLeftOut,
            },
            _anchors.ToTable(_path, _path),
            problems);
    }

    /// <summary>
    /// Moves to the next property's value; false at the object's end. A key that was there already is reported, and its value skipped.
    /// </summary>
    private bool NextProperty(FactFileKeys seen, out FactFileToken name)
    {
        if (_reader.Kind == JsonTokenKind.StartObject) seen.Clear();
        while (_reader.Read() && _reader.Kind == JsonTokenKind.PropertyName)
        {
            name = String();
            var first = seen.Add(name);
            if (!_reader.Read()) break;
            if (first is null) return true;
            Report(FactFileProblems.DuplicateKey, name, InvisibleCharacters.Reveal(name.Text), first);
            _hasLeftOut = true;
            _reader.Skip();
        }

        name = default;
        return false;
    }

    /// <summary>The string or property name at the reader's token.</summary>
    private FactFileToken String() => new(_reader.GetString(_pool), _reader.Start, _reader.Length);

    private bool TryReadString(string what, out FactFileToken text)
    {
        if (_reader.Kind == JsonTokenKind.String)
        {
            text = String();
            return true;
        }

        text = default;
        SkipWrongShape(what, "a string");
        return false;
    }

    /// <summary>Reads a string that names something: neither blank nor with characters that cannot be seen.</summary>
    private bool TryReadName(string what, string kindOfName, out FactFileToken name) =>
        TryReadString(what, out name) && CheckName(kindOfName, name);

    /// <summary>False when the name is blank, so that nothing can be said of it.</summary>
    private bool CheckName(string kindOfName, FactFileToken name)
    {
        if (string.IsNullOrWhiteSpace(name.Text))
        {
            Report(FactFileProblems.BlankName, name, kindOfName);
            _hasLeftOut = true;
            return false;
        }

        var invisible = InvisibleCharacters.Find(name.Text);
        if (invisible >= 0)
        {
            Report(
                FactFileProblems.InvisibleCharacter, name, kindOfName, InvisibleCharacters.Reveal(name.Text),
                InvisibleCharacters.Name(invisible));
        }

        return true;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
