using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph;

/// <summary>
/// All claims about one member of one node, also those that do not count: contradicting, deprecated and denied ones.
/// Best first: by fact, preferred ones first and hidden ones last (of an ordered member as stated), and of one fact by rank.
/// </summary>
/// <typeparam name="T">The type of the member's values.</typeparam>
/// <remarks><c>foreach</c> over it allocates nothing. The default value is empty. Immutable, and safe for any number of threads.</remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ClaimsDebugView<>))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The plural says that it is a collection.")]
public readonly struct Claims<T> : IReadOnlyList<Claim<T>>
{
    private readonly IdList _facts;
    private readonly Func<Fact, T>? _read;

    internal Claims(IdList facts, Func<Fact, T> read)
    {
        _facts = facts;
        _read = read;
    }

    /// <summary>Gets the number of claims. O(facts of the member).</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var i = 0; i < _facts.Count; i++) count += FactAt(i).ClaimRange.Count;
            return count;
        }
    }

    /// <summary>Gets the facts that the claims state, hidden ones last unless the member is ordered.</summary>
    public FactList Facts => new(_facts);

    /// <summary>Gets the claim at a position. O(facts of the member).</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Claim<T> this[int index]
    {
        get
        {
            var rest = index;
            for (var i = 0; i < _facts.Count && rest >= 0; i++)
            {
                var fact = FactAt(i);
                var (first, count) = fact.ClaimRange;
                if (rest < count) return new Claim<T>(_read!(fact), new Claim(_facts.Graph!, first + rest));
                rest -= count;
            }

            IdList.ThrowIndex(index, Count);
            return default;
        }
    }

    /// <summary>Returns an enumerator, which <c>foreach</c> uses without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Claim<T>> IEnumerable<Claim<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Fact FactAt(int index) => new(_facts.Graph!, _facts.At(index));

    /// <summary>Enumerates claims, fact by fact.</summary>
    public struct Enumerator : IEnumerator<Claim<T>>
    {
        private readonly Claims<T> _claims;
        private int _fact;
        private int _claim;
        private int _end;
        private T? _value;

        internal Enumerator(Claims<T> claims)
        {
            _claims = claims;
            _fact = -1;
        }

        /// <summary>Gets the claim at the enumerator's position.</summary>
        public readonly Claim<T> Current => new(_value!, new Claim(_claims._facts.Graph ?? DefaultValue.Throw("claim"), _claim));

        readonly object IEnumerator.Current => Current;

        /// <summary>Advances to the next claim.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (++_claim < _end) return true;
            while (++_fact < _claims._facts.Count)
            {
                var fact = _claims.FactAt(_fact);
                var (first, count) = fact.ClaimRange;
                if (count == 0) continue;
                _value = _claims._read!(fact);
                _claim = first;
                _end = first + count;
                return true;
            }

            _fact = _claims._facts.Count;
            _claim = _end;
            return false;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _fact = -1;
            _claim = 0;
            _end = 0;
        }

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}

/// <summary>Shows claims in the debugger.</summary>
internal sealed class ClaimsDebugView<T>(Claims<T> claims)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public Claim<T>[] Items => [.. claims];
}
