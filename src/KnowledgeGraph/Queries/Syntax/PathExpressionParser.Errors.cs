using System.Globalization;

namespace KnowledgeGraph.Queries.Syntax;

internal sealed partial class PathExpressionParser
{
    private const string TheEnd = "the end";

    /// <summary>A step should begin here and does not.</summary>
    private void FailWithoutStep()
    {
        var c = Peek();
        var isFirst = _position == 0 || _text.Substring(0, _position).Trim().Length == 0;
        var (message, remedy) = c switch
        {
            _ when _position == _text.Length && isFirst =>
                ("the expression is empty", "Write the members that the path follows, as in Backs/Uses"),
            '*' or '+' or '?' or '{' => ("there is nothing before '" + c + "' to repeat", "Write the member before it"),
            '.' => ("found '.', but members are joined by '/'", "Write '/' between the members"),
            '\\' or '>' or '-' => ("found " + Found() + ", but members are joined by '/'", "Write '/' between the members"),
            _ =>
                ("found " + Found() + ", but a step begins with a member's name, '^', '!' or '('",
                    "Write the member that the path follows here"),
        };
        Fail(_position == _text.Length ? 0 : FoundLength(), message, remedy);
    }

    /// <summary>A step is read, and what follows cannot follow.</summary>
    private void FailAfterStep()
    {
        var c = Peek();
        var (message, remedy) = c switch
        {
            ')' => ("')' does not close a group", "Remove it, or write the '(' that it closes"),
            '}' or ',' => ("found " + Found() + " outside a count", "Remove it, or write the count as {2}, {2,4} or {2,}"),
            '.' or '\\' or '>' or '-' => ("found " + Found() + ", but members are joined by '/'", "Write '/' between the members"),
            _ =>
                ("found " + Found() + ", but a step is followed by '/', '|', a repetition or the end",
                    "Write '/' before the next member, or '|' before an alternative"),
        };
        Fail(FoundLength(), message, remedy);
    }

    private void FailUnclosed(int opening)
    {
        if (Found() != TheEnd) FailAfterStep();
        else FailAt(opening, 1, "the '(' is not closed", "Write ')' where the group ends");
    }

    private void FailInNegation(int opening)
    {
        if (Found() == TheEnd) FailUnclosed(opening);
        else
            Fail(
                FoundLength(), "found " + Found() + ", but in a negation members are joined by '|'",
                "Write '|' between the members, or ')' after the last");
    }

    private void FailTooLarge() => FailAt(
        0, _text.Length, "without counts, the expression would have more than " + Number(MaximumSize) + " steps",
        "Write '*' or '+' for large counts, or split the expression");

    private void Fail(int length, string message, string remedy)
    {
        Peek();
        FailAt(_position, length, message, remedy);
    }

    /// <summary>Remembers the first error; reading ends there.</summary>
    private void FailAt(int start, int length, string message, string remedy) =>
        _error ??= new PathExpressionError(new PathPlace(start, length), message, remedy);

    /// <summary>The character that was found instead, as a message shows it.</summary>
    private string Found()
    {
        Peek();
        if (_position == _text.Length) return TheEnd;
        var c = _text[_position];
        if (FoundLength() == 2) return "'" + c + _text[_position + 1] + "'";
        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
            ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            : "'" + c + "'";
    }

    /// <summary>How long the character at the position is, in UTF-16 code units; 0 at the end.</summary>
    private int FoundLength() =>
        _position == _text.Length ? 0
        : char.IsHighSurrogate(_text[_position]) && _position + 1 < _text.Length && char.IsLowSurrogate(_text[_position + 1]) ? 2
        : 1;
}
