using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Looks at an assembly's metadata before any of its code is loaded, to say plainly why a file is not one with a graph.</summary>
internal static class AssemblyFile
{
    /// <exception cref="InputException">The file is not an assembly that was built with this version of the library.</exception>
    public static void Check(string file) => Read(file, static _ => true);

    /// <summary>Reads something of the metadata. No code of the assembly runs.</summary>
    /// <exception cref="InputException">The file is not an assembly that was built with this version of the library.</exception>
    public static T Read<T>(string file, Func<MetadataReader, T> read)
    {
        if (file.Length == 0) throw new InputException("--assembly names no file");
        if (Directory.Exists(file)) throw new InputException($"{file} is a directory; give the assembly in it");
        if (!File.Exists(file)) throw new InputException($"{file} does not exist");

        try
        {
            using var stream = File.OpenRead(file);
            if (!stream.CanSeek) throw new InputException($"{file} is a pipe or device, and not a file");
            using var image = new PEReader(stream);
            if (!image.HasMetadata) throw NotAnAssembly(file);
            var metadata = image.GetMetadataReader();
            CheckReferences(file, metadata);
            return read(metadata);
        }
        catch (BadImageFormatException)
        {
            throw NotAnAssembly(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{file} cannot be read: {error.Message}");
        }
    }

    /// <summary>Beside the native program that starts one, as a build makes it, lies the assembly that was meant.</summary>
    private static InputException NotAnAssembly(string file)
    {
        var assembly = file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(file, ".dll") : file + ".dll";
        return new InputException($"{file} is not a .NET assembly" + (File.Exists(assembly) ? $"; did you mean {assembly}?" : ""));
    }

    private static void CheckReferences(string file, MetadataReader metadata)
    {
        if (!metadata.IsAssembly) throw new InputException($"{file} is a .NET module, and not an assembly");

        var library = typeof(Graph).Assembly.GetName();
        foreach (var handle in metadata.AssemblyReferences)
        {
            var reference = metadata.GetAssemblyReference(handle);
            if (metadata.GetString(reference.Name) != library.Name) continue;
            if (reference.Version <= library.Version) return;
            throw new InputException(
                $"{file} was built with {library.Name} {reference.Version}, and this kg has {library.Version}", "Update kg to that version.");
        }

        throw new InputException($"{file} has no graph: it does not reference {library.Name}");
    }
}
