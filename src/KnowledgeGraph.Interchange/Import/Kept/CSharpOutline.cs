using System.Text.RegularExpressions;

namespace KnowledgeGraph.Interchange.Import.Kept;

/// <summary>The kinds and members that a C# file declares, found by their form: an import has no compiler.</summary>
internal sealed partial class CSharpOutline
{
    public CSharpOutline(string source)
    {
        var text = WithoutCommentsAndTexts(source);
        Namespace = NamespaceName.Match(text) is { Success: true } ns ? ns.Groups[1].Value : null;
        Graph = GraphClass.Match(text) is { Success: true } graph ? graph.Groups[1].Value : null;
        foreach (Match match in EnumName.Matches(text)) Enumerations.Add(match.Groups[1].Value);
        foreach (Match match in Struct.Matches(text)) Kinds.Add(KindOf(text, match));
    }

    public string? Graph { get; }

    public string? Namespace { get; }

    public List<string> Enumerations { get; } = [];

    public List<KeptKind> Kinds { get; } = [];

    [GeneratedRegex(@"\bnamespace\s+([\w.]+)")]
    private static partial Regex NamespaceName { get; }

    [GeneratedRegex(@"\[\s*KnowledgeGraph\b[^\]]*\]\s*(?:\w+\s+)*?class\s+(\w+)")]
    private static partial Regex GraphClass { get; }

    [GeneratedRegex(@"\benum\s+(\w+)")]
    private static partial Regex EnumName { get; }

    [GeneratedRegex(@"\bpartial\s+struct\s+@?(\w+)\s*([;{])")]
    private static partial Regex Struct { get; }

    [GeneratedRegex(@"(?<!static\s)\bpartial\s+([\w.@]+(?:<[\w.@]+>)?\??)\s+@?(\w+)\s*\{\s*get\s*;")]
    private static partial Regex Member { get; }

    [GeneratedRegex(@"\bIs\s*=\s*typeof\s*\(\s*@?(\w+)")]
    private static partial Regex IsKind { get; }

    [GeneratedRegex(@"\bAlsoIs\s*=\s*\[([^\]]*)")]
    private static partial Regex AlsoIsKinds { get; }

    [GeneratedRegex(@"\btypeof\s*\(\s*@?(\w+)")]
    private static partial Regex TypeOf { get; }

    [GeneratedRegex(@"\bAbstract\s*=\s*true\b")]
    private static partial Regex IsAbstract { get; }

    private static KeptKind KindOf(string text, Match match)
    {
        var attributes = Before(text, match.Index);
        var above = IsKind.Matches(attributes).Concat(TypeOf.Matches(AlsoIsKinds.Match(attributes).Groups[1].Value));
        var kind = new KeptKind(
            match.Groups[1].Value, IsAbstract.IsMatch(attributes), [.. above.Select(static parent => parent.Groups[1].Value)]);
        if (match.Groups[2].Value == ";") return kind;
        var start = match.Index + match.Length;
        var body = text[start..End(text, start)];
        foreach (Match member in Member.Matches(body))
        {
            var own = Before(body, member.Index);
            kind.Members.TryAdd(
                member.Groups[2].Value,
                new KeptMember(
                    member.Groups[2].Value, member.Groups[1].Value, own.Contains("Symmetric", StringComparison.Ordinal),
                    own.Contains("[Inverse", StringComparison.Ordinal), own.Contains("Ordered", StringComparison.Ordinal)));
        }

        return kind;
    }

    /// <summary>Gets the attributes and modifiers before a place: all since the last declaration.</summary>
    private static string Before(string text, int index)
    {
        var start = index == 0 ? -1 : text.LastIndexOfAny([';', '{', '}'], index - 1);
        return text[(start + 1)..index];
    }

    private static int End(string text, int start)
    {
        var depth = 1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0) return i;
        }

        return text.Length;
    }

    /// <summary>Replaces what only looks like code by spaces.</summary>
    private static string WithoutCommentsAndTexts(string source) =>
        CommentOrText.Replace(source, static match => match.Value[0] == '/' ? " " : "\"\"");

    [GeneratedRegex(
        """//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrText { get; }
}
