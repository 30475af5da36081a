using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>The values of a property that a node has any number of. As the type of a member it declares such a property.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>
/// The values are those of visible facts, preferred ones first. A value is parsed when it is read, every time. The default value is empty.
/// It has no equality of its own: compare the elements. Immutable, and safe for any number of threads.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ValuesDebugView<>))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public readonly struct Values<T> : IReadOnlyList<T>
{
    private readonly IdList _facts;
    private readonly Func<Fact, T>? _read;

    internal Values(IdList facts, Func<Fact, T> read)
    {
        _facts = facts;
        _read = read;
    }

    /// <summary>Gets the number of values.</summary>
    public int Count => _facts.Count;

    /// <summary>Gets a value indicating whether there is not a value.</summary>
    public bool IsEmpty => _facts.Count == 0;

    /// <summary>Gets the facts that the values are of.</summary>
    public FactList Facts => new(_facts);

    /// <summary>Gets the value at a position. O(1).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            var fact = _facts[index];
            return _read!(new Fact(_facts.Graph!, fact));
        }
    }

    /// <summary>Returns the values, joined by commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(", ", this);

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation of its own.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the values.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Values<T> _values;
        private int _position;

        internal Enumerator(Values<T> values)
        {
            _values = values;
            _position = -1;
        }

        /// <summary>Gets the value at the enumerator's position.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The enumerator is before the first or after the last value.</exception>
        public readonly T Current => _values[_position];

        readonly object? IEnumerator.Current => Current;

        /// <summary>Advances to the next value.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_position < _values.Count;

        /// <inheritdoc/>
        public void Reset() => _position = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}

/// <summary>Shows values in the debugger.</summary>
internal sealed class ValuesDebugView<T>(Values<T> values)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items => [.. values];
}
