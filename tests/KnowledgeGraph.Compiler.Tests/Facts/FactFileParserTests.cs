using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

public sealed class FactFileParserTests
{
    private const string Example =
        """
        {
          "$schema": "knowledgegraph.facts.schema.json",
          "sources": {
            "D1": "001.txt",
            "D3": {
              "document": "003.txt", "sha256": "ab", "title": "T", "url": "https://example.org/", "author": "A", "published": "2024-01"
            },
          },
          "entities": {
            // declared elsewhere, only extended here
            "HighFlyer": {},
            "DeepSeek": {
              "founded": "2023",
              "headcount": { "value": 160, "since": "2024", "source": "D1" },
              "isPublic": [false, { "id": "c1", "value": true, "modality": "rumoured" }],
              "label": "DeepSeek",
              "aliases": ["深度求索", "Deep Seek"],
              "kind": "Company"
            }
          },
          "claims": [
            ["HighFlyer", "backs", "DeepSeek"],
            ["DeepSeek", "uses", "H800", { "quote": "H800 chips", "modality": "claimed", "quoteAt": 12, "attributedTo": "DeepSeek" }],
            ["DeepSeek", "founded", "[2023-09..2023-12]", { "source": "D1", "quote": "late 2023" }],
            ["H800", "restrictedBy", "Controls", { "restsOn": ["c1", "c2"], "modality": "inferred" }],
            ["H800", "units", -1.5e3, { "source": null }],
          ],
          "source": "D3"
        }
        """;

    [Fact]
    public void The_documented_example_is_read_whole()
    {
        var file = FactFileParser.Parse(Example, "a.kg.json");
        Assert.Empty(file.Problems);
        Assert.Equal("a.kg.json", file.Unit.Unit);
        Assert.Equal(FactFormat.Json, file.Unit.Format);
        Assert.Equal(
            [
                "D1: 001.txt     ",
                "D3: 003.txt T https://example.org/ A 2024-01 ab",
            ],
            file.Unit.Sources.Select(s => $"{s.Key}: {s.Document} {s.Title} {s.Url} {s.Author} {s.Published} {s.Sha256}"));
        Assert.Equal(
            [
                "HighFlyer ()  []",
                "DeepSeek (Company) DeepSeek [深度求索, Deep Seek]",
            ],
            file.Unit.Entities.Select(e => $"{e.Key} ({e.Kind}) {e.Label} [{string.Join(", ", e.Aliases)}]"));
        Assert.Equal(
            [
                "DeepSeek founded 2023 Text D3",
                "DeepSeek headcount 160 Number D3 Source=D1 Since=2024",
                "DeepSeek isPublic false Boolean D3",
                "DeepSeek isPublic true Boolean D3 Id=c1 Modality=rumoured",
                "HighFlyer backs DeepSeek Text D3",
                "DeepSeek uses H800 Text D3 Quote=H800 chips QuoteAt=12 Modality=claimed AttributedTo=DeepSeek",
                "DeepSeek founded [2023-09..2023-12] Text D3 Source=D1 Quote=late 2023",
                "H800 restrictedBy Controls Text  Modality=inferred RestsOn=c1 RestsOn=c2",
                "H800 units -1.5e3 Number ",
            ],
            file.Unit.Claims.Select(Line));
    }

    private static string Line(ClaimDeclaration c) =>
        $"{c.Subject} {c.Member} {c.Value} {c.Form} {c.DefaultSource}" + string.Concat(c.Qualifiers.Select(q => $" {q.Kind}={q.Value}"));
}
