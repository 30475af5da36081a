using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>One step of a path: from one end of a relation's fact to the other.</summary>
/// <remarks>
/// The default value belongs to no graph, and its members throw <see cref="InvalidOperationException"/>. Two steps are equal if they take
/// the same fact from the same node. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<PathStep>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct PathStep : IEquatable<PathStep>, IConvertibleToText, IJsonItem
{
    private readonly Fact _fact;
    private readonly Node _from;
    private readonly Node _to;

    internal PathStep(Node from, Node to, Fact fact)
    {
        _from = from;
        _to = to;
        _fact = fact;
    }

    /// <summary>Gets the node that the step begins at.</summary>
    public Node From => Checked(_from);

    /// <summary>Gets the node that the step ends at.</summary>
    public Node To => Checked(_to);

    /// <summary>Gets the fact that the step takes, whose claims are the evidence for it.</summary>
    public Fact Fact
    {
        get
        {
            Checked(_from);
            return _fact;
        }
    }

    /// <summary>
    /// Gets the claims that make the fact visible, which the step rests on, best first; where the options of the search let a hidden fact
    /// count, all claims of it.
    /// </summary>
    public ClaimList Claims => ClaimsOf(Fact);

    /// <summary>Gets the documents that state the fact, each once, in the order of the claims that make it visible.</summary>
    public SourceList Sources => GraphPath.SourcesOf(Fact.Graph, [this]);

    /// <summary>
    /// Gets how firmly the step is stated: of its <see cref="Claims"/> of the best rank, the strongest <see cref="Claim.WeakestModality"/>.
    /// A step that is inferred is stated no more firmly than the weakest of its conclusion and the claims that this rests on.
    /// </summary>
    public Modality WeakestModality
    {
        get
        {
            var (strongest, rank) = (Modality.Denied, (Rank?)null);
            foreach (var claim in Claims)
            {
                // Claims are in the order of their ranks.
                if (rank is not null && claim.Rank != rank) break;
                rank = claim.Rank;
                var weakest = claim.WeakestModality;
                if (weakest < strongest) strongest = weakest;
            }

            return rank is null ? Modality.Asserted : strongest;
        }
    }

    /// <summary>
    /// Gets a value indicating whether the step goes from subject to object. One of a symmetric relation always does: it reads the same
    /// either way.
    /// </summary>
    public bool IsForward => Fact.Member.IsSymmetric || Fact.Subject == _from;

    /// <summary>
    /// Gets the relation as words, as read in the step's direction; for a step backward without the name of an inverse, those of the
    /// relation.
    /// </summary>
    public string Label => IsForward ? Fact.Member.Label : Fact.Member.InverseLabel ?? Fact.Member.Label;

    /// <inheritdoc/>
    public bool Equals(PathStep other) => _fact == other._fact && _from == other._from && _to == other._to;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PathStep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_fact, _from);

    /// <summary>
    /// Returns the step, such as <c>DeepSeek ─uses→ H800</c>, or <c>H800 ←uses─ DeepSeek</c> where the relation has no inverse;
    /// nothing for the default value.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => _from == default ? "" : _from.Label + Arrow + _to.Label;

    /// <summary>Writes <c>DeepSeek ─uses→ H800 [D3, claimed, quote "H800 chips"]</c>.</summary>
    internal string ToEvidence()
    {
        var text = new StringBuilder(ToString());
        EvidenceText.AppendClaims(text, Claims);
        return text.ToString();
    }

    string IConvertibleToText.ToConvertedText() => _from == default ? "" : ToEvidence();

    void IJsonItem.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("from", From.Key);
        writer.WriteString("to", To.Key);
        writer.WriteString("relation", Label);
        writer.WritePropertyName("fact");
        EvidenceJson.WriteFact(writer, Fact);
        writer.WriteEndObject();
    }

    /// <summary>Determines whether two steps take the same fact from the same node.</summary>
    /// <param name="left">The first step.</param>
    /// <param name="right">The second step.</param>
    /// <returns><see langword="true"/> if they are the same step; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(PathStep left, PathStep right) => left.Equals(right);

    /// <summary>Determines whether two steps differ.</summary>
    /// <param name="left">The first step.</param>
    /// <param name="right">The second step.</param>
    /// <returns><see langword="true"/> if they are different steps; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(PathStep left, PathStep right) => !left.Equals(right);

    internal string Arrow => IsForward || Fact.Member.InverseLabel is not null ? $" ─{Label}→ " : $" ←{Label}─ ";

    private static ClaimList ClaimsOf(Fact fact)
    {
        var isVisible = fact.IsVisible;
        var claims = new List<int>();
        foreach (var claim in fact.Claims)
        {
            if (claim.IsVisible || !isVisible) claims.Add(claim.Index);
        }

        return new ClaimList(new IdList(fact.Graph, [.. claims], 0, claims.Count));
    }

    private static Node Checked(Node node)
    {
        if (node == default) DefaultValue.Throw("step");
        return node;
    }
}
