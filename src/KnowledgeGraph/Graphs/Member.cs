using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// A property or relation in a graph's vocabulary. An inverse is not a member of its own, but another name of its relation.
/// </summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two members are equal if they are the same member of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<Member>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Member : IEquatable<Member>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal Member(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the member belongs to.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("member");

    /// <summary>Gets the member's number in the vocabulary, from 0.</summary>
    public int Index => _index;

    /// <summary>Gets the name of the C# property: <c>RestrictedBy</c>.</summary>
    public string Name => Graph.Store.MemberNames[_index];

    /// <summary>Gets the name in fact files: <c>restrictedBy</c>.</summary>
    public string JsonName => Graph.Store.RequiredTextAt(Column.MemberJsonName, _index);

    /// <summary>Gets the name as words in lower case: <c>restricted by</c>.</summary>
    public string Label => Graph.Store.MemberLabels[_index];

    /// <summary>
    /// Gets a value indicating whether the relation is derived (<see cref="DerivedAttribute"/>): nobody states facts of it, it holds where
    /// its <see cref="Expression"/> leads.
    /// </summary>
    public bool IsDerived => Graph.Store.Members.IsDerived(_index);

    /// <summary>
    /// Gets the path expression that a derived relation follows from, as written, or <see langword="null"/> for a member that facts are
    /// stated of.
    /// </summary>
    public string? Expression => Graph.Store.TextAt(Column.MemberExpression, _index);

    /// <summary>
    /// Gets a value indicating whether the relation also holds along a chain of its facts (<see cref="TransitiveAttribute"/>).
    /// </summary>
    public bool IsTransitive => Graph.Store.Members.IsTransitive(_index);

    /// <summary>
    /// Gets the C# name of the relation or inverse that leads to what a node inherits this relation from
    /// (<see cref="InheritedThroughAttribute"/>), or <see langword="null"/>.
    /// </summary>
    public string? InheritedThrough => Graph.Store.TextAt(Column.MemberInheritedThrough, _index);

    /// <summary>Gets a value indicating whether the values are nodes.</summary>
    public bool IsRelation => Type == MemberType.Node;

    /// <summary>Gets the module that declares the member. It can be another one than that of the <see cref="Domain"/>.</summary>
    public GraphModule Module => new(Graph, Graph.Store.Modules.OfMember(_index));

    /// <summary>Gets the kind that declares the member. The kinds below it have it too.</summary>
    public Kind Domain => new(Graph, Graph.Store.Members.Domains[_index]);

    /// <summary>Gets the kind of a relation's objects; <see langword="null"/> for a property.</summary>
    public Kind? Range => Graph.Store.Members.RangeOf(_index) is var range and >= 0 ? new Kind(Graph, range) : null;

    /// <summary>Gets the type of the values.</summary>
    public MemberType Type => Graph.Store.Members.TypeOf(_index);

    /// <summary>Gets a value indicating whether every node of the domain has exactly one value.</summary>
    public bool IsRequired => Graph.Store.Members.IsRequired(_index);

    /// <summary>
    /// Gets a value indicating whether a node has at most one value in a view. Its facts may be more: they are claimed values, and the best
    /// one counts.
    /// </summary>
    public bool IsSingleValued => !Graph.Store.Members.IsMany(_index);

    /// <summary>Gets a value indicating whether its values are numbers: quantities, or numbers of any type without a unit.</summary>
    public bool IsNumeric => Type is
        MemberType.Quantity or MemberType.Int32 or MemberType.Int64 or MemberType.Decimal or MemberType.Double;

    /// <summary>Gets a value indicating whether the relation holds in both directions.</summary>
    public bool IsSymmetric => Graph.Store.Members.IsSymmetric(_index);

    /// <summary>
    /// Gets a value indicating whether the values of a node are in the order in which the source states them
    /// (<see cref="OrderedAttribute"/>).
    /// </summary>
    public bool IsOrdered => Graph.Store.Members.IsOrdered(_index);

    /// <summary>Gets the name of the C# property on the range that walks the relation backwards, if there is one.</summary>
    public string? InverseName => Graph.Store.TextAt(Column.MemberInverseName, _index);

    /// <summary>Gets that name as words in lower case, if there is one.</summary>
    public string? InverseLabel => Graph.Store.TextAt(Column.MemberInverseLabel, _index);

    /// <summary>Gets all facts of the member, hidden ones included, by subject.</summary>
    public FactList Facts
    {
        get
        {
            var members = Graph.Store.Members;
            return new FactList(new IdList(Graph, members.FirstFacts[_index], members.FactEnds[_index] - members.FirstFacts[_index]));
        }
    }

    private string DebuggerDisplay => _graph is null ? "default" : $"{Domain.Name}.{Name}: {Range?.Name ?? Type.ToString()}";

    /// <inheritdoc/>
    public bool Equals(Member other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Member other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the kind's and the member's name, such as <c>Chip.RestrictedBy</c>, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Domain.Name + "." + Name;

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => Domain.Name + "." + Name;

    /// <summary>Determines whether two members are the same member of one graph or of views of it.</summary>
    /// <param name="left">The first member.</param>
    /// <param name="right">The second member.</param>
    /// <returns><see langword="true"/> if they are the same member; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Member left, Member right) => left.Equals(right);

    /// <summary>Determines whether two members are different members.</summary>
    /// <param name="left">The first member.</param>
    /// <param name="right">The second member.</param>
    /// <returns><see langword="true"/> if they are different members; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Member left, Member right) => !left.Equals(right);
}
