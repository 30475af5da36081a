using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests.Check;

/// <summary><c>kg conflicts</c> lists what contradicts what, in fact files and in C#, with the words of both sides.</summary>
public sealed class ConflictsCommandTests : IDisposable
{
    private readonly CheckProject _project = CheckProject.Create();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Each_conflict_has_its_claims_with_their_quotes()
    {
        WriteConflict();

        var kg = Kg.RunIn(_project.Directory, "conflicts", "--assembly", _project.Assembly);

        Assert.Equal(ExitCode.Found, kg.ExitCode);
        var lines = kg.Output.Split('\n');
        Assert.Equal("1 KG2001  Alpha Founded 1999  D1      asserted              “Alpha began in 1999”", lines[1]);
        Assert.Equal("1 KG2001  Alpha founded 2001  D2      reported, since 2001  “founded in 2001”", lines[2]);
        Assert.Equal("KG2001  Sources give values that cannot both be true (warning)", lines[3]);
        Assert.EndsWith("\nG: 1 conflict in 1 fact file and N.dll.\n", kg.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_each_claim_has_its_parts()
    {
        WriteConflict();

        using var json = JsonDocument.Parse(
            Kg.RunIn(_project.Directory, "conflicts", "a.kg.json", "--assembly", _project.Assembly, "--json").Output);

        var conflict = Assert.Single(json.RootElement.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("KG2001", "warning"), (conflict.GetProperty("id").GetString(), conflict.GetProperty("severity").GetString()));
        Assert.Equal(
            ["Alpha began in 1999", "founded in 2001"],
            conflict.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("quote").GetString()!));
    }

    [Fact]
    public void Without_a_conflict_the_answer_is_that_there_is_none()
    {
        _project.Write("a.kg.json", """{ "entities": { "Beta": { "kind": "Firm" } } }""");

        var kg = Kg.RunIn(_project.Directory, "conflicts", "--assembly", _project.Assembly);

        Assert.Equal(new Kg(ExitCode.Found, "G: 0 conflicts in 1 fact file and N.dll.\n", ""), kg);
    }

    private void WriteConflict() => _project.Write("a.kg.json", """
        {
          "sources": { "D2": "d2.txt" },
          "entities": { "Beta": { "kind": "Firm" } },
          "claims": [
            ["Alpha", "founded", "2001",
              { "source": "D2", "modality": "reported", "since": "2001", "quote": "founded in 2001" }]
          ]
        }
        """);
}
