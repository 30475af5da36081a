using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>Names that the generator writes into every kind.</summary>
public sealed class TakenNameTests
{
    [Theory]
    [InlineData("Find")]
    [InlineData("Key")]
    [InlineData("Walk")]
    [InlineData("Schema")]
    [InlineData("op_Equality")]
    [InlineData("op_Inequality")]
    [InlineData("get_Key")]
    public void KG0021_an_entity_cannot_be_named_as_a_generated_member(string name) => DiagnosticAssert.Reports(
        Kind($"[Entity] public static partial Team [|{name}|] {{ get; }}"), "KG0021",
        $"'Team.{name}' cannot have this name: every kind has a generated member '{name}'. Rename it.");

    [Theory]
    [InlineData(
        "public bool [|Equals|](Team other) => true;",
        "'Team.Equals' cannot have this name: every kind has a generated 'Equals', which compares nodes")]
    [InlineData(
        "public override bool [|Equals|](object? other) => true;",
        "'Team.Equals' cannot have this name: every kind has a generated 'Equals', which compares nodes")]
    [InlineData(
        "public override int [|GetHashCode|]() => 0;",
        "'Team.GetHashCode' cannot have this name: every kind has a generated 'GetHashCode', which compares nodes")]
    [InlineData(
        "public static bool operator [|==|](Team a, Team b) => true;",
        "'Team.operator ==' cannot have this name: every kind has this generated operator")]
    [InlineData(
        "public static bool operator [|!=|](Team a, Team b) => true;",
        "'Team.operator !=' cannot have this name: every kind has this generated operator")]
    public void KG0021_equality_is_that_of_the_nodes_and_nothing_else_is_reported(string member, string message)
    {
        DiagnosticAssert.Reports(Kind(member), "KG0021", message);
        var unmarked = Kind(member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.DoesNotContain(unmarked.Run().Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public bool Equals(string other) => other == Key;")]
    [InlineData("public static bool operator <(Team a, Team b) => false; public static bool operator >(Team a, Team b) => false;")]
    [InlineData("public override string ToString() => Key;")]
    [InlineData("[Entity] public static partial Team TeamClaims { get; } [Property] public partial string? Note { get; }")]
    public void What_the_generator_does_not_write_is_free(string member)
    {
        var result = Kind(member).Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Whatever the author writes in the place of a generated member: that is reported, and nothing else is wrong.</summary>
    public static TheoryData<string, string> InTheWay
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var name in new[] { "Key", "Label", "Aliases", "Facts", "Claims", "Closure", "Schema" })
            {
                string[] forms =
                    ["int {0} => 1;", "int {0}() => 1;", "static int {0}(int a) => a;", "const int {0} = 1;", "class {0} {{ }}"];
                foreach (var form in forms) Add(name, form);
            }

            string[] methods =
                ["AsNode", "Find", "FindAll", "Parse", "TryParse", "In", "Walk", "AsLower", "Equals", "GetHashCode", "ToString"];
            foreach (var name in methods)
            {
                foreach (var form in new[] { "int {0} => 1;", "const int {0} = 1;", "class {0} {{ }}" }) Add(name, form);
            }

            Add("AsNode", "int {0}() => 1;");
            Add("AsLower", "int {0}() => 1;");
            Add("Find", "static int {0}(string a) => 1;");
            Add("FindAll", "static int {0}(string a) => 1;");
            Add("Parse", "static int {0}(string a) => 1;");
            Add("In", "int {0}(Graph a) => 1;");
            Add("Walk", "int {0}(string a) => 1;");
            Add("Walk", "int {0}<T>(string a) => 1;");
            Add("TryParse", "static bool {0}(string? a, out Team b) {{ b = default; return true; }}");
            Add("get_Key", "string {0}() => \"\";");
            foreach (var name in new[] { "Key", "Claims", "Find", "AsNode", "Equals", "GetHashCode", "ToString", "_node", "EntityAt" })
            {
                rows.Add(name, $"[Property] public partial int? {name} {{ get; }}");
                rows.Add(name, $"[Entity] public static partial Team {name} {{ get; }}");
            }

            return rows;

            void Add(string name, string form) =>
                rows.Add(name, "public " + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name));
        }
    }

