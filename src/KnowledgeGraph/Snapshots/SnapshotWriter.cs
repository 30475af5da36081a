using System.Globalization;
using System.Text;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// Writes a graph, or a part of it, as text to be compared line by line. Its order is that of the vocabulary and of keys and values, and it
/// names nothing by number, so that a new fact adds its lines and changes no others than the counts in the header.
/// </summary>
internal sealed partial class SnapshotWriter(Graph graph)
{
    private readonly StringBuilder _text = new();

    /// <summary>The graph with its deprecated entities, which tells why a fact is hidden; nothing if there are none.</summary>
    private readonly Graph? _withDeprecated = graph.Store.Statuses.HasDeprecated ? graph.IncludeDeprecated() : null;

    internal string Write()
    {
        WriteHeader();
        foreach (var kind in graph.Kinds) WriteKind(kind);
        foreach (var source in graph.Sources) WriteSource(source);
        foreach (var node in graph.AllNodes) WriteNode(node);
        return _text.ToString();
    }

    internal string Write(Kind kind)
    {
        WriteKind(kind);
        foreach (var node in graph.AllNodes.Where(node => kind.Includes(node.Kind))) WriteNode(node);
        return _text.ToString();
    }

    internal string Write(Source source)
    {
        WriteSource(source);
        var facts = new HashSet<Fact>();
        var subjects = new List<Node>();
        foreach (var claim in source.Claims)
        {
            var fact = claim.Fact;
            if (facts.Add(fact)) subjects.Add(fact.Subject);
        }

        subjects.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        for (var i = 0; i < subjects.Count; i++)
        {
            if (i > 0 && subjects[i] == subjects[i - 1]) continue;
            WriteNodeLine(subjects[i]);
            foreach (var fact in subjects[i].Facts)
            {
                if (fact.Subject == subjects[i] && facts.Contains(fact)) WriteFact(fact, claim => claim.Source == source);
            }
        }

        return _text.ToString();
    }

    private void WriteHeader()
    {
        WriteName();
        WriteCount(graph.NodeCount, "nodes", "");
        WriteFactCount(graph.Facts);
        WriteCount(graph.ClaimCount, "claims", "");
        WriteCount(graph.Sources.Count, "sources", "");
    }

    private void WriteName()
    {
        _text.Append("graph ").AppendName(graph.Name).Append('\n');
        if (graph.Filter is { } view) _text.Append("  view ").AppendEscaped(view.ToString()).Append('\n');
        foreach (var module in graph.Modules)
        {
            if (module.IsBase) _text.Append("  extends ").AppendName(module.Name).Append('\n');
        }
    }

    private void WriteFactCount(IReadOnlyCollection<Fact> facts)
    {
        var hidden = 0;
        foreach (var fact in facts) hidden += fact.IsVisible ? 0 : 1;
        WriteCount(facts.Count, "facts", hidden == 0 ? "" : ", " + hidden.ToString(CultureInfo.InvariantCulture) + " of them hidden");
    }

