using System.Globalization;
using KnowledgeGraph.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// What an edge weighs: a number of the node that it leads to, of a qualifier of its claims, or of how surely it is stated.
/// </summary>
/// <remarks>
/// Where algorithms of QuikGraph take a function of edges, a weight converts to one of <see cref="RelationEdge"/>; for typed edges pass
/// <c>weight.Of</c>. A weight that an edge does not have is an exception, which names member, node and remedy, unless it was made with a
/// value for that case; positive infinity there is an edge that no path takes. Immutable, and safe for any number of threads.
/// </remarks>
public sealed class Weight
{
    private readonly Func<RelationEdge, double> _of;

    private Weight(Func<RelationEdge, double> of) => _of = of;

    /// <summary>Creates a weight from a function.</summary>
    /// <param name="weight">Computes the weight of an edge: 0 or more.</param>
    /// <returns>The weight.</returns>
    /// <example>
    /// <code>
    /// var weight = Weight.From(edge => edge.Modality == Modality.Asserted ? 1 : 3);
    /// Console.WriteLine(Race.Graph.AsQuikGraph().FindPath(Company.HighFlyer, Company.Nvidia, weight));
    /// // Output:
    /// // High-Flyer ─acquired→ A100 ─made by→ Nvidia
    /// </code>
    /// </example>
    public static Weight From(Func<RelationEdge, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return new Weight(weight);
    }

    /// <summary>
    /// Creates a weight from a number that the node has to which an edge leads: the visible value of a property, a quantity or a whole
    /// number.
    /// </summary>
    /// <param name="member">The property, which has a single value.</param>
    /// <param name="unit">
    /// The unit that quantities have; <see langword="null"/> for numbers and for quantities without a unit. Of an approximate
    /// quantity the number counts.
    /// </param>
    /// <param name="missing">
    /// The weight of an edge to a node without a value; <see langword="null"/>, the default, makes it an exception.
    /// </param>
    /// <returns>The weight.</returns>
    /// <exception cref="ArgumentException">The property is not a single number.</exception>
    /// <exception cref="InvalidOperationException">The property is the default value.</exception>
    /// <example>
    /// <code>
    /// // Nodes without the property weigh nothing.
    /// var weight = Weight.From(Company.Schema.MarketValueLost, "USD", missing: 0);
    /// var path = Race.Graph.AsQuikGraph().FindPath(Company.HighFlyer, Company.Nvidia, weight)!;
    /// Console.WriteLine(FormattableString.Invariant($"{path.Weight:0e0} USD"));
    /// // Output:
    /// // 6e11 USD
    /// </code>
    /// </example>
    public static Weight From(Member member, string? unit = null, double? missing = null)
    {
        CheckMissing(missing);
        if (!member.IsNumeric || !member.IsSingleValued)
        {
            throw new ArgumentException(
                $"{member} cannot be a weight: it is {(member.IsRelation ? "a relation" : "not a single number")}. Name "
                    + "a property that is one, or pass a function of edges.", nameof(member));
        }

        if (unit is not null && member.Type != MemberType.Quantity)
            throw new ArgumentException($"{member} is a number without a unit. Omit “{unit}”.", nameof(unit));
        return new Weight(edge => PropertyOf(edge, member, unit, missing));
    }

    /// <summary>
    /// Creates a weight from the <see cref="Claim.Scope"/> of the claims of an edge, such as the share of an ownership, <c>"17 %"</c>.
    /// </summary>
    /// <param name="unit">The unit that the quantities have; <see langword="null"/> for those without a unit.</param>
    /// <param name="missing">
    /// The weight of an edge whose best claim has no scope; <see langword="null"/>, the default, makes it an exception, as it is for a
    /// derived edge.
    /// </param>
    /// <returns>The weight.</returns>
    public static Weight FromScope(string? unit = null, double? missing = null)
    {
        CheckMissing(missing);
        return new Weight(edge => ScopeOf(edge, unit, missing));
    }

    /// <summary>
    /// Creates a weight from how surely an edge is stated: 1 for what is asserted, 2 for what is reported, and so on to 8 for what is
    /// denied, in the order of <see cref="Modality"/>. A derived edge weighs as much as the shortest path of facts that it rests on.
    /// </summary>
    /// <returns>The weight.</returns>
    /// <example>
    /// <code>
    /// var weight = Weight.ByModality();
    /// foreach (var edge in Race.Graph.AsQuikGraph().OutEdges(Company.DeepSeek).Take(2)) Console.WriteLine($"{edge}: {weight.Of(edge)}");
    /// // Output:
    /// // DeepSeek caused sell-off over DeepSeek: 1
    /// // DeepSeek challenges Wall Street: 1
    /// </code>
    /// </example>
    public static Weight ByModality() => ByModality(static modality => 1 + (int)modality);

