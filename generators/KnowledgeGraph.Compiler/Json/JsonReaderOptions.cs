namespace KnowledgeGraph.Compiler.Json;

/// <param name="Lenient">Whether comments, trailing commas and a byte order mark are allowed, none of which RFC 8259 asks for.</param>
/// <param name="MaximumDepth">How many objects and arrays may be open at once.</param>
internal sealed record JsonReaderOptions(bool Lenient, int MaximumDepth = 64)
{
    /// <summary>RFC 8259 and nothing else.</summary>
    public static JsonReaderOptions Strict { get; } = new(Lenient: false);

    /// <summary>What people write by hand: with comments and trailing commas.</summary>
    public static JsonReaderOptions HandWritten { get; } = new(Lenient: true);
}
