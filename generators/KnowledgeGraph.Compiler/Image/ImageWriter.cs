using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Derivations;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Image;

namespace KnowledgeGraph.Compiler.Image;

/// <summary>
/// Writes a linked graph as an image. The same graph gives the same bytes everywhere. O(n log n) for the lookup index, O(n) for the rest.
/// </summary>
internal sealed class ImageWriter
{
    private readonly LinkedGraph _graph;
    private readonly DerivedGraph _derived;
    private readonly FactRows _facts;
    private readonly StringPool _strings = new();
    private readonly ColumnSet _columns = new();

    private ImageWriter(LinkedGraph graph, DerivedGraph derived, FactRows facts)
    {
        _graph = graph;
        _derived = derived;
        _facts = facts;
    }

    public static byte[] Write(LinkedGraph graph) => Write(graph, DerivedGraph.None(graph.Vocabulary));

    /// <param name="derived">What follows from the facts of the default view.</param>
    public static byte[] Write(LinkedGraph graph, DerivedGraph derived)
    {
        var (name, columns, strings) = WriteColumns(graph, derived, new LinkedFactRows(graph));
        return ImageAssembler.Assemble(graph.Vocabulary.Hash, name, column => columns[column], strings.Text);
    }

    /// <summary>Writes the columns of an image.</summary>
    /// <param name="graph">A graph whose own facts and claims are not asked for.</param>
    /// <param name="facts">Its facts and claims.</param>
    /// <returns>The string that is the name of the graph, the columns, and the strings.</returns>
    public static (int Name, ColumnSet Columns, StringPool Strings) WriteColumns(LinkedGraph graph, DerivedGraph derived, FactRows facts)
    {
        var writer = new ImageWriter(graph, derived, facts);
        writer.WriteNodes(); // First, so that the keys' ids follow from the nodes' and take no room.
        var name = writer._strings.Add(graph.Vocabulary.GraphName);
        writer.WriteModules();
        writer.WriteKinds();
        writer.WriteMembers();
        writer.WriteSources();
        facts.WriteFacts(writer._strings, writer._columns);
        writer.WriteDerived();
        facts.WriteClaims(writer._strings, writer._columns);
        writer.WriteLookup();
        writer._columns.Add(Column.StringStart, writer._strings.Starts);
        return (name, writer._columns, writer._strings);
    }

