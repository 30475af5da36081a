namespace KnowledgeGraph.Reports;

/// <summary>A question cannot be answered as it is put, such as because a name in it is unknown. The message says what is wrong.</summary>
/// <remarks>
/// A wrong path expression is a <see cref="PathExpressionException"/> instead, which tells the column. That there is no answer is not an
/// error.
/// </remarks>
public sealed class QuestionException : Exception
{
    private static readonly string[] FirstWords = ["no ", "there ", "the "];

    internal QuestionException(QuestionProblem problem, string reason, Exception? inner = null)
        : base(Sentence(reason), inner) => (Problem, Reason) = (problem, reason);

    /// <summary>Gets what is wrong.</summary>
    public QuestionProblem Problem { get; }

    /// <summary>
    /// Gets what is wrong as a clause, to follow a colon: without a capital letter or a full stop. <see cref="Exception.Message"/> has the
    /// same words as a sentence.
    /// </summary>
    public string Reason { get; }

    /// <summary>Gets what the name in question should be the name of; <see langword="null"/> if no name is in question.</summary>
    public NamedThing? Thing { get; internal init; }

    /// <summary>Gets the name in question; <see langword="null"/> if none is.</summary>
    public string? Name { get; internal init; }

    /// <summary>
    /// Gets what an unknown name was probably meant to be, the nearest first, or all that an ambiguous one can mean; empty if nothing is
    /// near.
    /// </summary>
    public IReadOnlyList<NameCandidate> Candidates { get; internal init; } = [];

    /// <summary>Gets the names that there are, if they are few enough to list; otherwise empty.</summary>
    public IReadOnlyList<string> Known { get; internal init; } = [];

    private static string Sentence(string reason)
    {
        // What does not begin with one of these words begins with a name, which stays as it is.
        var isWord = Array.Exists(FirstWords, word => reason.StartsWith(word, StringComparison.Ordinal));
        return (isWord ? char.ToUpperInvariant(reason[0]) + reason[1..] : reason) + (reason[^1] is '?' or '.' ? "" : ".");
    }
}

/// <summary>What is wrong with a question.</summary>
public enum QuestionProblem
{
    /// <summary>Nothing has the name.</summary>
    UnknownName,

    /// <summary>Several things have the name, and none has a better claim to it.</summary>
    AmbiguousName,

    /// <summary>The name is part of the names of several entities.</summary>
    AmbiguousPart,

    /// <summary>The name of an entity is empty.</summary>
    EmptyName,

    /// <summary>A derived relation has no facts that a path could follow.</summary>
    RelationWithoutFacts,

    /// <summary>The name of a relation is that of a property.</summary>
    NotARelation,

    /// <summary>The property cannot be a weight, because it is not a single number.</summary>
    NotAWeight,

    /// <summary>A node that the search reaches has no weight that it can have.</summary>
    WrongWeight,

    /// <summary>The path expression never leads to an entity of the kind.</summary>
    UnreachableKind,
}

/// <summary>What a name in a question can be the name of.</summary>
public enum NamedThing
{
    /// <summary>An entity: its key, label or alias.</summary>
    Entity,

    /// <summary>A kind: its C# name, plural or label.</summary>
    Kind,

    /// <summary>A relation or an inverse: its C# name, name in fact files or label.</summary>
    Relation,

    /// <summary>A property: its C# name, name in fact files or label, with or without the kind.</summary>
    Property,

    /// <summary>A source: its key.</summary>
    Source,

    /// <summary>A modality: its name in fact files.</summary>
    Modality,

    /// <summary>An algorithm that ranks or groups entities.</summary>
    Algorithm,
}

/// <summary>What an unknown or ambiguous name can mean.</summary>
public sealed record NameCandidate
{
    /// <summary>Gets the name that has no other meaning: of an entity its key.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the label of an entity; <see langword="null"/> for other things.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the label of the kind of an entity; <see langword="null"/> for other things.</summary>
    public string? Kind { get; init; }

    internal static NameCandidate Of(Node node) => new() { Name = node.Key, Label = node.Label, Kind = node.Kind.Label };
}
