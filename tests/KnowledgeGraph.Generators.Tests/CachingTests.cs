using System.Collections.Immutable;
using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests;

/// <summary>
/// For each kind of edit, the steps that give something new. Every other step must give its cached value, or the same one again.
/// </summary>
public sealed class CachingTests
{
    private static readonly GeneratorTest Project = AiRace.Test.AddFile("more.kg.json", """
        {
          "entities": { "AMD": { "kind": "Company" } },
          "claims": [
            ["AMD", "founded", "1969"],
            ["AMD", "backs", "Nvidia"]
          ]
        }
        """).AddFile("triples.kg.ttl", """
        @prefix r: <urn:knowledgegraph:Race:> .
        r:Arm a r:Company ; r:founded "1990" .
        """);

    private static readonly Dictionary<string, (Func<GeneratorTest, GeneratorTest> Edit, string[] Steps, string[] Files)> Edits = new()
    {
        ["an unrelated edit in C#"] = (
            test => test.Edit("output.WriteLine(Company.Nvidia.Equals", "output.WriteLine(!Company.Nvidia.Equals"), [], []),
        ["a new C# file without facts"] = (test => test.Add("Other.cs", "internal static class Other;"), [], []),
        ["white space in the vocabulary"] = (
            test => test.Edit("[Node] public readonly partial struct Policy", "\n\n[Node]   public readonly partial struct Policy"),
            [StepNames.Anchors, StepNames.KindDeclarations], []),
        ["a comment in the vocabulary"] = (
            test => test.Edit("public readonly partial struct Agent", "// Somebody.\npublic readonly partial struct Agent"),
            [StepNames.Anchors, StepNames.KindDeclarations], []),
        ["white space before facts in C#"] = (
            test => test.Edit("public static partial class Sources", "\n\npublic static partial class Sources"),
            [StepNames.Anchors, StepNames.SourceDeclarations], []),
        ["a moved entity in C#"] = (
            test => test.Edit("/// <summary>A hedge fund.</summary>", "// First.\n/// <summary>A hedge fund.</summary>"),
            [StepNames.Anchors, StepNames.EntityDeclarations, StepNames.SourceDeclarations], []),
        ["white space in a fact file"] = (
            test => test.Edit("\"claims\": [\n    [\"AMD\"", "\"claims\":\n\n  [\n    [ \"AMD\""),
            [StepNames.Anchors, StepNames.FactFiles], []),
        ["a comment in a fact file"] = (
            test => test.Edit("[\"AMD\", \"founded\"", "// a comment\n[\"AMD\", \"founded\""),
            [StepNames.Anchors, StepNames.FactFiles], []),
        ["white space and another prefix in a file in Turtle"] = (
            test => test.Edit(
                "@prefix r: <urn:knowledgegraph:Race:> .\nr:Arm a r:Company ; r:founded",
                "PREFIX x: <urn:knowledgegraph:Race:>\n# Arm\nx:Arm a x:Company ;\n    x:founded"),
            [StepNames.Anchors, StepNames.FactFiles], []),
        ["one fact in a file in Turtle"] = (
            test => test.Edit("\"1990\"", "\"1991\""),
            [StepNames.FactFiles, StepNames.Image, StepNames.Module, StepNames.Linked, StepNames.Linking, StepNames.Units],
                ["Race.Image.g.cs", "Race.Module.g.cs"]),
        ["one fact in C#"] = (
            test => test.Edit("nameof(Founded), \"2023\"", "nameof(Founded), \"202X\""),
            [StepNames.DeclarationText, StepNames.Module, StepNames.EntityDeclarations, StepNames.Image, StepNames.Linked,
                StepNames.Linking,
                StepNames.Units],
            ["Race.Declarations.g.cs", "Race.Image.g.cs", "Race.Module.g.cs"]),
        ["one fact in a fact file"] = (
            test => test.Edit("\"1969\"", "\"1968\""),
            [StepNames.FactFiles, StepNames.Image, StepNames.Module, StepNames.Linked, StepNames.Linking, StepNames.Units],
                ["Race.Image.g.cs", "Race.Module.g.cs"]),
        ["facts in another order"] = (
            test => test.Edit(
                "[\"AMD\", \"founded\", \"1969\"],\n    [\"AMD\", \"backs\", \"Nvidia\"]",
                "[\"AMD\", \"backs\", \"Nvidia\"],\n    [\"AMD\", \"founded\", \"1969\"]"),
            [StepNames.Anchors, StepNames.FactFiles, StepNames.Linking, StepNames.Units], []), // where facts stand is linked as well
        ["a new fact file"] = (
            test => test.AddFile("new.kg.json", """{ "entities": { "Intel": { "kind": "Company" } } }"""),
            [StepNames.Anchors, StepNames.EntityNames, StepNames.FactFiles, StepNames.Image, StepNames.Module, StepNames.Linked,
                StepNames.Linking,
                StepNames.Units],
            ["Company.Entities.g.cs", "Chip.Entities.g.cs", "Policy.Entities.g.cs", "Race.Image.g.cs", "Race.Module.g.cs"]),
        ["a removed fact file"] = (
            test => test with { Files = [] },
            [StepNames.Anchors, StepNames.EntityNames, StepNames.FactFiles, StepNames.Image, StepNames.Module, StepNames.Linked,
                StepNames.Linking,
                StepNames.Units],
            ["Company.Entities.g.cs", "Chip.Entities.g.cs", "Policy.Entities.g.cs", "Race.Image.g.cs", "Race.Module.g.cs"]),
        ["a renamed label"] = (
            test => test.Edit("[Entity(\"Nvidia\")]", "[Entity(\"NVIDIA\")]"),
            [
                StepNames.DeclarationText, StepNames.Module, StepNames.EntityDeclarations, StepNames.EntityNames, StepNames.Image,
                StepNames.Linked,
                StepNames.Linking, StepNames.Units,
            ],
            ["Race.Declarations.g.cs", "Race.Image.g.cs", "Race.Module.g.cs"]),
        ["the documentation of a kind"] = (
            test => test.Edit("Whoever acts.", "Whoever decides."),
            [StepNames.Binding, StepNames.KindDeclarations, StepNames.Kinds, StepNames.Vocabulary, StepNames.Anchors],
            ["Race.g.cs"]),
        ["a new member of a kind"] = (
            test => test.Edit(
                "public readonly partial struct Chip\n{\n    /// <summary>Its",
                "public readonly partial struct Chip\n{\n    /// <summary>Its year.</summary>\n    [Property] public partial PartialDate? "
                    + "Year { get; }\n    /// <summary>Its"),
            [
                StepNames.Anchors, StepNames.Binding, StepNames.DeclarationText, StepNames.Module, StepNames.Image,
                StepNames.KindDeclarations,
                StepNames.Kinds, StepNames.Linked, StepNames.Linking, StepNames.Rules, StepNames.Schema, StepNames.Unfinished,
                StepNames.Vocabulary,
            ],
            ["Agent.g.cs", "Chip.g.cs", "Company.g.cs", "Policy.g.cs", "Race.Declarations.g.cs", "Race.Image.g.cs", "Race.Module.g.cs",
                "Race.g.cs"]),
        ["a constraint"] = (
            test => test.Edit(
                "[Property] public partial PartialDate? Founded", "[Property, MinInclusive(\"1900\")] public partial PartialDate? Founded"),
            [StepNames.Anchors, StepNames.Binding, StepNames.DeclarationText, StepNames.Module, StepNames.KindDeclarations,
                StepNames.Kinds, StepNames.Rules],
            ["Race.Declarations.g.cs", "Race.Module.g.cs"]), // nothing is linked again
        ["a constraint that a fact is against"] = (
            test => test.Edit(
                "[Property] public partial PartialDate? Founded", "[Property, MinInclusive(\"2000\")] public partial PartialDate? Founded"),
            [
                StepNames.Anchors, StepNames.Binding, StepNames.Checking, StepNames.DeclarationText, StepNames.Module,
                StepNames.KindDeclarations,
                StepNames.Kinds,
                StepNames.Problems, StepNames.Rules,
            ],
            ["Race.Declarations.g.cs", "Race.Module.g.cs"]),
        ["a wrong fact in a fact file"] = (
            test => test.Edit("\"1969\"", "\"then\""),
            [StepNames.FactFiles, StepNames.Image, StepNames.Module, StepNames.Linked, StepNames.Linking, StepNames.Problems,
                StepNames.Units],
            ["Race.Image.g.cs", "Race.Module.g.cs"]),
    };

