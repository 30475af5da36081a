using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Interchange.Import.Facts;
using KnowledgeGraph.Interchange.Import.Kept;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Surveys;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Interchange.Import.Vocabularies;
using KnowledgeGraph.Interchange.Import.WordNet;
using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Interchange.Import;

/// <summary>Turns data in formats of other tools into fact files and a vocabulary.</summary>
/// <remarks>
/// The inputs are read three times: for the entities, for their members, and to write the facts. Nothing of an input is kept but its
/// entities, except for JSON, which is read as a whole.
/// </remarks>
public sealed class GraphImport
{
    private const string VocabularyFile = "Vocabulary.cs";
    private readonly ImportOptions _options;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly NoteTable _guesses = new();
    private readonly NoteTable _leftOut = new();
    private readonly NoteTable _changes = new();
    private long _records;
    private string _stage = "";

    private GraphImport(ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        (_options, _progress, _cancellation) = (options, progress, cancellation);

    /// <summary>Imports the inputs. The output files appear together when all are complete, or not at all.</summary>
    /// <exception cref="ImportFormatException">An input or the mapping file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static ImportReport Run(
        ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new GraphImport(options, progress, cancellationToken).Run();
    }

    private ImportReport Run()
    {
        var mapping = ReadMapping();
        var kept = KeptVocabulary.Read(_options.Output);
        if (kept is not null) new MappingUpdate(kept, mapping, _changes).Apply();
        using var inputs = new InputReaders(mapping, _options.Encoding);
        Begin("reading");
        var readers = _options.Inputs.Select(path => (Path: path, Reader: inputs.Open(path, Shown(path)))).ToList();

        Begin("finding entities");
        var survey = new Survey(Count);
        foreach (var (_, reader) in readers) reader.Read(survey);
        var kinds = new KindPlanner(survey, mapping, _guesses, _leftOut);
        kinds.Plan();
        var keys = new KeyPlanner(survey, kinds, mapping, _guesses);
        keys.Plan();

        Begin("finding members");
        survey.Repeated.BeginPass();
        var profiler = new Profiler(survey, kinds.KindOf, Count);
        foreach (var (_, reader) in readers) reader.Read(profiler);
        var members = new MemberPlanner(survey, profiler, kinds, mapping, kept, _guesses, _leftOut, _changes);
        members.Plan();
        var iris = new IriPlanner(survey, kinds, _leftOut);
        iris.Plan();

        Begin("writing");
        survey.Repeated.BeginPass();
        var notes = new FactNotes(_guesses, _leftOut);
        var facts = new FactPass(survey, kinds, keys, notes, Count);
        using var staged = new WholeFiles();
        staged.CreateDirectory(_options.Output);
        var outputs = new List<string>();
        foreach (var (path, reader) in readers) WriteFacts(staged, facts, path, reader, outputs);
        facts.Complete();

        var names = new GraphNames(_options.Graph, _options.Namespace, _options.Inputs, _options.Output, mapping, kinds);
        WriteVocabulary(staged, names, iris.Namespace, kinds, members, kept, outputs);
        using (var stream = staged.CreateStream(Path.Combine(_options.Output, MappingFile.Name)))
            MappingPlan.Of(mapping, names, survey, kinds).Write(stream);
        outputs.Add(MappingFile.Name);
        _cancellation.ThrowIfCancellationRequested();
        staged.Commit();
        return Report(readers.ConvertAll(static r => r.Reader), outputs, names, survey, kinds, facts, notes);
    }

    private ImportReport Report(
        List<IRecordReader> readers, List<string> outputs, GraphNames names, Survey survey, KindPlanner kinds, FactPass facts,
        FactNotes notes) => new()
    {
        Inputs = [.. readers.Select(static reader => new ImportedFile(reader.Path, reader.Format))],
        Outputs = outputs,
        Graph = names.Graph,
        Entities = facts.Entities,
        Claims = facts.Claims,
        Kinds =
        [
            .. kinds.Kinds.Select(static kind => new ImportedKind(
                kind.Name, kind.Source, kind.Entities,
                [
                    .. kind.Members.Where(static member => !member.IsDropped)
                        .Select(static member => new ImportedMember(member.Name, member.TypeText, member.Source, member.Written)),
                ])),
        ],
        Guessed = [.. survey.Guesses.ToNotes(), .. _guesses.ToNotes()],
        LeftOut = [.. survey.LeftOut.ToNotes(), .. _leftOut.ToNotes()],
        Dangling = notes.Dangling,
        Changes = _changes.ToNotes(),
    };

    private MappingFile ReadMapping()
    {
        var path = _options.Mapping ?? Path.Combine(_options.Output, MappingFile.Name);
        return _options.Mapping is not null || File.Exists(path) ? MappingFile.Read(path, Shown(path)) : new MappingFile();
    }

    private void WriteFacts(WholeFiles staged, FactPass facts, string path, IRecordReader reader, List<string> outputs)
    {
        var stem = WordNetReader.Is(path) ? Path.GetExtension(path)[1..] : Path.GetFileNameWithoutExtension(path);
        var name = stem;
        for (var i = 2; outputs.Contains(name + ".kg.json") || outputs.Contains(name + ".001.kg.json"); i++) name = $"{stem}-{i}";
        var document = Path.GetFileName(path);
        var source = new ImportedSource(KeyPlanner.Valid(document, 0)) { Document = document, Sha256 = HashOf(path) };
        using var files = new FactFiles(staged, _options.Output, name, source.Key);
        files.Add(source);
        facts.BeginInput(files);
        reader.Read(facts);
        facts.CompleteInput();
        outputs.AddRange(files.Names);
    }

    /// <summary>Writes the vocabulary, or what one that is kept does not have yet.</summary>
    private void WriteVocabulary(
        WholeFiles staged, GraphNames names, string? iri, KindPlanner kinds, MemberPlanner members, KeptVocabulary? kept,
        List<string> outputs)
    {
        if (kept is null)
        {
            Write(VocabularyFile, VocabularyText.Of(names.Graph, names.Namespace, iri, names.Inputs, kinds.Kinds, members.Enumerations));
            return;
        }

        var additions = new VocabularyAdditions(kept, kinds, members, _changes);
        if (additions.IsEmpty) return;
        var name = "Vocabulary.Added.cs";
        for (var i = 2; File.Exists(Path.Combine(_options.Output, name)); i++) name = $"Vocabulary.Added{i}.cs";
        Write(name, additions.Text(names));

        void Write(string file, string text)
        {
            using var stream = staged.CreateStream(Path.Combine(_options.Output, file));
            stream.Write(Encoding.UTF8.GetBytes(text));
            outputs.Add(file);
        }
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private string Shown(string path)
    {
        if (_options.Directory is not { } directory) return path;
        var relative = Path.GetRelativePath(directory, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private void Begin(string stage) => (_stage, _records) = (stage, 0);

    private void Count()
    {
        if (++_records % 1024 != 0) return;
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Report(new ImportProgress(_stage, _records));
    }
}
