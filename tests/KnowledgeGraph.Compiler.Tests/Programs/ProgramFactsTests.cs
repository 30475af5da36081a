using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Modules;
using KnowledgeGraph.Compiler.Programs;
using KnowledgeGraph.Compiler.Tests.Linking;

namespace KnowledgeGraph.Compiler.Tests.Programs;

/// <summary>The facts of a program that are read back from its image and its declarations, on random graphs.</summary>
public sealed class ProgramFactsTests(ITestOutputHelper output)
{
    [Fact]
    public void Facts_that_are_read_from_an_image_link_to_the_same_image()
    {
        var claims = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var image = Compile(RandomGraph.Create(new Random(seed))).Image;
            var read = StoredFacts.Read(Graph.Load(image).Store.Image, ProgramUnits.Stored).Facts;
            var again = Compile([read]);

            Assert.True(image.AsSpan().SequenceEqual(again.Image), $"seed {seed}");
            Assert.DoesNotContain(again.Problems, problem => problem.Descriptor == FactProblems.DuplicateClaim);
            claims += read.Claims.Count;
        }

        output.WriteLine($"{claims} claims");
        Assert.True(claims > 1000);
    }

    [Fact]
    public void What_is_declared_in_CSharp_is_told_from_what_fact_files_say()
    {
        var (inCSharp, inFiles) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var units = RandomGraph.Create(random);
            for (var i = 0; i < units.Length; i++)
            {
                if (random.Next(2) == 0) units[i] = InCSharp(units[i]);
            }

            var compiled = Compile(units);
            var declarations = new GraphDeclarations(
                "Race", "", true, default, units.Where(unit => unit.Format == FactFormat.CSharp).ToEquatableArray());
            var declared = new DeclaredGraph(declarations, BaseModules.None, Race.Vocabulary, default);
            var facts = new ProgramFacts(declared, Graph.Load(compiled.Image));
            var again = Compile([.. facts.All]);

            Assert.True(compiled.Image.AsSpan().SequenceEqual(again.Image), $"seed {seed}");
            Assert.True(Count(again, FactProblems.DuplicateClaim) <= Count(compiled, FactProblems.DuplicateClaim), $"seed {seed}");
            Assert.Equal(0, Count(again, FactProblems.DuplicateEntity));
            inCSharp += facts.Declared.Sum(unit => unit.Claims.Count);
            inFiles += facts.All[0].Claims.Count;
        }

        output.WriteLine($"{inCSharp} claims in C#, {inFiles} claims in files");
        Assert.True(inCSharp > 1000 && inFiles > 1000);
    }

    private static int Count(CompiledFacts compiled, ProblemDescriptor descriptor) =>
        compiled.Problems.Count(problem => problem.Descriptor == descriptor);

    private static CompiledFacts Compile(FactUnit[] units) =>
        GraphCompiler.Compile(Race.Vocabulary, units, CompilationInputs.None, CancellationToken.None);

    /// <summary>
    /// Writes a unit in C#, with a name that comes after those of files: which of two values is written first is the same in both programs.
    /// </summary>
    private static FactUnit InCSharp(FactUnit unit)
    {
        var members = Race.Vocabulary.Kinds.SelectMany(kind => kind.Members).DistinctBy(member => member.JsonName)
            .ToDictionary(member => member.JsonName, member => member.Name);
        return unit with
        {
            Unit = "Race." + unit.Unit,
            Format = FactFormat.CSharp,
            Entities = unit.Entities.Select(entity => entity.Kind is null ? entity : entity with { Kind = "Race." + entity.Kind })
                .ToEquatableArray(),
            Claims = unit.Claims.Select(claim => claim with { Member = members[claim.Member] }).ToEquatableArray(),
        };
    }
}
