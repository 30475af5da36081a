using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>Claims and sources as properties in Turtle: the same in annotations and in provenance graphs.</summary>
internal sealed class ClaimTurtle(ExportScope scope, GraphIris iris, TurtleText turtle)
{
    /// <summary>Writes the qualifiers of a claim, with a separator between two.</summary>
    /// <returns>Whether there is any.</returns>
    /// <param name="claim">The claim.</param>
    /// <param name="opening">What is before the first.</param>
    /// <param name="separator">What is between two.</param>
    public bool WriteQualifiers(Claim claim, string opening, string separator)
    {
        var properties = new Properties(turtle, opening, separator);
        if (claim.Source is { } source) properties.Next("kg:source").Iri(iris.Of(source));
        WriteText(ref properties, "kg:quote", claim.Quote);
        if (claim.QuoteAt is { } offset) properties.Next("kg:quoteAt").Raw(offset.ToString(CultureInfo.InvariantCulture));
        WriteDate(ref properties, "kg:since", claim.Since);
        WriteDate(ref properties, "kg:until", claim.Until);
        WriteDate(ref properties, "kg:at", claim.At);
        if (claim.RecordedText is { } recorded)
            properties.Next("kg:recorded").Text(recorded).Raw(claim.RecordedAt is null ? "^^edtf:EDTF" : "^^xsd:dateTime");
        WriteText(ref properties, "kg:note", claim.Note);
        WriteText(ref properties, "kg:scope", claim.Scope);
        if (claim.Modality != Modality.Asserted) properties.Next("kg:modality").Text(StatementText.Of(claim.Modality));
        if (claim.AttributedNode is { } node) properties.Next("kg:attributedTo").Iri(iris.Of(node));
        else WriteText(ref properties, "kg:attributedTo", claim.AttributedTo);
        if (claim.Rank != Rank.Normal) properties.Next("kg:rank").Text(StatementText.Of(claim.Rank));
        WriteText(ref properties, "kg:rankReason", claim.RankReason);
        foreach (var premise in scope.PremisesOf(claim)) properties.Next("kg:restsOn").Iri(iris.Of(premise));
        return properties.HasAny;
    }

    /// <summary>Determines whether a claim is the plain statement of its fact, which a triple makes by itself.</summary>
    public static bool IsBare(Claim claim) =>
        claim is
        {
            Id: null, Source: null, Quote: null, QuoteAt: null, Since: null, Until: null, At: null, Scope: null,
            Modality: Modality.Asserted, AttributedTo: null, Rank: Rank.Normal, RankReason: null, RestsOn.Count: 0, Note: null,
            Recorded: null,
        };

    public void WriteSource(Source source)
    {
        turtle.Iri(iris.Of(source)).Raw(" a kg:Source");
        var properties = new Properties(turtle, " ;\n    ", " ;\n    ");
        WriteText(ref properties, "kg:document", source.Document);
        WriteText(ref properties, "kg:title", source.Title);
        if (source.Url is { } url) properties.Next("kg:url").Text(url.OriginalString).Raw("^^xsd:anyURI");
        WriteText(ref properties, "kg:author", source.Author);
        WriteDate(ref properties, "kg:published", source.Published);
        WriteText(ref properties, "kg:sha256", source.Sha256);
        turtle.Raw(" .\n");
    }

    private static void WriteText(ref Properties properties, string property, string? text)
    {
        if (text is not null) properties.Next(property).Text(text);
    }

    private static void WriteDate(ref Properties properties, string property, PartialDate? date)
    {
        if (date is { } known) properties.Next(property).Date(known);
    }

    /// <summary>A list of properties that is being written.</summary>
    private struct Properties(TurtleText turtle, string opening, string separator)
    {
        public bool HasAny { get; private set; }

        public TurtleText Next(string property)
        {
            turtle.Raw(HasAny ? separator : opening).Raw(property).Raw(" ");
            HasAny = true;
            return turtle;
        }
    }
}
