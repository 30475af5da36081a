using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>
/// A rule that the facts of a kind or a member are checked against: a bound constraint attribute, names resolved to indices.
/// </summary>
/// <param name="Place">Where it is declared.</param>
internal abstract record Constraint(Anchor Place)
{
    /// <summary>Returns the rule that each value is held to alone, or null where the constraint is about more than one value.</summary>
    /// <param name="today">The last day that is not in the future, as EDTF, or null where that is not known.</param>
    public virtual ValueRule? RuleFor(MemberType type, string? today) => null;
}

/// <summary>Bounds of numbers, quantities, dates or times, as canonical text; null where there is none.</summary>
internal sealed record BoundsConstraint(Anchor Place, string? Minimum, string? Maximum, bool IsMinimumExclusive, bool IsMaximumExclusive)
    : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) => type switch
    {
        MemberType.PartialDate => new DateBoundsRule(this),
        MemberType.Quantity => new QuantityBoundsRule(this),
        MemberType.DateTimeOffset => new TimeBoundsRule(this),
        MemberType.Double => NumberBoundsRule.OfDoubles(this),
        _ => NumberBoundsRule.OfDecimals(this),
    };
}

/// <summary>A regular expression that matches the whole of each text.</summary>
/// <param name="Timeout">How long one match may take, in milliseconds.</param>
internal sealed record PatternConstraint(Anchor Place, string Pattern, int Timeout) : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) => new PatternRule(this, type);
}

/// <summary>How long each text is, in UTF-16 code units.</summary>
internal sealed record TextLengthConstraint(Anchor Place, int Minimum, int Maximum) : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) => new TextLengthRule(this, type);
}

/// <summary>The values that there may be, or may not be: canonical texts, or keys of nodes.</summary>
internal sealed record ValuesConstraint(Anchor Place, EquatableArray<string> Values, bool AreDenied) : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) =>
        AreDenied ? new DeniedValuesRule(this, type) : new AllowedValuesRule(this, type);
}

/// <summary>How many values a node has.</summary>
/// <param name="IsInverse">Whether what is counted are the subjects of each object.</param>
internal sealed record CountConstraint(Anchor Place, int Minimum, int Maximum, bool IsInverse) : Constraint(Place);

/// <summary>The units of quantities; the empty one is that of plain numbers.</summary>
internal sealed record UnitConstraint(Anchor Place, EquatableArray<string> Units) : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) => new UnitRule(this);
}

/// <summary>The languages of texts.</summary>
internal sealed record LanguageConstraint(Anchor Place, EquatableArray<string> Languages) : Constraint(Place)
{
    public override ValueRule RuleFor(MemberType type, string? today) => new LanguageRule(this);
}

/// <summary>At most one text in each language.</summary>
internal sealed record UniqueLanguageConstraint(Anchor Place) : Constraint(Place);

/// <summary>No date in the future.</summary>
internal sealed record PastConstraint(Anchor Place) : Constraint(Place)
{
    public override ValueRule? RuleFor(MemberType type, string? today) => today is null ? null : new PastRule(this, today);
}
