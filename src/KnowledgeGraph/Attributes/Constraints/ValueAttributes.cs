using System.Diagnostics;

namespace KnowledgeGraph;

/// <summary>Says of a property of quantities which units they may have.</summary>
/// <param name="units">UCUM codes or ISO 4217 currencies, <c>"USD"</c>; <c>"1"</c> for plain numbers.</param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class UnitAttribute(params string[] units) : Attribute
{
    /// <summary>Gets the allowed units.</summary>
    public IReadOnlyList<string> Units { get; } = units;
}

/// <summary>Says of a property of texts with a language which languages they may be in.</summary>
/// <param name="languages">
/// Language tags of BCP 47. One takes in those that begin with it: <c>"zh"</c> allows <c>zh-Hans</c> (basic filtering, RFC 4647, section
/// 3.3.1).
/// </param>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class LanguageAttribute(params string[] languages) : Attribute
{
    /// <summary>Gets the allowed languages.</summary>
    public IReadOnlyList<string> Languages { get; } = languages;
}

/// <summary>Says of a property of many texts with a language that there is at most one in each language.</summary>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class UniqueLanguageAttribute : Attribute;

/// <summary>Says of a property of dates that none of them is in the future.</summary>
/// <remarks>
/// The date that counts as today is the MSBuild property <c>KnowledgeGraphToday</c>. Without it nothing is checked: the same facts must
/// build the same way tomorrow.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
[Conditional("KNOWLEDGEGRAPH_KEEP_ATTRIBUTES")]
public sealed class PastOrPresentAttribute : Attribute;
