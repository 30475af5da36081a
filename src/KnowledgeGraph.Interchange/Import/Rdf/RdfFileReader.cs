using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import.Rdf;

/// <summary>Reads N-Triples, N-Quads, Turtle and TriG.</summary>
internal sealed class RdfFileReader(string path, string shown, RdfFormat format) : IRecordReader
{
    private readonly RdfRecords _records = new(shown, System.IO.Path.GetFileName(path));

    public string Path => shown;

    public string Format => format switch
    {
        RdfFormat.NTriples => "N-Triples",
        RdfFormat.NQuads => "N-Quads",
        _ => format.ToString(),
    };

    public void Read(IRecordSink sink)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var options = new RdfReaderOptions { Path = shown, BaseIri = "file:///" + Uri.EscapeDataString(System.IO.Path.GetFileName(path)) };
        _records.Begin(sink);
        try
        {
            using var reader = RdfReader.Create(stream, format, options);
            while (reader.Read())
            {
                _records.Position = reader.ObjectPosition;
                _records.Add(sink, reader.Current);
            }

            _records.Flush(sink);
        }
        catch (RdfFormatException error)
        {
            var line = InputText.ReadLine(path, null, error.Line) ?? error.LineText;
            throw new ImportFormatException(shown, error.Line, error.Column, line, error.Problem, error);
        }
    }
}
