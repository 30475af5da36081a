using System;
using System.Globalization;
using System.Threading;
using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Derivations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>What the project says about the generator's work.</summary>
/// <param name="NamedEntities">How many entities of fact files the graph may have for each of them to get a property.</param>
/// <param name="ProjectDirectory">Where paths in messages begin, with a separator at its end; empty where the host does not say.</param>
/// <param name="OldLanguage">The version of C# where it has no partial properties, else null.</param>
internal sealed record GeneratorOptions(int NamedEntities, string ProjectDirectory, string? OldLanguage)
{
    /// <summary>Gets the date that counts as today, as the project writes it; null where it says nothing.</summary>
    public string? Today { get; init; }

    /// <summary>
    /// Gets the simple names of the assemblies whose graphs may be extended, separated by semicolons; null where all may. A name may end in
    /// an asterisk.
    /// </summary>
    public string? TrustedBases { get; init; }

    /// <summary>Gets a value indicating whether the project's version of C# has extension members, as version 14 does.</summary>
    public bool HasExtensionMembers { get; init; }

    /// <summary>Gets how many derived edges of one member the image holds.</summary>
    public int DerivedEdges { get; init; } = GraphDerivation.DefaultLimit;

    /// <summary>Gets how many edges each assertion may take.</summary>
    public int AssertionSteps { get; init; } = CheckInputs.DefaultAssertionSteps;

    /// <summary>Gets a value indicating whether the build writes the schema of the project's fact files.</summary>
    public bool WritesSchema { get; init; }

    /// <summary>A property costs the compiler about half a millisecond.</summary>
    private const int DefaultNamedEntities = 2000;

    /// <summary>The version that added extension members, which the compiler that this is built with does not name.</summary>
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider, ParseOptions parse)
    {
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphNamedEntities", out var named);
        provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory);
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphToday", out var today);
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphDerivedEdges", out var derived);
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphAssertionSteps", out var steps);
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphTrustedBases", out var trusted);
        provider.GlobalOptions.TryGetValue("build_property.KnowledgeGraphSchema", out var schema);
        var language = (parse as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest;
        return new GeneratorOptions(
            int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : DefaultNamedEntities,
            directory ?? "",
            language < LanguageVersion.CSharp13 ? language.ToDisplayString() : null)
        {
            TrustedBases = string.IsNullOrWhiteSpace(trusted) ? null : trusted,
            HasExtensionMembers = language.MapSpecifiedToEffectiveVersion() >= CSharp14,
            DerivedEdges = int.TryParse(derived, NumberStyles.None, CultureInfo.InvariantCulture, out var edges)
                ? edges
                : GraphDerivation.DefaultLimit,
            AssertionSteps = int.TryParse(steps, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                ? most
                : CheckInputs.DefaultAssertionSteps,
            WritesSchema = !string.IsNullOrWhiteSpace(schema) && !schema!.Trim().Equals("false", StringComparison.OrdinalIgnoreCase),
            Today = string.IsNullOrWhiteSpace(today) ? null : today!.Trim(),
        };
    }
}

/// <summary>The options that the checks of facts depend on.</summary>
internal readonly record struct CheckSettings(string? Today, int AssertionSteps)
{
    public static CheckSettings Of(GeneratorOptions options, CancellationToken cancellationToken) =>
        new(options.Today, options.AssertionSteps);
}
