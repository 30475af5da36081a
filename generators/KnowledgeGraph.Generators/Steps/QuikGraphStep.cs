using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Finds QuikGraph among what a project references, whether it does so itself or through something else.</summary>
internal static class QuikGraphStep
{
    private const string Assembly = "QuikGraph";
    private const string Interface = "IBidirectionalGraph`2";
    private static readonly Version Oldest = new(2, 5);

    /// <summary>
    /// Whether a reference is a QuikGraph that a view can be written for. Asked once for each reference: of its metadata, not of symbols, so that
    /// the answer outlives every edit.
    /// </summary>
    public static bool IsUsable(MetadataReference reference)
    {
        // Without the global alias generated code cannot name its types.
        var aliases = reference.Properties.Aliases;
        if (!aliases.IsEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)) return false;
        return reference switch
        {
            PortableExecutableReference file => IsUsable(file),
            CompilationReference project => IsUsable(project.Compilation),
            _ => false,
        };
    }

    private static bool IsUsable(Compilation project) =>
        project.AssemblyName == Assembly && project.Assembly.Identity.Version >= Oldest && project.Assembly.GetTypeByMetadataName(Assembly + "." + Interface) is not null;

    private static bool IsUsable(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata metadata) return false;
            var reader = metadata.GetModules()[0].GetMetadataReader();
            if (!reader.IsAssembly) return false;
            var assembly = reader.GetAssemblyDefinition();
            return reader.StringComparer.Equals(assembly.Name, Assembly) && assembly.Version >= Oldest && reader.TypeDefinitions.Any(handle => IsInterface(reader, handle));
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            return false; // the compiler reports a reference that cannot be read
        }
    }

    private static bool IsInterface(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return reader.StringComparer.Equals(type.Name, Interface) && reader.StringComparer.Equals(type.Namespace, Assembly);
    }
}
