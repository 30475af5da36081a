using System;

namespace KnowledgeGraph;

/// <summary>The exception that is thrown when a quantity cannot be converted to a unit.</summary>
public sealed class UnitConversionException : InvalidOperationException
{
    /// <summary>Makes an exception without units.</summary>
    public UnitConversionException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">Why the units cannot be converted.</param>
    public UnitConversionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">Why the units cannot be converted.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public UnitConversionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnitConversionException(string quantity, string from, string to, string reason)
        : base(
            "The quantity \"" + quantity + "\" cannot be converted to " + (to.Length == 0 ? "a plain number" : "'" + to + "'") + ": "
                + reason + ".")
    {
        FromUnit = from;
        ToUnit = to;
    }

    /// <summary>Gets the unit of the quantity; empty for a plain number.</summary>
    public string FromUnit { get; } = "";

    /// <summary>Gets the unit that was asked for; empty for a plain number.</summary>
    public string ToUnit { get; } = "";
}
