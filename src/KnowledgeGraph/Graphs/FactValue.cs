using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>The value of a fact: a node, or a value of the member's type.</summary>
/// <remarks>
/// It is read with the method of its <see cref="Type"/>; the others throw <see cref="InvalidOperationException"/>. The default value
/// belongs to no graph: it can be compared, and throws that exception at everything else. Two values are equal if their types and their
/// texts are, or if they are the same node of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<FactValue>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct FactValue : IEquatable<FactValue>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly MemberType _type;
    private readonly int _number;

    internal FactValue(Graph graph, MemberType type, int number)
    {
        _graph = graph;
        _type = type;
        _number = number;
    }

    /// <summary>Gets the type of the value.</summary>
    public MemberType Type => Graph is not null ? _type : default;

    private Graph Graph => _graph ?? DefaultValue.Throw("value");

    private string Text => Graph.Store.Image.GetString(_number) ?? throw Damage.Exception("a fact has no value");

    /// <summary>Gets the node.</summary>
    /// <returns>The node.</returns>
    /// <exception cref="InvalidOperationException">The value is that of a property.</exception>
    public Node AsNode()
    {
        Require(MemberType.Node);
        return new Node(Graph, Damage.Check(_number, Graph.NodeCount, "node"));
    }

    /// <summary>Gets the text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public string AsText()
    {
        Require(MemberType.Text);
        return Text;
    }

    /// <summary>Gets the text with its language.</summary>
    /// <returns>The text with its language.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public LanguageText AsLanguageText() => Parse<LanguageText>(MemberType.LanguageText);

    /// <summary>Gets the truth value.</summary>
    /// <returns>The truth value.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public bool AsBoolean()
    {
        Require(MemberType.Boolean);
        return Damage.Check(_number, 2, "truth value") == 1;
    }

    /// <summary>Gets the whole number of 32 bits.</summary>
    /// <returns>The whole number of 32 bits.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public int AsInt32() => Parse<int>(MemberType.Int32);

    /// <summary>Gets the whole number of 64 bits; also of a member of 32 bits.</summary>
    /// <returns>The whole number of 64 bits.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public long AsInt64() => Type == MemberType.Int32 ? AsInt32() : Parse<long>(MemberType.Int64);

    /// <summary>Gets the decimal number.</summary>
    /// <returns>The decimal number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public decimal AsDecimal() => Parse<decimal>(MemberType.Decimal);

    /// <summary>Gets the number as floating-point; also of a member of whole or decimal numbers.</summary>
    /// <returns>The number, which is finite. It is rounded to the nearest <see cref="double"/>.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public double AsDouble() => Type switch
    {
        MemberType.Int32 or MemberType.Int64 => AsInt64(),
        MemberType.Decimal => (double)AsDecimal(),
        _ => Parse<double>(MemberType.Double),
    };

    /// <summary>Gets the point in time, in UTC.</summary>
    /// <returns>The point in time.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public DateTimeOffset AsDateTimeOffset() => Parse<DateTimeOffset>(MemberType.DateTimeOffset);

    /// <summary>Gets the date.</summary>
    /// <returns>The date.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public PartialDate AsPartialDate() => Parse<PartialDate>(MemberType.PartialDate);

    /// <summary>Gets the quantity.</summary>
    /// <returns>The quantity.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public Quantity AsQuantity() => Parse<Quantity>(MemberType.Quantity);

    /// <summary>Gets the link, which may be relative.</summary>
    /// <returns>The link.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public Uri AsUri()
    {
        Require(MemberType.Uri);
        return Uri.TryCreate(Text, UriKind.RelativeOrAbsolute, out var uri) ? uri : throw Damage.Exception($"“{Text}” is not a link");
    }

    /// <summary>
    /// Gets the enum constant: the one that has the text in <see cref="JsonStringEnumMemberNameAttribute"/> or
    /// <see cref="EnumMemberAttribute"/>, or otherwise the one of this C# name.
    /// </summary>
    /// <typeparam name="TEnum">The enum type of the property.</typeparam>
    /// <returns>The constant.</returns>
    /// <exception cref="InvalidOperationException">
    /// The value is of another type, or no constant of <typeparamref name="TEnum"/>.
    /// </exception>
    public TEnum AsEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>()
        where TEnum : struct, Enum
    {
        Require(MemberType.Enumeration);
        return EnumTexts<TEnum>.TryFind(Text, out var constant)
            ? constant
            : throw new InvalidOperationException($"The value {Text} is not a constant of {typeof(TEnum).Name}.");
    }

    /// <inheritdoc/>
    public bool Equals(FactValue other)
    {
        if (_graph is null || other._graph is null) return ReferenceEquals(_graph, other._graph);
        if (_type != other._type) return false;
        if (Graph.AreOfSameImage(_graph, other._graph)) return _number == other._number; // Equal texts have one id.
        return _type switch
        {
            MemberType.Node => false,
            MemberType.Boolean => _number == other._number,
            _ => Text == other.Text,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _graph is null ? 0 : _type is MemberType.Node or MemberType.Boolean
        ? HashCode.Combine(_type, _number)
        : HashCode.Combine(_type, Text.GetHashCode(StringComparison.Ordinal));

    /// <summary>Returns the label of a node, or else the value's canonical text; nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : _type switch
    {
        MemberType.Node => AsNode().Label,
        MemberType.Boolean => AsBoolean() ? "true" : "false",
        _ => Text,
    };

    string IConvertibleToText.ToConvertedText() => _graph is not null && _type == MemberType.Node ? AsNode().Key : ToString();

    void IJsonItem.WriteJson(Utf8JsonWriter writer) => EvidenceJson.WriteValue(writer, this);

    /// <summary>Determines whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Determines whether two values differ.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns><see langword="true"/> if they are not equal; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    private T Parse<T>(MemberType type)
        where T : IParsable<T>
    {
        Require(type);
        return T.TryParse(Text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Damage.Exception($"“{Text}” is not a value of the type {type}");
    }

    private void Require(MemberType type)
    {
        if (Type != type) throw new InvalidOperationException($"The value {this} is of the type {_type}, not {type}.");
    }
}
