using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Reads the file of an assembly, and nothing of it runs. Where the file is not one with a graph, the message is why.</summary>
internal static class AssemblyFile
{
    /// <exception cref="InputException">The file is not an assembly that was built with this version of the library.</exception>
    public static T Read<T>(string file, Func<PEReader, MetadataReader, T> read)
    {
        if (file.Length == 0) throw new InputException("--assembly names no file");
        if (Directory.Exists(file)) throw new InputException($"{file} is a directory; give the assembly in it");
        if (!File.Exists(file)) throw new InputException($"{file} does not exist");

        try
        {
            using var stream = File.OpenRead(file);
            if (!stream.CanSeek) throw new InputException($"{file} is a pipe or a device, not a file");
            using var image = new PEReader(stream);
            if (!image.HasMetadata) throw NotAnAssembly(file);
            var metadata = image.GetMetadataReader();
            CheckReferences(file, metadata);
            return read(image, metadata);
        }
        catch (Exception error) when (error is BadImageFormatException or OverflowException)
        {
            // The reader adds up offsets of damaged tables, which can overflow.
            throw NotAnAssembly(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{file} cannot be read: {error.Message}");
        }
    }

    /// <summary>Determines whether a file begins as an assembly does: as a program of Windows.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsProgram(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 'M' && stream.ReadByte() == 'Z';
    }

    /// <summary>Determines whether an attribute has a type of the library.</summary>
    public static bool IsOf(MetadataReader metadata, CustomAttribute attribute, string @namespace, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        if (constructor.Parent.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        return metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, @namespace);
    }

    /// <summary>
    /// The end of a message about a file that is not an assembly: a build puts the one that was meant beside the native program that
    /// starts it.
    /// </summary>
    public static string Suggestion(string file)
    {
        var assembly = file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(file, ".dll") : file + ".dll";
        return File.Exists(assembly) ? $"; did you mean {assembly}?" : "";
    }

    private static InputException NotAnAssembly(string file) =>
        new($"{file} is not a .NET assembly, or is damaged{Suggestion(file)}");

    private static void CheckReferences(string file, MetadataReader metadata)
    {
        if (!metadata.IsAssembly) throw new InputException($"{file} is a .NET module, not an assembly");

        var library = typeof(Graph).Assembly.GetName();
        foreach (var handle in metadata.AssemblyReferences)
        {
            var reference = metadata.GetAssemblyReference(handle);
            if (metadata.GetString(reference.Name) != library.Name) continue;
            CheckHasCode(file, metadata);
            if (reference.Version <= library.Version) return;
            throw new InputException(
                $"{file} was built with {library.Name} {reference.Version}, but this kg has {library.Version}",
                "Update kg to that version.");
        }

        throw new InputException($"{file} has no graph: it does not reference {library.Name}") { IsWithoutGraph = true };
    }

    /// <summary>A build also makes an assembly that only compilers read.</summary>
    private static void CheckHasCode(string file, MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            if (IsOf(metadata, metadata.GetCustomAttribute(handle), "System.Runtime.CompilerServices", "ReferenceAssemblyAttribute"))
                throw new InputException(
                    $"{file} is a reference assembly, which does not contain a graph", "Give the assembly in the bin directory.");
        }
    }
}
