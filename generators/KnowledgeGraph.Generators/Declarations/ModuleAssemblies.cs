using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Modules;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>The referenced assemblies as modules: what a graph in them says of itself in an attribute.</summary>
internal sealed class ModuleAssemblies(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>
    /// What was read, by what it was read from: the compiler keeps metadata as long as its file is the same, and a compilation as long as
    /// its project is.
    /// </summary>
    private static readonly ConditionalWeakTable<object, ReadModule> Known = new();

    private Dictionary<string, IAssemblySymbol>? _assemblies;

    /// <summary>Finds the module of a graph.</summary>
    /// <param name="fault">Why there is none, or null.</param>
    public Module? Find(string assembly, string graph, out ModuleFault? fault)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _assemblies ??= compilation.SourceModule.ReferencedAssemblySymbols
            .GroupBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        if (!_assemblies.TryGetValue(assembly, out var symbol))
        {
            fault = new ModuleFault.Missing();
            return null;
        }

        var read = Read(symbol);
        fault = read.Graph == graph ? read.Fault : new ModuleFault.Missing();
        return fault is null ? read.Module : null;
    }

    /// <summary>Gives modules together with those that they extend, each once and after those that it extends itself.</summary>
    /// <param name="missing">The first module that is not found, with the one that extends it, or null.</param>
    public List<Module> WithBases(IEnumerable<Module> modules, out (Module Module, ModuleReference Base)? missing) =>
        ModuleOrder.Of(modules, reference => Find(reference.Assembly, reference.FullName, out _), out missing);

    private ReadModule Read(IAssemblySymbol assembly)
    {
        var key = compilation.GetMetadataReference(assembly) switch
        {
            CompilationReference reference => reference.Compilation,
            PortableExecutableReference reference => reference.GetMetadata().Id,
            _ => (object)assembly,
        };
        if (Known.TryGetValue(key, out var known)) return known;
        var read = ReadAttribute(assembly);
        return Known.GetValue(key, _ => read);
    }

    private static ReadModule ReadAttribute(IAssemblySymbol assembly)
    {
        const int Arguments = 3;
        var attribute = assembly.GetAttributes().FirstOrDefault(static data => data.AttributeClass is
        {
            Name: "GeneratedModuleAttribute",
            ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: LibraryNames.Namespace } },
        });
        if (attribute is not { ConstructorArguments: { Length: Arguments } arguments }
            || arguments[0].Value is not string graph || arguments[1].Value is not string declarations
            || arguments[2].Value is not string facts) return new ReadModule(null, null, new ModuleFault.Missing());
        var identity = assembly.Identity;
        try
        {
            var module = ModuleReader.Read(declarations, facts, identity.Name, VersionOf(assembly));
            var fault = module.FullName != graph
                ? "Its parts are of different graphs."
                : ModuleNames.FindFault(module.Declarations, assembly);
            return fault is null
                ? new ReadModule(graph, module, null)
                : new ReadModule(graph, null, new ModuleFault.Damaged(identity.Name, fault));
        }
        catch (ModuleVersionException exception)
        {
            return new ReadModule(graph, null, new ModuleFault.OtherVersion(identity.Name, exception.Version));
        }
        catch (FormatException exception)
        {
            return new ReadModule(graph, null, new ModuleFault.Damaged(identity.Name, exception.Message));
        }
    }

    private static string VersionOf(IAssemblySymbol assembly)
    {
        var informational = assembly.GetAttributes().FirstOrDefault(
            static data => data.AttributeClass?.Name == "AssemblyInformationalVersionAttribute");
        return Module.VersionOf(informational?.ConstructorArguments.FirstOrDefault().Value as string, assembly.Identity.Version);
    }

    /// <param name="Graph">The graph of the assembly, or null if it has none.</param>
    private sealed record ReadModule(string? Graph, Module? Module, ModuleFault? Fault);
}

/// <summary>Why there is no module of a graph.</summary>
internal abstract record ModuleFault
{
    /// <summary>Reports it where a graph says that it extends that one.</summary>
    public abstract Problem At(Anchor place, string graph, BaseName named);

    protected static string Simple(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    /// <summary>The assembly does not have the facts of the graph.</summary>
    public sealed record Missing : ModuleFault
    {
        public override Problem At(Anchor place, string graph, BaseName named) =>
            Problem.At(ModuleProblems.WithoutFacts, place, graph, Simple(named.FullName), named.Assembly);
    }

    /// <summary>The facts have another version of their format.</summary>
    public sealed record OtherVersion(string Assembly, int Version) : ModuleFault
    {
        public override Problem At(Anchor place, string graph, BaseName named) => Problem.At(
            ModuleProblems.OtherVersion, place, graph, Simple(named.FullName), Assembly,
            Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ModuleText.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Version > ModuleText.Version
                ? "Update the package KnowledgeGraph in this project"
                : "Update '" + Assembly + "' to a version that was built with this version of the package");
    }

    /// <summary>The facts are damaged.</summary>
    public sealed record Damaged(string Assembly, string What) : ModuleFault
    {
        public override Problem At(Anchor place, string graph, BaseName named) =>
            Problem.At(ModuleProblems.Damaged, place, graph, Simple(named.FullName), Assembly, What);
    }
}
