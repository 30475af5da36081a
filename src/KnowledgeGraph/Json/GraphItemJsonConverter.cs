using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>Writes what belongs to a graph. It reads nothing: what is written does not say of which graph.</summary>
/// <typeparam name="T">What it writes.</typeparam>
/// <remarks>Without it, serialising one fact would write the whole graph. Immutable, and safe for any number of threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphItemJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private protected GraphItemJsonConverter()
    {
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"A {typeof(T).Name} cannot be read from JSON, because the JSON does not identify the graph. Read the "
                + "generated type of a node, and use its members.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    private protected abstract void Write(Utf8JsonWriter writer, T value);
}
