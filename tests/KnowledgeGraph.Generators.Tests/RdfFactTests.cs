using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Fact files in Turtle and TriG: what they say is what the same facts in JSON say, and errors are at their places.</summary>
public sealed class RdfFactTests
{
    private const string Vocabulary = """
        using System;
        using KnowledgeGraph;
        namespace N;
        /// <summary>Companies.</summary>
        [KnowledgeGraph] public static partial class G;
        /// <summary>Stages.</summary>
        public enum Stage { Seed, Listed }
        /// <summary>A company.</summary>
        [Node(Plural = "Companies")] public readonly partial struct Company
        {
            /// <summary>A relation.</summary>
            [Relation(Inverse = nameof(BackedBy))] public partial Nodes<Company> Backs { get; }
            /// <summary>Its inverse.</summary>
            [Inverse] public partial Nodes<Company> BackedBy { get; }
            /// <summary>A date.</summary>
            [Property] public partial PartialDate? Founded { get; }
            /// <summary>A quantity.</summary>
            [Property] public partial Quantity? Budget { get; }
            /// <summary>An address.</summary>
            [Property] public partial Uri? Site { get; }
            /// <summary>Texts.</summary>
            [Property] public partial Values<LanguageText> Names { get; }
            /// <summary>A text.</summary>
            [Property] public partial string? Motto { get; }
            /// <summary>A number.</summary>
            [Property] public partial int? Staff { get; }
            /// <summary>A number.</summary>
            [Property] public partial double? Share { get; }
            /// <summary>A truth value.</summary>
            [Property] public partial bool? IsPublic { get; }
            /// <summary>A constant.</summary>
            [Property] public partial Stage? Stage { get; }
            /// <summary>A time.</summary>
            [Property] public partial DateTimeOffset? Opened { get; }
        }
        """;

    private const string Prefixes = """
        @prefix : <urn:knowledgegraph:G:> .
        @prefix kg: <urn:knowledgegraph:> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .

        """;

    private const string Json = """
        {
          "sources": {
            "D1": {
              "document": "d1.txt", "title": "One", "url": "https://example.org/1", "author": "A", "published": "2024-12", "class": "x"
            },
            "D2": { "title": "Two" }
          },
          "entities": {
            "A": {
              "kind": "Company", "label": "Company A", "aliases": ["Firm A", "甲"], "founded": "2023-09", "budget": "5.6e6 USD",
              "site": "https://example.org/a", "names": ["Eins@de", "One@en-GB"], "motto": "\"quoted\"\nlines", "staff": 42, "share": 0.5,
              "isPublic": true, "stage": "listed", "opened": "2024-03-01T12:00:00Z"
            },
            "B & C": { "kind": "Company" },
            "D": { "kind": "Company" }
          },
          "claims": [
            ["A", "backs", "B & C", {
              "id": "c1", "source": "D1", "quote": "A backs B", "quoteAt": 7, "since": "2020", "until": "2024-12-31"
            }],
            ["A", "backs", "B & C", { "source": "D2", "modality": "denied", "attributedTo": "D", "note": "later" }],
            ["A", "backs", "D", {
              "id": "c2", "modality": "inferred", "restsOn": ["c1"], "rank": "preferred", "rankReason": "it is newer"
            }],
            ["D", "backedBy", "B & C", {
              "source": "D2", "modality": "denied", "at": "2024", "scope": "abroad", "attributedTo": "somebody"
            }],
            ["D", "founded", "1999", { "source": "D2", "recorded": "2024-05" }]
          ]
        }
        """;

    private const string Turtle = Prefixes + """
        :D1 a kg:Source ; kg:document "d1.txt" ; kg:title "One" ; kg:url <https://example.org/1> ; kg:author "A" ;
            kg:published "2024-12"^^xsd:gYearMonth ; :class "x" .
        :D2 :title "Two" ; a :Source .

        :A a :Company ; rdfs:label "Company A" ; skos:altLabel "Firm A" , "甲"@zh ;
            :founded "2023-09"^^edtf:EDTF ; :budget "5.6e6 USD"^^kg:quantity ; :site <https://example.org/a> ;
            :names "Eins"@de , "One"@en-GB ; :motto "\"quoted\"\nlines" ; :staff 42 ; :share "0.5"^^xsd:double ; :isPublic true ;
            :stage :listed ; :opened "2024-03-01T12:00:00Z"^^xsd:dateTime .
        :B%20&%20C a :Company .
        :D a :Company .
        """;

