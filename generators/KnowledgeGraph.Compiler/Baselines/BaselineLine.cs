using System.Text;
using KnowledgeGraph.Conversion;

namespace KnowledgeGraph.Compiler.Baselines;

/// <summary>A fact as a line of a baseline: <c>Altman leads OpenAI (since 2019)</c>.</summary>
/// <param name="Subject">The key of the entity.</param>
/// <param name="Member">The name of the member in fact files.</param>
/// <param name="Value">The key of the object, or the canonical text of the value.</param>
/// <param name="Circumstances">When and how the claims say that the fact holds, as written; empty where they say nothing.</param>
internal sealed record BaselineLine(string Subject, string Member, string Value, string Circumstances)
{
    /// <summary>Gets what identifies the fact.</summary>
    public (string Subject, string Member, string Value) Fact => (Subject, Member, Value);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().AppendName(Subject).Append(' ').AppendName(Member).Append(' ');
        if (IsPlain(Value)) text.Append(Value);
        else text.AppendQuoted(Value);
        if (Circumstances.Length > 0) text.Append(" (").Append(Circumstances).Append(')');
        return text.ToString();
    }

    /// <summary>Determines whether a value reads the same without quotes: it ends where the line or a parenthesis does.</summary>
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value[0] == ' ' || value[value.Length - 1] == ' ') return false;
        foreach (var c in value)
        {
            if (c is '"' or '(' or ')' or '\\' || (c != ' ' && char.IsWhiteSpace(c))) return false;
        }

        return new StringBuilder().AppendEscaped(value).Length == value.Length;
    }
}
