using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>
/// Writes a <see cref="PartialDate"/>, <see cref="Quantity"/> or <see cref="LanguageText"/> as a JSON string of its text form, and reads
/// that back; also as the key of a dictionary. The default value is written as null, and null is read as the default value.
/// </summary>
/// <remarks>A string that is not such a value is a <see cref="JsonException"/> whose message names the position in the string.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ValueJsonConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>, IEquatable<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Parse(ref reader),
        _ => throw new JsonException($"A {typeof(T).Name} must be a string, but {reader.TokenType} was found."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Equals(default)) writer.WriteNullValue();
        else writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Equals(default))
            throw new JsonException($"The default value of {typeof(T).Name} does not have a text and cannot be a key.");
        writer.WritePropertyName(value.ToString()!);
    }

    private static T Parse(ref Utf8JsonReader reader)
    {
        try
        {
            return T.Parse(reader.GetString()!, null);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
