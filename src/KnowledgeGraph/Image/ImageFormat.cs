namespace KnowledgeGraph.Image;

/// <summary>The numbers of the image format, shared by what writes an image and what reads it. See docs/image-format.md.</summary>
internal static class ImageFormat
{
    /// <summary>The first bytes of every image: a magic and, in its last two, the version of the format.</summary>
    public const string Magic = "KGRAPH02";

    public const int HashOffset = 8;
    public const int ChecksumOffset = HashOffset + Digits64;
    public const int LengthOffset = ChecksumOffset + Digits64;
    public const int GraphNameOffset = LengthOffset + DigitsInt;
    public const int TextOffset = GraphNameOffset + DigitsInt;
    public const int TextLengthOffset = TextOffset + DigitsInt;
    public const int ColumnCountOffset = TextLengthOffset + DigitsInt;
    public const int DirectoryOffset = ColumnCountOffset + 2;

    /// <summary>Base-128 digits of a 64-bit number.</summary>
    public const int Digits64 = 10;

    /// <summary>Base-128 digits of a non-negative 32-bit number.</summary>
    public const int DigitsInt = 5;

    /// <summary>Bytes of one column's entry in the directory: encoding, width, row width, rows, two parameters.</summary>
    public const int DirectoryEntryLength = 3 + 3 * DigitsInt;

    /// <summary>The number of columns: one more than the last.</summary>
    public const int ColumnCount = (int)Column.OtherParent + 1;

    /// <summary>Bits of a lookup hash: four digits.</summary>
    public const int LookupHashBits = 28;

    /// <summary>
    /// The columns whose rows are ids of strings. The values of facts are not among them: their member decides what they mean.
    /// </summary>
    public static readonly Column[] TextColumns =
    [
        Column.KindName, Column.KindPlural, Column.KindLabel,
        Column.MemberName, Column.MemberJsonName, Column.MemberLabel, Column.MemberInverseName, Column.MemberInverseLabel,
        Column.MemberExpression, Column.MemberInheritedThrough,
        Column.NodeKey, Column.NodeLabel, Column.NodeStatusReason, Column.AliasText,
        Column.ClaimQuote, Column.ClaimId, Column.ClaimSince, Column.ClaimUntil, Column.ClaimAt, Column.ClaimScope,
        Column.ClaimAttributedTo, Column.ClaimRankReason, Column.ClaimNote, Column.ClaimRecorded,
        Column.SourceKey, Column.SourceDocument, Column.SourceTitle, Column.SourceUrl, Column.SourceAuthor, Column.SourcePublished,
        Column.SourceSha256,
        Column.ModuleName, Column.ModuleNamespace, Column.ModuleHash, Column.ModuleAssembly, Column.ModuleVersion, Column.OtherKeyText,
    ];
}

/// <summary>How a column's rows are stored.</summary>
internal enum ColumnEncoding
{
    /// <summary>Nothing is stored: row <c>r</c> is <c>A + B · r</c>.</summary>
    Affine = 0,

    /// <summary>Every row is a number of fixed width, from offset <c>A</c> on.</summary>
    Dense = 1,

    /// <summary>At offset <c>A</c>, <c>B</c> ascending row numbers, then their <c>B</c> values; every other row is 0.</summary>
    Sparse = 2,
}

/// <summary>
/// The columns of an image, in the order of its directory. A number that names a string is its id, and 0 where there is none.
/// </summary>
internal enum Column
{
    /// <summary>Where each string begins in the text, and one row more for the end of the last.</summary>
    StringStart,

    KindName,
    KindPlural,
    KindLabel,

    /// <summary>1 for an abstract kind.</summary>
    KindFlags,

    /// <summary>The parent's index plus 1, or 0.</summary>
    KindParent,

    /// <summary>One past the index of the last kind below.</summary>
    KindEnd,
    KindFirstNode,
    KindNodeEnd,

    MemberName,
    MemberJsonName,
    MemberLabel,
    MemberDomain,

    /// <summary>The range's index plus 1, or 0 for a property.</summary>
    MemberRange,
    MemberType,
    MemberCardinality,
    MemberSymmetric,
    MemberInverseName,
    MemberInverseLabel,

    /// <summary>The path expression that a derived relation follows from, as written.</summary>
    MemberExpression,

    /// <summary>1 for a relation that holds along a chain of its facts.</summary>
    MemberTransitive,

    /// <summary>The relation or inverse that leads to what a node inherits the relation from.</summary>
    MemberInheritedThrough,

    /// <summary>1 where the derived edges of the member are not stored and are to be solved by who asks.</summary>
    MemberDerivedState,
    MemberFirstFact,
    MemberFactEnd,

    NodeKey,
    NodeLabel,

    /// <summary>The number of the node's list of aliases plus 1, or 0.</summary>
    NodeAliasList,
    AliasListStart,
    AliasText,

    FactSubject,

    /// <summary>For a relation the object's node, for a boolean 0 or 1, for every other type the id of its canonical text.</summary>
    FactValue,
    FactStanding,
    FactFirstClaim,

    /// <summary>Where the derived edges of each member begin, and one row more for the end of the last.</summary>
    MemberDerivedStart,
    DerivedSubject,
    DerivedObject,

    /// <summary>The source's index plus 1, or 0.</summary>
    ClaimSource,
    ClaimQuote,

    /// <summary>The quote's offset plus 1, or 0.</summary>
    ClaimQuoteAt,
    ClaimId,
    ClaimSince,
    ClaimUntil,
    ClaimAt,
    ClaimScope,
    ClaimModality,
    ClaimAttributedTo,

    /// <summary>The node's id plus 1, or 0.</summary>
    ClaimAttributedNode,
    ClaimRank,
    ClaimRankReason,

    /// <summary>The number of the claim's list of claims that it rests on plus 1, or 0.</summary>
    ClaimRestsOnList,
    RestsOnListStart,
    RestsOnClaim,

    SourceKey,
    SourceDocument,
    SourceTitle,
    SourceUrl,
    SourceAuthor,
    SourcePublished,
    SourceSha256,

    /// <summary>The hash of a normalised key, label or alias, ascending.</summary>
    LookupHash,
    LookupNode,

    ModuleName,
    ModuleNamespace,

    /// <summary>The hash of the vocabulary that the module's own image has, as 16 upper-case hexadecimal digits.</summary>
    ModuleHash,
    ModuleAssembly,
    ModuleVersion,

    KindModule,
    MemberModule,
    NodeModule,
    SourceModule,
    ClaimModule,

    /// <summary>A key that a node has in the graph of a base and not here.</summary>
    OtherKeyText,
    OtherKeyModule,
    OtherKeyNode,

    ClaimNote,

    /// <summary>When the claim was written down: a date in EDTF, or an instant as RFC 3339.</summary>
    ClaimRecorded,

    /// <summary>1 where the facts of each subject are in the order in which their values are stated.</summary>
    MemberOrdered,

    /// <summary>1 for a deprecated node.</summary>
    NodeStatus,

    /// <summary>The node that replaces it plus 1, or 0.</summary>
    NodeReplacedBy,
    NodeStatusReason,

    /// <summary>The number of the kind among those of its module.</summary>
    KindNumber,

    /// <summary>A kind that is of another kind besides its parent, and that other kind.</summary>
    OtherParentOf,
    OtherParent,
}
