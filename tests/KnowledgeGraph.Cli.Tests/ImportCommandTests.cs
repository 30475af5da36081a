using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Interchange.Import;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Cities = "id,name,country\nb,Berlin,DE\np,Paris,FR\nl,Lyon,FR\n";
    private readonly string _directory = Directory.CreateTempSubdirectory("kg-import-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void An_import_says_what_it_wrote_guessed_and_left_out()
    {
        Write("cities.csv", Cities);

        var kg = Kg.RunIn(_directory, "import", "cities.csv", "-o", "Cities");

        Assert.Equal((ExitCode.Found, ""), (kg.ExitCode, kg.Error));
        Assert.StartsWith("CitiesGraph: 3 entities and 3 claims in Cities\n", kg.Output, StringComparison.Ordinal);
        Assert.Contains("'City' is identified by 'id'", kg.Output, StringComparison.Ordinal);
        Assert.Contains("Files: cities.kg.json, Vocabulary.cs, import.kg.map.json\n", kg.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["Vocabulary.cs", "cities.kg.json", "import.kg.map.json"],
            Directory.GetFiles(Path.Combine(_directory, "Cities")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_report_is_JSON_on_request()
    {
        Write("cities.csv", Cities);

        var kg = Kg.RunIn(_directory, "import", "cities.csv", "-o", "Out", "--graph", "Towns", "--json");

        using var report = JsonDocument.Parse(kg.Output);
        Assert.Equal("Towns", report.RootElement.GetProperty("graph").GetString());
        Assert.Equal(3, report.RootElement.GetProperty("entities").GetInt64());
        Assert.Equal("City", report.RootElement.GetProperty("kinds")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_wrong_input_is_shown_with_its_line_as_the_page_shows_it()
    {
        Write("cities.csv", "name,population\nParis,2102650\nSpringfield,Ohio,58662\n");

        var kg = Kg.RunIn(_directory, "import", "cities.csv", "-o", "Cities");

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.Contains("$ kg import cities.csv -o Cities\n" + kg.Error, Repository.Read("docs", "import.md"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_directory, "Cities")));
    }

    [Theory]
    [InlineData("there is no file 'missing.csv'", "missing.csv", "-o", "Out")]
    [InlineData("there is no encoding 'klingon'; use utf-8", "cities.csv", "-o", "Out", "--encoding", "klingon")]
    [InlineData("--graph takes a name of C#, and '1a' is not one", "cities.csv", "-o", "Out", "--graph", "1a")]
    [InlineData("there is no file 'map.json'", "cities.csv", "-o", "Out", "--map", "map.json")]
    public void A_wrong_command_line_is_one_message_and_no_file(string message, params string[] arguments)
    {
        Write("cities.csv", Cities);

        var kg = Kg.RunIn(_directory, ["import", .. arguments]);

        Assert.Equal((ExitCode.InputError, ""), (kg.ExitCode, kg.Output));
        Assert.StartsWith($"kg: {message}", kg.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_directory, "Out")));
    }

    [Fact]
    public void An_import_that_is_interrupted_writes_nothing()
    {
        Write("cities.csv", Cities);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var options = new ImportOptions { Inputs = [Path.Combine(_directory, "cities.csv")], Output = Path.Combine(_directory, "Out") };

        Assert.Throws<OperationCanceledException>(() => GraphImport.Run(options, null, cancelled.Token));
        Assert.False(Directory.Exists(options.Output));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);
}
