using System.Security;
using System.Text;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Writes the vocabulary in C#.</summary>
internal sealed class VocabularyText
{
    private const int LongestSummary = 100;
    private readonly StringBuilder _text = new();
    private readonly string _inputs;

    private VocabularyText(string inputs) => _inputs = inputs;

    /// <summary>Writes a whole vocabulary.</summary>
    /// <param name="iri">The namespace of the IRIs of the graph, or null.</param>
    /// <param name="inputs">The names of the inputs.</param>
    public static string Of(
        string graph, string? ns, string? iri, string inputs, IReadOnlyList<PlannedKind> kinds, IReadOnlyList<PlannedType> enumerations)
    {
        var text = new VocabularyText(inputs);
        text.WriteHeader(ns, kinds.SelectMany(static kind => kind.Members));
        text.WriteSummary("", $"What {inputs} states.");
        text.Line($"[KnowledgeGraph{IriOf(iri)}] public static partial class {graph};");
        foreach (var kind in kinds) text.WriteKind(kind, kind.Members, isNew: true);
        foreach (var enumeration in enumerations) text.WriteEnumeration(enumeration);
        return text._text.ToString();
    }

    /// <summary>Writes what a vocabulary that is kept does not have yet.</summary>
    public static string Additions(
        string? ns, string inputs, IReadOnlyList<PlannedKind> newKinds,
        IReadOnlyList<(PlannedKind Kind, List<PlannedMember> Members)> members, IReadOnlyList<PlannedType> enumerations)
    {
        var text = new VocabularyText(inputs);
        text.WriteHeader(ns, newKinds.SelectMany(static kind => kind.Members).Concat(members.SelectMany(static m => m.Members)));
        foreach (var kind in newKinds) text.WriteKind(kind, kind.Members, isNew: true);
        foreach (var (kind, added) in members) text.WriteKind(kind, added, isNew: false);
        foreach (var enumeration in enumerations) text.WriteEnumeration(enumeration);
        return text._text.ToString();
    }

    private void WriteHeader(string? ns, IEnumerable<PlannedMember> members)
    {
        if (members.Any(static member => member.Type.Value is DataType.Uri or DataType.DateTimeOffset)) Line("using System;");
        Line("using KnowledgeGraph;");
        if (!string.IsNullOrEmpty(ns)) Line("").Line($"namespace {ns};");
        Line("");
    }

    private void WriteKind(PlannedKind kind, IReadOnlyList<PlannedMember> members, bool isNew)
    {
        Line("");
        if (isNew)
        {
            WriteSummary("", kind.Description ?? (kind.IsAbstract
                ? $"Groups the kinds that a relation of {_inputs} leads to."
                : $"“{kind.Source}” of {_inputs}."));
            var arguments = new List<string>();
            if (kind.IsAbstract) arguments.Add("Abstract = true");
            if (kind.Parent is { } parent) arguments.Add($"Is = typeof({parent.Name})");
            Line(arguments.Count == 0 ? $"[Node{IriOf(kind.Iri)}]" : $"[Node({string.Join(", ", arguments)}){IriOf(kind.Iri)}]");
        }

        var written = members.Where(static member => !member.IsDropped).ToList();
        if (written.Count == 0)
        {
            Line($"public readonly partial struct {kind.Name};");
            return;
        }

        Line($"public readonly partial struct {kind.Name}").Line("{");
        for (var i = 0; i < written.Count; i++)
        {
            if (i > 0) Line("");
            WriteMember(kind, written[i]);
        }

        Line("}");
    }

    private void WriteMember(PlannedKind kind, PlannedMember member)
    {
        WriteSummary("    ", member.Description ?? $"“{member.Source}” of {_inputs}.");
        var attribute = member switch
        {
            { Type.Target: null } => "Property",
            { OppositeOf: not null } => "Inverse",
            { Inverse: var (other, inverse) } => $"Relation(Inverse = {NameOf(kind, other, inverse)})",
            { IsBothWays: true } => "Relation, Symmetric(BothWays = true)",
            { IsSymmetric: true } => "Relation, Symmetric",
            _ => "Relation",
        };
        if (member.IsOrdered) attribute += ", Ordered";
        Line($"    [{attribute}{IriOf(member.Iri)}] public partial {member.TypeText} {member.Name} {{ get; }}");
    }

    private static string IriOf(string? iri) => iri is null ? "" : $", Iri(\"{iri}\")";

    /// <summary>A member of the kind can have the name of the other kind, and then stands for itself.</summary>
    private static string NameOf(PlannedKind kind, PlannedKind other, PlannedMember inverse) =>
        other == kind ? $"nameof({inverse.Name})"
        : kind.Members.Exists(member => member.Name == other.Name) ? $"\"{inverse.Name}\""
        : $"nameof({other.Name}.{inverse.Name})";

    private void WriteEnumeration(PlannedType enumeration)
    {
        Line("");
        WriteSummary("", $"Texts of {_inputs}.");
        Line($"public enum {enumeration.Text}").Line("{");
        foreach (var (source, name) in enumeration.Constants!)
        {
            WriteSummary("    ", source);
            Line($"    {name},");
        }

        Line("}");
    }

    private void WriteSummary(string indent, string summary)
    {
        var words = string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var clean = string.Concat(
            words.EnumerateRunes().Where(static r => !Rune.IsControl(r) && r.Value != 0xFFFD).Select(static r => r.ToString()));
        var lines = Wrap(clean);
        if (lines.Count == 1)
        {
            Line($"{indent}/// <summary>{SecurityElement.Escape(lines[0])}</summary>");
            return;
        }

        Line($"{indent}/// <summary>");
        foreach (var line in lines) Line($"{indent}/// {SecurityElement.Escape(line)}");
        Line($"{indent}/// </summary>");
    }

    private static List<string> Wrap(string text)
    {
        var lines = new List<string>();
        while (text.Length > LongestSummary)
        {
            var at = text.LastIndexOf(' ', LongestSummary);
            if (at <= 0) at = LongestSummary - (char.IsHighSurrogate(text[LongestSummary - 1]) ? 1 : 0);
            lines.Add(text[..at]);
            text = text[at..].TrimStart();
        }

        if (text.Length > 0 || lines.Count == 0) lines.Add(text);
        return lines;
    }

    private VocabularyText Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }
}
