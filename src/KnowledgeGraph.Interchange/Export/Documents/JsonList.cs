using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Interchange;

/// <summary>Several texts as one, for formats without lists: a JSON array of strings.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<string> items)
    {
        var list = new StringBuilder("[");
        foreach (var item in items)
        {
            if (list.Length > 1) list.Append(',');
            list.Append('"').Append(JsonEncodedText.Encode(item, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');
        }

        return list.Append(']').ToString();
    }
}
