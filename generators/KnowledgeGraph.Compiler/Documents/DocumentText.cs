using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Compiler.Documents;

/// <summary>
/// A document that quotes are looked up in. Equal by content; what is derived from it is made once, when it is first asked for.
/// </summary>
/// <param name="path">The path of the file.</param>
/// <param name="text">Its text without a byte order mark; null where it cannot be read as Unicode.</param>
/// <param name="sha256">The SHA-256 of its bytes in lower case; null where they cannot be read.</param>
internal sealed class DocumentText(string path, string? text, string? sha256) : IEquatable<DocumentText>
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private FoldedText? _folded;
    private SuffixArray? _suffixes;
    private List<int>? _pairs;

    public string Path { get; } = path.Replace('\\', '/');

    /// <summary>Gets the name of the file without its directory.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    public string? Text => text;

    public string? Sha256 => sha256;

    public int Length => text?.Length ?? 0;

    public FoldedText Folded => _folded ??= FoldedText.Of(text ?? "");

    public SuffixArray Suffixes => _suffixes ??= new SuffixArray(Folded.Text);

    /// <summary>Reads a document from the bytes of its file: UTF-8, with or without a byte order mark.</summary>
    public static DocumentText Of(string path, byte[] content)
    {
        var start = content.Length >= 3 && content[0] == 0xEF && content[1] == 0xBB && content[2] == 0xBF ? 3 : 0;
        try
        {
            return new DocumentText(path, StrictUtf8.GetString(content, start, content.Length - start), Sha256Text.Of(content));
        }
        catch (DecoderFallbackException)
        {
            return new DocumentText(path, null, Sha256Text.Of(content));
        }
    }

    /// <summary>Where a character of the folded text stands in the document, in Unicode code points.</summary>
    public int PositionOf(int folded)
    {
        var origin = Folded.Origins[folded];
        var pairs = (_pairs ??= FindPairs(text ?? "")).BinarySearch(origin);
        return origin - (pairs < 0 ? ~pairs : pairs);
    }

    /// <summary>The first character of the folded text that stands at or behind a position in code points. O(log n).</summary>
    public int FoldedAt(int position)
    {
        int low = 0, high = Folded.Text.Length;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (PositionOf(middle) < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public bool Equals(DocumentText? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Sha256 == other.Sha256 && Text == other.Text);

    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>The offsets of surrogate pairs: each is one code point in two UTF-16 code units.</summary>
    private static List<int> FindPairs(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) pairs.Add(i++);
        }

        return pairs;
    }
}
