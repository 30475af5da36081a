using System;
using System.Collections.Generic;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes bodies for the properties that are in error, so that the error is the only one.</summary>
internal static class UnfinishedEmitter
{
    public static string Emit(IReadOnlyList<UnfinishedProperty> properties)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForApi(writer, "");
        foreach (var property in properties)
        {
            writer.Line();
            if (property.Namespace.Length > 0) writer.Open("namespace " + SourceIdentifier.EscapeQualified(property.Namespace));
            foreach (var header in property.Headers) writer.Open(header);
            writer.Line(property.Declaration + " { " + property.Accessors + " }");
            for (var i = 0; i < property.Headers.Count; i++) writer.Close();
            if (property.Namespace.Length > 0) writer.Close();
        }

        return writer.ToString();
    }

    /// <summary>By what they are named, which is the same on every machine.</summary>
    public static int Compare(UnfinishedProperty a, UnfinishedProperty b)
    {
        var order = string.CompareOrdinal(a.ContainingType, b.ContainingType);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }
}
