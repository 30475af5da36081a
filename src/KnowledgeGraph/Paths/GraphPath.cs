using System.Collections;
using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph;

/// <summary>A way through a graph from one node to another: a list of steps, each with the fact that it takes.</summary>
/// <remarks>Two paths are equal if they begin at the same node and have equal steps. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GraphPath : IReadOnlyList<PathStep>, IEquatable<GraphPath>
{
    private readonly PathStep[] _steps;

    internal GraphPath(Node start, PathStep[] steps)
    {
        Start = start;
        _steps = steps;
        Steps = Array.AsReadOnly(steps);
    }

    /// <summary>Gets the node that the path begins at.</summary>
    public Node Start { get; }

    /// <summary>Gets the node that the path ends at; of a path without steps, the one that it begins at.</summary>
    public Node End => _steps.Length > 0 ? _steps[^1].To : Start;

    /// <summary>Gets the steps.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Gets the number of steps.</summary>
    public int Length => _steps.Length;

    int IReadOnlyCollection<PathStep>.Count => _steps.Length;

    /// <summary>Gets a step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Length"/>.</exception>
    public PathStep this[int index] => Steps[index];

    /// <summary>Returns an enumerator of the steps.</summary>
    public IEnumerator<PathStep> GetEnumerator() => Steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(GraphPath? other) => other is not null && Start == other.Start && _steps.AsSpan().SequenceEqual(other._steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Start);
        foreach (var step in _steps) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>
    /// Returns the path on one line, such as <c>High-Flyer ─backs→ DeepSeek ─uses→ H800</c>. A step backward has the name of the inverse
    /// where the relation has one, and otherwise its arrow turned: <c>H800 ←uses─ DeepSeek</c>.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder(Start.Label);
        foreach (var step in _steps) text.Append(step.Arrow).Append(step.To.Label);
        return text.ToString();
    }
}
