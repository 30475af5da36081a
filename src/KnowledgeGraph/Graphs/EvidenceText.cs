using System.Text;
using KnowledgeGraph.Conversion;

namespace KnowledgeGraph;

/// <summary>Writes facts, claims and steps of paths as one line, in the words of fact files and with their evidence.</summary>
internal static class EvidenceText
{
    /// <summary>Writes <c>DeepSeek uses H800 [D3, claimed, quote "H800 chips"; D1]</c>.</summary>
    public static string Of(Fact fact)
    {
        var text = Statement(fact);
        AppendClaims(text, fact.Claims);
        return text.ToString();
    }

    /// <summary>Writes <c>DeepSeek uses H800 [D3, claimed, quote "H800 chips"]</c>.</summary>
    public static string Of(Claim claim)
    {
        var text = Statement(claim.Fact).Append(" [");
        ClaimLine.Append(text, claim);
        return text.Append(']').ToString();
    }

    private static StringBuilder Statement(Fact fact)
    {
        var text = new StringBuilder().AppendName(fact.Subject.Key).Append(' ').Append(fact.Member.JsonName).Append(' ');
        var value = fact.Value;
        return value.Type switch
        {
            MemberType.Node => text.AppendName(value.AsNode().Key),
            MemberType.Text or MemberType.LanguageText or MemberType.Uri => text.AppendQuoted(value.ToString()),
            _ => text.Append(value.ToString()),
        };
    }

    internal static void AppendClaims(StringBuilder text, ClaimList claims)
    {
        text.Append(" [");
        var isFirst = true;
        foreach (var claim in claims)
        {
            if (!isFirst) text.Append("; ");
            isFirst = false;
            ClaimLine.Append(text, claim);
        }

        text.Append(']');
    }
}
