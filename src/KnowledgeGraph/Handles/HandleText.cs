using System;
using System.Globalization;

namespace KnowledgeGraph.Handles;

/// <summary>
/// The form of handles: a digit and eleven digits or lower-case letters, without 0, 1, l and o, which look like others. Handles after the
/// first of claims that agree in all that handles are computed from end in <c>-2</c>, <c>-3</c> and so on. No word and no number with a
/// zero has this form, and no shell and no file format needs quotes for it.
/// </summary>
internal static class HandleText
{
    private const int Length = 12;
    private const int BitsOfFirst = 3;
    private const int BitsOfOthers = 5;

    /// <summary>The number of bits in a handle.</summary>
    public const int Bits = BitsOfFirst + (Length - 1) * BitsOfOthers;

    /// <summary>The first eight are digits: a handle begins with one.</summary>
    private const string Characters = "23456789abcdefghijkmnpqrstuvwxyz";

    /// <summary>Writes a handle.</summary>
    /// <param name="bits">Its bits, of which the lowest <see cref="Bits"/> count.</param>
    /// <param name="ordinal">Which of the claims with these bits it is, from 1.</param>
    public static string Write(ulong bits, int ordinal)
    {
        var text = new char[Length];
        for (var i = Length - 1; i > 0; i--)
        {
            text[i] = Characters[(int)(bits & ((1 << BitsOfOthers) - 1))];
            bits >>= BitsOfOthers;
        }

        text[0] = Characters[(int)(bits & ((1 << BitsOfFirst) - 1))];
        return ordinal == 1 ? new string(text) : new string(text) + "-" + ordinal.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Determines whether a text has the form of a handle.</summary>
    public static bool IsHandle(string text) => TryRead(text, out _, out _);

    /// <summary>Reads a handle, as <see cref="Write"/> writes it and in no other form.</summary>
    public static bool TryRead(string text, out ulong bits, out int ordinal)
    {
        (bits, ordinal) = (0, 1);
        if (text.Length < Length) return false;
        for (var i = 0; i < Length; i++)
        {
            var value = Characters.IndexOf(text[i]);
            if (value < 0 || i == 0 && value >= 1 << BitsOfFirst) return false;
            bits = bits << BitsOfOthers | (uint)value;
        }

        return text.Length == Length || text[Length] == '-' && TryReadOrdinal(text, Length + 1, out ordinal);
    }

    private static bool TryReadOrdinal(string text, int start, out int ordinal)
    {
        const int MostDigits = 9;
        ordinal = 0;
        if (start == text.Length || text[start] == '0' || text.Length - start > MostDigits) return false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9') return false;
            ordinal = 10 * ordinal + text[i] - '0';
        }

        return ordinal > 1;
    }
}
