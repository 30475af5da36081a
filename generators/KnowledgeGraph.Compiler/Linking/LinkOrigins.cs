using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>
/// Where the nodes, claims and sources of a linked graph were written. Kept apart from the graph: what moves a claim changes no fact.
/// </summary>
/// <param name="Units">The units in their order.</param>
/// <param name="Claims">For each claim of the graph the declaration that it comes from.</param>
/// <param name="Nodes">For each node the anchor at the key of its declaration.</param>
/// <param name="Sources">For each source the anchor at its key.</param>
internal sealed record LinkOrigins(
    EquatableArray<FactUnit> Units, EquatableArray<ClaimOrigin> Claims, EquatableArray<Anchor> Nodes, EquatableArray<Anchor> Sources)
{
    /// <summary>Gets the amendments of claims of extended graphs, each with its claim.</summary>
    public EquatableArray<AmendedClaim> Amended { get; init; }

    public ClaimDeclaration Declaration(int claim) => Units[Claims[claim].Unit].Claims[Claims[claim].Declaration];

    /// <summary>Returns the format that a claim is written in.</summary>
    public FactFormat Format(int claim) => Units[Claims[claim].Unit].Format;

    /// <summary>Where a claim names its subject.</summary>
    public Anchor Subject(int claim) => At(claim, 0);

    /// <summary>Where a claim names its member.</summary>
    public Anchor Member(int claim) => At(claim, 1);

    /// <summary>Where a claim gives its value.</summary>
    public Anchor Value(int claim) => At(claim, 2);

    /// <summary>Where a claim has a qualifier; where it has none of the kind, its value.</summary>
    public Anchor Qualifier(int claim, QualifierKind kind)
    {
        foreach (var qualifier in Declaration(claim).Qualifiers)
        {
            if (qualifier.Kind == kind) return new Anchor(Units[Claims[claim].Unit].Unit, qualifier.Anchor);
        }

        return Value(claim);
    }

    private Anchor At(int claim, int part) => new(Units[Claims[claim].Unit].Unit, Declaration(claim).Anchor + part);
}

/// <param name="Unit">Index into <see cref="LinkOrigins.Units"/>.</param>
/// <param name="Declaration">Index among the claims of that unit.</param>
/// <param name="IsReversed">Whether it was stated from the object's side.</param>
internal readonly record struct ClaimOrigin(int Unit, int Declaration, bool IsReversed)
{
    /// <summary>Gets a value indicating whether it is also stated from the other end, alike.</summary>
    public bool IsStatedBothWays { get; init; }
}

/// <param name="Unit">Index of the unit of the amendment into <see cref="LinkOrigins.Units"/>.</param>
/// <param name="Amendment">Index among the amendments of that unit.</param>
/// <param name="ClaimUnit">Index of the unit of the claim.</param>
/// <param name="Declaration">Index among the claims of that unit.</param>
internal readonly record struct AmendedClaim(int Unit, int Amendment, int ClaimUnit, int Declaration);

/// <summary>A linked graph, where it was written, and what was wrong.</summary>
internal sealed record LinkResult(LinkedGraph Graph, LinkOrigins Origins, EquatableArray<Problem> Problems)
{
    /// <summary>Gets what the graph lacks because of errors.</summary>
    public LinkFailures Failures { get; init; } = LinkFailures.None;

    public void Deconstruct(out LinkedGraph graph, out EquatableArray<Problem> problems) => (graph, problems) = (Graph, Problems);
}
