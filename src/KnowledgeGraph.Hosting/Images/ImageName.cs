namespace KnowledgeGraph.Hosting.Images;

/// <summary>
/// The order of versions by their names: digits are compared as numbers and everything else by its UTF-16 code units, so that
/// <c>graph-9.kgi</c> is older than <c>graph-10.kgi</c>, and dates in the order of ISO 8601 are in the order of time. The extension counts
/// last: <c>graph-1.kgi</c> is older than <c>graph-1.1.kgi</c>.
/// </summary>
internal static class ImageName
{
    internal static int Compare(string left, string right)
    {
        var order = CompareStems(Path.GetFileNameWithoutExtension(left.AsSpan()), Path.GetFileNameWithoutExtension(right.AsSpan()));
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int CompareStems(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order;
            if (char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]))
            {
                var number = TakeNumber(ref left);
                var other = TakeNumber(ref right);
                order = number.Length != other.Length ? number.Length.CompareTo(other.Length) : number.SequenceCompareTo(other);
            }
            else
            {
                order = left[0].CompareTo(right[0]);
                left = left[1..];
                right = right[1..];
            }

            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Takes the digits at the beginning, of any number, and returns them without leading zeros.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = text.Length;
        var number = text[..end].TrimStart('0');
        text = text[end..];
        return number;
    }
}
