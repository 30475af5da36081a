using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>The IRIs of a graph: its namespace and, after it, the name of a kind or member, or a key.</summary>
internal sealed class GraphIris
{
    /// <summary>The namespace of the terms of the model, such as <c>quote</c>.</summary>
    public const string Model = "urn:knowledgegraph:";

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
    private static readonly SearchValues<char> Scheme =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    public GraphIris(Graph graph, string? iri)
    {
        if (iri is not null && !IsIri(iri))
        {
            throw new ArgumentException(
                $"“{iri}” is not an IRI. An IRI begins with a scheme, such as “https:”, and has no spaces, quotes or brackets.");
        }

        Namespace = iri ?? $"{Model}{Encode(graph.Name)}:";
    }

    public string Namespace { get; }

    public string Of(Kind kind) => Of(kind.Name);

    public string Of(Member member) => Of(member.JsonName);

    public string Of(Node node) => Of(node.Key);

    public string Of(Source source) => Of(source.Key);

    /// <summary>The IRI of a claim: its id, or the handle that stands for one.</summary>
    public string Of(Claim claim) => Of(claim.Id ?? claim.Handle);

    private string Of(string name) => Namespace + Encode(name);

    /// <summary>
    /// Encodes what cannot be in the last part of an IRI, as UTF-8 in percent. White space and marks that cannot be seen are encoded, too.
    /// </summary>
    private static string Encode(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(Unreserved)) return name;
        var encoded = new StringBuilder();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsInPath(rune))
            {
                encoded.Append(rune);
                continue;
            }

            foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)]) encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return encoded.ToString();
    }

    /// <summary>The characters of a path in RFC 3987, of which ASCII has letters, digits and some marks.</summary>
    private static bool IsInPath(Rune rune) => rune.Value switch
    {
        < 0x80 => char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~!$&'()*+,;=:@/".Contains((char)rune.Value, StringComparison.Ordinal),
        < 0xA0 or (>= 0xE000 and < 0xF900) or (>= 0xFDD0 and < 0xFDF0) or (>= 0xFFF0 and < 0x10000) or >= 0xE0000 => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format,
    };

    private static bool IsIri(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0])) return false;
        return !text.AsSpan(0, colon).ContainsAnyExcept(Scheme)
            && !text.Any(c => c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c));
    }
}
