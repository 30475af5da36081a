using KnowledgeGraph.Interchange.Tests.Import.Harness;

namespace KnowledgeGraph.Interchange.Tests.Import;

/// <summary>What was edited by hand in a vocabulary stays, and facts follow it.</summary>
public sealed class ReimportTests
{
    private const string First = "code,name,founded,motto,area\nA,Alpha,1900,one,1.5\nB,Beta,1910,two,2\n";

    [Fact]
    public void The_same_input_gives_the_same_files()
    {
        using var directory = new ImportDirectory().Add("states.csv", First);
        directory.Import("states.csv");
        var before = Directory.GetFiles(directory.Output).Order().ToDictionary(static f => f, File.ReadAllText);

        directory.Import("states.csv");

        Assert.Equal(before, Directory.GetFiles(directory.Output).Order().ToDictionary(static f => f, File.ReadAllText));
        Assert.Empty(directory.Report!.Changes);
    }

    [Fact]
    public void Edits_of_the_vocabulary_are_kept()
    {
        using var directory = new ImportDirectory().Add("states.csv", First);
        directory.Import("states.csv");
        var edited = directory.Read("Vocabulary.cs")
            .Replace("public partial int Founded", "public partial PartialDate Founding", StringComparison.Ordinal)
            .Replace("struct State", "struct Nation", StringComparison.Ordinal)
            .Replace("“founded” of states.csv.", "When it began; see { \"the law\" }", StringComparison.Ordinal)
            .Replace("    [Property] public partial string Motto { get; }", "", StringComparison.Ordinal)
            .Replace("public partial decimal Area", "public partial Values<double> Area", StringComparison.Ordinal);
        directory.Write("Vocabulary.cs", edited);
        var map = directory.Read("import.kg.map.json").Replace("\"Founded\"", "\"Founding\"", StringComparison.Ordinal);
        directory.Write("import.kg.map.json", map);

        var graph = directory.Import("states.csv");

        Assert.Equal(edited, directory.Read("Vocabulary.cs"));
        Assert.Equal("Nation", graph.KindOf("A"));
        Assert.Equal(["1900"], graph["A", "founding"]);
        Assert.Equal(["1.5"], graph["A", "area"]);
        Assert.Contains(
            directory.Report!.LeftOut, static note => note.What.Contains("State.motto", StringComparison.Ordinal) && note.Count == 2);
        Assert.Contains(directory.Report.Changes, static note => note.What == "the kind 'State' is now 'Nation'");
        Assert.Contains(directory.Report.Changes, static note => note.What.Contains("'Nation.Motto' any more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_was_renamed_in_the_vocabulary_alone_is_found()
    {
        using var directory = new ImportDirectory().Add("states.csv", First);
        directory.Import("states.csv");
        directory.Write("Vocabulary.cs", directory.Read("Vocabulary.cs").Replace(" Motto ", " Slogan ", StringComparison.Ordinal));

        var graph = directory.Import("states.csv");

        Assert.Equal(["two"], graph["B", "slogan"]);
        Assert.Contains(directory.Report!.Changes, static note => note.What == "'State.Motto' is now 'Slogan'");
    }

    [Fact]
    public void New_columns_and_kinds_go_to_a_file_of_their_own()
    {
        using var directory = new ImportDirectory().Add("states.csv", First);
        directory.Import("states.csv");
        var before = directory.Read("Vocabulary.cs");
        directory.Add("states.csv", "code,name,founded,motto,area,capital\nA,Alpha,1900,one,1.5,x\nB,Beta,1910,two,2,y\n")
            .Add("towns.csv", "id,name\nx,Town X\ny,Town Y\n");

        var graph = directory.Import("states.csv", "towns.csv");

        Assert.Equal(before, directory.Read("Vocabulary.cs"));
        Assert.Equal(["x"], graph["A", "capital"]);
        Assert.Equal("Town", graph.KindOf("x"));
        Assert.Contains("Town Capital", directory.Read("Vocabulary.Added.cs"), StringComparison.Ordinal);
        Assert.Contains(directory.Report!.Changes, static note => note.What == "the kind 'Town' is new" && note.Count == 2);
        Assert.Contains(directory.Report.Changes, static note => note.What == "'State.Capital' is new");
    }

    [Fact]
    public void Data_that_no_longer_fit_are_listed()
    {
        using var directory = new ImportDirectory().Add("states.csv", First);
        directory.Import("states.csv");
        directory.Add("states.csv", "code,name,founded,motto,area\nA,Alpha,1900,one,1.5\nB,Beta,around 1910,two,2\n");
        directory.Write("Vocabulary.cs", directory.Read("Vocabulary.cs").Replace("int Founded", "int? Founded", StringComparison.Ordinal));

        var graph = directory.Import("states.csv");

        Assert.Empty(graph["B", "founded"]);
        Assert.Contains(
            directory.Report!.LeftOut,
            static note => note.What == "values of 'State.founded' that are not of the type int" && note.Examples.Contains("around 1910"));
    }
}
