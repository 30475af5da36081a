using System.Text.Json;

namespace KnowledgeGraph.Interchange.Import.Texts;

/// <summary>The messages of System.Text.Json without the place, which is shown beside them.</summary>
internal static class JsonMessage
{
    public static string Of(JsonException error)
    {
        var message = error.Message;
        foreach (var place in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
        {
            var at = message.IndexOf(place, StringComparison.Ordinal);
            if (at >= 0) message = message[..at];
        }

        return message.TrimEnd(' ', '.') + ".";
    }
}
