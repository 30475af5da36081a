using System.Collections;

namespace KnowledgeGraph;

/// <summary>Enumerates a list of a graph's facts, claims, sources, kinds, members or modules.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public struct ItemEnumerator<T> : IEnumerator<T>
    where T : struct
{
    private readonly IdList _ids;
    private readonly Func<Graph, int, T> _read;
    private int _position;

    /// <param name="ids">The numbers of the items.</param>
    /// <param name="read">Gives the item of a number.</param>
    internal ItemEnumerator(IdList ids, Func<Graph, int, T> read)
    {
        _ids = ids;
        _read = read;
        _position = -1;
    }

    /// <summary>Gets the item at the enumerator's position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumerator is before the first or after the last item.</exception>
    public readonly T Current
    {
        get
        {
            var id = _ids[_position];
            return _read(_ids.Graph!, id);
        }
    }

    readonly object IEnumerator.Current => Current;

    /// <summary>Advances to the next item.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext() => ++_position < _ids.Count;

    /// <inheritdoc/>
    public void Reset() => _position = -1;

    /// <summary>Does nothing.</summary>
    public readonly void Dispose()
    {
    }
}
