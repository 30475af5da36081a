using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KnowledgeGraph.Package.Tests.Documentation;

/// <summary>The public and protected types of packed assemblies, and their members.</summary>
internal sealed class PublicSurface : AssemblyLoadContext
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, byte[]> _files = [];

    private PublicSurface() : base(isCollectible: true)
    {
    }

    /// <summary>Opens the assemblies of the packages. The tool has them all, those of other projects that they refer to, too.</summary>
    public static PublicSurface Open(PackedFeed feed)
    {
        var surface = new PublicSurface();
        using var tool = feed.Open("KnowledgeGraph.Cli");
        foreach (var file in tool.Files.Where(file => Path.GetExtension(file) == ".dll"))
            surface._files.Add(Path.GetFileNameWithoutExtension(file), tool.Read(file));
        return surface;
    }

    /// <summary>Gets the types and members of an assembly that other assemblies can use.</summary>
    public IReadOnlyList<MemberInfo> Of(string assembly) =>
        [.. LoadFromAssemblyName(new(assembly)).GetTypes().Where(IsUsable)
            .SelectMany(type => type.GetMembers(Declared).Where(IsUsable).Prepend(type)).Distinct()];

    /// <summary>Determines whether the compiler made a member of its own accord, or as a part of another one.</summary>
    public static bool IsImplied(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member is ConstructorInfo constructor && constructor.GetParameters().Length == 0
        || member is FieldInfo { IsSpecialName: true }
        // What holds the members of an extension block.
        || member is Type { IsSpecialName: true }
        || member is MethodInfo { IsSpecialName: true } accessor && !accessor.Name.StartsWith("op_", StringComparison.Ordinal)
        || member.DeclaringType?.BaseType == typeof(MulticastDelegate);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        _files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromStream(new MemoryStream(file)) : null;

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
