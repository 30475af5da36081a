using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Names that are taken in every kind: by the members that the generator writes, and by those that every C# type has.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Key", "Label", "Aliases", "Claims", "Facts", "AsNode", "Find", "FindAll", "Parse", "TryParse", "EntityAt", "In", "Walk", "Closure", "Schema", "_node",
        "op_Equality", "op_Inequality", "op_Implicit", "get_Key", "get_Label", "get_Aliases", "get_Claims", "get_Facts", "get_Closure",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>The names, which neither a declared member nor the property of an entity can have.</summary>
    public static IEnumerable<string> All => Names;

    /// <summary>
    /// Returns a value indicating whether a kind of that name, which is an error, can do without the member. What else names the kind compiles then.
    /// </summary>
    public static bool CanBeLeftOut(string name) => name is not ("_node" or "EntityAt" or "AsNode" or "Equals" or "GetHashCode" or "ToString");

    public static bool Contains(string name) => Names.Contains(name);
}
