using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Image;

/// <summary>The exceptions of an image whose numbers contradict each other.</summary>
internal static class Damage
{
    /// <summary>What to do with an image that is not as it was written, as the last sentence of a message.</summary>
    internal const string Remedy = "Copy the file again from its source, or build it again.";

    [DoesNotReturn]
    internal static void Throw(string what) => throw Exception(what);

    /// <summary>Puts the message together here, so that callers, which run at start-up, compile no formatting.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Throw(string before, int number, string after) =>
        throw Exception(before + number.ToString(CultureInfo.InvariantCulture) + after);

    internal static ImageFormatException Exception(string what) => new($"The image is damaged: {what}.");

    internal static ImageFormatException Exception(string what, Exception cause) => new($"The image is damaged: {what}.", cause);

    /// <summary>Checks that a number read from the image refers to one of so many things.</summary>
    internal static int Check(int index, int count, string what)
    {
        if ((uint)index >= (uint)count) ThrowReference(index, count, what);
        return index;
    }

    private static void ThrowReference(int index, int count, string what) => Throw($"it refers to {what} {index} of {count}");
}
