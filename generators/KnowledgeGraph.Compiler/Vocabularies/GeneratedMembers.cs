using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>Names that are taken in every kind: by the members that the generator writes, and by those that every C# type has.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Key", "Label", "Aliases", "Claims", "Facts", "AsNode", "Find", "FindAll", "Parse", "TryParse", "EntityAt", "In", "Walk", "Closure",
        "Schema", "_node",
        "op_Equality", "op_Inequality", "op_Implicit", "get_Key", "get_Label", "get_Aliases", "get_Claims", "get_Facts", "get_Closure",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>The methods that every kind has, by their type parameters and parameters.</summary>
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["AsNode"] = [NoParameters],
        ["Find"] = ["0(string)"],
        ["FindAll"] = ["0(string)"],
        ["Parse"] = ["0(string)"],
        ["TryParse"] = ["0(string,out " + ThisKind + ")"],
        ["In"] = ["0(KnowledgeGraph.Graph)"],
        ["Walk"] = ["0(string)", "1(string)"],

        // A method of the same parameters has a message of its own.
        ["Equals"] = [],
        ["GetHashCode"] = [],
        ["ToString"] = [],
    };

    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "Key", "Label", "Aliases", "Claims", "Facts", "Closure", "Schema"
    };

    /// <summary>How a method without type parameters and parameters is described.</summary>
    public const string NoParameters = "0()";

    /// <summary>Stands for the kind itself in the description of a method.</summary>
    public const string ThisKind = "this";

    /// <summary>The names, which neither a declared member nor the property of an entity can have.</summary>
    public static IEnumerable<string> All => Names;

    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Determines whether nobody but the generated code sees the member, so that it can have another name.</summary>
    public static bool IsPrivate(string name) => name is "_node" or "EntityAt";

    /// <summary>The property whose getter a method of that name would be, or the name itself.</summary>
    public static string PropertyOf(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) && Properties.Contains(name.Substring(4)) ? name.Substring(4) : name;

    /// <summary>Determines whether a kind cannot have both what the generator writes and what an author wrote of the same name.</summary>
    /// <param name="parameters">The type parameters and parameters of the author's method, or null where it is not a method.</param>
    public static bool IsInTheWay(string name, string? parameters) =>
        Properties.Contains(name)
            || Methods.TryGetValue(name, out var written) && (parameters is null || Array.IndexOf(written, parameters) >= 0);
}
