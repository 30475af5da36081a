using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Json;

/// <summary>Chooses the converter of a <see cref="NameOr{T}"/>: an attribute cannot name one with a type parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NameOrJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(NameOr<Member>) || typeToConvert == typeof(NameOr<Kind>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(NameOr<Member>)
            ? new GraphItemJsonConverter<NameOr<Member>>()
            : new GraphItemJsonConverter<NameOr<Kind>>();
}
