using KnowledgeGraph.CodeFixes.Sources;
using KnowledgeGraph.CodeFixes.Tests.Harness;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>A source that a claim names is declared where sources are.</summary>
public sealed class DeclareSourceCodeFixTests
{
    private static readonly FixTest Project = new FixTest(new DeclareSourceCodeFix())
        .Add("Vocabulary.cs", """
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G; // The graph.
            """)
        .Add("Facts.cs", """
            using KnowledgeGraph;
            namespace N;
            [Node] public readonly partial struct Firm
            {
                [Property] public partial PartialDate? Founded { get; }
                [Entity, Claim(nameof(Founded), "2023", Source = "D9")] public static partial Firm A { get; }
                [Entity, Claim(nameof(Founded), "2023", Source = "D9")] public static partial Firm B { get; }
            }
            """);

    private static readonly FixTest WithClass = Project.Add("Sources.cs", """
        using KnowledgeGraph;
        namespace N;

        public static partial class Documents
        {
            /// <summary>The first.</summary>
            [Source("1.txt")]
            public static partial Source Alpha { get; }

            [Source("2.txt")]
            public static partial Source Beta { get; } // The second.
        }
        """);

    [Fact]
    public Task In_the_class_that_has_sources() => WithClass.Becomes(WithClass.Edit("// The second.\n", """
        // The second.

            [Source] public static partial Source D9 { get; }

        """));

    [Fact]
    public Task Several_at_once() =>
        WithClass.Edit("Source = \"D9\")] public static partial Firm B", "Source = \"E1\")] public static partial Firm B")
        .Becomes(WithClass
            .Edit("Source = \"D9\")] public static partial Firm B", "Source = \"E1\")] public static partial Firm B")
            .Edit("// The second.\n", """
                // The second.

                    [Source] public static partial Source D9 { get; }

                    [Source] public static partial Source E1 { get; }

                """));

    [Theory]
    [InlineData("nameof(Documents.D9)", "nameof(Documents.D9)")]
    [InlineData("nameof(N.Documents.D9)", "nameof(N.Documents.D9)")]
    [InlineData("nameof(D9)", "nameof(Documents.D9)")]
    public Task A_name_is_made_to_bind(string written, string right) => WithClass
        .Edit("\"D9\")] public static partial Firm A", written + ")] public static partial Firm A")
        .Becomes(WithClass
            .Edit("\"D9\")] public static partial Firm A", right + ")] public static partial Firm A")
            .Edit("// The second.\n", """
                // The second.

                    [Source] public static partial Source D9 { get; }

                """));

    [Theory]
    [InlineData("\"D9\"", "\"D9\"", "Sources")]
    [InlineData("nameof(D9)", "nameof(Sources.D9)", "Sources")]
    [InlineData("nameof(Papers.D9)", "nameof(Papers.D9)", "Papers")]
    public Task In_a_new_class_beside_the_graph_where_there_is_none(string written, string right, string name) => Project
        .Edit("\"D9\")] public static partial Firm A", written + ")] public static partial Firm A")
        .Edit(", Source = \"D9\")] public static partial Firm B", ")] public static partial Firm B")
        .Becomes(Project
            .Edit("\"D9\")] public static partial Firm A", right + ")] public static partial Firm A")
            .Edit(", Source = \"D9\")] public static partial Firm B", ")] public static partial Firm B")
            .Edit("// The graph.", $$"""
                // The graph.

                public static partial class {{name}}
                {
                    [Source] public static partial Source D9 { get; }
                }
                """));

    [Fact]
    public Task In_a_part_of_the_class_that_fact_files_make()
    {
        var project = Project.AddFile("facts.kg.json", """{ "sources": { "D1": { "document": "1.txt" } } }""");
        return project.Becomes(project.Edit("// The graph.", """
            // The graph.

            public static partial class Sources
            {
                [Source] public static partial Source D9 { get; }
            }
            """));
    }

    [Fact]
    public Task With_the_names_that_bind_there()
    {
        var project = Project.Add(
            "Sources.cs",
            "namespace N { public static partial class Documents { [KnowledgeGraph.Source] public static "
                + "partial KnowledgeGraph.Source A { get; } } }\n");
        return project.Becomes(project.Edit(
            "Source A { get; }", "Source A { get; } [KnowledgeGraph.Source] public static partial KnowledgeGraph.Source D9 { get; }"));
    }

    [Fact]
    public Task With_the_line_breaks_of_the_file()
    {
        const string Graph = "using KnowledgeGraph;\nnamespace N;\n[KnowledgeGraph] public static partial class G; // The graph.";
        const string WithBreaks = "using KnowledgeGraph;\r\nnamespace N;\r\n[KnowledgeGraph] public static partial class G;\r\n";
        const string Added =
            "\r\npublic static partial class Sources\r\n{\r\n    [Source] public static partial Source D9 { get; }\r\n}\r\n";
        return Project.Edit(Graph, WithBreaks).Becomes(Project.Edit(Graph, WithBreaks + Added));
    }

    [Fact]
    public Task Not_where_the_key_cannot_be_the_name_of_a_property() =>
        Project.Edit("\"D9\")] public static partial Firm A", "\"D 9\")] public static partial Firm A")
            .Edit("\"D9\")] public static partial Firm B", "\"D-9\")] public static partial Firm B")
            .IsNotMended("KG1004");

    [Fact]
    public Task Not_where_another_type_has_the_name_of_the_class() =>
        Project.Add("Other.cs", "namespace N; internal static class Sources;").IsNotMended("KG1004");
}
