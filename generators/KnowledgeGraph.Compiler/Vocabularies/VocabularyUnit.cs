using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Facts;

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
    /// <summary>Gets the further kinds that this one is, as they are written.</summary>
    public EquatableArray<OtherParent> OtherParents { get; init; }

    /// <summary>Gets the IRI that files in RDF name the kind by, or null for the one that its name makes.</summary>
    public DeclaredIri? Iri { get; init; }

    /// <summary>Gets the constraint attributes of the kind, by name.</summary>
    public EquatableArray<ConstraintDeclaration> Constraints { get; init; }

    /// <summary>Gets the names of properties that are meant as members and whose declaration is in error, as was reported.</summary>
    public EquatableArray<string> FaultyMembers { get; init; }

    /// <summary>The words before its name in another part.</summary>
    public const string Struct = "readonly partial struct";

    /// <summary>
    /// Gets the words before its name in another part: what the author's part is, even where it should be something else, as was reported.
    /// </summary>
    public string Keywords { get; init; } = Struct;

    /// <summary>
    /// Gets a value indicating whether it is a class, as was reported. Facts of it are linked, and the generator writes what stands in for
    /// its members.
    /// </summary>
    public bool IsStub { get; init; }

    /// <summary>
    /// Gets what is written in place of the kind above where the compiler does not know that, as it reports: the nearest abstract kind is
    /// meant.
    /// </summary>
    public string? MeantParent { get; init; }

    /// <summary>
    /// Gets a value indicating whether its <c>[Node]</c> may mean more than it says: the compiler reports an argument, or there is none, as
    /// was reported.
    /// </summary>
    public bool HasErrors { get; init; }

    /// <summary>Gets a value indicating whether it is a struct without any sign of a kind that another kind names as one.</summary>
    public bool IsReference { get; init; }

    /// <summary>Gets the types of the parameters that its author gave the struct, which is reported.</summary>
    public EquatableArray<string> ConstructorParameters { get; init; }

    /// <summary>Gets what else the author wrote in the struct, by name: it may be in the way of what the generator writes.</summary>
    public EquatableArray<OtherMember> OtherMembers { get; init; }

    /// <summary>
    /// Gets a value indicating whether code that names the kind is an error, because of <c>[Obsolete(…, error: true)]</c>.
    /// </summary>
    public bool IsForbidden { get; init; }

    /// <summary>
    /// Gets a value indicating whether the declaration itself is in error, as was reported, so that it makes no kind. Only its names count
    /// then.
    /// </summary>
    public bool IsFaulty { get; init; }

    /// <summary>Gets the assembly of the kind above if that is not the project's own, or null.</summary>
    public string? ParentAssembly { get; init; }

    /// <summary>Gets the index of the module that declares it, in the order of the bases; the graph's own is the last.</summary>
    public int Module { get; init; }

    /// <summary>
    /// Gets the full name of the kind of another graph that it adds members and entities to, or null where it is a kind itself.
    /// </summary>
    public string? Extends { get; init; }

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>A kind that <c>AlsoIs</c> names.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Anchor">Ordinal of the anchor at the <c>typeof</c>.</param>
internal sealed record OtherParent(string Name, int Anchor)
{
    /// <summary>Gets the assembly of the kind if that is not the project's own, or null.</summary>
    public string? Assembly { get; init; }
}

/// <summary>What the author wrote in a kind that is not one of its members.</summary>
/// <param name="Parameters">
/// The type parameters and parameters of a method, such as <c>0(string)</c>; null where it is not a method.
/// </param>
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
    MemberType Type,
    Cardinality Cardinality,
    string? Range,
    EnumerationType? Enumeration,
    string? InverseName,
    bool IsSymmetric,
    string Accessibility,
    string? Documentation,
    int Anchor)
{
    /// <summary>
    /// Gets a value indicating whether <see cref="Range"/> is a simple name that the compiler does not know, as it reports. The
    /// nearest kind is meant.
    /// </summary>
    public bool IsRangeMeant { get; init; }

    /// <summary>Gets a value indicating whether it is marked as one whose values keep the order in which they are stated.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Gets a value indicating whether facts of the symmetric relation must be stated in both directions.</summary>
    public bool MustStateBothWays { get; init; }

    /// <summary>Gets the assembly of the kind that it leads to if that is not the project's own, or null.</summary>
    public string? RangeAssembly { get; init; }

    /// <summary>
    /// Gets what is wrong with the declaration, as was reported. The rest of it is what the author meant, as far as that is known.
    /// </summary>
    public MemberFault Fault { get; init; }

    /// <summary>
    /// Gets the C# type of the property, where it is another one than the meant one; <c>dynamic</c> where that cannot be named.
    /// </summary>
    public string? WrittenType { get; init; }

    /// <summary>Gets the C# type of one value of the property, where it is not known what the member is meant to be.</summary>
    public string? WrittenElement { get; init; }

    /// <summary>Gets the IRI that files in RDF name the member by, or null for the one that its name makes.</summary>
    public DeclaredIri? Iri { get; init; }

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
/// Ordinal of the anchor at <c>[Transitive]</c>; <c>Anchor + 1</c> is at the name of <c>[InheritedThrough]</c>, <c>Anchor + 2</c> at the
/// expression, and from <see cref="AnchorOfPlaces"/> on there is one for each of the expression's places. What is missing has the place of
/// the member.
/// </param>
internal sealed record RuleDeclaration(string? Expression, bool IsTransitive, string? InheritedThrough, int Anchor)
{
    public int AnchorOfInheritance => Anchor + 1;

    public int AnchorOfExpression => Anchor + 2;

    public int AnchorOfPlaces => Anchor + 3;
}

/// <summary>An enum that a property has for its type.</summary>
/// <param name="Names">The C# names of its constants.</param>
internal sealed record EnumerationType(string FullName, EquatableArray<string> Names)
{
    /// <summary>Gets the texts of the constants that have one of their own.</summary>
    public EquatableArray<ConstantText> Texts { get; init; }

    /// <summary>Gets the canonical texts of the constants, in the order of their names.</summary>
    public IEnumerable<string> CanonicalTexts => Texts.Count == 0 ? Names : Names.Select(TextOf);

    /// <summary>Returns the canonical text of a constant: its own text, or its C# name.</summary>
    public string TextOf(string name)
    {
        foreach (var text in Texts.AsSpan())
        {
            if (text.Name == name) return text.Text;
        }

        return name;
    }

    /// <summary>Gets a value indicating whether the enum can be seen outside the assembly.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether code that names the enum is an error, because of <c>[Obsolete(…, error: true)]</c>.
    /// </summary>
    public bool IsForbidden { get; init; }
}

/// <summary>
/// The text by which data names a constant of an enum, from <c>[JsonStringEnumMemberName]</c> or <c>[EnumMember(Value = …)]</c>.
/// </summary>
/// <param name="Name">The C# name of the constant.</param>
/// <param name="Anchor">
/// Ordinal of the anchor at the text, or at the type of the member where the enum is of another assembly.
/// </param>
internal sealed record ConstantText(string Name, string Text, int Anchor);

/// <summary>What is wrong with the declaration of a member.</summary>
internal enum MemberFault
{
    None,

    /// <summary>The property cannot get the generator's body. What facts of the member are is known.</summary>
    Shape,

    /// <summary>The type is wrong, and another one is meant. Facts of the member are not held against it.</summary>
    Type,

    /// <summary>It is not known what the member is meant to be.</summary>
    Unknown,
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
