using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>An assembly that a test compiles for its project to reference.</summary>
internal sealed class Library
{
    private readonly ImmutableArray<byte> _image;

    private Library(ImmutableArray<byte> image, MetadataReference reference)
    {
        _image = image;
        Reference = reference;
    }

    /// <summary>Gets the reference: the same object each time, as in an editor.</summary>
    public MetadataReference Reference { get; }

    public static Library Compile(string name, string source, params Library[] libraries)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. GeneratorTest.Platform, .. libraries.Select(l => l.Reference)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return Emit(compilation);
    }

    /// <summary>The assembly of a project in memory, with what was generated for it.</summary>
    public static Library Of(string name, GeneratorResult project) => Emit(project.Compilation.WithAssemblyName(name));

    /// <summary>A file that is no assembly.</summary>
    public static Library Broken()
    {
        ImmutableArray<byte> image = [1, 2, 3];
        return new Library(image, MetadataReference.CreateFromImage(image));
    }

    /// <summary>The same assembly under another alias than the global one.</summary>
    public Library As(string alias) => new(_image, Reference.WithAliases([alias]));

    private static Library Emit(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var image = stream.ToArray().ToImmutableArray();
        return new Library(image, MetadataReference.CreateFromImage(image));
    }

    public void LoadInto(AssemblyLoadContext context)
    {
        using var stream = new MemoryStream([.. _image]);
        context.LoadFromStream(stream);
    }
}
