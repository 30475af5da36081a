using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Constraints;

/// <summary>
/// Finds the commonest form of a pattern that takes exponential time: a group that is repeated without limit and of which one alternative
/// consists of nothing but a part that is repeated without limit itself, and parts that may be missing, such as <c>(a+)+</c> or
/// <c>(\w+\s?)*</c>.
/// </summary>
/// <remarks>
/// Any text of that part can then be divided among the repetitions in exponentially many ways. A part that has to be there, as in
/// <c>(\w+\.)*</c>, mostly rules that out, so that no such pattern is reported; what slips through is stopped by the time limit of each
/// match.
/// </remarks>
internal static class PatternRisk
{
    /// <summary>
    /// Returns the part of the pattern that is repeated in two ways, or null. The pattern is a valid one. Takes linear time.
    /// </summary>
    public static string? Find(string pattern)
    {
        var groups = new Stack<Group>();
        var group = new Group(0, false);
        for (var i = 0; i < pattern.Length;)
        {
            var start = i;
            switch (pattern[i])
            {
                case '(':
                    groups.Push(group);
                    group = new Group(start, IsAtomic(pattern, i));
                    i = BodyStart(pattern, i);
                    continue;
                case '|':
                    group.EndAlternative();
                    i++;
                    continue;
                case ')' when groups.Count > 0:
                    group.EndAlternative();
                    var inner = group;
                    group = groups.Pop();
                    i++;
                    var (isOptional, isUnbounded) = ReadQuantifier(pattern, ref i);
                    if (isUnbounded && inner is { IsRisky: true, IsAtomic: false }) return pattern.Substring(inner.Start, i - inner.Start);
                    group.Add(isOptional, (isUnbounded || inner.IsRisky) && !inner.IsAtomic);
                    continue;
                case '[':
                    i = ClassEnd(pattern, i);
                    break;
                case '\\':
                    i += 2;
                    break;
                case '^' or '$':
                    i++;
                    continue;
                default:
                    i++;
                    break;
            }

            var element = ReadQuantifier(pattern, ref i);
            group.Add(element.IsOptional, element.IsUnbounded);
        }

        return null;
    }

    /// <summary>Whether a group holds to what it matched, or matches no text of its own.</summary>
    private static bool IsAtomic(string pattern, int i) =>
        Follows(pattern, i, "(?>") || Follows(pattern, i, "(?=") || Follows(pattern, i, "(?!") || Follows(pattern, i, "(?<=")
            || Follows(pattern, i, "(?<!");

    private static bool Follows(string pattern, int i, string text) => string.CompareOrdinal(pattern, i, text, 0, text.Length) == 0;

    private static int BodyStart(string pattern, int i)
    {
        i++;
        if (i >= pattern.Length || pattern[i] != '?') return i;
        while (i < pattern.Length && pattern[i] is not (':' or '>' or '=' or '!' or '\'' or ')')) i++;
        if (i < pattern.Length && pattern[i] == '\'') i = pattern.IndexOf('\'', i + 1) is var end && end > 0 ? end : i;
        return i < pattern.Length && pattern[i] != ')' ? i + 1 : i;
    }

    private static int ClassEnd(string pattern, int i)
    {
        i++;
        if (i < pattern.Length && pattern[i] == '^') i++;
        if (i < pattern.Length && pattern[i] == ']') i++;
        while (i < pattern.Length && pattern[i] != ']') i += pattern[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    private static (bool IsOptional, bool IsUnbounded) ReadQuantifier(string pattern, ref int i)
    {
        if (i >= pattern.Length) return (false, false);
        var result = pattern[i] switch { '*' => (true, true), '+' => (false, true), '?' => (true, false), _ => (false, false) };
        if (result is (false, false))
        {
            if (pattern[i] != '{') return result;
            var end = pattern.IndexOf('}', i);
            if (end < 0 || !IsCount(pattern, i + 1, end)) return result;
            result = (pattern[i + 1] == '0', pattern[end - 1] == ',');
            i = end;
        }

        i++;
        if (i < pattern.Length && pattern[i] == '?') i++;
        return result;
    }

    private static bool IsCount(string pattern, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (pattern[i] is not (>= '0' and <= '9' or ',')) return false;
        }

        return end > start && pattern[start] != ',';
    }

    private sealed class Group(int start, bool isAtomic)
    {
        private int _required;
        private int _repeated;

        public int Start => start;

        public bool IsAtomic => isAtomic;

        /// <summary>Whether an alternative is nothing but a repeated part.</summary>
        public bool IsRisky { get; private set; }

        public void Add(bool isOptional, bool isUnbounded)
        {
            if (isUnbounded) _repeated++;
            else if (!isOptional) _required++;
        }

        public void EndAlternative()
        {
            IsRisky |= _repeated == 1 && _required == 0;
            (_required, _repeated) = (0, 0);
        }
    }
}
