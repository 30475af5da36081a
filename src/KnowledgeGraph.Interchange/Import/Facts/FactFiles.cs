using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Writing;

namespace KnowledgeGraph.Interchange.Import.Facts;

/// <summary>
/// The fact files of one input. Entities are written as they come, and claims about entities that are written already go to a file of their
/// own until the entities end. A file that gets long is followed by another one.
/// </summary>
internal sealed class FactFiles(WholeFiles files, string directory, string name, string source) : IDisposable
{
    private const long LongestFile = 24 << 20;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<ImportedSource> _sources = [];
    private readonly List<string> _names = [];
    private readonly MemoryStream _line = new();
    private FileStream? _file;
    private FileStream? _claims;
    private Utf8JsonWriter? _writer;
    private bool _hasEntities;

    /// <summary>Gets the names of the files, when all are written.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds a source, which the next file declares.</summary>
    public void Add(ImportedSource added) => _sources.Add(added);

    /// <summary>Begins an entity. Its properties are written next.</summary>
    public Utf8JsonWriter BeginEntity()
    {
        if (_file is null) Begin();
        var writer = NewLine();
        writer.WriteStartObject();
        return writer;
    }

    public void EndEntity(string key)
    {
        _writer!.WriteEndObject();
        _writer.Flush();
        Write(_file!, _hasEntities ? ",\n    " : "\n    ");
        Write(_file!, Quoted(key));
        Write(_file!, ": ");
        _line.WriteTo(_file!);
        _hasEntities = true;
        EndLong();
    }

    /// <summary>Begins a claim about an entity that is written already.</summary>
    public Utf8JsonWriter BeginClaim()
    {
        if (_file is null) Begin();
        _claims ??= new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        var writer = NewLine();
        writer.WriteStartArray();
        return writer;
    }

    public void EndClaim()
    {
        _writer!.WriteEndArray();
        _writer.Flush();
        Write(_claims!, _claims!.Position > 0 ? ",\n    " : "\n    ");
        _line.WriteTo(_claims);
        EndLong();
    }

    /// <summary>Ends the file, if one is begun. What follows goes to another one.</summary>
    public void EndFile()
    {
        if (_file is not null) End();
    }

    /// <summary>Ends the last file, and gives each its name.</summary>
    public void Complete()
    {
        if (_file is not null || _names.Count == 0)
        {
            if (_file is null) Begin();
            End();
        }

        if (_names.Count > 1) return;
        files.Move(Path.Combine(directory, _names[0]), Path.Combine(directory, name + ".kg.json"));
        _names[0] = name + ".kg.json";
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
        _claims?.Dispose();
    }

    private void EndLong()
    {
        if (_file!.Position + (_claims?.Position ?? 0) > LongestFile) End();
    }

    private Utf8JsonWriter NewLine()
    {
        _line.SetLength(0);
        if (_writer is null) _writer = new Utf8JsonWriter(_line, Options);
        else _writer.Reset(_line);
        return _writer;
    }

    private void Begin()
    {
        // The order of the names is the order in which the files are written.
        _names.Add($"{name}.{_names.Count + 1:D3}.kg.json");
        _file = files.CreateStream(Path.Combine(directory, _names[^1]));
        Write(_file, "{\n  \"sources\": {");
        for (var i = 0; i < _sources.Count; i++)
        {
            Write(_file, i == 0 ? "\n    " : ",\n    ");
            Write(_file, Quoted(_sources[i].Key) + ": " + Text(_sources[i]));
        }

        // The other files declare the file itself only.
        _sources.RemoveAll(s => s.Key != source);
        Write(_file, $"\n  }},\n  \"source\": {Quoted(source)},\n  \"entities\": {{");
        _hasEntities = false;
    }

    private void End()
    {
        Write(_file!, _hasEntities ? "\n  }" : "}");
        if (_claims is { Length: > 0 })
        {
            Write(_file!, ",\n  \"claims\": [");
            _claims.Position = 0;
            _claims.CopyTo(_file!);
            Write(_file!, "\n  ]");
        }

        Write(_file!, "\n}\n");
        _file!.Dispose();
        _claims?.Dispose();
        (_file, _claims) = (null, null);
    }

    private static string Text(ImportedSource source)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            foreach (var (property, value) in (ReadOnlySpan<(string, string?)>)
                [("document", source.Document), ("title", source.Title), ("url", source.Url), ("sha256", source.Sha256)])
            {
                if (value is not null) writer.WriteString(property, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Quoted(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    private static void Write(Stream stream, string text)
    {
        Span<byte> buffer = stackalloc byte[512];
        if (Encoding.UTF8.GetMaxByteCount(text.Length) <= buffer.Length) stream.Write(buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        else stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