    [Theory]
    [MemberData(nameof(InTheWay))]
    public void KG0021_what_stands_in_the_place_of_a_generated_member_is_reported_and_nothing_else(string name, string member)
    {
        var result = Below(member).Run();
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal("KG0021", problem.Id);
        Assert.Contains("'Team." + name + "'", problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(
            name, problem.Location.SourceTree!.ToString().Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData(
        "public string [|Motto|] => \"m\";", "KG0021",
        "'Team.Motto' cannot have this name: 'Team' inherits the members of 'Owner'. Rename it.")]
    [InlineData(
        "public string [|Motto|]() => \"m\";", "KG0021",
        "'Team.Motto' cannot have this name: 'Team' inherits the members of 'Owner'. Rename it.")]
    [InlineData(
        "[Entity] public static partial Team [|Motto|] { get; }", "KG0021",
        "'Team.Motto' cannot have this name: 'Team' inherits the members of 'Owner'. Rename it.")]
    [InlineData("[Property] public partial string? [|Motto|] { get; }", "KG0020", "'Team.Motto' clashes with 'Owner.Motto'")]
    [InlineData(
        "public [|Team|](Node node) { }", "KG0021",
        "'Team.Team' cannot have this name: every kind has a generated constructor that takes a node. Rename it.")]
    [InlineData(
        "public static implicit operator [|Node|](Team team) => default;", "KG0021",
        "'Team.operator Node' cannot have this name: every kind has this generated conversion. Rename it.")]
    public void What_stands_in_the_place_of_an_inherited_member_or_a_conversion_is_reported_and_nothing_else(
        string member, string id, string message)
    {
        DiagnosticAssert.Reports(Below(member), id, message);
        var unmarked = Below(member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.DoesNotContain(unmarked.Run().Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public int _node => 1; private static int EntityAt(int index) => index; [Entity] public static partial Team A { get; }")]
    [InlineData(
        "public static Team? Find(int id) => null; public int Walk(int steps) => steps; public static int Key_ => 1; "
            + "public int As(int a) => a;")]
    [InlineData("public int TeamClaims => 1; public int TeamClosure => 1;")]
    public void What_the_generator_can_do_without_or_overload_is_free(string member)
    {
        var result = Below(member).Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("Graph", "public static int Graph => 1;")]
    [InlineData("Graph", "public static class Graph { }")]
    [InlineData("GeneratedImage", "public static int GeneratedImage() => 1;")]
    public void KG0007_a_name_that_the_graph_needs_is_reported_and_nothing_else(string name, string member)
    {
        var result = Below("").Edit("public static partial class G;", $"public static partial class G {{ {member} }}").Run();
        Assert.Equal("KG0007", Assert.Single(result.Diagnostics).Id);
        Assert.Contains($"'{name}'", result.Diagnostics[0].GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), error => error.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>A kind with every form of generated member, below another one and, unless it has an entity, above a third.</summary>
    private static GeneratorTest Below(string member)
    {
        var hasEntity = member.Contains("[Entity]", StringComparison.Ordinal);
        return new GeneratorTest().Add(
            "Vocabulary.cs",
            $$"""
            #nullable enable
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node(Abstract = true)] public readonly partial struct Owner { [Property] public partial string? Motto { get; } }
            [Node(Is = typeof(Owner){{(hasEntity ? "" : ", Abstract = true")}})] public readonly partial struct Team
            {
                [Relation, Transitive] public partial Nodes<Team> Backs { get; }
                {{member}}
            }
            {{(hasEntity ? "" : "[Node(Is = typeof(Team))] public readonly partial struct Lower;")}}
            """);
    }

    private static GeneratorTest Kind(string member) => new GeneratorTest().Add(
        "Vocabulary.cs",
        "#nullable enable\nusing KnowledgeGraph; namespace N; [KnowledgeGraph] public static partial class G; "
            + "[Node] public readonly partial struct Team { " + member + " }");
}
