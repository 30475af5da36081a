namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// The names that the format gives a meaning. Every other property of an entity is a member of its
/// kind, and so are those of its status, where the kind has members of these names.
/// </summary>
internal static class FactFileNames
{
    public const string Schema = "$schema";
    public const string Sources = "sources";
    public const string Entities = "entities";
    public const string Source = "source";
    public const string Claims = "claims";
    public const string Assertions = "assertions";
    public const string Same = "same";
    public const string Different = "different";
    public const string Amendments = "amendments";

    public const string Document = "document";
    public const string Title = "title";
    public const string Url = "url";
    public const string Author = "author";
    public const string Published = "published";
    public const string Sha256 = "sha256";
    public const string Class = "class";

    public const string Kind = "kind";
    public const string Label = "label";
    public const string Aliases = "aliases";
    public const string Status = "status";
    public const string ReplacedBy = "replacedBy";
    public const string StatusReason = "statusReason";
    public const string Except = "except";

    public const string Value = "value";

    public const string Reason = "reason";

    public const string PathExists = "pathExists";
    public const string NoPath = "noPath";
    public const string Acyclic = "acyclic";
    public const string Count = "count";
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";

    public static EquatableArray<string> OfFile { get; } = new(
        [Schema, Sources, Entities, Source, Claims, Assertions, Same, Different, Amendments]);

    public static EquatableArray<string> OfSource { get; } = new([Document, Title, Url, Author, Published, Sha256, Class]);

    public static EquatableArray<string> OfEntity { get; } = new([Kind, Label, Aliases, Status, ReplacedBy, StatusReason, Except]);

    /// <summary>Gets the qualifiers' names; the index is the <see cref="QualifierKind"/>.</summary>
    public static EquatableArray<string> OfQualifiers { get; } = new(
    [
        "id", "source", "quote", "quoteAt", "since", "until", "at", "scope", "modality", "attributedTo", "rank", "rankReason", "restsOn",
        "note", "recorded", "except",
    ]);

    public static EquatableArray<string> OfAmendment { get; } = new(["rank", "modality", Except, Reason]);

    public static EquatableArray<string> OfAssertion { get; } = new([PathExists, NoPath, Acyclic, Count, Minimum, Maximum]);

    public static EquatableArray<string> OfValueObject { get; } = new([Value, .. OfQualifiers]);

    public static bool TryGetQualifier(string name, out QualifierKind kind)
    {
        for (var i = 0; i < OfQualifiers.Count; i++)
        {
            if (OfQualifiers[i] != name) continue;
            kind = (QualifierKind)i;
            return true;
        }

        kind = default;
        return false;
    }
}
