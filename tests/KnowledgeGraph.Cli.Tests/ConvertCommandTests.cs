using System.Globalization;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Tests.Graphs;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg convert</c> writes images of both versions.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kg").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_graph_of_an_assembly_becomes_a_file_and_goes_back()
    {
        var literal = GraphAssemblyFile.ImageOf(Pets.Graph);
        GraphAssemblyFile.Write(PathOf("pets.dll"), ("Pets", literal));
        var kg = Kg.RunIn(_directory, "convert", "pets.dll", "-o", "pets.kgi");
        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pets.kgi: image 03 of {Pets.Graph.Name}, {Pets.Graph.FactCount} facts, "
                + $"{new FileInfo(PathOf("pets.kgi")).Length:N0} bytes\n"),
            kg.Output);
        Assert.Equal(ImageVersion.File, Graph.Open(PathOf("pets.kgi"), Pets.Graph).ImageVersion);

        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "convert", "pets.kgi", "-o", "back.kgi").ExitCode);
        Assert.Equal(literal, File.ReadAllBytes(PathOf("back.kgi")));
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "convert", "pets.kgi", "-o", "same.kgi", "--image", "03").ExitCode);
        Assert.Equal(File.ReadAllBytes(PathOf("pets.kgi")), File.ReadAllBytes(PathOf("same.kgi")));
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "diff", "pets.kgi", "back.kgi").ExitCode);
    }

    [Theory]
    [InlineData(ImageVersion.Literal)]
    [InlineData(ImageVersion.File)]
    public void Questions_are_asked_of_images_as_of_assemblies(ImageVersion version)
    {
        using (var stream = File.Create(PathOf("pets.kgi"))) Pets.Graph.Save(stream, version);
        string[][] questions = [["show", "rex"], ["stats"], ["find", "e"], ["list", "Dog"], ["export", "turtle"]];
        foreach (var question in questions)
        {
            var expected = Kg.RunOn(Pets.Graph, question);
            var kg = Kg.Run([.. question, "--assembly", PathOf("pets.kgi")]);
            Assert.Equal((ExitCode.Found, expected.Output, expected.Error), (kg.ExitCode, kg.Output, kg.Error));
        }

        Assert.Equal(
            new Kg(ExitCode.InputError, "", $"kg: --graph chooses a graph of an assembly, but {PathOf("pets.kgi")} is an image\n"),
            Kg.Run("stats", "--assembly", PathOf("pets.kgi"), "--graph", "Pets"));
    }

    [Fact]
    public void A_file_is_converted_in_its_place()
    {
        var literal = GraphAssemblyFile.ImageOf(Pets.Graph);
        File.WriteAllBytes(PathOf("pets.kgi"), literal);
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "convert", "pets.kgi", "-o", "pets.kgi").ExitCode);
        Assert.Equal(ExitCode.Found, Kg.RunIn(_directory, "convert", "pets.kgi", "-o", "pets.kgi").ExitCode);
        Assert.Equal(literal, File.ReadAllBytes(PathOf("pets.kgi")));
        Assert.Equal([PathOf("pets.kgi")], Directory.GetFiles(_directory));
    }

    [Fact]
    public void An_assembly_is_not_replaced_by_its_image()
    {
        GraphAssemblyFile.Write(PathOf("pets.dll"), ("Pets", GraphAssemblyFile.ImageOf(Pets.Graph)));
        var before = File.ReadAllBytes(PathOf("pets.dll"));
        var refused = new Kg(
            ExitCode.InputError, "", "kg: pets.dll cannot be written: it is an input of this command\n  Name another file to write.\n");
        Assert.Equal(refused, Kg.RunIn(_directory, "convert", "pets.dll", "-o", "./pets.dll"));
        string[][] commands = [["baseline"], ["export", "turtle"], ["view"], ["schema"]];
        foreach (var command in commands)
        {
            Assert.Equal(refused, Kg.RunIn(_directory, [.. command, "--assembly", PathOf("pets.dll"), "-o", "pets.dll"]));
            Assert.Equal(before, File.ReadAllBytes(PathOf("pets.dll")));
        }
    }

    [Fact]
    public void A_damaged_image_is_an_error_that_leaves_nothing()
    {
        using (var stream = File.Create(PathOf("pets.kgi"))) Pets.Graph.Save(stream, ImageVersion.File);
        var image = File.ReadAllBytes(PathOf("pets.kgi"));
        image[100] ^= 1;
        File.WriteAllBytes(PathOf("pets.kgi"), image);
        var kg = Kg.RunIn(_directory, "convert", "pets.kgi", "-o", "back.kgi");
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith(
            "kg: the image pets.kgi cannot be opened: The image is damaged: the bytes 0 to ", kg.Error, StringComparison.Ordinal);
        Assert.Single(kg.Error.Split('\n'), line => line.Contains("again", StringComparison.Ordinal));
        Assert.EndsWith("do not match their checksum.\n  " + Remedy, kg.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("back.kgi")));
    }

    /// <summary>The parts of a mapped file are checked when they are read, which is after it was opened.</summary>
    [Fact]
    public void Every_damage_that_a_question_finds_names_the_file_and_one_remedy()
    {
        using (var stream = File.Create(PathOf("pets.kgi"))) Pets.Graph.Save(stream, ImageVersion.File);
        var whole = File.ReadAllBytes(PathOf("pets.kgi"));
        var found = 0;
        for (var at = 8; at < whole.Length; at += 1 + whole.Length / 40)
        {
            var image = (byte[])whole.Clone();
            image[at] ^= 1;
            File.WriteAllBytes(PathOf($"pets{at}.kgi"), image);
            string[][] questions = [["stats"], ["show", "rex"], ["baseline", "-o", "facts.txt"]];
            foreach (var question in questions)
            {
                var kg = Kg.RunIn(_directory, [.. question, "--assembly", PathOf($"pets{at}.kgi")]);
                if (kg.ExitCode == ExitCode.Found) continue;
                found++;
                Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
                Assert.StartsWith($"kg: the image {PathOf($"pets{at}.kgi")} cannot be opened: ", kg.Error, StringComparison.Ordinal);
                Assert.EndsWith("\n  " + Remedy, kg.Error, StringComparison.Ordinal);
                Assert.Single(kg.Error.Split('\n'), line => line.Contains("again", StringComparison.Ordinal));
            }
        }

        Assert.NotEqual(0, found);
    }

    [Theory]
    [InlineData("none.kgi does not exist", "none.kgi", "-o", "back.kgi")]
    [InlineData(". is a directory\n  Give an image, or", ".", "-o", "back.kgi")]
    [InlineData("text.kgi is neither an image nor an assembly\n  Give an image, or", "text.kgi", "-o", "back.kgi")]
    [InlineData("“04” is not a version of images", "pets.kgi", "-o", "back.kgi", "--image", "04")]
    [InlineData("--graph chooses a graph of an assembly, but INPUT is an image", "pets.kgi", "-o", "back.kgi", "--graph", "Pets")]
    [InlineData(
        "none/back.kgi cannot be written: the directory none does not exist\n  Create it, or name another one.\n",
        "pets.kgi", "-o", "none/back.kgi")]
    [InlineData("some cannot be written: it is a directory\n  Name a file.\n", "pets.kgi", "-o", "some")]
    public void What_cannot_be_converted_is_an_error(string message, params string[] arguments)
    {
        File.WriteAllBytes(PathOf("pets.kgi"), GraphAssemblyFile.ImageOf(Pets.Graph));
        File.WriteAllText(PathOf("text.kgi"), "Only text.");
        Directory.CreateDirectory(PathOf("some"));
        var kg = Kg.RunIn(_directory, ["convert", .. arguments]);
        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
    }

    private const string Remedy = "Copy the file again from its source, or build it again.\n";

    private string PathOf(string name) => Path.Combine(_directory, name);
}
