namespace KnowledgeGraph.Reports;

/// <summary>
/// Finds what names mean that somebody has typed. Case, width and spacing do not matter. A name that is unknown or ambiguous is a
/// <see cref="QuestionException"/>, which holds what it was probably meant to be.
/// </summary>
/// <remarks>Immutable, and safe for any number of threads.</remarks>
public sealed class GraphNames
{
    private readonly Graph _graph;

    /// <summary>Finds names of a graph.</summary>
    /// <param name="graph">The graph, or a view of one.</param>
    public GraphNames(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
    }

    /// <summary>Finds the modality that a word means: its name in fact files, such as <c>asserted</c>.</summary>
    /// <param name="name">The word.</param>
    /// <returns>The modality.</returns>
    /// <exception cref="QuestionException">No modality is called so.</exception>
    public static Modality Modality(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ModalityLookup.Resolve(name);
    }

    /// <summary>
    /// Finds the entity of a key, or else the only one with that label, or else the only one with that alias.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The entity.</returns>
    /// <exception cref="QuestionException">No entity has the name, or several have it.</exception>
    public Node Entity(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return EntityLookup.Resolve(_graph, name);
    }

    /// <summary>Finds a kind by its C# name, its plural or its label.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The kind, which can be abstract.</returns>
    /// <exception cref="QuestionException">No kind is called so.</exception>
    public Kind Kind(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return KindLookup.Resolve(_graph, name);
    }

    /// <summary>Finds a source by its key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The source.</returns>
    /// <exception cref="QuestionException">No source has the key, or several differ from it only in case.</exception>
    public Source Source(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return SourceLookup.Resolve(_graph, key);
    }
}
