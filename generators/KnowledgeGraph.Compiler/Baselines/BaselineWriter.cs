using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>Writes a baseline: comments, then a line for each fact, in ordinal order.</summary>
internal static class BaselineWriter
{
    /// <summary>Writes the file of a graph. The comments at the beginning of the old file stay.</summary>
    /// <param name="old">The text of the old file; empty where there is none.</param>
    public static string Write(string graph, IReadOnlyList<GraphFact> facts, string old)
    {
        var comments = old.Split('\n').Select(static line => line.TrimEnd()).TakeWhile(IsComment).ToList();
        if (comments.Count == 0) comments.Add($"{BaselineFile.Comment} The shipped facts of {graph}. kg baseline writes this file.");
        var text = new StringBuilder();
        foreach (var comment in comments) text.Append(comment).Append('\n');
        foreach (var fact in facts) text.Append(fact.Line.ToString()).Append('\n');
        return text.ToString();
    }

    private static bool IsComment(string line) => line.Length > 0 && line[0] == BaselineFile.Comment;
}
