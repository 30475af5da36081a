using System;
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
    public static bool IsFactFile(AdditionalText file) => file.Path.EndsWith(".kg.json", StringComparison.OrdinalIgnoreCase);

    public static Reading<FactUnit> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = file.GetText(cancellationToken) is { } text ? Parse(text, file.Path) : FactFileParser.NotUtf8(file.Path);
            return new Reading<FactUnit>(parsed.Unit, parsed.Anchors, parsed.Problems);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading<FactUnit>(
                null, new AnchorTable(file.Path, file.Path, default), new EquatableArray<Problem>([StepBoundary.Fault(StepNames.FactFiles, exception)]));
        }
    }

    /// <summary>The compiler decodes a file that is no UTF-8 by the machine's code page; its text would differ from one machine to the next.</summary>
    private static FactFile Parse(SourceText text, string path)
    {
        var isUnicode = text.Encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding || text.Encoding.CodePage == Encoding.UTF8.CodePage;
        if (!isUnicode) return FactFileParser.NotUtf8(path);
        if (text.Length <= FactFileLimits.Default.MaximumLength) return FactFileParser.Parse(text.ToString(), path);

        // The parser says so from the length alone.
        return FactFileParser.Parse(new string(' ', FactFileLimits.Default.MaximumLength + 1), path);
    }
}
