namespace KnowledgeGraph.Cli;

/// <summary>
/// What the user gave cannot be answered; the message is shown after <c>kg:</c> and ends the command with
/// <see cref="ExitCode.InputError"/>.
/// </summary>
/// <param name="details">Lines shown below the message, such as the candidates for an ambiguous name.</param>
internal sealed class InputException(string message, params IReadOnlyList<string> details) : Exception(message)
{
    public IReadOnlyList<string> Details { get; } = details;

    /// <summary>Gets a value indicating whether a name is unknown and none is near it, as where another graph is meant.</summary>
    public bool IsOfAnotherGraph { get; init; }

    /// <summary>Gets a value indicating whether an assembly is in order and has no graph.</summary>
    public bool IsWithoutGraph { get; init; }
}
