using System.ComponentModel;
using System.Globalization;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Converts a node to its key and back, for serialisers, binders and designers that use type converters. Generated types of nodes have it.
/// </summary>
/// <typeparam name="T">The generated type of a kind.</typeparam>
/// <remarks>
/// A key is read as a node of the generated graph, even where the node of a view was written. Immutable, and safe for any number of
/// threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NodeTypeConverter<T> : TypeConverter
    where T : struct, INode<T>, IParsable<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not the key of a node of the type. The message names the nearest key.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string key ? T.Parse(key, culture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T item
            ? item.AsNode() is var node && node == default ? "" : node.Key
            : base.ConvertTo(context, culture, value, destinationType);
}
