using System.Reflection.Metadata;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.CompilerServices;
using Module = KnowledgeGraph.Compiler.Modules.Module;
using ModuleReference = KnowledgeGraph.Compiler.Declarations.ModuleReference;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>Finds the graphs that a graph extends, in the assemblies beside its own. Nothing of them is loaded or run.</summary>
internal static class AssemblyModules
{
    private const ushort BlobProlog = 1;

    /// <param name="file">The assembly of the graph.</param>
    /// <exception cref="InputException">An assembly is missing, or does not have the facts of its graph.</exception>
    public static BaseModules Read(string file, GraphDeclarations declarations)
    {
        if (declarations.Bases.Count == 0) return BaseModules.None;
        var directory = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new BaseModules(
            declarations.Bases.Select(reference => Read(file, directory, reference)).ToEquatableArray(), declarations.Name,
            new Anchor(declarations.FullName, 0));
    }

    private static Module Read(string file, string directory, ModuleReference reference)
    {
        var path = Path.Combine(directory, reference.Assembly + ".dll");
        if (!File.Exists(path))
        {
            throw new InputException(
                $"the graph of {file} extends {reference.FullName}, but {path} does not exist",
                "Give the assembly in the output directory of a program that uses it, or set CopyLocalLockFileAssemblies to true in "
                    + "its project.");
        }

        var (texts, version) = AssemblyFile.Read(path, static (_, metadata) => (FindTexts(metadata), VersionOf(metadata)));
        if (texts is not { } found || found.Graph != reference.FullName)
            throw new InputException($"{path} does not contain the facts of {reference.FullName}", "Build it again.");
        try
        {
            return ModuleReader.Read(found.Declarations, found.Facts, reference.Assembly, version);
        }
        catch (ModuleVersionException error)
        {
            throw new InputException(
                $"{path} has facts of version {error.Version}, but this kg reads version {ModuleText.Version}",
                error.Version > ModuleText.Version ? "Update kg." : "Build it with this version of the package.");
        }
        catch (FormatException error)
        {
            throw new InputException($"the facts of {path} cannot be read: {error.Message}");
        }
    }

    private static (string Graph, string Declarations, string Facts)? FindTexts(MetadataReader metadata)
    {
        var name = typeof(GeneratedModuleAttribute);
        if (FindAttribute(metadata, name.Namespace!, name.Name) is not { } value) return null;
        var (graph, declarations, facts) = (value.ReadSerializedString(), value.ReadSerializedString(), value.ReadSerializedString());
        return graph is null || declarations is null || facts is null ? null : (graph, declarations, facts);
    }

    private static string VersionOf(MetadataReader metadata)
    {
        var informational = FindAttribute(metadata, "System.Reflection", "AssemblyInformationalVersionAttribute") is { } value
            ? value.ReadSerializedString()
            : null;
        return Module.VersionOf(informational, metadata.GetAssemblyDefinition().Version);
    }

    /// <summary>Finds the arguments of an attribute of the assembly (ECMA-335, II.23.3: after a prolog).</summary>
    private static BlobReader? FindAttribute(MetadataReader metadata, string @namespace, string name)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!AssemblyFile.IsOf(metadata, attribute, @namespace, name)) continue;
            var value = metadata.GetBlobReader(attribute.Value);
            return value.ReadUInt16() == BlobProlog ? value : null;
        }

        return null;
    }
}
