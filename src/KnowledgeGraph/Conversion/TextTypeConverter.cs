using System.ComponentModel;
using System.Globalization;

namespace KnowledgeGraph.Conversion;

/// <summary>Converts what belongs to a graph to a string, for serialisers that do not know System.Text.Json's converters.</summary>
/// <remarks>
/// Newtonsoft.Json, and with it Verify's serialiser, writes a type as a string when its type converter can. Without one, they write the
/// public properties of a node, those of its graph, those of all nodes of that, and so on. Nothing is converted back: a string does not say
/// of which graph it is.
/// </remarks>
internal sealed class TextTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => false;

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is IConvertibleToText item
            ? item.ToConvertedText()
            : base.ConvertTo(context, culture, value, destinationType);
}
