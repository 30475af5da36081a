using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace KnowledgeGraph.Package.Tests.Symbols;

/// <summary>The symbols of one assembly, in the Portable PDB format.</summary>
internal sealed class DebugSymbols : IDisposable
{
    // Portable PDB v1.0, custom debug information: "Embedded Source" and "Source Link".
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLinkMap = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    /// <summary>Reads symbols.</summary>
    public DebugSymbols(byte[] file)
    {
        _provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(file));
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>Gets the id that the assembly of the symbols names.</summary>
    public BlobContentId Id => new(_reader.DebugMetadataHeader!.Id);

    /// <summary>Gets the JSON map from the names of documents to addresses, if there is one.</summary>
    public string? SourceLink => Custom(EntityHandle.ModuleDefinition, SourceLinkMap) is { } map ? Encoding.UTF8.GetString(map) : null;

    /// <summary>Gets the source documents: their names, and the text of those that are embedded.</summary>
    public IEnumerable<(string Name, string? Text)> Documents =>
        from handle in _reader.Documents
        select (_reader.GetString(_reader.GetDocument(handle).Name), Custom(handle, EmbeddedSource) is { } blob ? TextOf(blob) : null);

    /// <summary>Reads the id of the symbols that an assembly names.</summary>
    public static BlobContentId IdOf(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var entry = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        return new(file.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
    }

    /// <inheritdoc/>
    public void Dispose() => _provider.Dispose();

    private byte[]? Custom(EntityHandle parent, Guid kind) =>
        (from handle in _reader.GetCustomDebugInformation(parent)
         let information = _reader.GetCustomDebugInformation(handle)
         where _reader.GetGuid(information.Kind) == kind
         select _reader.GetBlobBytes(information.Value)).SingleOrDefault();

    /// <summary>Four bytes say how long a compressed text is, or 0 where it is not compressed; then comes the text.</summary>
    private static string TextOf(byte[] blob)
    {
        Stream content = new MemoryStream(blob, 4, blob.Length - 4);
        if (BitConverter.ToInt32(blob) != 0) content = new DeflateStream(content, CompressionMode.Decompress);
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
