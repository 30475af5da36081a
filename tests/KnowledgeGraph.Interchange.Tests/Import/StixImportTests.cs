using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

public sealed class StixImportTests
{
    private const string Bundle = """
        { "type": "bundle", "id": "bundle--1", "objects": [
          { "type": "x-mitre-tactic", "id": "x-mitre-tactic--1", "name": "Collection", "x_mitre_shortname": "collection",
            "external_references": [
              { "source_name": "mitre-attack", "external_id": "TA0100", "url": "https://attack.mitre.org/tactics/TA0100" }] },
          { "type": "attack-pattern", "id": "attack-pattern--1", "name": "Screen Capture", "created": "2020-05-21T17:43:26.506Z",
            "description": "Adversaries may capture screens.", "x_mitre_platforms": ["Windows", "Linux"],
            "kill_chain_phases": [{ "kill_chain_name": "mitre-ics-attack", "phase_name": "collection" }],
            "external_references": [
              { "source_name": "mitre-attack", "external_id": "T0852", "url": "https://attack.mitre.org/techniques/T0852" },
              { "source_name": "ICS-CERT", "description": "Analysis of 2017", "url": "https://example.org/ics" }] },
          { "type": "malware", "id": "malware--1", "name": "Stuxnet", "aliases": ["W32.Stuxnet"], "revoked": false,
            "external_references": [{ "source_name": "mitre-attack", "external_id": "S0603" }] },
          { "type": "malware", "id": "malware--2", "name": "Old Stuxnet", "revoked": true },
          { "type": "relationship", "id": "relationship--6", "relationship_type": "revoked-by", "source_ref": "malware--2",
            "target_ref": "malware--1" },
          { "type": "tool", "id": "tool--1", "name": "PsExec",
            "external_references": [{ "source_name": "mitre-attack", "external_id": "S0029" }] },
          { "type": "intrusion-set", "id": "intrusion-set--1", "name": "Dragonfly",
            "external_references": [{ "source_name": "mitre-attack", "external_id": "G0035" }] },
          { "type": "relationship", "id": "relationship--1", "relationship_type": "uses", "source_ref": "malware--1",
            "target_ref": "attack-pattern--1", "description": "Stuxnet captures screens.", "modified": "2021-01-01T00:00:00.000Z",
            "external_references": [{ "source_name": "Symantec", "description": "Symantec 2011", "url": "https://example.org/s" },
              { "source_name": "ICS-CERT", "description": "Analysis of 2017", "url": "https://example.org/ics" }] },
          { "type": "relationship", "id": "relationship--2", "relationship_type": "uses",
            "source_ref": "intrusion-set--1", "target_ref": "tool--1" },
          { "type": "relationship", "id": "relationship--3", "relationship_type": "uses",
            "source_ref": "intrusion-set--1", "target_ref": "malware--1" },
          { "type": "relationship", "id": "relationship--4", "relationship_type": "uses", "source_ref": "intrusion-set--1",
            "target_ref": "attack-pattern--404" },
          { "type": "relationship", "id": "relationship--5", "relationship_type": "uses",
            "source_ref": "campaign--404", "target_ref": "malware--1" }
        ] }
        """;

    [Fact]
    public void Objects_are_entities_and_relationships_are_claims_with_their_citations()
    {
        using var directory = new ImportDirectory().Add("attack.json", Bundle);

        var graph = directory.Import("attack.json");

        Assert.Equal("Screen Capture", graph.Graph["T0852"].Label);
        Assert.Equal("AttackPattern", graph.KindOf("T0852"));
        Assert.Equal(["TA0100"], graph["T0852", "tactics"]);
        Assert.Equal(["Linux", "Windows"], graph["T0852", "platforms"].Order());
        Assert.Equal(["W32.Stuxnet"], graph.Graph["S0603"].Aliases);
        var fact = Assert.Single(graph.Graph["S0603"].Facts, static f => f.Member.JsonName == "uses");
        Assert.Equal(2, fact.Claims.Count);
        Assert.Equal("Stuxnet captures screens.", graph.Graph.Claim("relationship--1").Note);
        Assert.Equal("2021-01-01", graph.Graph.Claim("relationship--1").Recorded.ToString());
        Assert.Equal("Symantec 2011", graph.Graph.Claim("relationship--1").Source?.Title);
        Assert.Equal(["S0029", "S0603"], graph["G0035", "uses"].Order());
        Assert.Contains("[Node(Is = typeof(MalwareOrTool))]", graph.Vocabulary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_revoked_is_deprecated_and_replaced()
    {
        using var directory = new ImportDirectory().Add("attack.json", Bundle);

        var graph = directory.Import("attack.json");

        var old = graph.Graph["malware--2"];
        Assert.Equal(EntityStatus.Deprecated, old.Status);
        Assert.Equal("S0603", old.ReplacedBy?.Key);
        Assert.Equal(EntityStatus.Current, graph.Graph["S0603"].Status);
    }

    [Fact]
    public void Dangling_references_are_listed_and_kept_apart()
    {
        using var directory = new ImportDirectory().Add("attack.json", Bundle);

        directory.Import("attack.json");

        Assert.Equal(["G0035 uses attack-pattern--404", "campaign--404 uses malware--1"], directory.Report!.Dangling);
        Assert.Contains(
            directory.Report.LeftOut, static note => note.What.Contains("do not contain", StringComparison.Ordinal) && note.Count == 2);
        Assert.DoesNotContain("404", directory.Read("attack.kg.json"), StringComparison.Ordinal);
    }
}
