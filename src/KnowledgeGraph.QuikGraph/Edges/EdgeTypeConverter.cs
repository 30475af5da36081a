using System.ComponentModel;
using System.Globalization;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// Converts an edge to the line that a step of a path is, and a graph to its name, for serializers that use type converters.
/// </summary>
/// <remarks>
/// Newtonsoft.Json and Verify write a type as a string when its type converter can. Without one, they read all public properties, and a
/// derived edge has no <see cref="RelationEdge.Fact"/>. Nothing is converted back: a string does not say of which graph it is.
/// </remarks>
internal sealed class EdgeTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => false;

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType)
    {
        if (destinationType != typeof(string) || value is null) return base.ConvertTo(context, culture, value, destinationType);
        return value is IRelationEdge edge && edge.AsRelationEdge() is { GraphOrNull: { } graph } found
            ? TextOf(found, graph)
            : value.ToString();
    }

    private static string TextOf(RelationEdge edge, Graph graph) => edge.IsDerived
        ? $"{edge.Source.Label} ─{edge.Relation.Label}→ {edge.Target.Label} [derived]"
        : RelationRows.TextOf(GraphPath.Create(edge.Source.In(graph), [edge.Fact]).Steps[0]);
}
