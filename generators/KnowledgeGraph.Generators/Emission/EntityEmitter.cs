using KnowledgeGraph.Generators.Declarations;
using System.Globalization;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the named entities of one kind.</summary>
internal static class EntityEmitter
{
    public static string Emit(EntityNames names)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, names.Namespace);
        writer.Line();
        writer.Open($"{names.Keywords} {SourceIdentifier.Escape(names.Kind)}");

        // No member of a kind has the kind's name, so the simple name is the kind. It and the one short call for each entity are a matter
        // of the compiler's time: thousands of qualified names take it a second.
        var type = names.Type ?? SourceIdentifier.Escape(names.Kind);
        foreach (var entity in names.Entities)
        {
            if (!entity.IsDocumented)
                DocumentationText.WriteSummary(writer, null, entity.Key is { } key ? $"{entity.Label} (the key is '{key}')" : entity.Label);
            var body = entity.Index < 0 || names.IsStub
                // What is wrong with it is reported; this keeps the compiler from reporting a missing body as well.
                ? PlaceholderType.Faulty
                : $"{names.EntityAt}({entity.Index.ToString(CultureInfo.InvariantCulture)})";
            writer.Line($"{PropertyModifiers.Write(entity.Modifiers)}{type} {SourceIdentifier.Escape(entity.Name)} => {body};");
            writer.Line();
        }

        if (!names.IsStub)
            writer.Line(
                $"private static {type} {names.EntityAt}(int index) => "
                    + (names.Type is null
                        ? $"new({RuntimeNames.GeneratedGraph}.Node({names.Graph}, index));"
                        : $"{RuntimeNames.GeneratedExtension}.Node<{type}>({names.Graph}, index);"));
        writer.Close();
        return writer.ToString();
    }
}

/// <summary>Writes what stands before the type of a named entity or source.</summary>
internal static class PropertyModifiers
{
    /// <param name="partial">
    /// The modifiers of the author's partial property, or null if there is none and the generator declares it.
    /// </param>
    public static string Write(string? partial) => partial is null ? "public static " : (partial + " static partial ").TrimStart();
}
