namespace KnowledgeGraph;

/// <summary>
/// A step that a search with weights reaches has no weight that it can have: it is missing, negative, not a single number, or in a unit
/// that cannot be compared.
/// </summary>
public sealed class PathWeightException : ArgumentException
{
    internal PathWeightException(string problem, string remedy, string programRemedy, string parameter)
        : base(Join(problem, programRemedy.Length == 0 ? remedy : programRemedy), parameter) => Problem = Join(problem, remedy);

    /// <summary>
    /// Gets what is wrong with the facts, and how to choose others, in one or two sentences. Unlike <see cref="Exception.Message"/>, it
    /// does not say what a program can do about it.
    /// </summary>
    public string Problem { get; }

    private static string Join(string problem, string remedy) => remedy.Length == 0 ? problem : problem + " " + remedy;
}
