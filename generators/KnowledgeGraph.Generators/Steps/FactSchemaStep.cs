using System.Threading;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Schemas;

namespace KnowledgeGraph.Generators.Steps;

/// <summary>Writes the schema of the project's fact files, where the project asks for it.</summary>
internal static class FactSchemaStep
{
    public static bool IsWanted(GeneratorOptions options, CancellationToken cancellationToken) => options.WritesSchema;

    /// <summary>Gives the names that the schema proposes, so that it is written again only where there are others.</summary>
    public static SchemaKeys? FindKeys(LinkedGraph? graph, bool isWanted) => isWanted && graph is not null ? SchemaKeys.Of(graph) : null;

    public static Outcome<string> Write(Outcome<BoundGraph> binding, SchemaKeys? keys)
    {
        if (keys is null || binding.Value is not { } bound) return Outcome<string>.Nothing;
        return StepBoundary.Run(
            StepNames.FactSchema, () => new Outcome<string>(FactSchema.Write(bound.Vocabulary, keys), default));
    }
}
