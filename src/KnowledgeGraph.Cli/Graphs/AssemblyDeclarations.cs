using System.Reflection.Metadata;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Reads what was declared in C# from a compiled assembly, by its metadata: nothing of it is loaded or run.</summary>
internal static class AssemblyDeclarations
{
    private const ushort BlobProlog = 1;

    /// <exception cref="InputException">The file has no declarations that this version can read.</exception>
    public static GraphDeclarations Read(string file)
    {
        if (AssemblyFile.Read(file, static (_, metadata) => FindText(metadata)) is not { } text)
        {
            throw new InputException(
                $"{file} has no declarations of a graph: no class in it is marked [KnowledgeGraph], or it was "
                    + "built with a version that does not write them",
                "Build it with this version of the package.");
        }

        try
        {
            var version = DeclarationReader.VersionOf(text);
            if (version == DeclarationFormat.Version) return DeclarationReader.Read(text);
            throw new InputException(
                $"{file} has declarations of version {version}, but this kg reads version {DeclarationFormat.Version}",
                version > DeclarationFormat.Version ? "Update kg." : "Build it with this version of the package.");
        }
        catch (FormatException error)
        {
            throw new InputException($"the declarations of {file} cannot be read: {error.Message}");
        }
    }

    private static string? FindText(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!AssemblyFile.IsOf(
                metadata, attribute, typeof(GeneratedDeclarationsAttribute).Namespace!, nameof(GeneratedDeclarationsAttribute))) continue;

            // ECMA-335, II.23.3: a prolog, then the arguments of the constructor.
            var value = metadata.GetBlobReader(attribute.Value);
            return value.ReadUInt16() == BlobProlog ? value.ReadSerializedString() : null;
        }

        return null;
    }
}
