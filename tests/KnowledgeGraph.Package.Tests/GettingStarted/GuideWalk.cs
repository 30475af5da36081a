namespace KnowledgeGraph.Package.Tests.GettingStarted;

/// <summary>Follows a page in a directory: writes its files, makes its edits, runs its commands and compares what they print.</summary>
internal sealed class GuideWalk(string directory)
{
    private int _commands;

    /// <summary>Gets how many commands have been run.</summary>
    public int Commands => _commands;

    public void Follow(GuidePage page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Language == "console") Run(block.Text);
            else if (block.Language == "diff") Edit(block.File!, block.Text);
            else if (block.File is not null) Write(block.File, block.Text);
        }
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(directory, file);
        if (file.EndsWith(".verified.txt", StringComparison.Ordinal))
        {
            // The page shows what the run before it has made.
            Assert.Equal(text, File.ReadAllText(path));
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Edit(string file, string text)
    {
        var path = Path.Combine(directory, file);
        File.WriteAllText(path, GuidePage.Edit(File.ReadAllText(path), text));
    }

    private void Run(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length;)
        {
            Assert.StartsWith("$ ", lines[i], StringComparison.Ordinal);
            var command = lines[i++][2..];
            var expected = new List<string>();
            while (i < lines.Length && !lines[i].StartsWith("$ ", StringComparison.Ordinal)) expected.Add(lines[i++]);
            Run(command, expected);
        }
    }

    private void Run(string command, List<string> expected)
    {
        _commands++;
        var words = command.Split(' ');
        if (words[0] == "mv")
        {
            File.Move(Path.Combine(directory, words[1]), Path.Combine(directory, words[2]));
            return;
        }

        Assert.Equal("dotnet", words[0]);
        var run = DotnetCommand.Run(directory, words[1..]);
        var fails = expected.Exists(
            line => line.Contains(": error ", StringComparison.Ordinal) || line.StartsWith("Failed:     1", StringComparison.Ordinal));
        run = fails ? run.Failed() : run.Succeeded();
        var at = 0;
        foreach (var line in expected)
        {
            var found = run.Output.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{command}” should print “{line}”. It printed\n{run.Output}");
            at = found + line.Length;
        }
    }
}
