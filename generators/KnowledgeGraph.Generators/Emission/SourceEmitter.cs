using KnowledgeGraph.Generators.Declarations;
using System.Globalization;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the named sources: into the author's classes, or into one of the generator's.</summary>
internal static class SourceEmitter
{
    public static string Emit(SourceNames names)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, "");
        foreach (var container in names.Containers)
        {
            // Several classes may lie in several namespaces, and a file has one file-scoped namespace only.
            writer.Line();
            if (container.Namespace.Length > 0) writer.Open("namespace " + SourceIdentifier.EscapeQualified(container.Namespace));
            if (container.IsGenerated) writer.Line("/// <summary>The documents that claims cite.</summary>");
            writer.Open(
                (container.IsGenerated ? container.IsPublic ? "public static " : "internal static " : "") + "partial class "
                    + SourceIdentifier.Escape(container.Name));
            var isFirst = true;
            foreach (var source in container.Sources)
            {
                if (!isFirst) writer.Line();
                isFirst = false;
                if (!source.IsDocumented) DocumentationText.WriteSummary(writer, null, source.Description);
                var body = source.Index < 0
                    ? PlaceholderType.Faulty
                    : $"{RuntimeNames.GeneratedGraph}.Source({names.Graph}, {source.Index.ToString(CultureInfo.InvariantCulture)})";
                writer.Line(
                    $"{PropertyModifiers.Write(source.Modifiers)}{RuntimeNames.Source} {SourceIdentifier.Escape(source.Name)} => {body};");
            }

            writer.Close();
            if (container.Namespace.Length > 0) writer.Close();
        }

        return writer.ToString();
    }
}