    [Fact]
    public void What_follows_by_rule_is_found_again_only_where_the_facts_of_relations_are_others()
    {
        var test = new GeneratorTest()
            .Add("Vocabulary.cs", """
                using KnowledgeGraph;
                namespace N;
                [KnowledgeGraph] public static partial class G;
                [Node] public readonly partial struct Firm
                {
                    [Relation, Transitive] public partial Nodes<Firm> Backs { get; }
                    [Derived("Backs/Backs")] public partial Nodes<Firm> Holds { get; }
                    [Property] public partial int? Founded { get; }
                }
                """)
            .AddFile(
                "facts.kg.json",
                """{ "entities": { "A": { "kind": "Firm", "label": "a", "founded": 1, "backs": "B" }, "B": """
                    + """{ "kind": "Firm", "backs": "C" }, "C": { "kind": "Firm" } } }""");
        var before = test.Run();
        (string, string)[] edits =
        [
            ("\"a\"", "\"b\""), ("\"founded\": 1", "\"founded\": 2"),
            ("\"backs\": \"B\"", "\"backs\": { \"value\": \"B\", \"since\": \"2020\" }"),
        ];
        foreach (var edit in edits)
        {
            var after = before.After(test.Edit(edit.Item1, edit.Item2));
            Assert.Contains(StepNames.Image, StepReasons.Changed(after));
            Assert.DoesNotContain(StepNames.Deriving, StepReasons.Computed(after));
        }

        Assert.Contains(StepNames.Deriving, StepReasons.Changed(before.After(test.Edit("\"backs\": \"C\"", "\"backs\": \"A\""))));
        Assert.Contains(StepNames.Deriving, StepReasons.Changed(before.After(test.Edit("Backs/Backs", "Backs{3}"))));
    }

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_changes_only_what_depends_on_it(string name)
    {
        var (edit, steps, files) = Edits[name];
        var before = Project.Run();
        var after = before.After(edit(Project));

        Assert.Equal(steps.Order(StringComparer.Ordinal), StepReasons.Changed(after));
        Assert.Equal(files.Order(StringComparer.Ordinal), StepReasons.ChangedFiles(before.Run, after));
    }

