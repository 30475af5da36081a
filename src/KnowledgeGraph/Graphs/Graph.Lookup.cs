using KnowledgeGraph.Lookup;

namespace KnowledgeGraph;

public sealed partial class Graph
{
    /// <summary>Gets the node of a key, in whatever Unicode form it is written. O(kinds · log nodes).</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">
    /// No node has the key. The message names the key of the node that has this name, or the nearest key.
    /// </exception>
    /// <example>
    /// <code>
    /// var node = Race.Graph["HighFlyer"];
    /// Console.WriteLine($"{node.Kind} {node.Label}");
    /// // Output:
    /// // Company High-Flyer
    /// </code>
    /// </example>
    public Node this[string key] => TryGet(key, out var node) ? node : throw new KeyNotFoundException(
        KeyLookup.Explain($"The graph {Name} has no node with the key ", Store, key, "", (0, NodeCount)));

    /// <summary>
    /// Gets the node of a key, if there is one. Keys differ in case, and not in Unicode form (NFKC). O(kinds · log nodes).
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="node">The node; the default value if there is none.</param>
    /// <returns><see langword="true"/> if the graph has a node with the key; otherwise <see langword="false"/>.</returns>
    /// <example>
    /// <code>
    /// Console.WriteLine(Race.Graph.TryGet("Globex", out var node) ? node.Label : "There is no such node.");
    /// // Output:
    /// // There is no such node.
    /// </code>
    /// </example>
    public bool TryGet(string key, out Node node)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = KeyLookup.Find(Store, key, (0, NodeCount));
        node = found < 0 ? default : new Node(this, found);
        return found >= 0;
    }

    /// <summary>
    /// Gets the node that a text names best, or <see langword="null"/> where it names none. Texts are compared in Unicode form NFKC,
    /// without regard to case and to the amount of white space. O(log names).
    /// </summary>
    /// <param name="text">A key, a label or an alias.</param>
    /// <returns>The node, or <see langword="null"/> if there is none.</returns>
    /// <remarks>
    /// A node with exactly that key comes before one with that key in another form, then one with that label, then one with that alias;
    /// among equals the first in the order of <see cref="Nodes"/>. A deprecated node comes after all others, unless the text is exactly its
    /// key.
    /// </remarks>
    /// <example>
    /// <code>
    /// // A key, a label or an alias; case and white space do not matter.
    /// Console.WriteLine(Race.Graph.Find("nvidia h800"));
    /// // Output:
    /// // H800
    /// </code>
    /// </example>
    public Node? Find(string text)
    {
        var found = NameLookup.Find(Store, text, (0, NodeCount));
        return found < 0 ? null : new Node(this, found);
    }

    /// <summary>
    /// Gets the node of a kind that a text names best, or <see langword="null"/> where it names none of that kind. O(log names).
    /// </summary>
    /// <typeparam name="T">The generated type of a kind, concrete or abstract, or <see cref="Node"/> for all nodes.</typeparam>
    /// <param name="text">The text, which is compared as <see cref="Find(string)"/> compares it.</param>
    /// <returns>The node, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentException">The graph has another vocabulary than the type.</exception>
    /// <example>
    /// <code>
    /// if (Race.Graph.Find&lt;Company>("high-flyer") is { } company) Console.WriteLine(company.Backs);
    /// // Output:
    /// // DeepSeek
    /// </code>
    /// </example>
    public T? Find<T>(string text)
        where T : struct, INode<T>
    {
        var found = NameLookup.Find(Store, text, RequiredRangeOf<T>());
        return found < 0 ? null : T.FromNode(new Node(this, found));
    }

    /// <summary>
    /// Gets all nodes that a text names, in the order of <see cref="Find(string)"/>: more than one where a name is ambiguous. O(log names).
    /// </summary>
    /// <param name="text">A key, a label or an alias.</param>
    /// <returns>The nodes, best ones first; none if the text does not name any.</returns>
    /// <example>
    /// <code>
    /// foreach (var node in Race.Graph.FindAll("DeepSeek")) Console.WriteLine($"{node.Kind} {node.Label}");
    /// // Output:
    /// // Company DeepSeek
    /// </code>
    /// </example>
    public Nodes<Node> FindAll(string text)
    {
        var found = NameLookup.FindAll(Store, text, (0, NodeCount));
        return new Nodes<Node>(this, found, 0, found.Length);
    }

    /// <summary>Gets the claim of an id or a handle. The first call reads all ids or handles; O(claims of a fact) after that.</summary>
    /// <param name="idOrHandle">
    /// The id, in whatever Unicode form it is written, or the handle. A text that is both is the id.
    /// </param>
    /// <returns>The claim.</returns>
    /// <exception cref="KeyNotFoundException">No claim has the id or the handle. The message names the nearest id.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(Race.Graph.Claim("D3-034"));
    /// // Output:
    /// // DeepSeek uses H800 (claimed by DeepSeek, D3 at 2156: “DeepSeek has since confirmed reliance on Nvidia’s H800 chips”)
    /// </code>
    /// </example>
    public Claim Claim(string idOrHandle) => TryGetClaim(idOrHandle, out var claim) ? claim : throw new KeyNotFoundException(
        ClaimNames.Explain($"The graph {Name} has no claim with the id or handle ", idOrHandle));

    /// <summary>
    /// Gets the claim of an id or a handle, if there is one. The first call reads all ids or handles; O(claims of a fact) after that.
    /// </summary>
    /// <param name="idOrHandle">
    /// The id, in whatever Unicode form it is written, or the handle. A text that is both is the id.
    /// </param>
    /// <param name="claim">The claim; the default value if there is none.</param>
    /// <returns><see langword="true"/> if the graph has a claim with the id or the handle; otherwise <see langword="false"/>.</returns>
    public bool TryGetClaim(string idOrHandle, out Claim claim)
    {
        ArgumentNullException.ThrowIfNull(idOrHandle);
        var found = ClaimNames.Find(idOrHandle);
        claim = found < 0 ? default : new Claim(this, found);
        return found >= 0;
    }

    /// <summary>The ids and handles of the claims, which all views share.</summary>
    internal ClaimLookup ClaimNames => Base.Kept(static graph => new ClaimLookup(graph.Store));
}
