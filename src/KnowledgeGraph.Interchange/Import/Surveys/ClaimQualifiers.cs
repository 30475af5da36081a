using KnowledgeGraph.Interchange.Import.Records;

namespace KnowledgeGraph.Interchange.Import.Surveys;

/// <summary>What inputs say about a claim, as qualifiers of fact files.</summary>
internal static class ClaimQualifiers
{
    /// <summary>
    /// Gets the qualifiers that are texts. The others are about entities and claims, whose keys are not known to a reader.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        ["id", "quote", "since", "until", "at", "recorded", "scope", "modality", "attributedTo", "rank", "rankReason", "note"];

    /// <summary>Gets the qualifiers that fact files can have, of those that an input gives.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Valid(List<KeyValuePair<string, string>> given, IRecordSink sink)
    {
        given.RemoveAll(qualifier =>
        {
            var isValid = IsValid(qualifier.Key, qualifier.Value, given);
            if (!isValid) sink.LeaveOut($"qualifiers '{qualifier.Key}' of claims that fact files cannot have", qualifier.Value);
            return !isValid;
        });
        return given.Count > 0 ? given : null;
    }

    private static bool IsValid(string name, string text, List<KeyValuePair<string, string>> given) => name switch
    {
        "since" or "until" or "at" => PartialDate.TryParse(text, out _),
        "recorded" => PartialDate.TryParse(text, out _) || ValueTypes.IsDateTime(text),
        "rank" => text is "normal" || text is "preferred" or "deprecated" && given.Exists(static other => other.Key == "rankReason"),
        "modality" => text is "asserted" or "reported" or "opinion" or "speculated" or "rumoured" or "denied"
            || text is "claimed" && given.Exists(static other => other.Key == "attributedTo"),
        _ => !string.IsNullOrWhiteSpace(text),
    };
}
