using System;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>
/// Reads the parts of a <see cref="DeclarationFormat"/>. Whatever the text, what is not in the format is a <see cref="FormatException"/>.
/// </summary>
internal sealed class DeclarationTextReader(string text)
{
    private int _position;

    public bool IsAtEnd => _position == text.Length;

    public int Number()
    {
        var isNegative = _position < text.Length && text[_position] == '-';
        if (isNegative) _position++;
        var number = Digits(DeclarationFormat.EndOfNumber);
        return isNegative ? -number : number;
    }

    public int? OptionalNumber() => Truth() ? Number() : null;

    public bool Truth() => Number() switch
    {
        0 => false,
        1 => true,
        _ => throw Fault("is not a truth value"),
    };

    /// <summary>Reads a constant of an enum that has the values 0 to <paramref name="last"/>.</summary>
    public int Constant(int last)
    {
        var number = Number();
        return number >= 0 && number <= last ? number : throw Fault("is not a constant");
    }

    public string? OptionalText()
    {
        if (_position < text.Length && text[_position] == DeclarationFormat.Absent)
        {
            _position++;
            return null;
        }

        var length = Digits(DeclarationFormat.EndOfLength);
        if (length > text.Length - _position) throw Fault("is longer than what follows");
        var read = text.Substring(_position, length);
        _position += length;
        return read;
    }

    public string Text() => OptionalText() ?? throw Fault("is absent");

    public EquatableArray<T> List<T>(Func<T> read)
    {
        var count = Number();

        // Every element takes a character at least: a wrong length allocates no more than the text has.
        if (count < 0 || count > text.Length - _position) throw Fault("is longer than what follows");
        if (count == 0) return default;
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read();
        return new EquatableArray<T>(items);
    }

    private int Digits(char end)
    {
        const int Most = 9;
        var start = _position;
        long number = 0;
        while (_position < text.Length && text[_position] is >= '0' and <= '9' && _position - start <= Most)
            number = 10 * number + text[_position++] - '0';
        if (_position == start || _position == text.Length || text[_position] != end || number > int.MaxValue)
            throw Fault("is not a number");
        _position++;
        return (int)number;
    }

    private FormatException Fault(string what) =>
        new(FormattableString.Invariant($"What stands at {_position} of the declarations {what}."));
}