    private void WriteNodes()
    {
        var nodes = _graph.Nodes.AsSpan();
        var keys = _columns.Add(Column.NodeKey, nodes.Length);
        for (var i = 0; i < nodes.Length; i++) keys[i] = _strings.Add(nodes[i].Key);

        var labels = _columns.Add(Column.NodeLabel, nodes.Length);
        for (var i = 0; i < nodes.Length; i++) labels[i] = _strings.Add(nodes[i].Label);

        var lists = _columns.Add(Column.NodeAliasList, nodes.Length);
        var starts = new List<int> { 0 };
        var aliases = new List<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Aliases.Count == 0) continue;
            foreach (var alias in nodes[i].Aliases.AsSpan()) aliases.Add(_strings.Add(alias));
            lists[i] = starts.Count;
            starts.Add(aliases.Count);
        }

        Fill(Column.NodeStatus, _graph.Nodes, node => (int)node.Status);
        Fill(Column.NodeReplacedBy, _graph.Nodes, node => node.ReplacedBy + 1);
        Fill(Column.NodeStatusReason, _graph.Nodes, node => _strings.Add(node.StatusReason));
        _columns.Add(Column.AliasListStart, starts.ToArray());
        _columns.Add(Column.AliasText, aliases.ToArray());
    }

    private void WriteModules()
    {
        var modules = _graph.Vocabulary.Modules;
        Fill(Column.ModuleName, modules, module => _strings.Add(module.Name));
        Fill(Column.ModuleNamespace, modules, module => _strings.Add(module.Namespace.Length == 0 ? null : module.Namespace));
        Fill(Column.ModuleHash, modules, module => _strings.Add(module.Hash.ToString("X16", CultureInfo.InvariantCulture)));
        Fill(Column.ModuleAssembly, modules, module => _strings.Add(module.Assembly));
        Fill(Column.ModuleVersion, modules, module => _strings.Add(module.Version));
        Fill(Column.KindModule, _graph.Vocabulary.Kinds, kind => kind.Module);
        Fill(Column.MemberModule, _graph.Vocabulary.Members, member => member.Module);
        Fill(Column.NodeModule, _graph.Nodes, node => node.Module);
        Fill(Column.SourceModule, _graph.Sources, source => source.Module);
        WriteOtherKeys();
    }

    /// <summary>The keys of nodes in the graphs of bases, sorted by text in the order of code points, then module, then node.</summary>
    private void WriteOtherKeys()
    {
        var keys = new List<(OtherKey Other, int Node)>();
        for (var i = 0; i < _graph.Nodes.Count; i++)
        {
            foreach (var other in _graph.Nodes[i].OtherKeys) keys.Add((other, i));
        }

        var sorted = keys.OrderBy(static key => key.Other.Key, Utf8Order.Comparer).ThenBy(static key => key.Other.Module)
            .ThenBy(static key => key.Node).ToEquatableArray();
        Fill(Column.OtherKeyText, sorted, key => _strings.Add(key.Other.Key));
        Fill(Column.OtherKeyModule, sorted, key => key.Other.Module);
        Fill(Column.OtherKeyNode, sorted, key => key.Node);
    }

    private void WriteKinds()
    {
        var kinds = _graph.Vocabulary.Kinds.AsSpan();
        var counts = new int[kinds.Length];
        foreach (var node in _graph.Nodes.AsSpan()) counts[node.Kind]++;

        var first = 0;
        var firstNodes = _columns.Add(Column.KindFirstNode, kinds.Length);
        for (var i = 0; i < kinds.Length; first += counts[i++]) firstNodes[i] = first;

        var nodeEnds = _columns.Add(Column.KindNodeEnd, kinds.Length);
        for (var i = 0; i < kinds.Length; i++) nodeEnds[i] = kinds[i].End < kinds.Length ? firstNodes[kinds[i].End] : _graph.Nodes.Count;

        var kindList = _graph.Vocabulary.Kinds;
        Fill(Column.KindName, kindList, kind => _strings.Add(kind.Name));
        Fill(Column.KindPlural, kindList, kind => _strings.Add(kind.Plural));
        Fill(Column.KindLabel, kindList, kind => _strings.Add(Words.FromPascalCase(kind.Name)));
        Fill(Column.KindFlags, kindList, kind => kind.IsAbstract ? 1 : 0);
        Fill(Column.KindParent, kindList, kind => kind.Parent + 1);
        Fill(Column.KindEnd, kindList, kind => kind.End);
        Fill(Column.KindNumber, kindList, _graph.Vocabulary.NumberInModule);

        var others = kindList.SelectMany(static kind => kind.OtherParents.Select(parent => (Kind: kind.Index, Parent: parent)))
            .ToEquatableArray();
        Fill(Column.OtherParentOf, others, static other => other.Kind);
        Fill(Column.OtherParent, others, static other => other.Parent);
    }

    private void WriteMembers()
    {
        var members = _graph.Vocabulary.Members;
        Fill(Column.MemberName, members, member => _strings.Add(member.Name));
        Fill(Column.MemberJsonName, members, member => _strings.Add(member.JsonName));
        Fill(Column.MemberLabel, members, member => _strings.Add(member.Label));
        Fill(Column.MemberDomain, members, member => member.Domain);
        Fill(Column.MemberRange, members, member => member.Range + 1);
        Fill(Column.MemberType, members, member => (int)member.Type);
        Fill(Column.MemberCardinality, members, member => (int)member.Cardinality);
        Fill(Column.MemberSymmetric, members, member => member.IsSymmetric ? 1 : 0);
        Fill(Column.MemberOrdered, members, member => member.IsOrdered ? 1 : 0);
        Fill(Column.MemberInverseName, members, member => _strings.Add(member.InverseName));
        Fill(Column.MemberInverseLabel, members, member => _strings.Add(member.InverseLabel));
        Fill(Column.MemberExpression, members, member => _strings.Add(member.Expression));
        Fill(Column.MemberTransitive, members, member => member.IsTransitive ? 1 : 0);
        Fill(Column.MemberInheritedThrough, members, member => _strings.Add(member.InheritedThrough));
        Fill(Column.MemberDerivedState, members, member => _derived.Members[member.Index].IsStored ? 0 : 1);

        var counts = _facts.CountByMember();
        var firsts = _columns.Add(Column.MemberFirstFact, members.Count);
        var ends = _columns.Add(Column.MemberFactEnd, members.Count);
        var next = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            firsts[i] = next;
            ends[i] = next += counts[i];
        }
    }

    private void WriteSources()
    {
        var sources = _graph.Sources;
        Fill(Column.SourceKey, sources, source => _strings.Add(source.Key));
        Fill(Column.SourceDocument, sources, source => _strings.Add(source.Document));
        Fill(Column.SourceTitle, sources, source => _strings.Add(source.Title));
        Fill(Column.SourceUrl, sources, source => _strings.Add(source.Url));
        Fill(Column.SourceAuthor, sources, source => _strings.Add(source.Author));
        Fill(Column.SourcePublished, sources, source => _strings.Add(source.Published));
        Fill(Column.SourceSha256, sources, source => _strings.Add(source.Sha256));
    }

    private void WriteDerived()
    {
        var starts = _columns.Add(Column.MemberDerivedStart, _derived.Members.Count + 1);
        for (var i = 0; i < _derived.Members.Count; i++) starts[i + 1] = starts[i] + _derived.Members[i].Edges.Count;

        var subjects = _columns.Add(Column.DerivedSubject, starts[starts.Length - 1]);
        var objects = _columns.Add(Column.DerivedObject, starts[starts.Length - 1]);
        var next = 0;
        foreach (var member in _derived.Members)
        {
            foreach (var edge in member.Edges.AsSpan())
            {
                subjects[next] = (int)(edge >> 32);
                objects[next++] = (int)edge;
            }
        }
    }

    /// <summary>One entry for each distinct normalised form of a node's keys, label and aliases, sorted by hash, then node.</summary>
    private void WriteLookup()
    {
        var entries = new List<long>(_graph.Nodes.Count * 2);
        var hashes = new HashSet<int>();
        for (var i = 0; i < _graph.Nodes.Count; i++)
        {
            var node = _graph.Nodes[i];
            hashes.Clear();
            hashes.Add(LookupText.Hash(LookupText.Normalize(node.Key)));
            if (node.Label != node.Key) hashes.Add(LookupText.Hash(LookupText.Normalize(node.Label)));
            foreach (var alias in node.Aliases.AsSpan()) hashes.Add(LookupText.Hash(LookupText.Normalize(alias)));
            foreach (var key in node.OtherKeys) hashes.Add(LookupText.Hash(LookupText.Normalize(key.Key)));
            foreach (var hash in hashes) entries.Add(((long)hash << 32) | (uint)i);
        }

        var sorted = entries.ToArray();
        Array.Sort(sorted);
        var lookupHashes = _columns.Add(Column.LookupHash, sorted.Length);
        var lookupNodes = _columns.Add(Column.LookupNode, sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            lookupHashes[i] = (int)(sorted[i] >> 32);
            lookupNodes[i] = (int)sorted[i];
        }
    }

    private void Fill<T>(Column column, EquatableArray<T> items, Func<T, int> value) => _columns.Fill(column, items, value);
}
