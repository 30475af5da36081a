using System;
using System.Text;

namespace KnowledgeGraph;

/// <summary>Decoding spans, which .NET Standard 2.0 cannot.</summary>
internal static class Encodings
{
    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
}
