using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using KnowledgeGraph.Conversion;
using KnowledgeGraph.Image;
using KnowledgeGraph.Json;

namespace KnowledgeGraph;

/// <summary>A document that claims of a graph cite.</summary>
/// <remarks>
/// The default value belongs to no graph: it can be compared, and throws <see cref="InvalidOperationException"/> at everything else.
/// Two sources are equal if they are the same source of one graph or of views of it. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(GraphItemJsonConverter<Source>))]
[TypeConverter(typeof(TextTypeConverter))]
public readonly struct Source : IEquatable<Source>, IConvertibleToText, IJsonItem
{
    private readonly Graph? _graph;
    private readonly int _index;

    internal Source(Graph graph, int index)
    {
        _graph = graph;
        _index = index;
    }

    /// <summary>Gets the graph that the source belongs to.</summary>
    public Graph Graph => _graph ?? DefaultValue.Throw("source");

    /// <summary>Gets the source's number in the graph, from 0. It is another one when the facts change.</summary>
    public int Index => _index;

    /// <summary>Gets the identity of the source, unique among the sources of the graph.</summary>
    public string Key => Graph.Store.RequiredTextAt(Column.SourceKey, _index);

    /// <summary>Gets the document's file name, or another name that it goes by.</summary>
    public string? Document => Graph.Store.TextAt(Column.SourceDocument, _index);

    /// <summary>Gets the document's title.</summary>
    public string? Title => Graph.Store.TextAt(Column.SourceTitle, _index);

    /// <summary>Gets where the document was published.</summary>
    public Uri? Url => Graph.Store.TextAt(Column.SourceUrl, _index) is not { } text ? null
        : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url) ? url
        : throw Damage.Exception($"“{text}” is not a link");

    /// <summary>Gets who wrote the document.</summary>
    public string? Author => Graph.Store.TextAt(Column.SourceAuthor, _index);

    /// <summary>Gets when the document was published.</summary>
    public PartialDate? Published => Graph.Store.DateAt(Column.SourcePublished, _index);

    /// <summary>Gets the SHA-256 of the document's bytes, as hexadecimal digits.</summary>
    public string? Sha256 => Graph.Store.TextAt(Column.SourceSha256, _index);

    /// <summary>Gets the module that declares the source.</summary>
    public GraphModule Module => new(Graph, Graph.Store.ModuleOf(Column.SourceModule, _index));

    /// <summary>Gets the claims that cite the source, in the order of their facts. O(claims of the graph).</summary>
    public ClaimList Claims
    {
        get
        {
            var sources = Graph.Store.Image.Read(Column.ClaimSource, 0, Graph.ClaimCount);
            var claims = new List<int>();
            for (var claim = 0; claim < sources.Length; claim++)
            {
                if (sources[claim] == _index + 1) claims.Add(claim);
            }

            return new ClaimList(new IdList(Graph, claims.ToArray(), 0, claims.Count));
        }
    }

    /// <inheritdoc/>
    public bool Equals(Source other) => _index == other._index && Graph.AreOfSameImage(_graph, other._graph);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Source other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Graph.HashOfImage(_graph), _index);

    /// <summary>Returns the key, or nothing for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _graph is null ? "" : Key;

    string IConvertibleToText.ToConvertedText() => ToString();

    string IJsonItem.JsonName => Key;

    /// <summary>Determines whether two sources are the same source of one graph or of views of it.</summary>
    /// <param name="left">The first source.</param>
    /// <param name="right">The second source.</param>
    /// <returns><see langword="true"/> if they are the same source; otherwise <see langword="false"/>.</returns>
    public static bool operator ==(Source left, Source right) => left.Equals(right);

    /// <summary>Determines whether two sources are different sources.</summary>
    /// <param name="left">The first source.</param>
    /// <param name="right">The second source.</param>
    /// <returns><see langword="true"/> if they are different sources; otherwise <see langword="false"/>.</returns>
    public static bool operator !=(Source left, Source right) => !left.Equals(right);
}
