using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Tests.Vocabularies;

/// <summary>
/// Declares kinds as the generator does: the unit is the kind's full name, and member n has the anchors 3n + 2 to 3n + 4.
/// </summary>
internal static class Declare
{
    public static KindDeclaration Kind(string name, params MemberDeclaration[] members) => new(
        "Race." + name, name, "Race", true, null, false, null, Anchored(members), default, null, 0);

    public static KindDeclaration Abstract(string name, params MemberDeclaration[] members) =>
        Kind(name, members) with { IsAbstract = true };

    public static KindDeclaration Is(this KindDeclaration kind, string parent) => kind with { Parent = "Race." + parent };

    /// <summary>Names further abstract kinds; the n-th has the anchor 100 + n.</summary>
    public static KindDeclaration AlsoIs(this KindDeclaration kind, params string[] parents) => kind with
    {
        OtherParents = new([.. parents.Select((parent, i) => new OtherParent("Race." + parent, 100 + i))]),
    };

    public static MemberDeclaration Property(string name, MemberType type, Cardinality cardinality = Cardinality.Optional) =>
        new(name, MemberRole.Property, type, cardinality, null, null, null, false, "public", null, 0);

    public static MemberDeclaration Constant(string name, params string[] names) =>
        Property(name, MemberType.Enumeration) with { Enumeration = new EnumerationType("Race." + name, new(names)) };

    public static MemberDeclaration Relation(
        string name, string range, Cardinality cardinality = Cardinality.Many, string? inverse = null) =>
        new(name, MemberRole.Relation, MemberType.Node, cardinality, "Race." + range, null, inverse, false, "public", null, 0);

    public static MemberDeclaration Symmetric(string name, string range, Cardinality cardinality = Cardinality.Many) =>
        Relation(name, range, cardinality) with { IsSymmetric = true };

    public static MemberDeclaration Inverse(string name, string range, Cardinality cardinality = Cardinality.Many) =>
        new(name, MemberRole.Inverse, MemberType.Node, cardinality, "Race." + range, null, null, false, "public", null, 0);

    private static EquatableArray<MemberDeclaration> Anchored(MemberDeclaration[] members) =>
        new([.. members.Select((member, i) => member with { Anchor = 3 * i + 2 })]);
}
