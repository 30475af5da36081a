using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Values;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>The sources of a graph by key.</summary>
internal sealed class SourceTable
{
    private readonly ProblemList _problems;
    private readonly WorkBudget _budget;
    private readonly NameTable<Entry> _entries = new();
    private readonly NameTable<int> _indices = new();
    private readonly KeyForms _forms;
    private NearestName? _names;
    private PropertyNames? _properties;
    private string[] _keys = [];

    private SourceTable(ProblemList problems, WorkBudget budget)
    {
        _problems = problems;
        _forms = new KeyForms(problems);
        _budget = budget;
    }

    /// <summary>The sources by key.</summary>
    public LinkedSource[] Sources { get; private set; } = [];

    /// <summary>For each source where it is declared first.</summary>
    public Anchor[] Places { get; private set; } = [];

    public static SourceTable Collect(FactUnit[] units, CanonicalDates dates, ProblemList problems, WorkBudget budget)
    {
        var table = new SourceTable(problems, budget);
        foreach (var unit in FactFormat.InOrder(units))
        {
            foreach (var source in unit.Sources) table.Declare(unit, source, dates);
        }

        table.Number();
        return table;
    }

    /// <summary>Gives the index of a source by its key, in whatever Unicode form it is written, or -1.</summary>
    public int Find(string key) => _indices.TryGet(key, out var index) ? index : -1;

    /// <summary>Gives the index of the source that a fact names, by its key or, if the style names those, its property; or -1.</summary>
    public int Find(string name, NamingStyle style)
    {
        var index = Find(name);
        if (index >= 0 || !style.NamesProperties) return index;
        _properties ??= new PropertyNames(_keys);
        return _properties.KeyOf(name) is { } key ? Find(key) : -1;
    }

    /// <summary>Whether something was already reported that explains why there is no source of this key.</summary>
    public bool IsReported(string key) => _forms.IsReported(key);

    public Argument Hint(string key)
    {
        if (!_problems.TakesErrors) return ".";
        var index = (_names ??= new NearestName(_keys)).FindIndex(key, _budget);
        return index >= 0
            ? Argument.DidYouMean(_keys[index])
            : ". Declare it under 'sources' in a fact file, as \"" + key + "\": { \"document\": \"…\" }, or with [Source] on a property.";
    }

    private void Declare(FactUnit unit, SourceDeclaration declaration, CanonicalDates dates)
    {
        var place = new Anchor(unit.Unit, declaration.Anchor);
        var source = Checked(declaration, place, unit.Module, dates);
        if (!_entries.TryGetExact(declaration.Key, out var entry))
            Add(declaration.Key, source, place);
        else if (entry.Place.Unit == place.Unit && unit.Format.IsCode)
            return; // One property that is declared twice: the compiler reports it.
        else if (Difference(entry.Source, source) is { } difference)
            _problems.Add(FactProblems.DuplicateSource, place, declaration.Key, entry.Place, difference);
    }

    private void Add(string key, LinkedSource source, Anchor place)
    {
        (string, Anchor)? twin = _entries.TryGetOtherForm(key, out var other) ? (other.Source.Key, other.Place) : null;
        if (_forms.CanAdd(key, place, twin)) _entries.Add(key, new Entry(source, place));
    }

    /// <summary>The source with what is wrong in it left out.</summary>
    private LinkedSource Checked(SourceDeclaration declaration, Anchor place, int module, CanonicalDates dates)
    {
        var published = declaration.Published;
        if (published is not null && dates.Read(published, out var error) is var date)
        {
            if (date is null) Report(declaration.AnchorOfPublished, published, "published", error);
            published = date;
        }

        var url = declaration.Url;
        if (url is not null && UriText.Canonical(url, out var reason) is var address)
        {
            if (address is null) Report(declaration.AnchorOfUrl, url, "url", reason);
            url = address;
        }

        var sha256 = declaration.Sha256;
        if (sha256 is not null && !IsSha256(sha256))
        {
            Report(declaration.AnchorOfSha256, sha256, "sha256", "it is not 64 hexadecimal digits.");
            sha256 = null;
        }

        return new LinkedSource(
            declaration.Key, declaration.Document, declaration.Title, url, declaration.Author, published, sha256?.ToLowerInvariant(),
            declaration.ContainingType, declaration.Documentation)
        {
            Class = declaration.Class,
            Module = module,
        };

        void Report(int anchor, string value, string part, string message) =>
            _problems.Add(FactProblems.WrongSourceData, new Anchor(place.Unit, anchor), value, declaration.Key, part, message);
    }

    /// <summary>
    /// Names the first part in which two declarations of one source differ, or null. Where it is declared does not matter.
    /// </summary>
    private static string? Difference(LinkedSource a, LinkedSource b) =>
        a.Document != b.Document ? "document"
        : a.Title != b.Title ? "title"
        : a.Url != b.Url ? "url"
        : a.Author != b.Author ? "author"
        : a.Published != b.Published ? "date of publication"
        : a.Sha256 != b.Sha256 ? "sha256"
        : a.Class != b.Class ? "class"
        : null;

    private void Number()
    {
        _keys = new string[_entries.Count];
        _entries.Names.CopyTo(_keys, 0);
        Array.Sort(_keys, Utf8Order.Comparer);
        Sources = new LinkedSource[_keys.Length];
        Places = new Anchor[_keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            _entries.TryGetExact(_keys[i], out var entry);
            Sources[i] = entry.Source;
            Places[i] = entry.Place;
            _indices.Add(_keys[i], i);
        }
    }

    private static bool IsSha256(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')) return false;
        }

        return text.Length == 64;
    }

    private sealed class Entry(LinkedSource source, Anchor place)
    {
        public LinkedSource Source { get; } = source;

        public Anchor Place { get; } = place;
    }
}
