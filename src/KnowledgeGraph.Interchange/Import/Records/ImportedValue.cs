namespace KnowledgeGraph.Interchange.Import.Records;

/// <summary>How an input states a value.</summary>
internal enum ValueForm
{
    /// <summary>A cell of a table: any type can be meant.</summary>
    Untyped,

    /// <summary>A text, which can be a date or an address.</summary>
    Text,

    /// <summary>A number as JSON writes it.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>The identifier of an entity. If there is none, the reference dangles.</summary>
    Reference,

    /// <summary>An IRI, which an entity can have, or a document on the web.</summary>
    Resource,
}

/// <summary>Whether an input gives the values of a member in an order.</summary>
internal enum ValueOrder
{
    None,

    /// <summary>The format has only lists, so the order means something if it is not just that of the values.</summary>
    Possible,

    /// <summary>The format has sets and lists, and this is a list.</summary>
    Stated,
}

/// <summary>A value of a statement.</summary>
/// <param name="Text">The text, or the identifier of the entity.</param>
/// <param name="Scope">For references, which identifiers are meant.</param>
/// <param name="Language">The language of a text, as BCP 47 writes it.</param>
/// <param name="Order">Whether the value has its place among the values of the member in this record.</param>
internal readonly record struct ImportedValue(
    ValueForm Form, string Text, string Scope = "", string? Language = null, ValueOrder Order = ValueOrder.None)
{
    public bool IsReference => Form >= ValueForm.Reference;

    /// <summary>Gets a value indicating whether it is a text without characters that are seen, which fact files cannot have.</summary>
    public bool IsBlank => !IsReference && string.IsNullOrWhiteSpace(Text);
}
