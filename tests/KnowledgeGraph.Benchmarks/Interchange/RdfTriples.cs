extern alias rdf;

using System.Globalization;
using rdf::KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Benchmarks.Interchange;

/// <summary>
/// Triples like those of an encyclopedia: ten about each entity, which are its kind, label and dates, numbers, relations to other entities,
/// and an address that is a blank node. The same number results in the same triples.
/// </summary>
internal static class RdfTriples
{
    private const string Space = "https://example.org/";
    private const int TriplesOfEntity = 10;

    public static IEnumerable<RdfQuad> Of(int count, bool inGraphs)
    {
        const int Kinds = 40;
        const int EntitiesOfGraph = 1000;
        var random = new Random(count);
        var entities = count / TriplesOfEntity;
        for (var i = 0; i < entities; i++)
        {
            var entity = Entity(i);
            var number = i.ToString(CultureInfo.InvariantCulture);
            var address = RdfTerm.BlankNode("address" + number);
            var graph = inGraphs ? RdfTerm.Iri(Space + "source/" + (i / EntitiesOfGraph).ToString(CultureInfo.InvariantCulture)) : null;
            yield return new RdfQuad(
                entity, RdfTerm.Iri(RdfIri.Type), RdfTerm.Iri(Space + "kind/K" + random.Next(Kinds).ToString(CultureInfo.InvariantCulture)),
                graph);
            yield return new RdfQuad(entity, RdfTerm.Iri(RdfIri.Label), RdfTerm.LanguageLiteral("Entity " + number, "en"), graph);
            yield return new RdfQuad(entity, Property("motto"), RdfTerm.Literal("We \"build\" — 第" + number + "号, and so on"), graph);
            yield return new RdfQuad(
                entity, Property("founded"), RdfTerm.Literal((1900 + random.Next(120)) + "-05-17", XsdIri.Date), graph);
            yield return new RdfQuad(
                entity, Property("staff"), RdfTerm.Literal(random.Next(100_000).ToString(CultureInfo.InvariantCulture), XsdIri.Integer),
                graph);
            // Two different ones: a writer of Turtle leaves out what it has just written.
            var backed = random.Next(entities);
            yield return new RdfQuad(entity, Property("backs"), Entity(backed), graph);
            yield return new RdfQuad(entity, Property("backs"), Entity((backed + 1 + random.Next(entities - 1)) % entities), graph);
            yield return new RdfQuad(entity, Property("uses"), Entity(random.Next(entities / 100 + 1)), graph);
            yield return new RdfQuad(entity, Property("address"), address, graph);
            yield return new RdfQuad(address, Property("city"), RdfTerm.Literal("City " + random.Next(5000)), graph);
        }
    }

    private static RdfTerm Entity(int number) => RdfTerm.Iri(Space + "entity/E" + number.ToString(CultureInfo.InvariantCulture));

    private static RdfTerm Property(string name) => RdfTerm.Iri(Space + "property/" + name);
}
