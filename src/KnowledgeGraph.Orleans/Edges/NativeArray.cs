using System.Runtime.InteropServices;

namespace KnowledgeGraph.Orleans.Edges;

/// <summary>
/// An array outside of the managed heap, zeros at first. What is kept for each node or edge of a shard would otherwise be most of the heap
/// that a silo may have. A caller that uses its span must keep the object alive: its finalizer releases the memory, unless it was freed.
/// </summary>
internal sealed unsafe class NativeArray<T>
    where T : unmanaged
{
    private T* _items;

    internal NativeArray(int length)
    {
        _items = (T*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(T));
        Length = length;
    }

    ~NativeArray() => NativeMemory.Free(_items);

    internal int Length { get; private set; }

    internal Span<T> Span => new(_items, Length);

    /// <summary>Gives back what is after a length.</summary>
    internal void Shrink(int length)
    {
        _items = (T*)NativeMemory.Realloc(_items, (nuint)Math.Max(1, length) * (nuint)sizeof(T));
        Length = length;
    }

    /// <summary>Frees the memory. No span of it may be in use.</summary>
    internal void Free()
    {
        NativeMemory.Free(_items);
        _items = null;
        Length = 0;
    }
}
