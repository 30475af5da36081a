using System.Globalization;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Generators.Steps;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace KnowledgeGraph.Generators.Tests.Modules;

/// <summary>How the facts of a graph come into the builds of those that extend it.</summary>
public sealed class ModuleReadingTests(ITestOutputHelper output)
{
    private const int DamagedModules = 20_000;

    public static TheoryData<string> Forms => ["file", "reference assembly", "editor"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Facts_are_found_in_whatever_form_an_assembly_is_referenced(string form)
    {
        var core = GraphProject.Of(GraphProject.Core, GraphProject.CoreFacts).Run();
        var library = form switch
        {
            "file" => Library.Of("Cores", core),
            "editor" => Library.InEditor("Cores", core),
            _ => Library.ReferenceOf("Cores", core),
        };
        var result = GraphProject.Of(
            GraphProject.Extending("Supply", "Core"), """{ "claims": [ ["Nvidia", "backs", "DeepSeek"] ] }""", library).Run();
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void An_edit_of_the_extending_project_reads_no_module_again()
    {
        var test = SupplyProject.Test.Add("Other.cs", "internal static class Other { public const int A = 1; }");
        var after = test.Run().After(test.Edit("A = 1", "A = 2"));
        Assert.Empty(StepReasons.Changed(after));
        Assert.DoesNotContain(StepNames.Linking, StepReasons.Computed(after));
    }

    [Fact]
    public void A_changed_base_is_read_again()
    {
        var before = GraphProject.Of(
            GraphProject.Extending("Supply", "Core"), """{ "claims": [ ["Nvidia", "backs", "DeepSeek"] ] }""", GraphProject.CoreLibrary);
        var changed = GraphProject.Build(
            "Cores", GraphProject.Core, GraphProject.CoreFacts.Replace("\"DeepSeek\":", "\"OpenAI\":", StringComparison.Ordinal));
        var after = before.Run().After(before with { Libraries = [changed] });
        Assert.Contains(StepNames.BaseModules, StepReasons.Changed(after));
        Assert.Equal("KG1001", Assert.Single(after.Diagnostics).Id);
    }

    [Fact]
    public void The_facts_take_at_most_a_fifth_more_than_the_image()
    {
        var module = Module();
        var image = module.Facts.Length;
        output.WriteLine($"image {image}, declarations {module.Declarations.Length}");
        Assert.Equal(image, System.Text.Encoding.UTF8.GetByteCount(module.Facts));
    }

    [Fact]
    public void A_damaged_module_is_an_error_and_nothing_else()
    {
        var (declarations, facts) = Module();
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var readings = 0;
        for (var i = 0; i < DamagedModules; i++)
        {
            var (text, image) = random.Next(2) == 0 ? (Damage(declarations, random), facts) : (declarations, Damage(facts, random));
            try
            {
                ModuleReader.Read(text, image, "Cores", "1.0.0");
                readings++;
            }
            catch (FormatException)
            {
            }
            catch (ModuleVersionException)
            {
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readings} of {DamagedModules} were read"));
    }

    [Fact]
    public void What_a_damaged_module_says_links_without_an_exception()
    {
        const int Modules = 500;
        var (declarations, facts) = Module();
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < Modules; i++)
        {
            Module module;
            try
            {
                module = ModuleReader.Read(Damage(declarations, random), facts, "Cores", "1.0.0");
            }
            catch (Exception error) when (error is FormatException or ModuleVersionException)
            {
                continue;
            }

            var bases = new BaseModules(new([module]), "Supply", new("", 0));
            var (vocabulary, _) = Compiler.Vocabularies.Binding.VocabularyBinder.Bind(
                "Supply", "", true, [.. bases.JoinKinds([])], bases.VocabularyModules);
            var (units, _) = bases.JoinFacts([]);
            Compiler.Compilation.GraphCompiler.Compile(
                vocabulary, units, Compiler.Compilation.CompilationInputs.None, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>After the name come the role, the type and the cardinality.</summary>
    [Theory]
    [InlineData("5:Backs1;0;2;", "5:Backs0;0;2;")]
    [InlineData("5:Backs1;0;2;", "5:Backs1;1;2;")]
    [InlineData("5:Backs1;0;2;", "5:Backs0;9;2;")]
    [InlineData("7:Founded0;4;0;", "7:Founded0;0;0;")]
    [InlineData("7:Founded0;4;0;", "7:Founded3;0;0;")]
    public void A_member_whose_type_does_not_fit_its_role_is_damage(string member, string other)
    {
        var (declarations, facts) = Module();
        Assert.Contains(member, declarations, StringComparison.Ordinal);
        var error = Assert.Throws<FormatException>(
            () => ModuleReader.Read(declarations.Replace(member, other, StringComparison.Ordinal), facts, "Cores", "1.0.0"));
        Assert.Contains("is not one that it can have", error.Message, StringComparison.Ordinal);
    }

    private static string Damage(string text, Random random)
    {
        var characters = text.ToCharArray();
        var changes = random.Next(1, 4);
        for (var i = 0; i < changes; i++) characters[random.Next(characters.Length)] = (char)random.Next(128);
        var damaged = new string(characters);
        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    /// <summary>The module of the small graph, from the source that is generated for it.</summary>
    internal static (string Declarations, string Facts) Module()
    {
        var assembly = GraphProject.Of("""
            namespace Ns;
            [KnowledgeGraph(Extends = [typeof(Cores.Core)])] public static partial class Supply;
            """, null, GraphProject.CoreLibrary).Compile();
        var core = assembly.SourceModule.ReferencedAssemblySymbols.Single(symbol => symbol.Name == "Cores");
        var arguments = core.GetAttributes().Single(data => data.AttributeClass?.Name == "GeneratedModuleAttribute").ConstructorArguments;
        return ((string)arguments[1].Value!, (string)arguments[2].Value!);
    }
}