    private void WriteCount(int count, string what, string rest) =>
        _text.Append("  ").Append(count.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(what).Append(rest).Append('\n');

    private void WriteKind(Kind kind)
    {
        WriteKindLine(kind);
        WriteMembers(kind.Members.Where(member => member.Domain == kind));
    }

    private void WriteKindLine(Kind kind)
    {
        BeginBlock().Append(kind.IsAbstract ? "abstract kind " : "kind ").Append(kind.Name);
        if (kind.Parents is { Count: > 0 } parents)
            _text.Append(" is ").AppendJoin(", ", parents.Select(static parent => parent.Name));
        _text.Append('\n');
    }

    private void WriteMembers(IEnumerable<Member> members)
    {
        foreach (var member in members)
        {
            _text.Append("  ").Append(member.JsonName).Append(": ").Append(member.Range?.Name ?? member.Type.ToString());
            _text.Append(member.IsRequired ? "" : member.IsSingleValued ? "?" : "*");
            if (member.IsSymmetric) _text.Append(", symmetric");
            if (member.IsOrdered) _text.Append(", ordered");
            if (member.InverseName is { } inverse) _text.Append(", inverse ").Append(inverse);
            if (member.IsTransitive) _text.Append(", transitive");
            if (member.InheritedThrough is { } through) _text.Append(", inherited through ").Append(through);
            if (member.Expression is { } expression) _text.Append(", derived from ").AppendEscaped(expression);
            _text.Append('\n');
        }
    }

    private void WriteSource(Source source)
    {
        BeginBlock().Append("source ").AppendName(source.Key).Append('\n');
        WriteDetail("document", source.Document);
        WriteDetail("title", source.Title);
        WriteDetail("author", source.Author);
        WriteDetail("published", source.Published?.ToString());
        WriteDetail("url", source.Url?.OriginalString);
        WriteDetail("sha256", source.Sha256);
    }

    private void WriteDetail(string name, string? text)
    {
        if (text is not null) _text.Append("  ").Append(name).Append(' ').AppendQuoted(text).Append('\n');
    }

    private void WriteNode(Node node)
    {
        WriteNodeLine(node);
        foreach (var alias in node.Aliases) WriteDetail("alias", alias);
        foreach (var fact in node.Facts)
        {
            // A fact of a symmetric relation is among those of both its ends, and is written once.
            if (fact.Subject == node) WriteFact(fact, null);
        }

        foreach (var member in node.Kind.Members) WriteDerived(node, member);
    }

    /// <summary>What follows and nobody states is one line for each relation, so that it stays apart from facts.</summary>
    private void WriteDerived(Node node, Member member)
    {
        if (!graph.Store.Members.HasRule(member.Index)) return;
        if (graph.Walks.Edges.TryGetDerived(member.Index) is not { } derived) return;
        var (first, end) = derived.RangeOf(node.Index);
        if (first == end) return;
        _text.Append("  derived ").Append(member.JsonName);
        for (var i = first; i < end; i++) _text.Append(i == first ? " " : ", ").AppendName(new Node(graph, derived.Objects[i]).Key);
        _text.Append('\n');
    }

    private void WriteNodeLine(Node node)
    {
        BeginBlock().Append(node.Kind.Name).Append(' ').AppendName(node.Key);
        if (node.Label != node.Key) _text.Append(' ').AppendQuoted(node.Label);
        if (node.Status != EntityStatus.Current) _text.Append(", ").Append(node.Status.ToString().ToLowerInvariant());
        if (node.ReplacedBy is { } other) _text.Append(", replaced by ").AppendName(other.Key);
        if (node.StatusReason is { } reason) _text.Append(" because ").AppendQuoted(reason);
        _text.Append('\n');
    }

    private void WriteFact(Fact fact, Func<Claim, bool>? isWritten)
    {
        _text.Append("  ").Append(fact.Member.JsonName).Append(' ');
        WriteValue(fact.Value);
        if (!fact.IsVisible) _text.Append(IsHiddenByStatus(fact) ? " (deprecated)" : " (hidden)");
        _text.Append('\n');
        foreach (var claim in fact.Claims)
        {
            if (isWritten?.Invoke(claim) == false) continue;
            _text.Append("    - ");
            ClaimLine.Append(_text, claim);
            _text.Append('\n');
        }
    }

    /// <summary>Determines whether a hidden fact counts in a view that includes deprecated entities.</summary>
    private bool IsHiddenByStatus(Fact fact) => _withDeprecated is { } all && new Fact(all, fact.Index).IsVisible;

    private void WriteValue(FactValue value)
    {
        if (value.Type == MemberType.Node) _text.AppendName(value.AsNode().Key);
        else if (value.Type is MemberType.Text or MemberType.LanguageText) _text.AppendQuoted(value.ToString());
        else _text.AppendEscaped(value.ToString());
    }

    private StringBuilder BeginBlock() => _text.Length == 0 ? _text : _text.Append('\n');
}
