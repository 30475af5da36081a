using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Image;
using KnowledgeGraph.Lookup;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.CompilerServices;

/// <summary>What generated graphs and the static members of generated types of nodes call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedGraph
{
    /// <summary>
    /// Opens the image that is part of a program. Its header is read, and its modules if there are several; its checksum is not compared.
    /// </summary>
    /// <param name="image">Gets the bytes of the image.</param>
    /// <param name="vocabularyHash">The hash of the vocabulary that the program's types were generated from.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The image is damaged, of another version, or of another vocabulary than the program's types.
    /// </exception>
    public static Graph Open(ImageAccessor image, ulong vocabularyHash) => Open(new ImageBytes(image), vocabularyHash);

    /// <summary>Opens an image that is part of a program in several pieces, as large ones are.</summary>
    /// <param name="pieces">Gets the pieces of the image.</param>
    /// <param name="vocabularyHash">The hash of the vocabulary that the program's types were generated from.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ImageFormatException">
    /// The image is damaged, of another version, or of another vocabulary than the program's types.
    /// </exception>
    public static Graph Open(ImagePieceAccessor pieces, ulong vocabularyHash) => Open(new ImageBytes(pieces), vocabularyHash);

    private static Graph Open(ImageBytes image, ulong vocabularyHash)
    {
        var opened = DigitImage.Open(image, verify: false);
        if (opened.VocabularyHash != vocabularyHash)
        {
            throw new ImageFormatException(
                "The image of the graph was made from another vocabulary than the types that read it. Rebuild the project.");
        }

        return new Graph(opened);
    }

    /// <summary>Gets the node of a type that a text names best.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="text">A key, a label or an alias.</param>
    /// <returns>The node, or <see langword="null"/> if there is none.</returns>
    public static T? Find<T>(Graph graph, string text)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(graph);
        var found = NameLookup.Find(graph.Store, text, graph.RangeOf<T>());
        return found < 0 ? null : T.FromNode(new Node(graph, found));
    }

    /// <summary>Gets all nodes of a type that a text names, best ones first.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="text">A key, a label or an alias.</param>
    /// <returns>The nodes, best ones first.</returns>
    public static Nodes<T> FindAll<T>(Graph graph, string text)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(graph);
        var found = NameLookup.FindAll(graph.Store, text, graph.RangeOf<T>());
        return new Nodes<T>(graph, found, 0, found.Length);
    }

    /// <summary>Gets the node of a type by its key.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="key">The key.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ArgumentNullException">The key is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">
    /// No node of the type has the key; the message names the kind or the node that has it, or the nearest key.
    /// </exception>
    public static T Parse<T>(Graph graph, string? key)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(key);
        if (TryParse(graph, key, out T node)) return node;
        throw new FormatException(
            KeyLookup.Explain("", graph.Store, key, $" is not the key of a node of the kind {typeof(T).Name}", graph.RangeOf<T>()));
    }

    /// <summary>Gets the node of a type by its key, if there is one.</summary>
    /// <typeparam name="T">The generated type of the kind.</typeparam>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="key">The key.</param>
    /// <param name="node">The node, or the default value.</param>
    /// <returns><see langword="true"/> if a node of the type has the key; otherwise <see langword="false"/>.</returns>
    public static bool TryParse<T>(Graph graph, [NotNullWhen(true)] string? key, out T node)
        where T : struct, INode<T>
    {
        ArgumentNullException.ThrowIfNull(graph);
        node = default;
        if (key is null) return false;
        var found = KeyLookup.Find(graph.Store, key, graph.RangeOf<T>());
        if (found < 0) return false;
        node = T.FromNode(new Node(graph, found));
        return true;
    }

    /// <summary>Gets the node of a number, as entities with a named property do.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="index">The number of the node.</param>
    /// <returns>The node.</returns>
    public static Node Node(Graph graph, int index)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)graph.NodeCount, nameof(index));
        return new Node(graph, index);
    }

    /// <summary>Gets the member of a number in a module, as the <c>Schema</c> of a kind does.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="module">The hash of the module that declares the member.</param>
    /// <param name="index">The number of the member in the module.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentException">The graph does not have the module.</exception>
    public static Member Member(Graph graph, ulong module, int index)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var member = graph.MemberOf(module, index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)member, (uint)graph.Members.Count, nameof(index));
        return new Member(graph, member);
    }

    /// <summary>Gets the source of a number, as sources with a named property do.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    /// <param name="index">The number of the source.</param>
    /// <returns>The source.</returns>
    public static Source Source(Graph graph, int index)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)graph.Sources.Count, nameof(index));
        return new Source(graph, index);
    }
}
