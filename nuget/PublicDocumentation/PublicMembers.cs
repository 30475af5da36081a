using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.PublicDocumentation;

/// <summary>The members of an assembly that other assemblies can use.</summary>
internal static class PublicMembers
{
    /// <summary>Gets the ids by which documentation names the public and protected types of an assembly and their members.</summary>
    public static IReadOnlySet<string> IdsOf(string assemblyFile)
    {
        var reference = MetadataReference.CreateFromFile(assemblyFile);
        var assembly = (IAssemblySymbol)CSharpCompilation.Create("reader", references: [reference]).GetAssemblyOrModuleSymbol(reference)!;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Collect(assembly.GlobalNamespace, ids);
        return ids;
    }

    private static void Collect(INamespaceOrTypeSymbol container, HashSet<string> ids)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
            {
                Collect(space, ids);
            }
            else if (IsUsable(member))
            {
                ids.Add(member.GetDocumentationCommentId()!);
                if (member is INamedTypeSymbol type) Collect(type, ids);
            }
        }
    }

    private static bool IsUsable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
