using System;
using System.Text;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>
/// Reads a module from what the assembly of a graph holds. Nothing of it is trusted: whatever the texts, the result is a module or one of
/// the two exceptions.
/// </summary>
internal static class ModuleReader
{
    private const string FactsUnit = "facts";

    /// <summary>Reads a module.</summary>
    /// <param name="declarations">The text of its declarations.</param>
    /// <param name="facts">The image of its facts.</param>
    /// <param name="assembly">The simple name of the assembly.</param>
    /// <param name="version">The version of the assembly.</param>
    /// <exception cref="FormatException">The texts are damaged.</exception>
    /// <exception cref="ModuleVersionException">The text has another version of the format.</exception>
    public static Module Read(string declarations, string facts, string assembly, string version)
    {
        var found = ModuleText.VersionOf(declarations);
        if (found != ModuleText.Version) throw new ModuleVersionException(found);
        var text = ModuleText.Read(declarations);
        CheckTypes(text.Declarations);
        var bytes = Encoding.UTF8.GetBytes(facts);
        var image = GraphImage.Open(() => bytes, verify: true);
        var (unit, areRelations) = StoredFacts.Read(image, FactsUnit, text.QualifiersByClaim(), isModule: true);
        var checksum = Fnv1a.Append(Fnv1a.Append(Fnv1a.Basis64, declarations), bytes);
        return new Module(text.Declarations, assembly, version, image.VocabularyHash, checksum, text.Complete(unit))
        {
            AreRelations = areRelations,
        };
    }

    /// <summary>Only graphs without errors are modules, and in these the type of each member fits its role.</summary>
    private static void CheckTypes(GraphDeclarations declarations)
    {
        foreach (var kind in declarations.Kinds)
        {
            foreach (var member in kind.Members)
            {
                if ((member.Type == MemberType.Node) != (member.Role != MemberRole.Property)
                    || (member.Role == MemberRole.Derived && member.Cardinality != Cardinality.Many)
                    || (member.Type == MemberType.Enumeration) != (member.Enumeration is not null))
                    throw new FormatException("The type of the member " + member.Name + " is not one that it can have.");
            }
        }
    }
}

/// <summary>A module has a version of the format that is not read here.</summary>
internal sealed class ModuleVersionException(int version) : Exception
{
    public int Version { get; } = version;
}
