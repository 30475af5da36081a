using System.Globalization;
using System.Text;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.WordNet;

/// <summary>
/// Reads the database files of WordNet, <c>data.noun</c>, <c>data.verb</c>, <c>data.adj</c> and <c>data.adv</c>: each line is a set of
/// synonyms with its pointers to others.
/// </summary>
internal sealed class WordNetReader(string path, string shown) : IRecordReader
{
    private const string Kind = "Synset";
    private static readonly string[] Files = ["data.noun", "data.verb", "data.adj", "data.adv"];
    private readonly ImportedRecord _record = new();

    public string Path => shown;

    public string Format => "WordNet";

    public static bool Is(string path) => Files.Contains(System.IO.Path.GetFileName(path));

    public void Read(IRecordSink sink)
    {
        try
        {
            ReadLines(sink);
        }
        catch (DecoderFallbackException)
        {
            throw InputText.NotUtf8(path, shown);
        }
    }

    private void ReadLines(IRecordSink sink)
    {
        using var text = InputText.Open(path, null);
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;

            // The licence comes first, in lines that begin with two spaces.
            if (line.StartsWith("  ", StringComparison.Ordinal) || line.Length == 0) continue;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar < 0) throw Wrong(number, line, line.Length, "has no '|' before the gloss; the file is truncated");
            Read(new Fields(this, line, bar, number), sink);
            _record.Add("gloss", new ImportedValue(ValueForm.Text, line[(bar + 1)..].Trim()));
            sink.Add(_record);
        }
    }

    private void Read(Fields fields, IRecordSink sink)
    {
        var offset = fields.Next("the offset");
        var file = fields.Number("the number of the lexical file", 10);
        var letter = fields.Next("the part of speech")[0];
        var partOfSpeech = WordNetPointers.PartOfSpeech(letter)
            ?? throw fields.Wrong($"has the part of speech '{letter}'; use n, v, a, s or r");
        _record.Clear("", IdOf(letter, offset));
        _record.Kinds.Add(Kind);
        _record.Add("partOfSpeech", new ImportedValue(ValueForm.Text, partOfSpeech));
        _record.Add("lexicalFile", new ImportedValue(ValueForm.Number, file.ToString(CultureInfo.InvariantCulture)));
        var words = new string[fields.Number("the number of words", 16)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = WordOf(fields.Next("a word"));
            fields.Next("the number of a sense");
            if (i == 0) _record.Label = words[0];
            else _record.Aliases.Add(words[i]);
        }

        var pointers = fields.Number("the number of pointers", 10);
        for (var i = 0; i < pointers; i++) AddPointer(fields, letter, words, sink);
        if (letter != 'v' || fields.IsAtEnd) return;
        var frames = fields.Number("the number of frames", 10);
        for (var i = 0; i < frames; i++)
        {
            fields.Next("'+'");
            _record.Add("frames", new ImportedValue(ValueForm.Number, fields.Number("a frame", 10).ToString(CultureInfo.InvariantCulture)));
            if (fields.Next("the number of a word") is not "00" and var word)
                sink.LeaveOut("words that frames of verbs are limited to", word);
        }
    }

    private void AddPointer(Fields fields, char letter, string[] words, IRecordSink sink)
    {
        var symbol = fields.Next("a pointer");
        var target = fields.Next("the offset of a pointer");
        var targetLetter = fields.Next("the part of speech of a pointer")[0];
        var ends = fields.Next("the words of a pointer");
        if (WordNetPointers.NameOf(symbol, letter) is not { } name)
        {
            sink.LeaveOut("pointers with symbols that are not known", symbol);
            return;
        }

        // A pointer between words, and not between sets of synonyms, says which word.
        KeyValuePair<string, string>[]? qualifiers = null;
        if (ends != "0000" && ends.Length == 4
            && int.TryParse(ends.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var word)
            && word >= 1 && word <= words.Length)
            qualifiers = [new KeyValuePair<string, string>("scope", $"{words[word - 1]} {ends}")];
        _record.Statements.Add(
            new ImportedStatement(name, new ImportedValue(ValueForm.Reference, IdOf(targetLetter, target)), qualifiers));
    }

    /// <summary>Satellites are in the file of adjectives.</summary>
    private static string IdOf(char letter, string offset) => (letter == 's' ? 'a' : letter) + offset;

    /// <summary>Words are written with underscores, and adjectives with where they stand: <c>galore(ip)</c>.</summary>
    private static string WordOf(string word)
    {
        var marker = word.EndsWith(')') ? word.LastIndexOf('(') : -1;
        return (marker > 0 ? word[..marker] : word).Replace('_', ' ');
    }

    private ImportFormatException Wrong(int line, string text, int at, string message) =>
        new(shown, line, at + 1, text, $"The line {message}.");

    /// <summary>The fields of a line before its gloss.</summary>
    private sealed class Fields(WordNetReader reader, string line, int end, int number)
    {
        private int _at;
        private int _start;

        public bool IsAtEnd => line.AsSpan(_at, end - _at).IsWhiteSpace();

        public string Next(string what)
        {
            while (_at < end && line[_at] == ' ') _at++;
            _start = _at;
            while (_at < end && line[_at] != ' ') _at++;
            return _at > _start ? line[_start.._at] : throw Wrong($"ends before {what}");
        }

        public int Number(string what, int radix)
        {
            var text = Next(what);
            var style = radix == 16 ? NumberStyles.HexNumber : NumberStyles.None;
            return int.TryParse(text, style, CultureInfo.InvariantCulture, out var value)
                ? value : throw Wrong($"has '{text}' as {what}, which is written in digits{(radix == 16 ? " of base 16" : "")}");
        }

        public ImportFormatException Wrong(string message) => reader.Wrong(number, line, _start, message);
    }
}
