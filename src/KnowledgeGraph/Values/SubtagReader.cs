using System;
using System.Collections.Generic;

namespace KnowledgeGraph;

/// <summary>Reads the subtags of a language tag from left to right; each kind of subtag has its place and its form.</summary>
internal ref struct SubtagReader
{
    private const int LongestSubtag = 8;

    private readonly string _text;
    private readonly int _begin;

    /// <summary>The current subtag; it is empty after the last one.</summary>
    private int _start;
    private int _length;

    public SubtagReader(string text, int begin)
    {
        _text = text;
        _begin = begin;
        _start = begin;
    }

    public readonly bool IsCanonical => ToCanonicalCase() == _text.Substring(_begin);

    public bool TryCheck(out ValueParseError error)
    {
        if (!TryMoveTo(_begin, out error)) return false;
        if (IsLetter('x')) return TryReadPrivateUse(out error);

        if (_length is < 2 or > 8 || !IsAlphabetic())
            return Fail("a language tag begins with a language of 2 to 8 letters, such as en or zh-Hans", out error);

        var isShort = _length <= 3;
        if (!TryMoveOn(out error)) return false;
        for (var i = 0; i < 3 && isShort && _length == 3 && IsAlphabetic(); i++)
            if (!TryMoveOn(out error)) return false;
        if (_length == 4 && IsAlphabetic() && !TryMoveOn(out error)) return false;
        if (((_length == 2 && IsAlphabetic()) || (_length == 3 && IsNumeric())) && !TryMoveOn(out error)) return false;

        return TryReadVariants(out error) && TryReadExtensions(out error) && TryReadPrivateUse(out error);
    }

    /// <summary>
    /// Section 2.1.1: two letters in capitals and four with a capital, unless they begin the tag or follow a singleton; the rest in lower
    /// case.
    /// </summary>
    public readonly string ToCanonicalCase()
    {
        var tag = _text.Substring(_begin).ToLowerInvariant().ToCharArray();
        var isPastSingleton = false;
        for (int start = 0, end; start < tag.Length; start = end + 1)
        {
            end = Array.IndexOf(tag, '-', start);
            if (end < 0) end = tag.Length;
            if (end - start == 1) isPastSingleton = true;
            if (start > 0 && !isPastSingleton && end - start is 2 or 4)
            {
                tag[start] = char.ToUpperInvariant(tag[start]);
                if (end - start == 2) tag[start + 1] = char.ToUpperInvariant(tag[start + 1]);
            }
        }

        return new string(tag);
    }

    private bool TryReadVariants(out ValueParseError error)
    {
        error = default;
        List<string>? seen = null;
        while (_length >= 5 || (_length == 4 && IsDigit(_text[_start])))
        {
            var variant = Lower();
            if (seen is not null && seen.Contains(variant)) return Fail("the variant '" + variant + "' is repeated", out error);
            (seen ??= []).Add(variant);
            if (!TryMoveOn(out error)) return false;
        }

        return true;
    }

    private bool TryReadExtensions(out ValueParseError error)
    {
        error = default;
        var seen = "";
        while (_length == 1 && !IsLetter('x'))
        {
            var singleton = Lower();
            if (seen.Contains(singleton)) return Fail("the extension '" + singleton + "' is repeated", out error);
            seen += singleton;
            if (!TryMoveOn(out error)) return false;
            if (_length < 2)
                return Fail("a subtag of 2 to 8 letters or digits is missing after the extension '" + singleton + "'", out error);
            while (_length >= 2)
                if (!TryMoveOn(out error)) return false;
        }

        return true;
    }

    private bool TryReadPrivateUse(out ValueParseError error)
    {
        error = default;
        if (_length == 0) return true;
        if (!IsLetter('x'))
            return Fail(Misplaced(), out error);

        if (!TryMoveOn(out error)) return false;
        if (_length == 0) return Fail("a subtag of 1 to 8 letters or digits is missing after 'x'", out error);
        while (_length > 0)
            if (!TryMoveOn(out error)) return false;
        return true;
    }

    private bool TryMoveOn(out ValueParseError error)
    {
        error = default;
        var end = _start + _length;
        if (end < _text.Length) return TryMoveTo(end + 1, out error);
        _start = end;
        _length = 0;
        return true;
    }

    /// <summary>Finds the subtag that begins at a position, which must have one to eight letters or digits.</summary>
    private bool TryMoveTo(int start, out ValueParseError error)
    {
        _start = start;
        var end = start;
        for (; end < _text.Length && _text[end] != '-'; end++)
        {
            if (_text[end] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
            {
                error = new ValueParseError(
                    end, ParseMessage.Found(_text.AsSpan(), end) + ", but a language tag has only letters, digits and '-'");
                return false;
            }
        }

        _length = end - start;
        if (_length == 0)
            return Fail(
                start == _begin
                    ? "a language tag is missing after '@', such as en or zh-Hans"
                    : "a part of the language tag is missing here",
                    out error);
        if (_length > LongestSubtag) return Fail("a part of a language tag has at most 8 letters or digits", out error);
        error = default;
        return true;
    }

    private readonly bool IsAlphabetic()
    {
        for (var i = _start; i < _start + _length; i++)
            if (IsDigit(_text[i])) return false;
        return true;
    }

    private readonly bool IsNumeric()
    {
        for (var i = _start; i < _start + _length; i++)
            if (!IsDigit(_text[i])) return false;
        return true;
    }

    private readonly bool IsLetter(char lower) => _length == 1 && (_text[_start] | 0x20) == lower;

    private readonly string Misplaced()
    {
        var subtag = _text.Substring(_start, _length);
        return "'" + subtag + "' is not allowed here; a tag is language, script, region and variants, such as zh-Hans-CN";
    }

    private readonly string Lower() => _text.Substring(_start, _length).ToLowerInvariant();

    private readonly bool Fail(string message, out ValueParseError error)
    {
        error = new ValueParseError(_start, message);
        return false;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
