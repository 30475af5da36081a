using System.Runtime.CompilerServices;

namespace KnowledgeGraph;

/// <summary>
/// What algorithms, searches and walks keep for a graph, such as spare arrays and plans, without the graph knowing of them: one object of
/// each type. Safe for any number of threads.
/// </summary>
internal sealed class KeptObjects
{
    private static int s_types;
    private readonly Lock _lock = new();
    private object?[] _objects = [];

    /// <summary>Gets the object of a type, and makes it if there is none. O(1).</summary>
    internal T Get<T>(Graph graph, Func<Graph, T> create)
        where T : class
    {
        var objects = Volatile.Read(ref _objects);
        var index = TypeIndex<T>.Value;
        return index < objects.Length && objects[index] is { } kept ? Unsafe.As<T>(kept) : Add(graph, create);
    }

    private T Add<T>(Graph graph, Func<Graph, T> create)
        where T : class
    {
        var made = create(graph);
        var index = TypeIndex<T>.Value;
        lock (_lock)
        {
            if (index < _objects.Length && _objects[index] is { } kept) return Unsafe.As<T>(kept);

            // Readers see the old array or the new one, and both are whole.
            var objects = new object?[Math.Max(index + 1, _objects.Length)];
            _objects.CopyTo(objects, 0);
            objects[index] = made;
            Volatile.Write(ref _objects, objects);
            return made;
        }
    }

    private static class TypeIndex<T>
    {
        internal static readonly int Value = Interlocked.Increment(ref s_types) - 1;
    }
}