    private const string Claims = """

        :A :backs <urn:knowledgegraph:G:B%20&%20C>
            ~ :c1 {| kg:source :D1 ; kg:quote "A backs B" ; kg:quoteAt 7 ; :since "2020"^^xsd:gYear ; :until "2024-12-31"^^xsd:date |}
              {| kg:source :D2 ; kg:modality "denied" ; kg:attributedTo :D ; kg:note "later" |} .
        << :A :backs :D ~ :c2 >> kg:modality :inferred ; kg:restsOn :c1 ; kg:rank "preferred" ; kg:rankReason "it is newer" .
        << :D :backedBy <urn:knowledgegraph:G:B%20&%20C> >>
            kg:source :D2 ; kg:modality "denied" ; kg:at "2024" ; kg:scope "abroad" ; kg:attributedTo "somebody" .

        """;

    private static GeneratorTest Project => new GeneratorTest().Add("Vocabulary.cs", Vocabulary);

    private static string ImageOf(GeneratorTest test)
    {
        var result = test.Run();
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
        return result["G.Image.g.cs"];
    }

    [Fact]
    public void Turtle_and_TriG_make_the_image_of_the_same_facts_in_JSON()
    {
        var image = ImageOf(Project.AddFile("facts.kg.json", Json));
        var escaped = Turtle.Replace(":B%20&%20C a", "<urn:knowledgegraph:G:B%20&%20C> a", StringComparison.Ordinal) + Claims;

        Assert.Equal(image, ImageOf(Project.AddFile(
            "facts.kg.ttl", escaped + ":D :founded \"1999\" {| kg:source :D2 ; kg:recorded \"2024-05\" |} .")));
        Assert.Equal(image, ImageOf(Project.AddFile(
            "facts.kg.trig", escaped + ":D2 { :D :founded \"1999\" {| kg:recorded \"2024-05\" |} }")));
    }

    [Fact]
    public void Facts_of_several_formats_are_one_graph()
    {
        var json = Project.AddFile("facts.kg.json", """
            { "entities": { "A": { "kind": "Company" }, "B": { "kind": "Company" } }, "claims": [["A", "backs", "B"]] }
            """);
        var both = Project
            .AddFile("a.kg.json", """{ "entities": { "A": { "kind": "Company" } }, "claims": [["A", "backs", "B"]] }""")
            .AddFile("b.kg.ttl", Prefixes + ":B a :Company ; :backedBy :A .");

        Assert.Equal(ImageOf(json), ImageOf(both));
    }

    [Fact]
    public void A_list_is_a_claim_for_each_item()
    {
        const string entities = ":A a :Company . :B a :Company . :C a :Company .\n";

        Assert.Equal(
            ImageOf(Project.AddFile("facts.kg.ttl", Prefixes + entities + ":A :backs :B , :C ~ :c1 .")),
            ImageOf(Project.AddFile("facts.kg.ttl", Prefixes + entities + ":A :backs ( :B :C ) . << :A :backs :C ~ :c1 >> .")));
    }

    [Fact]
    public void Iri_gives_a_graph_a_namespace_and_what_is_in_it_IRIs()
    {
        const string vocabulary = """
            using KnowledgeGraph;
            namespace N;
            /// <summary>Companies.</summary>
            [KnowledgeGraph, Iri("https://example.org/g/")] public static partial class G;
            /// <summary>A company.</summary>
            [Node(Plural = "Companies"), Iri("http://schema.org/Organization")] public readonly partial struct Company
            {
                /// <summary>A relation.</summary>
                [Relation, Iri("http://schema.org/funder")] public partial Nodes<Company> Backs { get; }
                /// <summary>An entity.</summary>
                [Entity, Iri("http://www.wikidata.org/entity/Q1")] public static partial Company A { get; }
            }
            """;
        var json = new GeneratorTest().Add("Vocabulary.cs", vocabulary).AddFile("facts.kg.json", """
            { "entities": { "B": { "kind": "Company" } }, "claims": [["A", "backs", "B"], ["B", "backs", "A"]] }
            """);
        var turtle = new GeneratorTest().Add("Vocabulary.cs", vocabulary).AddFile("facts.kg.ttl", """
            BASE <https://example.org/g/>
            PREFIX schema: <http://schema.org/>
            <B> a schema:Organization ; schema:funder <http://www.wikidata.org/entity/Q1> .
            <http://www.wikidata.org/entity/Q1> <backs> <B> .
            """);

        Assert.Equal(ImageOf(json), ImageOf(turtle));
    }

