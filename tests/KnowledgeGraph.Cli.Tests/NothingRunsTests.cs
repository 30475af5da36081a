using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Check;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What the generator and the compiler build is asked by every command, and none of its code runs.</summary>
public sealed class NothingRunsTests : IDisposable
{
    private const string Source = """
        using KnowledgeGraph;

        [KnowledgeGraph] public static partial class Race;

        [Node] public readonly partial struct Firm
        {
            [Relation] public partial Nodes<Firm> Backs { get; }
            [Entity, Claim(nameof(Backs), nameof(Beta))] public static partial Firm Alpha { get; }
            [Entity] public static partial Firm Beta { get; }
        }

        file static class Startup
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Run() => System.IO.File.WriteAllText(@"MARK", "");
        }
        """;

    private readonly string _mark = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly CheckProject _project;

    public NothingRunsTests() => _project = CheckProject.Create(Source.Replace("MARK", _mark, StringComparison.Ordinal));

    public void Dispose()
    {
        _project.Dispose();
        File.Delete(_mark);
    }

    [Theory]
    [InlineData("path", "Alpha", "Beta")]
    [InlineData("walk", "Alpha", "Backs")]
    [InlineData("why", "Alpha", "backs", "Beta")]
    [InlineData("show", "Alpha")]
    [InlineData("find", "Alpha")]
    [InlineData("list")]
    [InlineData("stats")]
    [InlineData("rank", "degree")]
    [InlineData("check", "a.kg.json")]
    [InlineData("conflicts", "a.kg.json")]
    [InlineData("baseline")]
    [InlineData("diff", "N.dll", "N.dll")]
    [InlineData("build", "a.kg.json", "-o", "n.kgi")]
    [InlineData("export", "dot")]
    [InlineData("schema")]
    [InlineData("view", "-o", "n.html")]
    public void A_module_initialiser_does_not_run(params string[] arguments)
    {
        _project.Write("a.kg.json", """{ "claims": [["Beta", "backs", "Alpha"]] }""");

        var kg = Kg.RunIn(_project.Directory, [.. arguments, "--assembly", _project.Assembly]);
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.False(File.Exists(_mark));
    }

    [Fact]
    public void The_initialiser_of_these_tests_would_leave_its_mark()
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        using (var stream = new MemoryStream(File.ReadAllBytes(_project.Assembly)))
            RuntimeHelpers.RunModuleConstructor(context.LoadFromStream(stream).ManifestModule.ModuleHandle);
        context.Unload();

        Assert.True(File.Exists(_mark));
    }

    [Fact]
    public void Every_command_that_reads_an_assembly_is_asked_here()
    {
        var asked = typeof(NothingRunsTests).GetMethod(nameof(A_module_initialiser_does_not_run))!.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(
                a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!);
        var commands = Kg.Run("--help").Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ').Select(l => l.Trim().Split(' ')[0]);

        Assert.Equal(
            commands.Where(c => Kg.Run(c, "--help").Output.Contains("--assembly", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            asked.Order(StringComparer.Ordinal));
    }
}
