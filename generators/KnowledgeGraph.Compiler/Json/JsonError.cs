namespace KnowledgeGraph.Compiler.Json;

/// <summary>Why a text is not JSON. The reader stops at its first error.</summary>
/// <param name="Offset">Where the error begins, in UTF-16 code units.</param>
/// <param name="Length">How far it extends; 0 at the end of the text.</param>
/// <param name="Message">What is wrong, as a clause without a full stop.</param>
/// <param name="Remedy">What to do, as a clause without a full stop.</param>
internal sealed record JsonError(JsonErrorKind Kind, int Offset, int Length, string Message, string Remedy)
{
    /// <summary>Where the object or array begins that must be closed first; -1 where the error is another one.</summary>
    public int Opening { get; init; } = -1;

    /// <summary>Where <see cref="Opening"/> is not -1, <c>{</c> or <c>[</c>.</summary>
    public char OpeningBracket { get; init; }
}

internal enum JsonErrorKind
{
    Syntax,

    /// <summary>The text ends inside an object or an array.</summary>
    Unclosed,

    /// <summary>The text holds no value at all: nothing, or only white space and comments.</summary>
    Empty,
    TooDeep,

    /// <summary>Half of a surrogate pair, which no text can hold and UTF-8 cannot write.</summary>
    LoneSurrogate,
}
