using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using KnowledgeGraph.Compiler;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Checks.Evidence;
using KnowledgeGraph.Compiler.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// Reads the documents that quotes are looked up in, each alone: an additional file with the metadata <c>KnowledgeGraphDocument</c>.
/// </summary>
internal static class DocumentStep
{
    private const string Metadata = "build_metadata.AdditionalFiles.KnowledgeGraphDocument";

    public static IncrementalValuesProvider<DocumentText> Find(
        IncrementalValuesProvider<AdditionalText> files, IncrementalValueProvider<AnalyzerConfigOptionsProvider> options) =>
        files.Combine(options)
            // The file alone goes on, so that other options read no document again.
            .Select(static (pair, _) => IsDocument(pair.Right.GetOptions(pair.Left)) ? pair.Left : null)
            .Where(static file => file is not null)
            .Select(static (file, token) => Read(file!, token))
            .WithTrackingName(StepNames.Documents);

    /// <summary>Gives the documents to the checks, in an order that does not depend on the project's.</summary>
    public static CheckInputs ToInputs(ImmutableArray<DocumentText> documents, CheckSettings settings)
    {
        var inputs = CheckInputs.None with { Today = settings.Today, AssertionSteps = settings.AssertionSteps };
        if (documents.IsEmpty) return inputs;
        var sorted = new List<DocumentText>(documents);
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return inputs with { Documents = sorted.ToEquatableArray() };
    }

    private static bool IsDocument(AnalyzerConfigOptions options) =>
        options.TryGetValue(Metadata, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static DocumentText Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.GetText(cancellationToken) is not { } text) return new DocumentText(file.Path, null, null);
            return new DocumentText(file.Path, FactFileStep.IsUtf8(text) ? text.ToString() : null, Sha256(text));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DocumentText(file.Path, null, null);
        }
    }

    /// <summary>
    /// The SHA-256 of the file. The compiler keeps the checksum of the bytes that it read a text from, and SHA-256 is its default; where a
    /// host uses another algorithm, the text is written out again, with a byte order mark if its encoding has one.
    /// </summary>
    private static string Sha256(SourceText text)
    {
        if (text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256) return Sha256Text.Write(text.GetChecksum());
        var encoding = text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Sha256Text.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())]);
    }
}
