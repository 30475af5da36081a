using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>What is wrong in a project that is right otherwise.</summary>
internal static class Mistake
{
    private const string Arrow = " ==>";
    private const string And = " ++ ";

    /// <summary>
    /// Reads a table of mistakes: each line has the ids of the errors, and the edits that make the mistake, as in <c>KG0001: right ==>
    /// wrong</c>.
    /// </summary>
    public static TheoryData<string, string> Read(params string[] tables)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in tables.SelectMany(Lines).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var end = line.IndexOf(": ", StringComparison.Ordinal);
            rows.Add(line[..end], line[(end + 2)..]);
        }

        return rows;
    }

    /// <summary>Makes the mistake.</summary>
    /// <param name="edits">
    /// Texts that stand in one file each and what to write there, several with <c>++</c> between them; <c>\n</c> is the end of a line.
    /// </param>
    public static GeneratorTest Apply(GeneratorTest test, string edits)
    {
        var arrow = edits.IndexOf(Arrow, StringComparison.Ordinal);
        var (right, wrong) = (Parts(edits[..arrow]), Parts(edits[(arrow + Arrow.Length)..].TrimStart(' ')));
        Assert.Equal(right.Length, wrong.Length);
        return right.Zip(wrong).Aggregate(test, static (edited, edit) => edited.Edit(edit.First, edit.Second));
    }

    /// <summary>Joins each line that is indented with the one before it.</summary>
    private static string[] Lines(string table) => table.Replace("\n    ", " ", StringComparison.Ordinal).Split('\n');

    private static string[] Parts(string edits) =>
        [.. edits.Split(And).Select(static part => part.Replace("\\n", "\n", StringComparison.Ordinal))];
}
