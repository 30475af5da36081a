using KnowledgeGraph.Generators.Tests.Harness;
using KnowledgeGraph.Generators.Tests.Modules;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>Constants of enums with texts of data from elsewhere.</summary>
public sealed class ConstantTextTests
{
    private const string Vocabulary = """
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        public enum Sector
        {
            [EnumMember(Value = "Network Devices")] NetworkDevices,
            [JsonStringEnumMemberName("Field I/O"), EnumMember(Value = "field-io")] FieldIO,
            [EnumMember] Other,
        }
        [Node] public readonly partial struct Device
        {
            [Property] public partial Sector? Sector { get; }
            [Property] public partial Values<Sector> Sectors { get; }
        }
        """;

    private static GeneratorTest Project(string before = "Other", string after = "Other") =>
        new GeneratorTest { Documentation = DocumentationMode.Parse }
            .Add("Vocabulary.cs", Vocabulary.Replace(before, after, StringComparison.Ordinal));

    private static string ImageOf(GeneratorTest test)
    {
        var result = test.Run();
        Assert.Empty(result.Diagnostics);
        return result["G.Image.g.cs"];
    }

    [Fact]
    public void Facts_name_a_constant_by_its_text_or_its_name()
    {
        static string Facts(string first, string second) => $$"""
            { "entities": { "A": { "kind": "Device", "sector": "{{first}}", "sectors": ["{{second}}", "other"] } } }
            """;
        var image = ImageOf(Project().AddFile("facts.kg.json", Facts("Network Devices", "Field I/O")));

        Assert.Contains("Network Devices", image, StringComparison.Ordinal);
        Assert.Equal(image, ImageOf(Project().AddFile("facts.kg.json", Facts("NetworkDevices", "FieldIO"))));
        Assert.Equal(image, ImageOf(Project().AddFile("facts.kg.json", Facts("networkDevices", "fieldIO"))));
        Assert.Equal(image, ImageOf(Project().AddFile("facts.kg.ttl", """
            @prefix : <urn:knowledgegraph:G:> .
            :A a :Device ; :sector :Network%20Devices ; :sectors "Field I/O" , "Other" .
            """)));
    }

    [Fact]
    public void Facts_in_CSharp_name_the_constant_itself()
    {
        const string facts = """
            [Entity, Claim(nameof(Sector), N.Sector.NetworkDevices), Claim(nameof(Sectors), "Field I/O")]
            public static partial Device A { get; }
            """;
        var image = ImageOf(Project("[Property] public partial Sector? Sector", facts + "[Property] public partial Sector? Sector"));

        Assert.Contains("Network Devices", image, StringComparison.Ordinal);
        Assert.DoesNotContain("NetworkDevices", image, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Network Device\"", "takes 'Network Devices', 'Field I/O' or 'Other': did you mean 'Network Devices'?")]
    [InlineData("\"Robots\"", "takes 'Network Devices', 'Field I/O' or 'Other': it is not one of them.")]
    public void An_unknown_text_is_an_error_that_lists_the_texts(string value, string message) => DiagnosticAssert.Reports(
        Project().AddFile("facts.kg.json", $$"""{ "entities": { "A": { "kind": "Device", "sector": [|{{value}}|] } } }"""),
        "KG1005", message);

    [Theory]
    [InlineData("\"Field I/O\"", "\"Network Devices\"", "of the constant 'FieldIO' is the text of the constant 'NetworkDevices', too.")]
    [InlineData("\"Field I/O\"", "\"Other\"", "is the name of the constant 'Other'.")]
    [InlineData("\"Network Devices\"", "\"fieldIO\"", "is the name of the constant 'FieldIO'.")]
    [InlineData("\"Network Devices\"", "\" \"", "has no visible characters.")]
    public void KG0042_a_text_names_one_constant(string before, string after, string message) =>
        DiagnosticAssert.Reports(Project(before, "[|" + after + "|]"), "KG0042", message);

    [Fact]
    public void A_graph_that_extends_another_has_the_texts_of_its_constants()
    {
        const string core = """
            namespace Cores;
            [KnowledgeGraph] public static partial class Core;
            public enum Sector { [System.Runtime.Serialization.EnumMember(Value = "Network Devices")] NetworkDevices, Other }
            [Node] public readonly partial struct Device { [Property] public partial Sector? Sector { get; } }
            """;
        const string facts = """{ "entities": { "A": { "kind": "Device", "sector": "Network Devices" } } }""";
        var extending = GraphProject.Extending("Supply", "Core") + """

            [Node] public readonly partial struct Part { [Property] public partial Cores.Sector? Sector { get; } }
            """;
        var result = GraphProject.Of(
            extending, """
            {
              "entities": {
                "B": { "kind": "Device", "sector": "Network Devices" }, "C": { "kind": "Part", "sector": "networkDevices" }
              }
            }
            """, GraphProject.Build("Cores", core, facts)).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("Network Devices", result["Supply.Image.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("NetworkDevices", result["Supply.Image.g.cs"], StringComparison.Ordinal);
    }
}
