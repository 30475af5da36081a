using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph;

/// <summary>Writes what has a name as that, also as the key of a dictionary.</summary>
/// <typeparam name="T">What it writes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NameJsonConverter<T> : GraphItemJsonConverter<T>
    where T : struct
{
    private protected NameJsonConverter()
    {
    }

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(NameOf(value));
    }

    private protected sealed override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(NameOf(value));

    private protected abstract string NameOf(T value);
}

/// <summary>Writes a <see cref="Kind"/> as its name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KindJsonConverter : NameJsonConverter<Kind>
{
    private protected override string NameOf(Kind value) => value.Name;
}

/// <summary>Writes a <see cref="Member"/> as the names of its kind and its own: <c>Chip.RestrictedBy</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberJsonConverter : NameJsonConverter<Member>
{
    private protected override string NameOf(Member value) => value.Domain.Name + "." + value.Name;
}

/// <summary>Writes a <see cref="Source"/> as its key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SourceJsonConverter : NameJsonConverter<Source>
{
    private protected override string NameOf(Source value) => value.Key;
}

/// <summary>
/// Writes a <see cref="Graph"/> as its name, and a view with its conditions. The graph itself is written by <see cref="Graph.Save"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphJsonConverter : JsonConverter<Graph>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Graph Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "A Graph cannot be read from JSON. Use Graph.Open or Graph.Load to read an image that Graph.Save wrote.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Graph value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
