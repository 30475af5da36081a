using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace KnowledgeGraph.Package.Tests;

/// <summary>One packed file, opened to be read.</summary>
internal sealed class PackedFile : IDisposable
{
    private readonly ZipArchive _archive;

    private PackedFile(ZipArchive archive) => _archive = archive;

    /// <summary>Gets the paths of its files, those that its author packed, in ordinal order.</summary>
    public IReadOnlyList<string> Files =>
        [.. _archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainerPart(name)).Order(StringComparer.Ordinal)];

    /// <summary>Gets the metadata of the <c>.nuspec</c>.</summary>
    public XElement Metadata
    {
        get
        {
            var nuspec = Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal));
            using var stream = _archive.GetEntry(nuspec)!.Open();
            return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        }
    }

    /// <summary>Opens a file.</summary>
    public static PackedFile Open(string path) => new(ZipFile.OpenRead(path));

    /// <summary>Gets an element of the metadata, which must have it.</summary>
    public XElement Element(string name) => Metadata.Elements().Single(element => element.Name.LocalName == name);

    /// <summary>Reads a file of the package.</summary>
    public byte[] Read(string path)
    {
        using var stream = _archive.GetEntry(path)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Reads a text of the package.</summary>
    public string ReadText(string path) => Encoding.UTF8.GetString(Read(path)).ReplaceLineEndings("\n");

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    /// <summary>The parts that the Open Packaging Conventions (ISO/IEC 29500-2) ask of every package file.</summary>
    private static bool IsContainerPart(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.EndsWith(".psmdcp", StringComparison.Ordinal);
}
