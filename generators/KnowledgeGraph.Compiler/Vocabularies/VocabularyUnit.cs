using KnowledgeGraph.Compiler.Constraints;

namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>What one declared kind says, before kinds are bound to one another. Holds no symbol and no position.</summary>
/// <param name="Unit">Identifies the declaration; the key of its <see cref="Diagnostics.AnchorTable"/>.</param>
/// <param name="Name">The simple name: <c>Company</c>.</param>
/// <param name="Namespace">The full namespace, empty for the global one.</param>
/// <param name="IsPublic">Whether the kind is public; otherwise it is internal.</param>
/// <param name="Plural">The plural the author gave, or null to have it made by English rule.</param>
/// <param name="Parent">The full name of the kind that this one is, or null.</param>
/// <param name="Documentation">The inner XML of the kind's <c>summary</c>, or null.</param>
/// <param name="ReservedNames">Names of other members that the author wrote in the struct, which no entity property may take.</param>
/// <param name="Anchor">Ordinal of the anchor at the kind's identifier; <c>Anchor + 1</c> is at its <c>[Node]</c> attribute.</param>
internal sealed record KindDeclaration(
    string Unit,
    string Name,
    string Namespace,
    bool IsPublic,
    string? Plural,
    bool IsAbstract,
    string? Parent,
    EquatableArray<MemberDeclaration> Members,
    EquatableArray<string> ReservedNames,
    string? Documentation,
    int Anchor)
{
    /// <summary>Gets the constraint attributes of the kind, by name.</summary>
    public EquatableArray<ConstraintDeclaration> Constraints { get; init; }

    /// <summary>Gets the names of properties that are meant as members and whose declaration is in error, as was reported.</summary>
    public EquatableArray<string> FaultyMembers { get; init; }

    /// <summary>Gets the types of the parameters that its author gave the struct, which is reported.</summary>
    public EquatableArray<string> ConstructorParameters { get; init; }

    /// <summary>Gets what else the author wrote in the struct, by name: it may be in the way of what the generator writes.</summary>
    public EquatableArray<OtherMember> OtherMembers { get; init; }

    /// <summary>Gets a value indicating whether code that names the kind is an error, because of <c>[Obsolete(…, error: true)]</c>.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Gets a value indicating whether the declaration itself is in error, as was reported, so that it makes no kind. Only its names count then.</summary>
    public bool IsFaulty { get; init; }

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>What the author wrote in a kind that is not one of its members.</summary>
/// <param name="Parameters">The type parameters and parameters of a method, such as <c>0(string)</c>; null where it is not a method.</param>
/// <param name="IsEntity">Whether it is a named entity. Its name is held against those that every kind takes where it is read.</param>
/// <param name="Anchor">Ordinal of the anchor at its name. An entity has a unit of its own, where the first anchor is at its name.</param>
internal sealed record OtherMember(string Name, string? Parameters, bool IsEntity, int Anchor);

/// <summary>One partial property of a kind.</summary>
/// <param name="Range">The full name of the kind that a relation, an inverse or a derived member leads to; null for a property.</param>
/// <param name="InverseName">What <c>Inverse = nameof(…)</c> names on the range, or null.</param>
/// <param name="Accessibility">The C# keyword or keywords, such as <c>public</c>.</param>
/// <param name="Anchor">Ordinal of the anchor at the member's identifier; <c>Anchor + 1</c> is at its type and <c>Anchor + 2</c> at its
/// <c>[Property]</c>, <c>[Relation]</c>, <c>[Inverse]</c> or <c>[Derived]</c> attribute.</param>
internal sealed record MemberDeclaration(
    string Name,
    MemberRole Role,
    ValueType Type,
    Cardinality Cardinality,
    string? Range,
    EnumerationType? Enumeration,
    string? InverseName,
    bool IsSymmetric,
    string Accessibility,
    string? Documentation,
    int Anchor)
{
    /// <summary>Gets the constraint attributes of the member, by name.</summary>
    public EquatableArray<ConstraintDeclaration> Constraints { get; init; }

    /// <summary>Gets a value indicating whether the author's part of the property has <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Gets what holds of the member without being stated, or null where that is nothing.</summary>
    public RuleDeclaration? Rule { get; init; }
}

/// <summary>The attributes of a member by which more holds of it than is stated.</summary>
/// <param name="Expression">The path expression of a derived member, as written, or null.</param>
/// <param name="InheritedThrough">The member that <c>[InheritedThrough]</c> names, or null.</param>
/// <param name="Anchor">
/// Ordinal of the anchor at <c>[Transitive]</c>; <c>Anchor + 1</c> is at the name of <c>[InheritedThrough]</c>, <c>Anchor + 2</c> at the expression, and from
/// <see cref="AnchorOfPlaces"/> on there is one for each of the expression's places. What is missing has the place of the member.
/// </param>
internal sealed record RuleDeclaration(string? Expression, bool IsTransitive, string? InheritedThrough, int Anchor)
{
    public int AnchorOfInheritance => Anchor + 1;

    public int AnchorOfExpression => Anchor + 2;

    public int AnchorOfPlaces => Anchor + 3;
}

/// <summary>An enum that a property has for its type.</summary>
internal sealed record EnumerationType(string FullName, EquatableArray<string> Names)
{
    /// <summary>Gets a value indicating whether the enum can be seen outside the assembly.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Gets a value indicating whether code that names the enum is an error, because of <c>[Obsolete(…, error: true)]</c>.</summary>
    public bool IsForbidden { get; init; }
}

internal enum MemberRole
{
    Property,
    Relation,
    Inverse,
    Derived,
}

internal enum Cardinality
{
    /// <summary><c>T?</c>: at most one.</summary>
    Optional,

    /// <summary><c>T</c>: exactly one.</summary>
    Required,

    /// <summary><c>Nodes&lt;T&gt;</c> or <c>Values&lt;T&gt;</c>: any number.</summary>
    Many,
}

/// <summary>The type of a member's values. The numbers are those of the image format.</summary>
internal enum ValueType
{
    Node = 0,
    Text = 1,
    LanguageText = 2,
    Boolean = 3,
    Int32 = 4,
    Int64 = 5,
    PartialDate = 6,
    Quantity = 7,
    Uri = 8,
    Enumeration = 9,
}
