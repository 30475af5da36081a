using System.Text.Json;

namespace KnowledgeGraph.Json;

/// <summary>What <see cref="GraphItemJsonConverter{T}"/> writes.</summary>
internal interface IJsonItem
{
    /// <summary>
    /// Gets the text that stands for the item as the name of a property; <see langword="null"/> where the item is not one text.
    /// </summary>
    string? JsonName => null;

    /// <summary>Writes the item as one value.</summary>
    void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(JsonName);
}

/// <summary>What <see cref="GraphItemJsonConverter{T}"/> reads as well, from its name.</summary>
internal interface INamedJsonItem : IJsonItem
{
    /// <summary>Makes the item that a name stands for. Called on the default value.</summary>
    object FromJsonName(string name);
}
