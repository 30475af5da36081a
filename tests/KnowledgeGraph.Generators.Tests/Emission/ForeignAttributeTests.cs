using System.Collections.Immutable;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>
/// Attributes of the compiler and of analyzers are the author's own: wherever they are put, the generated code compiles as silently as
/// without them.
/// </summary>
public sealed class ForeignAttributeTests
{
    private const string Marks = "/*abstract*//*kind*//*enum*//*member*//*relation*//*entity*//*source*//*sources*//*graph*/";

    /// <summary>Every place that an author can put an attribute on, and every form of generated code that names what is there.</summary>
    private const string Project = """
        using System;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using KnowledgeGraph;

        namespace N;

        /*graph*/[KnowledgeGraph] public static partial class Race;

        /*abstract*/[Node(Abstract = true)] public readonly partial struct Agent
        {
            [Property] public partial string? Motto { get; }
            [Relation, Transitive] public partial Nodes<Agent> Knows { get; }
            [Relation, Symmetric] public partial Nodes<Agent> Allies { get; }
            [Inverse] public partial Nodes<Firm> Owns { get; }
            [Derived("Knows/Knows")] public partial Nodes<Agent> Circle { get; }
            [Relation] public partial Agent? Chief { get; }
        }

        [Node(Abstract = true, Is = typeof(Agent))] public readonly partial struct Body
        {
            [Relation] public partial Agent? Head { get; }
        }

        [Node(Is = typeof(Body))] internal readonly partial struct Club;

        /*enum*/public enum Stage { Seed, Listed }

        /*kind*/[Node(Is = typeof(Agent))] public readonly partial struct Firm
        {
            /*member*/[Property] public partial PartialDate? Founded { get; }
            [Property] public partial Values<Stage> Stages { get; }
            /*relation*/[Relation(Inverse = nameof(BackedBy)), Transitive] public partial Nodes<Firm> Backs { get; }
            [Inverse] public partial Nodes<Firm> BackedBy { get; }
            [Relation, Symmetric] public partial Nodes<Firm> Rivals { get; }
            [Relation(Inverse = nameof(Agent.Owns))] public partial Agent? Owner { get; }
            [Derived("Backs/Backs")] public partial Nodes<Firm> Second { get; }
            /*entity*/[Entity, Claim(nameof(Founded), "2023", Source = nameof(Sources.D1))] public static partial Firm DeepSeek { get; }
        }

        /*sources*/public static partial class Sources
        {
            /*source*/[Source("d.txt")] public static partial Source D1 { get; }
        }
        """;

    private const string Facts = """
        {
          "sources": { "D2": { "title": "d" } },
          "entities": { "HighFlyer": { "kind": "Firm", "backs": "DeepSeek", "stages": "seed", "rivals": "DeepSeek", "motto": "m" } }
        }
        """;

    private static readonly string[] Types = ["abstract", "kind", "enum", "sources", "graph"];
    private static readonly string[] Properties = ["member", "relation", "entity", "source"];
    private static readonly string[] Classes = ["sources", "graph"];

