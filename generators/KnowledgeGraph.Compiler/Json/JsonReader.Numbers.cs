namespace KnowledgeGraph.Compiler.Json;

internal sealed partial class JsonReader
{
    /// <summary>Checks the number that begins at the position (RFC 8259, section 6), and moves past it.</summary>
    private bool ScanNumber()
    {
        var start = _position;
        var i = start;
        if (_text[i] == '-') i++;
        var integer = Digits(i);
        var isNumber = integer == 1 || (integer > 1 && _text[i] != '0');
        i += integer;
        if (isNumber && At(i) == '.')
        {
            var fraction = Digits(i + 1);
            isNumber = fraction > 0;
            i += 1 + fraction;
        }

        if (isNumber && At(i) is 'e' or 'E')
        {
            i++;
            if (At(i) is '+' or '-') i++;
            var exponent = Digits(i);
            isNumber = exponent > 0;
            i += exponent;
        }

        // What sticks to a number belongs to it: 2023-01 is one mistake, not a number and something else.
        if (!isNumber || IsNumberCharacter(At(i))) return FailNumber();
        Start = start;
        Length = i - start;
        _position = i;
        return true;
    }

    private char At(int offset) => offset < _text.Length ? _text[offset] : '\0';

    private int Digits(int offset)
    {
        var end = offset;
        while (end < _text.Length && _text[end] is >= '0' and <= '9') end++;
        return end - offset;
    }

    private static bool IsNumberCharacter(char c) => c is '.' or '+' or '-' || IsWordCharacter(c);

    private static bool IsWordCharacter(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$';
}
