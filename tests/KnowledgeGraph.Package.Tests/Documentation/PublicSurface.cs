using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Package.Tests.Documentation;

/// <summary>The public and protected types of packed assemblies, and their members.</summary>
internal sealed class PublicSurface : AssemblyLoadContext
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The packages that the tool does not need. Their dependencies are where they were built.</summary>
    private static readonly string[] _besideTool = ["KnowledgeGraph.Hosting", "KnowledgeGraph.Orleans"];

    private readonly Dictionary<string, byte[]> _files = [];

    private PublicSurface() : base(isCollectible: true)
    {
    }

    /// <summary>Opens the assemblies of the packages. The tool has most of them, and those of other projects that these refer to.</summary>
    public static PublicSurface Open(PackedFeed feed)
    {
        var surface = new PublicSurface();
        using var tool = feed.Open("KnowledgeGraph.Cli");
        foreach (var file in tool.Files.Where(file => Path.GetExtension(file) == ".dll"))
            surface._files.Add(Path.GetFileNameWithoutExtension(file), tool.Read(file));
        foreach (var id in _besideTool)
        {
            using var package = feed.Open(id);
            surface._files.Add(id, package.Read($"lib/net10.0/{id}.dll"));
        }

        return surface;
    }

    /// <summary>Gets the types and members of an assembly that other assemblies can use.</summary>
    public IReadOnlyList<MemberInfo> Of(string assembly) =>
        [.. LoadFromAssemblyName(new(assembly)).GetTypes().Where(IsUsable)
            .SelectMany(type => type.GetMembers(Declared).Where(IsUsable).Prepend(type)).Distinct()];

    /// <summary>Determines whether the compiler or a generator made a member of its own accord, or as a part of another one.</summary>
    public static bool IsImplied(MemberInfo member) =>
        (member as Type ?? member.DeclaringType!).Namespace?.StartsWith("OrleansCodeGen.", StringComparison.Ordinal) == true
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member is ConstructorInfo constructor && constructor.GetParameters().Length == 0
        || member is FieldInfo { IsSpecialName: true }
        // What holds the members of an extension block.
        || member is Type { IsSpecialName: true }
        || member is MethodInfo { IsSpecialName: true } accessor && !accessor.Name.StartsWith("op_", StringComparison.Ordinal)
        || member.DeclaringType?.BaseType == typeof(MulticastDelegate);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        _files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromStream(new MemoryStream(file))
        : DependencyOf(assemblyName.Name!) is { } path ? LoadFromAssemblyPath(path)
        : null;

    private static string? DependencyOf(string name) =>
        name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name.StartsWith("Orleans.", StringComparison.Ordinal)
            ? _besideTool.Select(id => Repository.PathOf("src", id, "bin", Repository.Configuration, "net10.0", name + ".dll"))
                .FirstOrDefault(File.Exists)
            : null;

    private static bool IsUsable(MemberInfo member) => member switch
    {
        Type type =>
            (type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem)
                && (type.DeclaringType is not { } outer || IsUsable(outer)),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsUsable),
        EventInfo { AddMethod: { } add } => IsUsable(add),
        _ => false,
    };
}
