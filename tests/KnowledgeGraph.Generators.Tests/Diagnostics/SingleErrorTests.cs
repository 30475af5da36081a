using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>One mistake is one error: neither the compiler nor the facts that depend on what is in error add to it.</summary>
public sealed class SingleErrorTests
{
    private const string Vocabulary = """
        using KnowledgeGraph;
        namespace N;
        [KnowledgeGraph] public static partial class G;
        [Node] public readonly partial struct Person
        {
            [Property] public partial PartialDate? Born { get; }
            [Inverse] public partial Nodes<Film> Directed { get; }
            [Entity, Claim(nameof(Born), "1937-11-30")] public static partial Person Scott { get; }
        }
        [Node] public readonly partial struct Studio;
        [Node] public readonly partial struct Film
        {
            [Property] public partial PartialDate Released { get; }
            [Property] public partial Values<string> Taglines { get; }
            [Relation(Inverse = nameof(Person.Directed))] public partial Nodes<Person> DirectedBy { get; }
            [Relation, Symmetric] public partial Nodes<Film> Resembles { get; }
            [Relation] public partial Studio? MadeBy { get; }
            [Entity, Claim(nameof(Released), "1979"), Claim(nameof(DirectedBy), nameof(Person.Scott))]
            public static partial Film Alien { get; }
        }
        """;

    private const string Facts = """
        {
          "entities": {
            "Aliens": {
              "kind": "Film", "released": "1986", "taglines": "This time it's war", "resembles": "Alien", "madeBy": "Brandywine" },
            "Cameron": { "kind": "Person", "born": "1954" },
            "Brandywine": { "kind": "Studio" }
          },
          "claims": [["Aliens", "directedBy", "Cameron"], ["Scott", "directed", "Alien"]]
        }
        """;

    [Fact]
    public void Without_a_mistake_there_is_no_error() => Assert.Empty(Errors(Test()));

    [Theory]
    [InlineData("public partial PartialDate? Born", "public PartialDate? Born", "KG0002")]
    [InlineData("public partial PartialDate? Born { get; }", "public partial PartialDate? Born { get; init; }", "KG0002")]
    [InlineData("[Property] public partial PartialDate? Born", "public partial PartialDate? Born", "KG0002")]
    [InlineData("[Relation, Symmetric]", "[Symmetric]", "KG0002")]
    [InlineData("PartialDate? Born", "System.DateTime? Born", "KG0003")]
    [InlineData("Nodes<Person> DirectedBy", "System.Collections.Generic.List<Person> DirectedBy", "KG0003")]
    [InlineData("Nodes<Film> Directed ", "Film[] Directed ", "KG0003")]
    [InlineData("Values<string> Taglines", "string[] Taglines", "KG0003")]
    [InlineData("[Node] public readonly partial struct Studio", "public readonly partial struct Studio", "KG0013")]
    [InlineData("nameof(Person.Directed)", "\"Directs\"", "KG0014")]
    [InlineData("[Relation(Inverse = nameof(Person.Directed))]", "[Relation]", "KG0016")]
    [InlineData("[Inverse] public partial Nodes<Film> Directed", "[Inverse] public partial Nodes<Studio> Directed", "KG0015")]
    [InlineData("PartialDate Released", "PartialDate Label", "KG0021")]
    [InlineData("public static partial Film Alien", "public static partial Person Alien", "KG1021")]
    [InlineData("public static partial Person Scott", "public partial Person Scott", "KG1021")]
    [InlineData("nameof(Released), \"1979\"", "\"Relased\", \"1979\"", "KG1002")]
    public void A_mistake_in_the_vocabulary_is_reported_once(string right, string wrong, string id)
    {
        var test = Test().Edit(right, wrong);
        if (wrong.Contains(" Label", StringComparison.Ordinal))
            test = test.Edit("nameof(Released)", "nameof(Label)").Edit("\"released\": \"1986\", ", "");
        Assert.Equal([id], Errors(test).Where(error => !IsOfDuplicateLabel(error)).Select(error => error.Id));
    }

    [Fact]
    public void Claims_on_what_is_no_entity_are_reported_once() => Assert.Equal(
        ["KG1023"],
        Errors(Test().Edit("[Entity, Claim(nameof(Released), \"1979\"), ", "[Claim(nameof(Released), \"1979\"), "))
            .Select(error => error.Id));

    [Fact]
    public void A_kind_of_the_wrong_shape_is_reported_once() => Assert.Equal(
        ["KG0001"],
        Errors(Test().Edit("[Node] public readonly partial struct Film", "[Node] public readonly partial record struct Film"))
            .Select(error => error.Id)
            .Where(id => id != "CS0315")); // The compiler's own word on Nodes<Film>, which takes kinds only.

    [Theory]
    [InlineData("{ \"kind\": \"Studio\" }\n", "{ \"kind\": \"Studio\" } \"\"\n", "KG1101")] // a comma is missing
    [InlineData("\"directed\", \"Alien\"]]\n}", "\"directed\", \"Alien\"]]\n}\n}", "KG1101")]
    [InlineData("\"directed\", \"Alien\"]]\n}", "\"directed\", \"Alien\"]]\n", "KG1112")]
    [InlineData("\"entities\": {\n", "\"entities\": [{\n", "KG1101")]
    public void A_fact_file_that_cannot_be_read_is_reported_once(string right, string wrong, string id)
    {
        var test = Test()
            .Add("Program.cs", "class C { object Known => N.Film.Alien; string Named => nameof(N.Person.Scott); }")
            .AddFile(
                "more.kg.json",
                """{ "claims": [["Cameron", "directed", "Alien"], ["Aliens", "madeBy", "Brandywine", """
                    + """{ "restsOn": ["c1"], "modality": "inferred" }]] }""");
        Assert.Equal([id], Errors(test.Edit(right, wrong)).Select(error => error.Id));
    }

    [Fact]
    public void An_entity_that_stands_before_a_syntax_error_keeps_its_property() => Assert.Equal(
        ["KG1101"],
        Errors(Test().Add("Program.cs", "class C { object Named => N.Person.Cameron; }").Edit("\"claims\"", "claims"))
            .Select(error => error.Id));

    [Fact]
    public void A_kind_cannot_have_the_name_of_a_member_that_every_kind_has() => DiagnosticAssert.Reports(
        new GeneratorTest()
            .Add(
                "Vocabulary.cs",
                "using KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G; [Node] public readonly partial struct "
                    + "[|Label|] { [Property] public partial int? Year { get; } }")
            .AddFile("facts.kg.json", """{ "entities": { "Motown": { "kind": "Label", "year": 1959 } } }"""),
        "KG0021",
        "'Label' cannot have this name: every kind has a generated member 'Label'.");

    /// <summary>The author's property and the generator's have one name; which of them is to be renamed KG0021 says.</summary>
    private static bool IsOfDuplicateLabel(Diagnostic error) => error.Id is "CS0102" or "CS0229";

    private static GeneratorTest Test() => new GeneratorTest().Add("Vocabulary.cs", Vocabulary).AddFile("facts.kg.json", Facts);

    private static IEnumerable<Diagnostic> Errors(GeneratorTest test)
    {
        var result = test.Run();
        return result.Diagnostics.Concat(result.Compilation.GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}
