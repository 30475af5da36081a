using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>One source's statement of one fact, with what the source says of it.</summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two claims are equal if they are the same claim of one graph or of views of it. Texts are decoded anew at every call.
/// Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<Claim>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Claim : IEquatable<Claim>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal Claim(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the claim belongs to.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("claim");

    /// <summary>Gets the claim's number in the graph, from 0. It is another one when the facts change.</summary>
    public int Index => _index;

    /// <summary>Gets the fact that the claim states. O(log facts).</summary>
    public Fact Fact => new(Graph, Graph.Store.FactOf(_index));

    /// <summary>Gets the module that states the claim: whose project, or package, it is from.</summary>
    public GraphModule Module => new(Graph, Graph.Store.ModuleOf(Column.ClaimModule, _index));

    /// <summary>Gets the id that other claims rest on it by, if it has one.</summary>
    public string? Id => Graph.Store.TextAt(Column.ClaimId, _index);

    /// <summary>
    /// Gets the handle: a short name that every claim has, in every build and on every machine. It is computed from the graph that states
    /// the claim, the subject, the member, the value, the source and the place of the quote, and changes only with them. Facts may name a
    /// claim by it as by an id. O(log facts + claims of the fact).
    /// </summary>
    /// <example>
    /// <code>
    /// var claim = Race.Graph["DeepSeek"].FactsOf(Company.Schema.Uses)[0].Claims[0];
    /// Console.WriteLine(claim.Handle);
    /// Console.WriteLine(Race.Graph.Claim(claim.Handle) == claim);
    /// // Output:
    /// // 5h8smvyka5zy
    /// // True
    /// </code>
    /// </example>
    public string Handle => Graph.ClaimNames.Handles.Of(Graph.Store.FactOf(_index), _index);

    /// <summary>Gets the document that states the claim; <see langword="null"/> for the curator's own.</summary>
    public Source? Source => Graph.Store.Image.Get(Column.ClaimSource, _index) is var source and > 0
        ? new Source(Graph, Damage.Check(source - 1, Graph.Store.Image.SourceCount, "source"))
        : null;

    /// <summary>Gets the words of the source that state the claim.</summary>
    public string? Quote => Graph.Store.TextAt(Column.ClaimQuote, _index);

    /// <summary>Gets where the quote begins in the document, in Unicode code points from 0.</summary>
    public int? QuoteAt => Graph.Store.Image.Get(Column.ClaimQuoteAt, _index) is var offset and > 0 ? offset - 1 : null;

    /// <summary>Gets from when on the fact holds.</summary>
    public PartialDate? Since => Graph.Store.DateAt(Column.ClaimSince, _index);

    /// <summary>Gets until when the fact holds.</summary>
    public PartialDate? Until => Graph.Store.DateAt(Column.ClaimUntil, _index);

    /// <summary>Gets when the fact was observed to hold.</summary>
    public PartialDate? At => Graph.Store.DateAt(Column.ClaimAt, _index);

    /// <summary>
    /// Gets when the claim was written down: of a time, the day in UTC. The time is <see cref="RecordedAt"/>.
    /// </summary>
    public PartialDate? Recorded =>
        RecordedAt is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : Graph.Store.DateAt(Column.ClaimRecorded, _index);

    /// <summary>Gets the time at which the claim was written down, if more than a date is known.</summary>
    public DateTimeOffset? RecordedAt => Graph.Store.TimeAt(Column.ClaimRecorded, _index);

    /// <summary>Gets the note: a text for people, which is not part of the fact.</summary>
    public string? Note => Graph.Store.TextAt(Column.ClaimNote, _index);

    /// <summary>Gets what the claim is limited to.</summary>
    public string? Scope => Graph.Store.TextAt(Column.ClaimScope, _index);

    /// <summary>Gets how the source states the claim.</summary>
    public Modality Modality =>
        (Modality)Damage.Check(Graph.Store.Image.Get(Column.ClaimModality, _index), (int)Modality.Denied + 1, "modality");

    /// <summary>
    /// Gets whom the source names for the claim: the label of <see cref="AttributedNode"/> where there is one, and the text as written
    /// otherwise.
    /// </summary>
    public string? AttributedTo => AttributedNode?.Label ?? Graph.Store.TextAt(Column.ClaimAttributedTo, _index);

    /// <summary>Gets the node that the source names for the claim, where it is one of the graph.</summary>
    public Node? AttributedNode => Graph.Store.Image.Get(Column.ClaimAttributedNode, _index) is var node and > 0
        ? new Node(Graph, Damage.Check(node - 1, Graph.NodeCount, "node"))
        : null;

    /// <summary>Gets how the claim stands against others of the same subject and member.</summary>
    public Rank Rank => (Rank)Damage.Check(Graph.Store.Image.Get(Column.ClaimRank, _index), (int)Rank.Deprecated + 1, "rank");

    /// <summary>Gets why the claim is ranked as it is.</summary>
    public string? RankReason => Graph.Store.TextAt(Column.ClaimRankReason, _index);

    /// <summary>Gets the claims that this one, inferred by the curator, follows from.</summary>
    /// <example>
    /// <code>
    /// var inferred = Race.Graph["H800"].FactsOf(Hardware.Schema.WithinLimitsOf)[0].Claims[0];
    /// Console.WriteLine(inferred.Modality);
    /// foreach (var ground in inferred.RestsOn) Console.WriteLine($"{ground.Id} {ground.Fact}, {ground.Modality}");
    /// // Output:
    /// // Inferred
    /// // D0-036 DeepSeek complies with US export controls, Claimed
    /// // D3-034 DeepSeek uses H800, Claimed
    /// // D1-030 advanced AI chips restricted by US export controls, Asserted
    /// </code>
    /// </example>
    public ClaimList RestsOn
    {
        get
        {
            var claims = Graph.Store.PremisesOf(_index);
            return new ClaimList(new IdList(Graph, claims, 0, claims.Length));
        }
    }

    /// <summary>
    /// Gets the weakest modality of the claim and, where it is inferred, of the claims that it rests on, and so on: the lowest in the order
    /// from asserted, the strongest, to denied. A conclusion is stated no more firmly than what it follows from. O(claims that it rests
    /// on).
    /// </summary>
    public Modality WeakestModality
    {
        get
        {
            var weakest = Modality;
            foreach (var premise in Premises.AllOf(this)) weakest = premise.Modality > weakest ? premise.Modality : weakest;
            return weakest;
        }
    }

    /// <summary>
    /// Gets a value indicating whether the claim makes its fact visible: it is asserted, reported, claimed or inferred, and not deprecated;
    /// in a view, it and its fact meet the view's conditions. A claim that relates a
    /// deprecated entity is visible only in views that include these. An inferred claim is visible only if everything that it rests on is.
    /// </summary>
    public bool IsVisible
    {
        get
        {
            if (Graph.Filter is { } filter) return filter.Counts(_index);
            if (!CountsByDefault) return false;
            foreach (var premise in Premises.AllOf(this))
            {
                if (!premise.CountsByDefault) return false;
            }

            return true;
        }
    }

    /// <summary>Gets a value indicating whether the claim counts where nothing else is said, whatever it rests on.</summary>
    private bool CountsByDefault => Modality <= Modality.Inferred && Rank != Rank.Deprecated
        && (!Graph.Store.Statuses.HasDeprecated || !Graph.Store.HasDeprecatedEnd(Graph.Store.FactOf(_index)));

    /// <summary>Gets <see cref="RecordedAt"/>, or else <see cref="Recorded"/>, as fact files write it.</summary>
    internal string? RecordedText => Graph.Store.TextAt(Column.ClaimRecorded, _index);

    /// <inheritdoc/>
    public bool Equals(Claim other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Claim other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the fact, and in parentheses modality, source and quote; nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (_graph is null) return "";
        var text = new StringBuilder(Fact.ToString()).Append(" (");
        var start = text.Length;
        if (Modality != Modality.Asserted) text.Append(Modality.ToString().ToLowerInvariant());
        if (AttributedTo is { } attributedTo) text.Append(text.Length > start ? " " : "").Append("by ").Append(attributedTo);
        if (Source is { } source) text.Append(text.Length > start ? ", " : "").Append(source.Key);
        if (QuoteAt is { } offset) text.Append(" at ").Append(offset.ToString(CultureInfo.InvariantCulture));
        if (Quote is { } quote) text.Append(text.Length > start ? ": " : "").Append('“').Append(quote).Append('”');
        return text.Length > start ? text.Append(')').ToString() : text.ToString(0, start - 2);
    }

    string IConvertibleToText.ToConvertedText() => _graph is null ? "" : EvidenceText.Of(this);

    void IJsonItem.WriteJson(Utf8JsonWriter writer) => EvidenceJson.WriteClaim(writer, this);

    /// <summary>Determines whether two claims are the same claim of one graph or of views of it.</summary>
    /// <param name="left">The first claim.</param>
    /// <param name="right">The second claim.</param>
    /// <returns><see langword="true"/> if they are the same claim; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Claim left, Claim right) => left.Equals(right);

    /// <summary>Determines whether two claims are different claims.</summary>
    /// <param name="left">The first claim.</param>
    /// <param name="right">The second claim.</param>
    /// <returns><see langword="true"/> if they are different claims; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Claim left, Claim right) => !left.Equals(right);
}
