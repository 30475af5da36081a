using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>The type of a member's values. The numbers are those of the image format.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are the types' own.")]
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
enum MemberType
{
    /// <summary>A node: the member is a relation.</summary>
    Node = 0,

    /// <summary>A text: <see cref="string"/>.</summary>
    Text = 1,

    /// <summary>A text in a language: <see cref="KnowledgeGraph.LanguageText"/>.</summary>
    LanguageText = 2,

    /// <summary>A truth value: <see cref="bool"/>.</summary>
    Boolean = 3,

    /// <summary>A whole number of 32 bits: <see cref="int"/>.</summary>
    Int32 = 4,

    /// <summary>A whole number of 64 bits: <see cref="long"/>.</summary>
    Int64 = 5,

    /// <summary>A date as precise as it is known: <see cref="KnowledgeGraph.PartialDate"/>.</summary>
    PartialDate = 6,

    /// <summary>A number with bounds and a unit: <see cref="KnowledgeGraph.Quantity"/>.</summary>
    Quantity = 7,

    /// <summary>A link: <see cref="System.Uri"/>.</summary>
    Uri = 8,

    /// <summary>A constant of an enum.</summary>
    Enumeration = 9,

    /// <summary>An exact decimal number: <see cref="decimal"/>.</summary>
    Decimal = 10,

    /// <summary>A binary floating-point number of 64 bits: <see cref="double"/>.</summary>
    Double = 11,

    /// <summary>A point in time: <see cref="System.DateTimeOffset"/>.</summary>
    DateTimeOffset = 12,
}
