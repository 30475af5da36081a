using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Opens the graph of any compiled assembly. Its image is read from the file: nothing of the assembly is loaded or run.</summary>
internal static class GraphAssembly
{
    /// <param name="name">The simple or full name of the class of the graph, or null when there is only one.</param>
    /// <exception cref="InputException">The file has no graph, several and no name, or one that cannot be opened.</exception>
    public static Graph Open(string file, string? name)
    {
        var (graph, image) = AssemblyFile.Read(file, (assembly, metadata) =>
        {
            var chosen = Choose(file, EmbeddedImage.FindAll(metadata), name);
            return (chosen.FullName, ReadBytes(file, chosen, assembly, metadata));
        });
        CheckVersion(image, (why, remedy) => CannotBeOpened(file, graph, why, remedy));
        try
        {
            return Graph.Load(image);
        }
        catch (ImageFormatException error)
        {
            throw CannotBeOpened(file, graph, GraphImageFile.Why(error), "Build the project again.");
        }
    }

    private static byte[] ReadBytes(string file, EmbeddedImage image, PEReader assembly, MetadataReader metadata)
    {
        try
        {
            return image.Read(assembly, metadata);
        }
        catch (BadImageFormatException error)
        {
            throw CannotBeOpened(file, image.FullName, error.Message);
        }
    }

    private static EmbeddedImage Choose(string file, IReadOnlyList<EmbeddedImage> graphs, string? name)
    {
        if (graphs.Count == 0)
            throw new InputException($"{file} has no graph: no class in it is marked [KnowledgeGraph]") { IsWithoutGraph = true };
        var wanted = graphs.Where(g => name is null || g.FullName == name || g.Name == name).ToList();
        if (wanted.Count == 1) return wanted[0];

        var names = graphs.Select(g => g.FullName).Order(StringComparer.Ordinal).ToList();
        throw new InputException(
            wanted.Count > 1
                ? $"{file} has {wanted.Count} graphs: choose one with --graph NAME"
                : $"{file} has no graph called “{name}”",
            names);
    }

    private static InputException CannotBeOpened(string file, string graph, string why, params IReadOnlyList<string> remedy) =>
        new($"the graph {graph} of {file} cannot be opened: {why}", remedy);

    /// <summary>
    /// An image of another version of the format is not damaged: the project or kg has to be brought to the version of the other.
    /// </summary>
    /// <param name="fault">Makes the error from what is wrong and what to do.</param>
    /// <exception cref="InputException">The version is not the one that is read.</exception>
    public static void CheckVersion(ReadOnlySpan<byte> image, Func<string, string, InputException> fault)
    {
        const int Digits = 2;
        var name = ImageFormat.Magic[..^Digits];
        var known = ImageFormat.Magic[^Digits..];
        var forFiles = Encoding.Latin1.GetString(BlockFormat.Magic[^Digits..]);
        if (image.Length < ImageFormat.Magic.Length || Encoding.Latin1.GetString(image[..name.Length]) != name) return;

        var version = Encoding.Latin1.GetString(image.Slice(name.Length, Digits));
        var order = string.CompareOrdinal(version, known);
        if (order == 0 || version == forFiles || !version.All(char.IsAsciiDigit)) return;
        throw fault(
            $"it has version {version} of the image format, but this kg reads versions {known} and {forFiles}",
            order < 0
                ? "Build the project again with this version of the package."
                : "Update kg to the version of the package that the project uses.");
    }
}
