using System;
using System.IO;
using System.Text;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>The schema of the fact files of any graph, which is a file of the package.</summary>
internal static class GeneralSchema
{
    private const string Resource = "knowledgegraph.facts.schema.json";

    private static readonly Lazy<string> Text = new(ReadText);

    /// <summary>Returns a copy without examples: editors propose these, and their names are of no particular graph.</summary>
    public static JsonObject ReadWithoutExamples()
    {
        var schema = JsonTree.Parse(Text.Value);
        RemoveExamples(schema);
        return (JsonObject)schema;
    }

    private static void RemoveExamples(JsonTree tree)
    {
        if (tree is JsonArray array)
        {
            foreach (var item in array.Items) RemoveExamples(item);
        }
        else if (tree is JsonObject value)
        {
            value.Remove("examples");
            foreach (var name in value.Names) RemoveExamples(value[name]);
        }
    }

    private static string ReadText()
    {
        using var stream = typeof(GeneralSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The assembly has no resource " + Resource + ".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
