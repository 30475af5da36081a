using System;
using System.Globalization;

namespace KnowledgeGraph;

/// <summary>Why a text is not a value, and where in the text that shows.</summary>
internal readonly struct ValueParseError
{
    private const int LongestQuotedText = 100;

    public ValueParseError(int position, string message)
    {
        Position = position;
        Clause = message;
        Remedy = "";
    }

    /// <summary>Index of the first wrong UTF-16 code unit, from 0; the text's length where something is missing at its end.</summary>
    public int Position { get; }

    /// <summary>What is wrong and what would be right: a clause without capital and full stop. Empty when nothing is wrong.</summary>
    public string Message => Clause + Remedy;

    /// <summary>What is wrong.</summary>
    public string Clause { get; private init; }

    /// <summary>What to do, where that can be told apart: begins with a semicolon, or is empty.</summary>
    public string Remedy { get; init; }

    /// <summary>Gets the symbol that is not a unit, where that is what is wrong and nothing is known that was meant.</summary>
    public string? UnknownUnit { get; init; }

    /// <summary>The same error with the text that was probably meant.</summary>
    public ValueParseError WithCorrection(string meant) => this with { Remedy = "; write '" + meant + "'", UnknownUnit = null };

    /// <summary>Makes the exception that the public methods throw; its message counts positions from 1.</summary>
    /// <param name="what">What the text should have been, such as <c>date</c>.</param>
    /// <param name="text">The text, of which the message shows the beginning.</param>
    public FormatException ToException(string what, string text)
    {
        var shown = text.Length <= LongestQuotedText ? text : text.Remove(LongestQuotedText) + "…";
        var position = (Position + 1).ToString(CultureInfo.InvariantCulture);
        return new FormatException("The " + what + " \"" + shown + "\" is not valid at position " + position + ": " + Message + ".");
    }
}
