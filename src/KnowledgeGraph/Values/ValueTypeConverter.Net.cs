using System.ComponentModel;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>Converts a value to its text form and back. The default value is the empty text.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ValueTypeConverter<T> : TypeConverter
    where T : struct, IParsable<T>, IEquatable<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not such a value. The message names the position.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.Parse(text, CultureInfo.InvariantCulture),
        _ => base.ConvertFrom(context, culture, value),
    };

    /// <inheritdoc/>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T item
            ? item.Equals(default) ? "" : item.ToString()
            : base.ConvertTo(context, culture, value, destinationType);
}
