using KnowledgeGraph.CodeFixes.Tests.Harness;
using KnowledgeGraph.CodeFixes.Usings;

namespace KnowledgeGraph.CodeFixes.Tests;

/// <summary>A file that uses the library's names gets its using.</summary>
public sealed class AddUsingCodeFixTests
{
    private const string Using = "using KnowledgeGraph;\n";

    private const string Declarations = """
        namespace N;

        [KnowledgeGraph] public static partial class G;
        /// <summary>A firm.</summary>
        [Node] public readonly partial struct Firm
        {
            [Property] public partial PartialDate? Founded { get; }
            [Relation] public partial Nodes<Firm> Backs { get; }
            [Entity, Claim(nameof(Founded), "2023")] public static partial Firm A { get; }
        }
        """;

    [Theory]
    [InlineData("|")]
    [InlineData("// A licence.\n\n|")]
    [InlineData("#nullable enable\n|")]
    [InlineData("using System;\nusing System.Linq;\n|")]
    [InlineData("using System;\n|using Microsoft = System.Linq;\n")]
    [InlineData("using System;\n|using static System.Math; // Kept.\n")]
    public Task The_using_is_added_once_in_its_place(string head)
    {
        var project = new FixTest(new AddUsingCodeFix());
        return project.Add("A.cs", head.Replace("|", "", StringComparison.Ordinal) + Declarations)
            .Becomes(project.Add("A.cs", head.Replace("|", Using, StringComparison.Ordinal) + Declarations));
    }

    [Fact]
    public Task Every_file_gets_it()
    {
        var project = new FixTest(new AddUsingCodeFix());
        const string More = "namespace N { [Node] public readonly partial struct Chip; }";
        return project.Add("A.cs", Declarations).Add("B.cs", More)
            .Becomes(project.Add("A.cs", Using + Declarations).Add("B.cs", Using + More));
    }

    [Fact]
    public Task The_documentation_of_the_first_type_stays_with_it()
    {
        var project = new FixTest(new AddUsingCodeFix());
        const string Source = "// A licence.\n|/// <summary>A chip.</summary>\n[KnowledgeGraph] public static partial class G;\n";
        return project.Add("A.cs", Source.Replace("|", "", StringComparison.Ordinal))
            .Becomes(project.Add("A.cs", Source.Replace("|", Using, StringComparison.Ordinal)));
    }

    [Fact]
    public Task Other_names_are_left_alone() =>
        new FixTest(new AddUsingCodeFix()).Add("A.cs", "namespace N; [Nod] public readonly struct Firm;").IsNotMended("CS0246");
}
