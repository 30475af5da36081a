namespace KnowledgeGraph.Interchange.Import.WordNet;

/// <summary>The names of the pointers of WordNet, by their symbols, as its documentation (wninput) has them.</summary>
internal static class WordNetPointers
{
    public static string? NameOf(string symbol, char partOfSpeech) => symbol switch
    {
        "!" => "antonym",
        "@" => "hypernym",
        "@i" => "instanceHypernym",
        "~" => "hyponym",
        "~i" => "instanceHyponym",
        "#m" => "memberHolonym",
        "#s" => "substanceHolonym",
        "#p" => "partHolonym",
        "%m" => "memberMeronym",
        "%s" => "substanceMeronym",
        "%p" => "partMeronym",
        "=" => "attribute",
        "+" => "derivationallyRelated",
        ";c" => "topic",
        "-c" => "memberOfTopic",
        ";r" => "region",
        "-r" => "memberOfRegion",
        ";u" => "usage",
        "-u" => "memberOfUsage",
        "*" => "entailment",
        ">" => "cause",
        "^" => "alsoSee",
        "$" => "verbGroup",
        "&" => "similarTo",
        "<" => "participleOfVerb",
        "\\" => partOfSpeech == 'r' ? "derivedFromAdjective" : "pertainym",
        _ => null,
    };

    /// <summary>Gets the part of speech as a word.</summary>
    public static string? PartOfSpeech(char letter) => letter switch
    {
        'n' => "noun",
        'v' => "verb",
        'a' => "adjective",
        's' => "adjective satellite",
        'r' => "adverb",
        _ => null,
    };
}
