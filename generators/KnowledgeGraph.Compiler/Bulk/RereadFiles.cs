using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Bulk;

/// <summary>
/// Files that are read again for the places of problems. Few of them are in memory at a time; problems come file by file, more or less.
/// </summary>
internal sealed class RereadFiles<T>(Func<string, T> read)
{
    private const int FilesAtOnce = 4;

    private readonly List<(string Name, T File)> _files = [];

    public T Find(string name)
    {
        var index = _files.FindIndex(file => file.Name == name);
        if (index >= 0) return _files[index].File;
        if (_files.Count == FilesAtOnce) _files.RemoveAt(0);
        var found = read(name);
        _files.Add((name, found));
        return found;
    }
}
