using System;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Compiler.Declarations;

/// <summary>Writes the parts of a <see cref="DeclarationFormat"/>.</summary>
internal sealed class DeclarationTextWriter
{
    private const char Replacement = '\ufffd';

    private readonly StringBuilder _text = new();

    public void Number(int number) =>
        _text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(DeclarationFormat.EndOfNumber);

    public void OptionalNumber(int? number)
    {
        Truth(number is not null);
        if (number is { } present) Number(present);
    }

    public void Truth(bool value) => Number(value ? 1 : 0);

    /// <summary>
    /// Writes a text. Half of a surrogate pair becomes a replacement character, as it does in an image: metadata is UTF-8.
    /// </summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            _text.Append(DeclarationFormat.Absent);
            return;
        }

        _text.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(DeclarationFormat.EndOfLength);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                _text.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                _text.Append(text[i]).Append(text[++i]);
            }
            else
            {
                _text.Append(Replacement);
            }
        }
    }

    public void List<T>(EquatableArray<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items.AsSpan()) write(item);
    }

    public override string ToString() => _text.ToString();
}