    /// <summary>
    /// Creates a weight from how surely an edge is stated. A derived edge weighs as much as the shortest path of facts that it rests on.
    /// </summary>
    /// <param name="weight">The weight of a modality.</param>
    /// <returns>The weight.</returns>
    public static Weight ByModality(Func<Modality, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return new Weight(
            edge => edge.IsDerived ? edge.Reason().Steps.Sum(step => weight(step.Fact.Modality)) : weight(edge.Fact.Modality));
    }

    /// <summary>Gets the weight of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>The weight: 0 or more.</returns>
    /// <exception cref="ArgumentException">
    /// The edge has none, or a negative one; the message names the member, the node and what to do.
    /// </exception>
    /// <exception cref="InvalidOperationException">The edge is the default value.</exception>
    public double Of(RelationEdge edge)
    {
        var weight = _of(edge);
        return weight >= 0 ? weight : throw Wrong(string.Create(
            CultureInfo.InvariantCulture,
            $"The weight of “{edge}” is {weight}, but a weight must be 0 or more. Correct the value, or pass a function of "
                + $"edges to an algorithm that takes negative weights."));
    }

    /// <inheritdoc cref="Of(RelationEdge)"/>
    public double Of<T>(RelationEdge<T> edge)
        where T : struct, INode<T> => Of(edge.ToRelationEdge());

    /// <summary>
    /// Creates a weight that is computed from this one, such as <c>share => -Math.Log(share / 100)</c>, whose sums are products of shares.
    /// </summary>
    /// <param name="selector">Computes the new weight of an edge from its weight.</param>
    /// <returns>The new weight.</returns>
    public Weight Select(Func<double, double> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new Weight(edge => selector(Of(edge)));
    }

    /// <summary>Gets the weight as a function of edges.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>A function that returns the weight of an edge.</returns>
    public static implicit operator Func<RelationEdge, double>(Weight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return weight.Of;
    }

    private static double PropertyOf(RelationEdge edge, Member named, string? unit, double? missing)
    {
        var graph = edge.Graph;
        var node = edge.Target.In(graph);
        if (!RelationRows.TryResolve(graph, named, out var member))
            throw Wrong($"The member {named} is of {named.Graph}, but the edge “{edge}” is of {graph}. Name a member of {graph}.");
        if (!member.Domain.Includes(node.Kind))
            return missing
                ?? throw Wrong($"{node} is of the kind {node.Kind.Name}, which has no {member}, so “{edge}” has no weight. {Remedy}");
        foreach (var fact in node.FactsOf(member))
        {
            if (!fact.IsVisible) continue;
            return fact.Value.Type == MemberType.Quantity
                ? NumberOf(fact.Value.AsQuantity(), unit, $"The {member} of {node}")
                : fact.Value.AsDouble();
        }

        return missing
            ?? throw Wrong(
                $"{node} ({node.Kind.Name}, {node.Key}) has no visible value of {member}, so “{edge}” has no weight. {Remedy}");
    }

    private static double ScopeOf(RelationEdge edge, string? unit, double? missing)
    {
        if (edge.IsDerived) return missing ?? throw Wrong($"“{edge}” is derived, so no claim of it has a scope. {Remedy}");
        foreach (var claim in edge.Fact.Claims)
        {
            if (!claim.IsVisible) continue;
            if (claim.Scope is not { } scope) break;
            return Quantity.TryParse(scope, out var quantity)
                ? NumberOf(quantity, unit, $"The scope of “{edge}”")
                : throw Wrong(
                    $"The scope of “{edge}” is “{scope}”, which is not a quantity. Write it as "
                        + "one, such as “17 %”, or pass a function of edges.");
        }

        return missing ?? throw Wrong($"The best claim of “{edge}” has no scope. {Remedy}");
    }

    private static double NumberOf(Quantity quantity, string? unit, string what)
    {
        if (quantity.Unit != (unit ?? ""))
        {
            throw Wrong($"{what} is {quantity}, but the weight is in {(unit is null ? "no unit" : $"“{unit}”")}. " +
                $"Pass the unit that the values have, “{quantity.Unit}”, or a function of edges that converts them.");
        }

        return quantity.Value is { } number
            ? (double)number
            : throw Wrong($"{what} is {quantity}, which is not a single number. Pass a function of edges that chooses one.");
    }

    private const string Remedy =
        "State the value, exclude such edges by the relations or the kind of the graph, or pass a value for "
            + "“missing”. With infinity, no path takes the edge.";

    private static void CheckMissing(double? missing)
    {
        if (missing is { } value && !(value >= 0))
            throw new ArgumentOutOfRangeException(nameof(missing), value, "A weight must be 0 or more.");
    }

    private static ArgumentException Wrong(string message) => new(message, "weight");
}