    [Fact]
    public void After_an_unrelated_edit_no_fact_is_read_linked_or_written_again()
    {
        var before = Project.Run();
        var after = before.After(Project.Edit("output.WriteLine(Company.Nvidia.Equals", "output.WriteLine(!Company.Nvidia.Equals"));

        // The compiler asks for the attributes anew, since any edit may change what they mean; what they say is compared, and all else is
        // cached.
        string[] compared =
        [
            StepNames.BaseModules, StepNames.ClaimsWithoutEntity, StepNames.EntityDeclarations, StepNames.GraphDeclarations,
            StepNames.KindDeclarations,
            StepNames.SourceDeclarations,
        ];
        Assert.Empty(StepReasons.Computed(after).Except(compared));
    }

    [Fact]
    public void One_edited_fact_file_is_the_only_one_that_is_read_again()
    {
        var test = AiRaceFiles.Test;
        var after = test.Run().After(test.Edit("\"2023\"", "\"2024\""));
        var reasons = after.Results.Single().TrackedSteps[StepNames.FactFiles].SelectMany(s => s.Outputs).Select(o => o.Reason.ToString());
        Assert.Equal(["Cached", "Modified"], reasons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_walk_over_models_finds_a_symbol()
    {
        var symbol = AiRace.Test.Compile().GlobalNamespace;
        Assert.ThrowsAny<Exception>(
            () => ModelAssert.Walk(
                new[] { new { A = (object)new { symbol } } }, "model", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }
}
