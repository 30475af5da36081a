using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.CompilerServices;
using Module = KnowledgeGraph.Compiler.Modules.Module;

namespace KnowledgeGraph.Compiler.Programs;

/// <summary>The graphs that the graph of a program extends, in the assemblies of the program.</summary>
internal static class ProgramModules
{
    /// <param name="assembly">The assembly of the graph.</param>
    /// <exception cref="FormatException">What an assembly holds is damaged, or of another version.</exception>
    /// <exception cref="InvalidOperationException">An assembly cannot be loaded, or has no facts.</exception>
    public static BaseModules Of(Assembly assembly, GraphDeclarations declarations) => declarations.Bases.Count == 0
        ? BaseModules.None
        : new BaseModules(
            declarations.Bases.Select(reference => Read(assembly, reference)).ToEquatableArray(), declarations.Name,
            new Anchor(ProgramUnits.Stored, 0));

    private static Module Read(Assembly assembly, ModuleReference reference)
    {
        try
        {
            var context = AssemblyLoadContext.GetLoadContext(assembly) ?? AssemblyLoadContext.Default;
            var found = context.LoadFromAssemblyName(new AssemblyName(reference.Assembly));
            if (found.GetCustomAttribute<GeneratedModuleAttribute>() is not { } module || module.Graph != reference.FullName)
            {
                throw new InvalidOperationException(
                    $"The assembly {reference.Assembly} does not contain the facts of {reference.FullName}.");
            }

            return ModuleReader.Read(module.Declarations, module.Facts, reference.Assembly, reference.Version);
        }
        catch (ModuleVersionException error)
        {
            throw new InvalidOperationException(
                $"The facts in {reference.Assembly} have version {error.Version} of their format, but KnowledgeGraph.Compiler reads "
                    + $"version {ModuleText.Version}. Use the same version of both packages, and build the assembly again.",
                error);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            throw new InvalidOperationException($"The assembly {reference.Assembly} cannot be loaded: {error.Message}", error);
        }
    }
}
