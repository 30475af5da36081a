using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Writes a node as its key, and reads the key back; also as the key of a dictionary. Generated types of nodes have it as their converter.
/// </summary>
/// <typeparam name="T">The generated type of a kind.</typeparam>
/// <remarks>
/// Without it, serialising a node would walk the whole graph. What is read is a node of the generated graph, also where
/// that of a view was written; its <c>In</c> leads back to the view. Reading an unknown key is a <see cref="JsonException"/> that names the
/// nearest one. Immutable, and safe for any number of threads.
/// </remarks>
public sealed class NodeJsonConverter<T> : JsonConverter<T>
    where T : struct, INode<T>, IParsable<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or not the key of a node of the type.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(reader.GetString())
            : throw new JsonException(
                $"Expected the key of a node of the kind {typeof(T).Name}, as a string, but found {reader.TokenType}.");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.AsNode().Key);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is not the key of a node of the type.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The node is the default value.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.AsNode().Key);
    }

    private static T Parse(string? key)
    {
        try
        {
            return T.Parse(key!, null);
        }
        catch (FormatException exception) when (exception is not ImageFormatException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
