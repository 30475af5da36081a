using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Handles;

/// <summary>What the handle of a claim is computed from: what says which claim it is, and nothing that is a judgement of it.</summary>
/// <param name="Graph">The name of the graph that states the claim.</param>
/// <param name="Subject">The key of the subject in that graph.</param>
/// <param name="Member">The name of the member in C#.</param>
/// <param name="Value">The key of the object in that graph, or the canonical text of the value.</param>
/// <param name="Source">The key of the source, or null.</param>
/// <param name="QuoteAt">Where the quote begins, or -1.</param>
/// <param name="Quote">The quote, which counts where it is not said where it begins.</param>
internal readonly record struct ClaimParts(
    string Graph, string Subject, string Member, string Value, string? Source, int QuoteAt, string? Quote)
{
    /// <summary>
    /// Gets the same parts with the ends of a symmetric relation in an order that does not depend on which of them a claim names first.
    /// </summary>
    public ClaimParts WithSortedEnds() =>
        string.CompareOrdinal(Subject, Value) <= 0 ? this : this with { Subject = Value, Value = Subject };

    /// <summary>Computes the bits of the handle. Nobody can write a claim with the handle of another one: the hash is SHA-256.</summary>
    public ulong ToBits()
    {
        var bytes = new List<byte>(capacity: 256);
        Add(bytes, Graph);
        Add(bytes, Subject);
        Add(bytes, Member);
        Add(bytes, Value);
        Add(bytes, Source);
        Add(bytes, QuoteAt < 0 ? null : QuoteAt.ToString(CultureInfo.InvariantCulture));
        Add(bytes, QuoteAt < 0 ? Quote : null);
        return BinaryPrimitives.ReadUInt64BigEndian(Hash(bytes.ToArray())) >> (64 - HandleText.Bits);
    }

    /// <summary>Adds a text after its length, which is -1 where there is none, so that no two lists of texts are the same bytes.</summary>
    private static void Add(List<byte> bytes, string? text)
    {
        var utf8 = text is null ? [] : Encoding.UTF8.GetBytes(text);
        var length = text is null ? -1 : utf8.Length;
        for (var shift = 24; shift >= 0; shift -= 8) bytes.Add((byte)(length >> shift));
        bytes.AddRange(utf8);
    }

    private static byte[] Hash(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(bytes);
#endif
    }
}
