using System.Text.Json;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Names for members that neither C# nor fact files use for anything else.</summary>
internal static class MemberNames
{
    /// <summary>What fact files say of every entity.</summary>
    private static readonly HashSet<string> EntityProperties = new(StringComparer.Ordinal)
    {
        "kind", "label", "aliases", "claims", "except", "status", "replacedBy", "statusReason",
    };

    /// <summary>Gets a name that no other member of the kind has.</summary>
    public static string Take(PlannedKind kind, string wanted)
    {
        var name = wanted;
        if (!IsFree(kind, name, checkMembers: false)) name = kind.Name + name;
        return Identifiers.Take(name, n => !IsFree(kind, n, checkMembers: true));
    }

    private static bool IsFree(PlannedKind kind, string name, bool checkMembers)
    {
        var json = JsonNamingPolicy.CamelCase.ConvertName(name);
        return !GeneratedMembers.Contains(name) && !EntityProperties.Contains(json) && name != kind.Name
            && !name.StartsWith("get_", StringComparison.Ordinal) && !name.StartsWith("op_", StringComparison.Ordinal)
            && (!checkMembers || kind.Members.TrueForAll(
                member => !string.Equals(member.JsonName, json, StringComparison.OrdinalIgnoreCase)));
    }
}