    [Theory]
    [InlineData(":A a :Company [|:|]", "KG1301", "A statement ends with '.'")]
    [InlineData(":A a [|:Compny|] .", "KG1003", "There is no kind 'Compny'; did you mean 'Company'?")]
    [InlineData(":A a :Company ; [|:bakcs|] :A .", "KG1002", "did you mean 'backs'?")]
    [InlineData(":A a :Company ; :backs [|:AA|] .", "KG1001", "There is no entity 'AA'")]
    [InlineData("[|:A|] :backs :A .", "KG1001", "There is no entity 'A'")]
    [InlineData(":A a :Company ; :founded \"2023\" {| kg:source [|:D1|] |} .", "KG1004", "'D1'")]
    [InlineData(":A a :Company ; :founded [|\"\"\"then\"\"\"|] .", "KG1005", "then")]
    [InlineData(":A a :Company ; :staff [|4.5|] .", "KG1005", "a whole number")]
    [InlineData(":A a :Company ; :founded \"2023\" {| kg:modality [|\"denyed\"|] |} .", "KG1014", "did you mean 'denied'?")]
    [InlineData(":A a :Company ; :backs :A {| [|kg:sorce|] \"D1\" |} .", "KG1306", "did you mean 'source'?")]
    [InlineData("@prefix x: <x:> . :A a :Company ; [|x:backs|] :A .", "KG1302", "<x:backs>")]
    [InlineData(":A a :Company ; :motto [|\"x\"|]@en--ltr .", "KG1303", "Write the language without a direction.")]
    [InlineData(":A a :Company ; :isPublic [|\"yes\"|]^^xsd:boolean .", "KG1304", "'yes' is not a value of xsd:boolean")]
    [InlineData(":A a :Company ; :founded [|\"2024\"|]^^xsd:date .", "KG1304", "'2024' is not a value of xsd:date. Write a day")]
    [InlineData(":A a :Company ; :founded [|\"5 USD\"|]^^xsd:date .", "KG1304", "'5 USD' is not a value of xsd:date. Write a day")]
    [InlineData(":A a :Company ; :founded [|\"2024-03-01\"|]^^xsd:gYear .", "KG1304", "is not a value of xsd:gYear. Write a year")]
    [InlineData(":A a :Company ; :founded [|\"24-03\"|]^^xsd:gYearMonth .", "KG1304", "is not a value of xsd:gYearMonth. Write a month")]
    [InlineData(":A a :Company ; :founded [|\"2024-03-01T12:00Z\"|]^^xsd:dateTime .", "KG1304", "not a value of xsd:dateTime. Write a day")]
    [InlineData("[|_:a|] a :Company .", "KG1305", "A blank node has no key")]
    [InlineData(":A a :Company ; rdfs:label \"A\" ~ [|:r|] .", "KG1307", "about a name or kind")]
    [InlineData(":A a :Company ; :backs :A ~ :r {| kg:note \"x\" {[||||] kg:note \"y\" |} |} .", "KG1307", "about a claim")]
    [InlineData(":A a :Company ; :staff 1 ~ :r ; :motto \"x\" ~ [|:r|] .", "KG1308", "is already the claim at")]
    [InlineData(":A a :Company ; :backs [|_:l|] . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :A .", "KG1309", "one rest")]
    [InlineData(":D a kg:Source ; [|kg:titel|] \"x\" .", "KG1310", "did you mean 'title'?")]
    [InlineData(":A a :Company ; :backs :A {| kg:note \"x\" , [|\"y\"|] |} .", "KG1311", "takes one value, not several")]
    public void An_error_is_at_its_place(string facts, string id, string message)
    {
        // The marks of places look like those of annotations.
        facts = facts.Replace("{[||||]", "[|{|" + "|]", StringComparison.Ordinal);

        DiagnosticAssert.Reports(Project.AddFile("facts.kg.ttl", Prefixes + facts), id, message);
    }

    [Fact]
    public void Of_a_file_that_is_wrong_the_names_before_stay_known()
    {
        DiagnosticAssert.Reports(
            Project.AddFile("a.kg.ttl", Prefixes + ":A a :Company .\n:B a :Company [|;|] ; x .".Replace("[|;|] ; x", "; [|x|]"))
                .AddFile("b.kg.json", """{ "claims": [["A", "backs", "B"]] }"""),
            "KG1301", "'x' has no prefix");
    }
}