    private static readonly (string Attribute, string[] Places)[] Attributes =
    [
        ("Obsolete", [.. Types, .. Properties]),
        ("Obsolete(\"old\")", [.. Types, .. Properties]),
        ("Obsolete(\"old\", DiagnosticId = \"OLD001\")", [.. Types, .. Properties]),
        ("Obsolete(\"old\", error: true)", [.. Types, .. Properties]),
        ("Experimental(\"NEW001\")", [.. Types, .. Properties]),
        ("System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)", [.. Types, .. Properties]),
        ("System.ComponentModel.Browsable(false)", [.. Types, .. Properties]),
        ("System.ComponentModel.Description(\"d\")", [.. Types, .. Properties]),
        ("System.Runtime.Versioning.SupportedOSPlatform(\"windows\")", [.. Types, .. Properties]),
        ("System.Runtime.Versioning.UnsupportedOSPlatform(\"browser\")", [.. Types, .. Properties]),
        ("System.Runtime.Versioning.RequiresPreviewFeatures", [.. Types, .. Properties]),
        ("CLSCompliant(false)", [.. Types, .. Properties]),
        ("SuppressMessage(\"Design\", \"CA1000\")", [.. Types, .. Properties]),
        ("ExcludeFromCodeCoverage", ["abstract", "kind", "sources", "graph", .. Properties]),
        ("System.CodeDom.Compiler.GeneratedCode(\"t\", \"1\")", [.. Types, .. Properties]),
        ("System.Runtime.CompilerServices.CompilerGenerated", [.. Types, .. Properties]),
        ("DebuggerDisplay(\"{Key}\")", [.. Types, .. Properties]),
        ("DebuggerNonUserCode", ["abstract", "kind", "sources", "graph", .. Properties]),
        ("DebuggerTypeProxy(typeof(object))", ["abstract", "kind", "sources", "graph"]),
        ("DebuggerBrowsable(DebuggerBrowsableState.Never)", Properties),
        ("Serializable", Types),
        (
            "System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))",
            ["abstract", "kind", "enum", .. Properties]),
        ("System.ComponentModel.TypeConverter(typeof(System.ComponentModel.StringConverter))", ["abstract", "kind", "enum", .. Properties]),
        ("System.Text.Json.Serialization.JsonIgnore", Properties),
        ("RequiresUnreferencedCode(\"r\")", Classes),
        ("RequiresDynamicCode(\"r\")", Classes),
        ("RequiresAssemblyFiles", Classes),
        ("RequiresAssemblyFiles", Properties),
        ("NotNull", ["member"]),
        ("DisallowNull", ["member"]),
    ];

    public static TheoryData<string, string> Table
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (attribute, places) in Attributes)
            {
                foreach (var place in places) rows.Add(attribute, place);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void An_attribute_puts_nothing_into_generated_code(string attribute, string place)
    {
        Assert.Contains("/*" + place + "*/", Marks, StringComparison.Ordinal);
        Assert.Empty(InGeneratedCode(Test().Edit("/*" + place + "*/", "[" + attribute + "] ")));
    }

    [Fact]
    public void Attributes_everywhere_put_nothing_into_generated_code()
    {
        foreach (var attribute in new[] { "Obsolete(\"old\", error: true)", "Experimental(\"NEW001\")", "Obsolete" })
        {
            var test = Test();
            foreach (var place in Types.Concat(Properties)) test = test.Edit("/*" + place + "*/", "[" + attribute + "] ");
            Assert.Empty(InGeneratedCode(test));
        }
    }

    [Theory]
    [InlineData("[assembly: CLSCompliant(true)]")]
    [InlineData("[assembly: Experimental(\"NEW001\")]")]
    [InlineData("[assembly: System.Runtime.Versioning.SupportedOSPlatform(\"windows\")]")]
    public void An_attribute_of_the_assembly_puts_nothing_into_generated_code(string attribute) =>
        Assert.Empty(InGeneratedCode(Test().Edit("namespace N;", attribute + "\nnamespace N;")));

    [Fact]
    public void Every_generated_file_suppresses_warnings_before_its_first_declaration() => Assert.All(
        Test().Run().Files,
        file => Assert.StartsWith("#pragma warning disable\n", WithoutFirstComments(file.Text), StringComparison.Ordinal));

    [Fact]
    public void Without_such_attributes_there_is_nothing_to_suppress()
    {
        var result = AiRace.Test.Run();
        var trees = result.Files.Select(
            file => AiRace.Test.Parse("/" + file.Name, file.Text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal)));
        Assert.Empty(result.Input.AddSyntaxTrees(trees).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    private static GeneratorTest Test() => new GeneratorTest().Add("Project.cs", Project).AddFile("facts.kg.json", Facts);

    /// <summary>What the compiler and the generator report, but for what the author's own code gives, with warnings as errors.</summary>
    private static ImmutableArray<string> InGeneratedCode(GeneratorTest test)
    {
        var result = test.Run();
        var strict = result.Compilation.WithOptions(result.Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        return
        [
            .. result.Diagnostics.Select(d => d.ToString()),
            .. strict.GetDiagnostics().Where(
                d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree
                    && !result.Input.SyntaxTrees.Contains(tree)).Select(d => d.ToString()),
        ];
    }

    private static string WithoutFirstComments(string text) =>
        string.Concat(text.Split('\n').SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line + "\n"));
}
