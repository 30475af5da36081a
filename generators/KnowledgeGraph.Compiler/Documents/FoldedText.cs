using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGraph.Compiler.Documents;

/// <summary>
/// A text in the form in which quotes and documents are compared: NFKC (UAX #15), white space as single spaces and none at the ends, one
/// form of each quotation mark and dash, nothing that has no width. Takes linear time.
/// </summary>
/// <param name="Text">The folded text.</param>
/// <param name="Origins">
/// For each character of it, where what it stands for begins in the original, in UTF-16 code units; ascending.
/// </param>
internal sealed record FoldedText(string Text, EquatableArray<int> Origins)
{
    /// <summary>
    /// More marks on one letter than any script has; what follows them is normalised apart (UAX #15, section 13, allows 30).
    /// </summary>
    private const int LongestCluster = 64;

    public static FoldedText Of(string text)
    {
        var writer = new Writer(text.Length, hasOrigins: true);
        writer.Write(text);
        return new FoldedText(writer.ToString(), new EquatableArray<int>(writer.ToOrigins()));
    }

    /// <summary>Folds a text whose places do not matter, as those of a quote.</summary>
    public static string TextOf(string text)
    {
        if (IsFolded(text)) return text;
        var writer = new Writer(text.Length, hasOrigins: false);
        writer.Write(text);
        return writer.ToString();
    }

    /// <summary>Whether a text is ASCII with single spaces inside, as most quotes are.</summary>
    private static bool IsFolded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or >= '\x7f') return false;
            if (c == ' ' && (i == 0 || i == text.Length - 1 || text[i - 1] == ' ')) return false;
        }

        return true;
    }

    private sealed class Writer(int capacity, bool hasOrigins)
    {
        private readonly StringBuilder _text = new(capacity);
        private readonly StringBuilder _cluster = new();
        private readonly List<int>? _origins = hasOrigins ? new List<int>(capacity) : null;
        private bool _endsInSpace;

        public void Write(string text)
        {
            for (var i = 0; i < text.Length;)
            {
                var isAlone = text[i] < '\x7f' && (i + 1 == text.Length || text[i + 1] < '\x7f');
                if (isAlone && !CharacterFolding.IsLeftOut(text[i])) Append(text[i], i++);
                else i = WriteCluster(text, i);
            }
        }

        public override string ToString() => _text.ToString(0, _endsInSpace ? _text.Length - 1 : _text.Length);

        public int[] ToOrigins()
        {
            if (_endsInSpace) _origins!.RemoveAt(_origins.Count - 1);
            return _origins!.ToArray();
        }

        /// <summary>Writes a character with what normalisation may join to it, and returns where the next begins.</summary>
        private int WriteCluster(string text, int start)
        {
            _cluster.Clear();
            var origin = start;
            var i = start;
            do
            {
                var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                var codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
                if (!CharacterFolding.IsLeftOut(codePoint))
                {
                    if (_cluster.Length == 0) origin = i;
                    if (isPair) _cluster.Append(text, i, 2);
                    else _cluster.Append((char)CharacterFolding.Fold(codePoint));
                }

                i += isPair ? 2 : 1;
            }
            while (i < text.Length && _cluster.Length < LongestCluster && Continues(text, i));

            if (_cluster.Length == 1 && _cluster[0] < '\x7f') Append(_cluster[0], origin);
            else if (_cluster.Length > 0) AppendNormalized(_cluster.ToString(), origin);
            return i;
        }

        private bool Continues(string text, int i)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            return CharacterFolding.IsLeftOut(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i])
                || (_cluster.Length > 0 && CharacterFolding.Continues(text, i));
        }

        private void AppendNormalized(string cluster, int origin)
        {
            foreach (var c in cluster.Normalize(NormalizationForm.FormKC)) Append((char)CharacterFolding.Fold(c), origin);
        }

        private void Append(char c, int origin)
        {
            if (char.IsWhiteSpace(c))
            {
                if (_endsInSpace || _text.Length == 0) return;
                c = ' ';
            }

            _endsInSpace = c == ' ';
            _text.Append(c);
            _origins?.Add(origin);
        }
    }
}
