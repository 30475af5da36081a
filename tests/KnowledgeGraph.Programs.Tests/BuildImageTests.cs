using ServiceCatalogue;

namespace KnowledgeGraph.Programs.Tests;

public sealed class BuildImageTests : IDisposable
{
    private const string Shop = """
        {
          "entities": { "Shop": { "kind": "Service", "ownedBy": "Payments", "calls": "Checkout" } }
        }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_image_has_the_facts_of_the_files_and_those_in_code()
    {
        var stages = new List<ImageBuildStage>();
        var file = Write("a.kg.json", Shop);
        var own = Path.Combine(AppContext.BaseDirectory, "services.kg.json");
        var built = FactCompiler.For(typeof(Catalogue)).BuildImage([own, file], Output, progress: new Stages(stages));
        Assert.Equal(["KG3005"], built.Problems.Select(static problem => problem.Id));
        Assert.True(built.IsWritten);
        Assert.Equal(new FileInfo(Output).Length, built.Length);
        Assert.Equal(ImageBuildStage.Reading, stages[0]);

        var options = new CompileOptions { IncludesFactFiles = false };
        var compiled = Catalogue.Compile([FactText.Read(own), FactText.Read(file)], options).Graph!;
        Assert.Equal(compiled.FactCount, built.FactCount);
        using var expected = new MemoryStream();
        compiled.Save(expected, ImageVersion.File);
        Assert.Equal(expected.ToArray(), File.ReadAllBytes(Output));
        Assert.Equal([Output, file], Directory.GetFileSystemEntries(_directory).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Mistakes_are_the_problems_of_compiling_and_leave_the_file_as_it_was()
    {
        File.WriteAllText(Output, "old");
        var file = Write("a.kg.json", Shop.Replace("Checkout", "Checkot", StringComparison.Ordinal));
        var built = FactCompiler.For(typeof(Catalogue)).BuildImage([file], Output);
        Assert.False(built.IsWritten);
        Assert.Equal(0, built.Length);
        var options = new CompileOptions { IncludesFactFiles = false };
        Assert.Equal(
            Catalogue.Compile([FactText.Read(file)], options).Problems.Select(static problem => problem.ToString()),
            built.Problems.Select(static problem => problem.ToString()));
        Assert.Equal("old", File.ReadAllText(Output));
    }

    [Fact]
    public void What_cannot_be_read_or_written_is_an_exception_that_names_it()
    {
        var compiler = FactCompiler.For(typeof(Catalogue));
        var missing = Path.Combine(_directory, "missing.kg.json");
        var unreadable = Assert.Throws<IOException>(() => compiler.BuildImage([missing], Output));
        Assert.Contains(missing, unreadable.Message, StringComparison.Ordinal);
        var file = Write("a.kg.json", Shop);
        Assert.Throws<DirectoryNotFoundException>(() => compiler.BuildImage([file], Path.Combine(_directory, "nowhere", "g.kgi")));
        Assert.Throws<ArgumentException>(() => compiler.BuildImage([file, file], Output));
        Assert.Throws<ArgumentException>(() => compiler.BuildImage([""], Output));
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void A_fact_file_is_not_replaced_by_the_image()
    {
        var file = Write("a.kg.json", Shop);
        var error = Assert.Throws<ArgumentException>(
            () => FactCompiler.For(typeof(Catalogue)).BuildImage([file], Path.Combine(_directory, ".", "a.kg.json")));
        Assert.Equal("image", error.ParamName);
        Assert.Contains("Name another file to write.", error.Message, StringComparison.Ordinal);
        Assert.Equal(Shop, File.ReadAllText(file));
    }

    private string Output => Path.Combine(_directory, "g.kgi");

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class Stages(List<ImageBuildStage> stages) : IProgress<ImageBuildProgress>
    {
        public void Report(ImageBuildProgress value) => stages.Add(value.Stage);
    }
}
