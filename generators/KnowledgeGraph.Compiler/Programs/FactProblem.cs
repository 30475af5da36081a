using System.Globalization;

namespace KnowledgeGraph;

/// <summary>A problem of facts, as a build reports it.</summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class FactProblem
{
    internal FactProblem(string id, FactSeverity severity, string message)
    {
        Id = id;
        Severity = severity;
        Message = message;
    }

    /// <summary>Gets the id, such as <c>KG1001</c>.</summary>
    public string Id { get; }

    /// <summary>Gets how serious it is.</summary>
    public FactSeverity Severity { get; }

    /// <summary>
    /// Gets the message. It names other places as <c>path:line:column</c>, and facts of the program by where they are declared.
    /// </summary>
    public string Message { get; }

    /// <summary>Gets the path of the fact file, or <see langword="null"/> if the problem is not in one that was compiled.</summary>
    public string? File { get; internal init; }

    /// <summary>Gets the line, from 1; 0 if the problem is not in a fact file that was compiled.</summary>
    public int Line { get; internal init; }

    /// <summary>
    /// Gets the column in UTF-16 code units, from 1; 0 if the problem is not in a fact file that was compiled.
    /// </summary>
    public int Column { get; internal init; }

    /// <summary>Gets the offset in UTF-16 code units from the beginning of the text.</summary>
    public int Start { get; internal init; }

    /// <summary>Gets the length in UTF-16 code units. It may be 0.</summary>
    public int Length { get; internal init; }

    /// <summary>
    /// Gets the full name of the C# declaration that the problem is in, or of the class of the graph if it is in the program's other facts;
    /// <see langword="null"/> if it is in a fact file that was compiled.
    /// </summary>
    public string? Declaration { get; internal init; }

    /// <summary>Gets the address of the page that explains it, or <see langword="null"/> if there is none.</summary>
    public string? HelpLink { get; internal init; }

    /// <summary>Returns the problem as a build writes it: <c>facts.kg.json(3,7): error KG1001: …</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        var place = File is null ? Declaration : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
        var severity = Severity switch { FactSeverity.Error => "error", FactSeverity.Warning => "warning", _ => "info" };
        return (place is null ? "" : place + ": ") + severity + " " + Id + ": " + Message;
    }
}

/// <summary>How serious a problem with facts is.</summary>
public enum FactSeverity
{
    /// <summary>Information about the facts.</summary>
    Info,

    /// <summary>A probable mistake. The facts are compiled.</summary>
    Warning,

    /// <summary>A mistake. The facts are not compiled.</summary>
    Error,
}
