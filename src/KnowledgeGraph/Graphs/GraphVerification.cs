using System.Runtime.CompilerServices;
using KnowledgeGraph.Blocks;
using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// Reads everything in an image once, so that whatever is damaged is found now and not at the first question about it. O(image).
/// </summary>
internal static class GraphVerification
{
    /// <exception cref="ImageFormatException">The checksum differs, or a number refers to nothing.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static void Verify(Graph graph, CancellationToken cancellationToken = default)
    {
        graph.Store.Image.Verify(cancellationToken);
        VerifyContent(graph, cancellationToken);
    }

    /// <summary>The same without the checksum.</summary>
    internal static void VerifyContent(Graph graph, CancellationToken cancellationToken = default)
    {
        VerifyStrings(graph, cancellationToken);
        VerifyModules(graph.Store);
        VerifyVocabulary(graph);
        VerifyNodes(graph, cancellationToken);
        VerifyFacts(graph, cancellationToken);
        VerifyInverses(graph.Store.Image);
        VerifyDerived(graph);
        VerifyClaims(graph, cancellationToken);
        VerifyLookup(graph);
        VerifyOtherKeys(graph.Store.Image);
    }

    private static void VerifyStrings(Graph graph, CancellationToken cancellationToken)
    {
        for (var id = 1; id <= graph.Store.Image.StringCount; id++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!System.Text.Unicode.Utf8.IsValid(graph.Store.Image.GetUtf8(id))) Damage.Throw($"string {id} is not UTF-8");
        }
    }

    private static void VerifyModules(GraphStore store)
    {
        for (var module = 0; module < store.Modules.Count; module++)
        {
            Read(store.ModuleNames[module], store.TextAt(Column.ModuleNamespace, module));
            Read(store.TextAt(Column.ModuleAssembly, module), store.TextAt(Column.ModuleVersion, module));
        }

        foreach (var column in (ReadOnlySpan<Column>)[Column.NodeModule, Column.SourceModule, Column.ClaimModule])
        {
            foreach (var module in store.Image.Read(column, 0, store.Image.RowsOf(column)))
                Damage.Check(module, store.Modules.Count, "module");
        }
    }

    private static void VerifyVocabulary(Graph graph)
    {
        foreach (var kind in graph.Kinds) Read(kind.Name, kind.Plural, kind.Label);
        foreach (var member in graph.Members)
        {
            Read(member.Name, member.JsonName, member.Label);
            Read(member.InverseName, member.InverseLabel);
            Read(member.Expression, member.InheritedThrough);
            graph.Outgoing(member.Index);
            if (member.IsRelation) graph.Incoming(member.Index);
        }

        foreach (var source in graph.Sources)
        {
            Read(source.Key, source.Document, source.Title);
            Read(source.Author, source.Sha256, source.Url);
            Read(source.Published);
        }
    }

    private static void VerifyNodes(Graph graph, CancellationToken cancellationToken)
    {
        var image = graph.Store.Image;
        foreach (var node in graph.AllNodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(node.Label, node.Aliases);
            Read(node.Status, node.StatusReason);
            if (node.ReplacedBy is { } other && other.Kind != node.Kind)
                Damage.Throw($"node {node.Index} is replaced by a node of another kind");
            if (node.Key.Length == 0) Damage.Throw($"node {node.Index} has an empty key");
            if (node.Index == graph.Store.Kinds.FirstNodes[node.Kind.Index]) continue;
            var previous = image.GetUtf8(image.Get(Column.NodeKey, node.Index - 1));
            if (previous.SequenceCompareTo(image.GetUtf8(image.Get(Column.NodeKey, node.Index))) >= 0)
                Damage.Throw($"the key of node {node.Index} is out of order");
        }
    }

    private static void VerifyFacts(Graph graph, CancellationToken cancellationToken)
    {
        var next = 0;
        foreach (var member in graph.Members)
        {
            foreach (var fact in member.Facts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (first, count) = fact.ClaimRange;
                if (first != next) Damage.Throw($"the claims of fact {fact.Index} are out of order");
                next = first + count;
                VerifyValue(fact.Value);
            }
        }

        if (next != graph.ClaimCount) Damage.Throw($"{graph.ClaimCount - next} claims are of no fact");
    }

    /// <summary>The facts by object, which files have, are those by subject.</summary>
    private static void VerifyInverses(GraphImage image)
    {
        if (!image.HasInverses) return;
        var sorted = Inverses.Sort(image);
        var isSame = image.Read(InverseColumn.Object).AsSpan().SequenceEqual(sorted.Objects)
            && image.Read(InverseColumn.Subject).AsSpan().SequenceEqual(sorted.Subjects)
            && image.Read(InverseColumn.Standing).AsSpan().SequenceEqual(sorted.Standings);
        if (!isSame) Damage.Throw("its facts by object are not its facts by subject");
    }

    /// <summary>The derived edges of a member lead from its domain to its range, and ascend.</summary>
    private static void VerifyDerived(Graph graph)
    {
        var subjects = graph.Store.Image.Read(Column.DerivedSubject, 0, graph.Store.Image.DerivedCount);
        var objects = graph.Store.Image.Read(Column.DerivedObject, 0, graph.Store.Image.DerivedCount);
        foreach (var member in graph.Members)
        {
            var (first, end) = graph.Store.Members.DerivedOf(member.Index);
            for (var i = first; i < end; i++)
            {
                Damage.Check(subjects[i], graph.NodeCount, "node");
                Damage.Check(objects[i], graph.NodeCount, "node");
                var isOutside = !member.Domain.Includes(new Node(graph, subjects[i]).Kind)
                    || !member.Range!.Value.Includes(new Node(graph, objects[i]).Kind);
                if (isOutside) Damage.Throw($"derived edge {i} does not lead from the domain of its relation to the range");
                var isAfter = i == first || subjects[i - 1] < subjects[i]
                    || (subjects[i - 1] == subjects[i] && objects[i - 1] < objects[i]);
                if (!isAfter) Damage.Throw($"derived edge {i} is out of order");
            }
        }
    }

    private static void VerifyValue(FactValue value)
    {
        switch (value.Type)
        {
            case MemberType.Boolean: Read(value.AsBoolean()); break;
            case MemberType.Int32: Read(value.AsInt32()); break;
            case MemberType.Int64: Read(value.AsInt64()); break;
            case MemberType.Decimal: Read(value.AsDecimal()); break;
            case MemberType.Double: Read(value.AsDouble()); break;
            case MemberType.DateTimeOffset: Read(value.AsDateTimeOffset()); break;
            case MemberType.PartialDate: Read(value.AsPartialDate()); break;
            case MemberType.Quantity: Read(value.AsQuantity()); break;
            case MemberType.LanguageText: Read(value.AsLanguageText()); break;
            case MemberType.Uri: Read(value.AsUri()); break;
            default: Read(value.ToString()); break;
        }
    }

    private static void VerifyClaims(Graph graph, CancellationToken cancellationToken)
    {
        for (var index = 0; index < graph.ClaimCount; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claim = new Claim(graph, index);
            Read(claim.Id, claim.Source, claim.Quote);
            Read(claim.Since, claim.Until, claim.At);
            Read(claim.Scope, claim.AttributedTo, claim.RankReason);
            Read(claim.Modality, claim.Rank, claim.RestsOn);
            Read(claim.Recorded, claim.Note);
        }
    }

    private static void VerifyLookup(Graph graph)
    {
        var image = graph.Store.Image;
        var hashes = image.Read(Column.LookupHash, 0, image.RowsOf(Column.LookupHash));
        var nodes = image.Read(Column.LookupNode, 0, hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            Damage.Check(nodes[i], graph.NodeCount, "node");
            if (i > 0 && hashes[i] < hashes[i - 1]) Damage.Throw("the lookup index is out of order");
        }
    }

    private static void VerifyOtherKeys(GraphImage image)
    {
        for (var row = 0; row < image.RowsOf(Column.OtherKeyText); row++)
        {
            Damage.Check(image.Get(Column.OtherKeyModule, row), image.ModuleCount, "module");
            Damage.Check(image.Get(Column.OtherKeyNode, row), image.NodeCount, "node");
            if (image.GetText(Column.OtherKeyText, row).Length == 0) Damage.Throw($"key {row} of another graph is empty");
            if (row > 0 && CompareOtherKeys(image, row - 1, row) >= 0) Damage.Throw($"key {row} of another graph is out of order");
        }
    }

    /// <summary>Compares two rows of keys in other graphs by text, then module, then node.</summary>
    private static int CompareOtherKeys(GraphImage image, int left, int right)
    {
        var (text, other) = (image.Get(Column.OtherKeyText, left), image.Get(Column.OtherKeyText, right));
        var order = text == other ? 0 : image.GetUtf8(text).SequenceCompareTo(image.GetUtf8(other));
        if (order == 0) order = image.Get(Column.OtherKeyModule, left).CompareTo(image.Get(Column.OtherKeyModule, right));
        return order != 0 ? order : image.Get(Column.OtherKeyNode, left).CompareTo(image.Get(Column.OtherKeyNode, right));
    }

    /// <summary>Having been read is all that is asked of a value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(params ReadOnlySpan<object?> values) => _ = values.Length;
}
