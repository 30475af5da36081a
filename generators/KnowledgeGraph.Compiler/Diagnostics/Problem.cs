namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>Something wrong, without its position: the anchor is looked up in the unit's table only when the problem is reported.</summary>
internal sealed record Problem(ProblemDescriptor Descriptor, Anchor Anchor, EquatableArray<Argument> Arguments)
{
    public static Problem At(ProblemDescriptor descriptor, Anchor anchor, params Argument[] arguments) =>
        new(descriptor, anchor, new EquatableArray<Argument>(arguments));
}

/// <summary>A place in a unit that does not move when the text around it does.</summary>
internal readonly record struct Anchor(string Unit, int Ordinal);

/// <summary>An argument of a message: text, or a place that is written as <c>path:line:column</c>.</summary>
internal readonly record struct Argument(string? Text, Anchor? Place)
{
    public static implicit operator Argument(string text) => new(text, null);

    public static implicit operator Argument(Anchor place) => new(null, place);
}

/// <summary>What a problem is, once for the generator and the command line.</summary>
/// <param name="Id">Such as <c>KG1001</c>.</param>
/// <param name="Message">A composite format string over the problem's arguments.</param>
internal sealed record ProblemDescriptor(string Id, string Title, string Message, Severity Severity)
{
    public string HelpLink => "https://github.com/knowledgegraph-net/knowledgegraph/blob/main/docs/diagnostics/" + Id + ".md";

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
