using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

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

    /// <summary>
    /// The same, of which its users see the reference assembly alone, as they do of another project: no bodies, no resources.
    /// </summary>
    public static Library ReferenceOf(string name, GeneratorResult project)
    {
        var compilation = project.Compilation.WithAssemblyName(name);
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return new Library(Emit(compilation)._image, MetadataReference.CreateFromImage(stream.ToArray()));
    }

    /// <summary>The same, as an editor gives it: a compilation that was not written to a file.</summary>
    public static Library InEditor(string name, GeneratorResult project)
    {
        var compilation = project.Compilation.WithAssemblyName(name);
        return new Library(Emit(compilation)._image, compilation.ToMetadataReference());
    }

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
