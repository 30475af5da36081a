namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>Something wrong, without its position: the anchor is looked up in the unit's table only when the problem is reported.</summary>
internal sealed record Problem(ProblemDescriptor Descriptor, Anchor Anchor, EquatableArray<Argument> Arguments)
{
    /// <summary>The property of a diagnostic under which the compiler hands <see cref="Suggestion"/> to a code fix.</summary>
    public const string SuggestionProperty = "Suggestion";

    /// <summary>Gets the name that the message suggests instead of the one that is written, or null.</summary>
    public string? Suggestion
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Suggestion is { } name) return name;
            }

            return null;
        }
    }

    /// <summary>Gets a value indicating whether the compiler reports the same, so that this is there for code fixes alone.</summary>
    public bool IsReportedByCompiler { get; init; }

    /// <summary>Gets what a code fix changes in a file of lines, or null.</summary>
    public LineEdit? Edit { get; init; }

    public static Problem At(ProblemDescriptor descriptor, Anchor anchor, params Argument[] arguments) =>
        new(descriptor, anchor, new EquatableArray<Argument>(arguments));
}

/// <summary>Lines that a code fix removes from a sorted file, and lines that it adds.</summary>
internal sealed record LineEdit(string File, EquatableArray<string> Removed, EquatableArray<string> Added)
{
    /// <summary>The properties of a diagnostic under which the compiler hands an edit to a code fix. Lines end with <c>\n</c>.</summary>
    public const string FileProperty = "EditedFile";
    public const string RemovedProperty = "RemovedLines";
    public const string AddedProperty = "AddedLines";
}

/// <summary>A place in a unit that does not move when the text around it does.</summary>
internal readonly record struct Anchor(string Unit, int Ordinal);

/// <summary>An argument of a message: text, a place that is written as <c>path:line:column</c>, or several of them in a row.</summary>
internal readonly record struct Argument(string? Text, Anchor? Place)
{
    /// <summary>Gets the arguments that are written one after another in the place of this one, or null.</summary>
    public Passage? Passage { get; init; }

    /// <summary>
    /// Gets the name that the text asks whether it was meant, or null. The message and a code fix both take it from here.
    /// </summary>
    public string? Suggestion { get; private init; }

    public static implicit operator Argument(string text) => new(text, null);

    public static implicit operator Argument(Anchor place) => new(null, place);

    public static implicit operator Argument(Passage passage) => new(null, null) { Passage = passage };

    /// <summary>Says what to write, in words of the message's own.</summary>
    public static Argument Write(string suggestion, string before = "", string after = "") =>
        new(before + suggestion + after, null) { Suggestion = suggestion };

    /// <summary>Asks whether a name was meant: <c>did you mean 'X'?</c></summary>
    public static Argument DidYouMean(string name, string before = "; ", string after = "?") =>
        new(before + "did you mean '" + name + "'" + after, null) { Suggestion = name };
}

/// <summary>Texts and places in a row. A class, since a struct that holds a generic struct of itself does not load everywhere.</summary>
internal sealed record Passage(EquatableArray<Argument> Parts);

/// <summary>What a problem is, once for the generator and the command line.</summary>
/// <param name="Id">Such as <c>KG1001</c>.</param>
/// <param name="Message">A composite format string over the problem's arguments.</param>
internal sealed record ProblemDescriptor(string Id, string Title, string Message, Severity Severity)
{
    /// <summary>Gets the address of the page that explains it; null while the project has no home in the web.</summary>
    public string? HelpLink => ProjectHome.PageOf("docs/diagnostics/" + Id + ".md");

    public string Category => Id[2] switch
    {
        '0' => "KnowledgeGraph.Vocabulary",
        '1' => "KnowledgeGraph.Facts",
        '2' => "KnowledgeGraph.Contradictions",
        '3' => "KnowledgeGraph.Evidence",
        '4' => "KnowledgeGraph.Assertions",
        '5' => "KnowledgeGraph.Queries",
        _ => "KnowledgeGraph.Tool",
    };
}

internal enum Severity
{
    Info,
    Warning,
    Error,
}
