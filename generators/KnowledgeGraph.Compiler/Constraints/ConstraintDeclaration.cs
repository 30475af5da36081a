namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>One constraint attribute of a kind or a member, as written. Holds no symbol and no position.</summary>
/// <param name="Name">The attribute's name without its suffix: <c>Range</c>.</param>
/// <param name="Arguments">The arguments of the constructor in the order of its parameters, then those that set properties.</param>
/// <param name="Anchor">Ordinal of the anchor at the attribute, in the table of the kind's unit.</param>
/// <param name="Origin">Whether the attribute is one of those that every .NET program has, or the library's own.</param>
internal sealed record ConstraintDeclaration(
    string Name, EquatableArray<ConstraintArgument> Arguments, int Anchor, ConstraintOrigin Origin = ConstraintOrigin.Library);

/// <summary>An argument of a constraint; each element of an array is one of its own.</summary>
/// <param name="Property">The property that it sets, or null for an argument of the constructor.</param>
/// <param name="Text">
/// The text of the constant: <c>2023</c>, <c>true</c>, the name of an enum's constant or the full name of a type.
/// </param>
/// <param name="Anchor">Ordinal of the anchor at the expression.</param>
internal sealed record ConstraintArgument(string? Property, string Text, ArgumentForm Form, int Anchor);

internal enum ArgumentForm
{
    Text,

    /// <summary>
    /// A number as <c>1.5</c> or <c>1E+30</c>; <c>-∞</c> and <c>∞</c> where it is infinite.
    /// </summary>
    Number,
    Boolean,

    /// <summary>A C# enum constant; the text is the constant's name.</summary>
    Enumeration,

    /// <summary>A type; the text is its full name.</summary>
    Type,

    Null,
}

internal enum ConstraintOrigin
{
    Library,

    /// <summary>The namespace System.ComponentModel.DataAnnotations.</summary>
    DataAnnotations,
}
