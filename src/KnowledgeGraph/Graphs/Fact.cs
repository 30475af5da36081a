using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>A statement of a graph: a subject, a member and a value, with the claims that it rests on.</summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two facts are equal if they are the same fact of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(FactDebugView))]
[JsonConverter(typeof(GraphItemJsonConverter<Fact>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Fact : IEquatable<Fact>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal Fact(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the fact belongs to.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("fact");

    /// <summary>Gets the fact's number in the graph, from 0. It is another one when the facts change.</summary>
    public int Index => _index;

    /// <summary>Gets the node that the fact is about.</summary>
    public Node Subject =>
        new(Graph, Damage.Check(Graph.Store.Image.Get(Column.FactSubject, _index), Graph.NodeCount, "node"));

    /// <summary>Gets the property or relation. O(log members).</summary>
    public Member Member => new(Graph, Graph.Store.Members.MemberOf(_index));

    /// <summary>Gets the value: for a relation its object.</summary>
    public FactValue Value =>
        new(Graph, Graph.Store.Members.TypeOf(Graph.Store.Members.MemberOf(_index)), Graph.Store.Image.Get(Column.FactValue, _index));

    /// <summary>Gets the node that a relation leads to; <see langword="null"/> for a property.</summary>
    [SuppressMessage(
        "Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are what the ends of a fact are called.")]
    public Node? Object => Value is { Type: MemberType.Node } value ? value.AsNode() : null;

    /// <summary>Gets the claims that state the fact, preferred ones first, deprecated ones last.</summary>
    /// <example>
    /// <code>
    /// var fact = Race.Graph["OpenAI"].FactsOf(Agent.Schema.PartOf)[0];
    /// foreach (var claim in fact.Claims) Console.WriteLine($"{claim.Source}: {claim.Quote}");
    /// // Output:
    /// // D0: established American giants like OpenAI
    /// // D3: US companies like OpenAI
    /// // D3: US competitors like OpenAI, Anthropic, and Google
    /// </code>
    /// </example>
    public ClaimList Claims
    {
        get
        {
            var (first, count) = ClaimRange;
            return new ClaimList(new IdList(Graph, first, count));
        }
    }

    /// <summary>
    /// Gets a value indicating whether the graph walks the fact: whether a claim of it is asserted, reported, claimed or inferred, and not
    /// deprecated; in a view, whether it and a claim of it meet the view's conditions. Properties of node types give visible facts alone.
    /// </summary>
    public bool IsVisible => Graph.IsVisible(this);

    /// <summary>Gets the rank of the best claim that makes the fact visible; of a hidden fact, of its best claim.</summary>
    public Rank Rank => Best is { } claim ? claim.Rank : Rank.Normal;

    /// <summary>
    /// Gets the strongest modality of the claims that make the fact visible, among those of the best rank; of a hidden fact, of all its
    /// claims of the best rank. The lower number is the stronger: a fact that one source asserts and another speculates about is asserted.
    /// What an inferred claim rests on is not looked at: see <see cref="Claim.WeakestModality"/>.
    /// </summary>
    public Modality Modality => Best is { } claim ? claim.Modality : Modality.Asserted;

    internal (int First, int Count) ClaimRange => Graph.Store.ClaimsOf(_index);

    private Claim? Best
    {
        get
        {
            Claim? best = null;
            foreach (var claim in Claims)
            {
                if (best is null || Precedes(claim, best.Value)) best = claim;
            }

            return best;
        }
    }

    /// <summary>Gets the other end of a relation's fact, seen from one of its ends: of a fact about a node and itself, that node.</summary>
    /// <param name="node">One end of the fact.</param>
    /// <returns>The other end.</returns>
    /// <exception cref="ArgumentException">The node is neither the subject nor the object, or of another graph or view.</exception>
    /// <exception cref="InvalidOperationException">The member is a property.</exception>
    public Node Other(Node node)
    {
        var value = Value.AsNode();
        if (node != default) node = Graph.Resolve(node, nameof(node));
        if (Subject == node) return value;
        return value == node
            ? Subject
            : throw new ArgumentException($"{node} is neither the subject nor the object of “{this}”.", nameof(node));
    }

    /// <inheritdoc/>
    public bool Equals(Fact other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the fact as words, such as <c>High-Flyer backs DeepSeek</c>, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Subject.Label + " " + Member.Label + " " + Value.ToString();

    string IConvertibleToText.ToConvertedText() => _graph is null ? "" : EvidenceText.Of(this);

    void IJsonItem.WriteJson(Utf8JsonWriter writer) => EvidenceJson.WriteFact(writer, this);

    /// <summary>Determines whether two facts are the same fact of one graph or of views of it.</summary>
    /// <param name="left">The first fact.</param>
    /// <param name="right">The second fact.</param>
    /// <returns><see langword="true"/> if they are the same fact; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Fact left, Fact right) => left.Equals(right);

    /// <summary>Determines whether two facts are different facts.</summary>
    /// <param name="left">The first fact.</param>
    /// <param name="right">The second fact.</param>
    /// <returns><see langword="true"/> if they are different facts; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Fact left, Fact right) => !left.Equals(right);

    /// <summary>Visible before hidden, then by rank (preferred, normal, deprecated), then by modality.</summary>
    private static bool Precedes(Claim left, Claim right)
    {
        if (left.IsVisible != right.IsVisible) return left.IsVisible;
        var order = Order(left.Rank) - Order(right.Rank);
        return order != 0 ? order < 0 : left.Modality < right.Modality;
    }

    private static int Order(Rank rank) => rank switch
    {
        Rank.Preferred => 0,
        Rank.Normal => 1,
        _ => 2,
    };
}

/// <summary>Shows a fact with its claims in the debugger.</summary>
internal sealed class FactDebugView(Fact fact)
{
    public Node Subject => fact.Subject;

    public Member Member => fact.Member;

    public string Value => fact.Value.ToString();

    public bool IsVisible => fact.IsVisible;

    public Claim[] Claims => [.. fact.Claims];
}
