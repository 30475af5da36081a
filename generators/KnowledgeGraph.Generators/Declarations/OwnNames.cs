using System.Collections.Generic;

namespace KnowledgeGraph.Generators.Declarations;

/// <summary>
/// What the reserved names of a kind contain for the parts that its author writes and the generator therefore does not: no
/// name is like them.
/// </summary>
internal static class OwnNames
{
    /// <summary>An override of <c>ToString</c>, as opposed to an overload.</summary>
    public new const string ToString = "ToString()";

    /// <summary>What makes two values equal, and the ways from and to a node. A kind that declares one of them is reported.</summary>
    public const string HashCode = "GetHashCode()", EqualsKind = "Equals(kind)", EqualsObject = "Equals(object)",
        Equality = "operator ==", Inequality = "operator !=", Conversion = "operator Node", Constructor = ".ctor(Node)";

    public const string JsonConverter = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string TypeConverter = "System.ComponentModel.TypeConverterAttribute";
    public const string DebuggerDisplay = "System.Diagnostics.DebuggerDisplayAttribute";

    /// <summary>Gets the attributes that a kind gets unless its author wrote them.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [JsonConverter, TypeConverter, DebuggerDisplay];
}
