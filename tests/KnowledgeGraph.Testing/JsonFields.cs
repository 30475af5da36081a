using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace KnowledgeGraph.Testing;

/// <summary>The fields of JSON documents as a text to review.</summary>
internal static class JsonFields
{
    /// <summary>Describes documents and the types that they hold, each with a line for each field.</summary>
    /// <param name="shapeOf">Finds what the serializer knows of a type.</param>
    public static string Of(IEnumerable<Type> documents, Func<Type, JsonTypeInfo> shapeOf)
    {
        var fields = new StringBuilder();
        var known = new HashSet<Type>();
        foreach (var document in documents) Describe(document);
        return fields.ToString();

        void Describe(Type type)
        {
            if (!known.Add(type)) return;
            var held = new List<Type>();
            fields.Append(type.Name).Append('\n');
            foreach (var field in shapeOf(type).Properties.OrderBy(p => p.Order).Where(p => p.Get is not null && p.Set is not null))
            {
                var list = field.PropertyType.IsGenericType && field.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
                var of = list
                    ? field.PropertyType.GetGenericArguments()[0]
                    : Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
                fields.Append("  ").Append(field.Name).Append(": ").Append(of.Name).Append(list ? "[]" : "")
                    .Append(field.IsGetNullable ? "?" : "").Append('\n');
                if (of.Namespace == type.Namespace) held.Add(of);
            }

            foreach (var other in held) Describe(other);
        }
    }
}
