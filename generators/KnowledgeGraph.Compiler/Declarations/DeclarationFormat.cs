namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>
/// How declarations are written as one text: a sequence of numbers (<c>42;</c>), texts after their length in UTF-16 code units
/// (<c>8:DeepSeek</c>) and absent texts (<c>-</c>). A list is its length and its elements, a truth value 0 or 1. The first number is the
/// version.
/// </summary>
internal static class DeclarationFormat
{
    /// <summary>Every change of what is written, and in which order, is another version.</summary>
    public const int Version = 9;

    public const char EndOfNumber = ';';
    public const char EndOfLength = ':';
    public const char Absent = '-';
}
