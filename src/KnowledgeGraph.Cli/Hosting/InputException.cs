namespace KnowledgeGraph.Cli.Hosting;

/// <summary>
/// What the user gave cannot be answered; the message is shown after <c>kg:</c> and ends the command with
/// <see cref="ExitCode.InputError"/>.
/// </summary>
/// <param name="message">What is wrong.</param>
/// <param name="details">Lines shown below the message, such as the candidates for an ambiguous name.</param>
/// <param name="inner">What a library says of it.</param>
internal sealed class InputException(string message, IReadOnlyList<string> details, Exception? inner) : Exception(message, inner)
{
    public InputException(string message, params IReadOnlyList<string> details) : this(message, details, null)
    {
    }

    public IReadOnlyList<string> Details { get; } = details;

    /// <summary>Gets a value indicating whether an assembly is in order and has no graph.</summary>
    public bool IsWithoutGraph { get; init; }
}
