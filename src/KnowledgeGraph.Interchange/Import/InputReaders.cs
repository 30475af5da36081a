using System.Text;
using KnowledgeGraph.Interchange.Import.GraphMl;
using KnowledgeGraph.Interchange.Import.JsonLd;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Rdf;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Stix;
using KnowledgeGraph.Interchange.Import.Tables;
using KnowledgeGraph.Interchange.Import.Texts;
using KnowledgeGraph.Interchange.Import.Trees;
using KnowledgeGraph.Interchange.Import.WordNet;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Interchange.Import;

/// <summary>Finds the reader of each input.</summary>
internal sealed class InputReaders(MappingFile mapping, Encoding? encoding) : IDisposable
{
    private readonly List<JsonInput> _inputs = [];

    /// <summary>Opens an input.</summary>
    /// <exception cref="ImportFormatException">It cannot be read, or its format is not known.</exception>
    public IRecordReader Open(string path, string shown)
    {
        if (WordNetReader.Is(path)) return new WordNetReader(path, shown);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".csv" or ".tsv" or ".tab":
                var kind = KindOf(path);
                return new TableReader(
                    new TableFile(path, shown, mapping.Tables, encoding), kind, mapping.Kinds.GetValueOrDefault(kind));
            case ".json" or ".jsonld":
                return OpenJson(path, shown);
            case ".graphml" or ".xml":
                return new GraphMlReader(path, shown);
            case { } when RdfFormats.OfFile(path) is { } format:
                return new RdfFileReader(path, shown, format);
            default:
                throw new ImportFormatException(
                    shown, 0, 0, null,
                    $"The format of '{Path.GetExtension(path)}' files is not known. An import reads .csv, .tsv, .json, .jsonld, .graphml, "
                        + ".nt, .nq, .ttl and .trig, and data.noun and the like of WordNet.");
        }
    }

    public void Dispose()
    {
        foreach (var input in _inputs) input.Dispose();
    }

    private static string KindOf(string path) =>
        Identifiers.Singular(Identifiers.Pascal(Path.GetFileNameWithoutExtension(path))) is { Length: > 0 } kind ? kind : "Row";

    private IRecordReader OpenJson(string path, string shown)
    {
        var input = JsonInput.Read(path, shown, encoding);
        _inputs.Add(input);
        if (StixBundle.Is(input.Root)) return new StixReader(input);
        if (JsonLdReader.Is(input.Root)) return new JsonLdReader(input);
        return new TreeReader(input, Path.GetFileNameWithoutExtension(path), mapping);
    }
}
