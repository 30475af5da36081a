using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Conversion;

/// <summary>
/// The constants of an enum by the texts that <see cref="JsonStringEnumMemberNameAttribute"/> or <see cref="EnumMemberAttribute"/> gives
/// them. They are read once for each enum.
/// </summary>
internal static class EnumTexts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum>? _constants = Read();

    /// <summary>Finds a constant by its text or, where it has none, by its C# name.</summary>
    public static bool TryFind(string text, out TEnum constant) =>
        _constants is not null && _constants.TryGetValue(text, out constant) || Enum.TryParse(text, out constant);

    private static Dictionary<string, TEnum>? Read()
    {
        Dictionary<string, TEnum>? constants = null;
        foreach (var field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var text = field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                ?? field.GetCustomAttribute<EnumMemberAttribute>()?.Value;
            if (text is not null) (constants ??= new(StringComparer.Ordinal)).TryAdd(text, (TEnum)field.GetValue(null)!);
        }

        return constants;
    }
}
