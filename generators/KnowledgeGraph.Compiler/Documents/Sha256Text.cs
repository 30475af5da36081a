using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Compiler.Documents;

/// <summary>Writes SHA-256 (FIPS 180-4) as sources give it: 64 hexadecimal digits in lower case.</summary>
internal static class Sha256Text
{
    public static string Of(byte[] content)
    {
        using var algorithm = SHA256.Create();
#pragma warning disable CA1850 // netstandard2.0 has no static method for it.
        return Write(algorithm.ComputeHash(content));
#pragma warning restore CA1850
    }

    public static string Write(IReadOnlyCollection<byte> hash)
    {
        const string Digits = "0123456789abcdef";
        var text = new StringBuilder(2 * hash.Count);
        foreach (var value in hash) text.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        return text.ToString();
    }
}
