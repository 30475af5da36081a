using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Reads each fact file alone, so that an edit of one parses no other.</summary>
internal static class FactFileStep
{
    public static bool IsFactFile(AdditionalText file) => FactFormat.OfFile(file.Path) is not null;

    public static Reading<FactUnit> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = Read(FactFormat.OfFile(file.Path)!, file.GetText(cancellationToken), file.Path);
            return new Reading<FactUnit>(parsed.Unit, parsed.Anchors, parsed.Problems);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading<FactUnit>(
                null, new AnchorTable(file.Path, file.Path, default),
                new EquatableArray<Problem>([StepBoundary.Fault(StepNames.FactFiles, exception)]));
        }
    }

    /// <summary>
    /// The compiler decodes a file that is no UTF-8 by the machine's code page; its text would differ from one machine to the next.
    /// UTF-16 is refused as well: the command line reads the bytes, and both read the same files.
    /// </summary>
    public static bool IsUtf8(SourceText text) =>
        (text.Encoding is null || text.Encoding.CodePage == Encoding.UTF8.CodePage) && !HasLostBytes(text);

    private static FactFile Read(FactFormat format, SourceText? text, string path)
    {
        if (text is null || !IsUtf8(text)) return UnreadableFile.NotUtf8(format, path);
        return text.Length > FactFileLimits.Default.MaximumLength
            ? UnreadableFile.TooLarge(format, path, text.Length)
            : format.Read(text.ToString(), path);
    }

    /// <summary>
    /// Whether a replacement character stands for bytes that are no UTF-8. Where there is no code page to fall back on the compiler puts it
    /// there and still calls the text UTF-8; but its checksum is that of the bytes, which a replacement character in the file itself keeps.
    /// </summary>
    private static bool HasLostBytes(SourceText text)
    {
        if (text.Length > FactFileLimits.Default.MaximumLength) return false;
        var content = text.ToString();
        if (content.IndexOf('\ufffd') < 0) return false;
        var checksum = text.GetChecksum();
#pragma warning disable CA5350 // The compiler chose the algorithm, and nothing rests on its strength.
        using HashAlgorithm? algorithm = text.ChecksumAlgorithm switch
        {
            SourceHashAlgorithm.Sha256 => SHA256.Create(),
            SourceHashAlgorithm.Sha1 => SHA1.Create(),
            _ => null,
        };
#pragma warning restore CA5350
        if (algorithm is null || checksum.IsDefaultOrEmpty) return false;

        var bytes = Encoding.UTF8.GetBytes(content);
        if (checksum.SequenceEqual(algorithm.ComputeHash(bytes))) return false;
        var marked = new byte[bytes.Length + 3];
        Encoding.UTF8.GetPreamble().CopyTo(marked, 0);
        bytes.CopyTo(marked, 3);
        return !checksum.SequenceEqual(algorithm.ComputeHash(marked));
    }
}
